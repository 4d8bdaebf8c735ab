"""The built site -> problems. A process of its own over the bytes that will be served.

In: the site's folder: what the records say is known only by the manifest that the build publishes. The project, where
there is one, is asked only where a broken link was written. Out: every problem, ordered; never a word of a file.
"""

from pathlib import Path

from macros import memory
from macros.problem import Problem, ordered
from macros.verify import files, leftovers, links, manifest, outside, search, structure, weight
from macros.verify.addresses import of_page
from macros.verify.links import Outline
from macros.verify.messages import MAX_FILE_BYTES, problem
from macros.verify.origins import Origins
from macros.verify.page import parse
from macros.withheld.reading.folder import walk

__all__ = ["verify"]


def verify(site: Path, project: Path | None = None) -> list[Problem]:
    """All problems of the site at `site`; a folder that is empty or not there is one.

    With the folder of its `project` a broken link names the record and its line as well.
    """
    inside = walk(site, site)
    problems = list(files.check_list(inside))
    sizes = {file.path: file.place.stat().st_size for file in inside.files}
    if not sizes:
        return ordered(problems)
    with memory.growing():
        return ordered(problems + _Visit(site, sizes, project).problems())


class _Visit:
    """One walk through a site: each file is read once, pages keep only what links need."""

    def __init__(self, site: Path, sizes: dict[str, int], project: Path | None) -> None:
        self.site = site
        self.origins = Origins(project) if project else None
        self.sizes = sizes
        self.reported: list[Problem] = []
        self.outlines: dict[str, Outline] = {}
        self.styles: dict[str, str] = {}
        self.fragments: dict[str, str] = {}
        self.base = "/"

    def problems(self) -> list[Problem]:
        """Everything that is wrong, in no order."""
        listed = self._text(manifest.NAME)
        pages = [path for path in self.sizes if path.endswith(".html")]
        needing_state, faults = manifest.read(listed, pages)
        self.reported += faults
        for path in self.sizes:
            if self.sizes[path] > MAX_FILE_BYTES:
                continue
            if path.endswith(".html"):
                self._page(path, path in needing_state)
            else:
                self._file(path)
        self._together()
        return self.reported

    def _text(self, path: str) -> str | None:
        """A file's visible text without judging it; None where there is none."""
        if path not in self.sizes or self.sizes[path] > MAX_FILE_BYTES:
            return None
        return files.visible_text(path, (self.site / path).read_bytes())[0]

    def _page(self, path: str, needs_state: bool) -> None:
        raw = (self.site / path).read_bytes()
        try:
            page = parse(path, raw)
        except ValueError:
            self.reported.append(problem(path, 1, "file-unreadable"))
            return
        addresses = list(of_page(page))
        self.reported += structure.check(page, needs_state)
        self.reported += leftovers.check_page(page)
        self.reported += leftovers.check_draft(path, raw, raw.decode())
        self.reported += outside.check_page(page, addresses)
        self.outlines[path] = Outline(path, page.anchors, tuple(addresses), search.is_marked(page))
        if path == "index.html":
            self.base = links.base_path(page)

    def _file(self, path: str) -> None:
        raw = (self.site / path).read_bytes()
        text, faults = files.visible_text(path, raw)
        self.reported += faults
        if text is None:
            return
        self.reported += leftovers.check_draft(path, raw, text)
        if path.endswith(leftovers.READ_AS_TEXT):
            self.reported += leftovers.check_text(path, text)
        if path.endswith(".css"):
            self.styles[path] = text
            self.reported += outside.check_css(path, text)
        elif path.endswith(".js"):
            self.reported += outside.check_script(path, text)
        elif path.endswith(search.FRAGMENT):
            self.fragments[path] = text
        elif path.endswith(".svg"):
            self.reported += outside.check_picture(path, raw)

    def _together(self) -> None:
        """What can be said only when every file has been seen."""
        known = frozenset(self.sizes)
        self.reported += links.check(self.outlines, known, self.base, self.origins)
        self.reported += search.check(self.fragments, self.outlines)
        if self.origins:
            self.reported += search.check_places(self._text(manifest.NAME), self.outlines, self.origins)
        fonts = {path: weight.fonts(path, css, self.base) for path, css in self.styles.items()}
        for path, css in self.styles.items():
            self.reported += links.check_css(path, css, known, self.base)
        for outline in self.outlines.values():
            self.reported += weight.check(outline, self.sizes, fonts, self.base)
