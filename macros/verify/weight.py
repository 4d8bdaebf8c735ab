"""What a page costs before a search: 350 kB at the most (docs/reference/promises.md, B).

In: a page's addresses, the size of every file and the fonts that each style sheet names. Out: problems.
Rule: page-weight. Sizes are of the bytes as stored: a server may compress them, this does not count on it.
A font counts if its letters include plain Latin ones; the others are fetched only for a text that needs them.
"""

import re
from collections.abc import Iterator

from macros.problem import Problem
from macros.verify.addresses import of_css, target
from macros.verify.links import Outline
from macros.verify.messages import MAX_PAGE_BYTES, problem

_FACE = re.compile(r"@font-face\s*\{[^}]*\}", re.S)
_RANGE = re.compile(r"unicode-range\s*:\s*([^;}]*)", re.I)
_PLAIN_LATIN = re.compile(r"U\+0{1,4}-", re.I)


def fonts(path: str, css: str, base: str) -> frozenset[str]:
    """The font files that a style sheet makes an English page load: the first choice of each face."""
    files: set[str] = set()
    for face in _FACE.findall(css):
        covered = _RANGE.search(face)
        if covered and not _PLAIN_LATIN.search(covered[1]):
            continue
        places = [target(address.url, path, base) for address in of_css(face)]
        files.update(place.file for place in places[:1] if place is not None)
    return frozenset(files)


def loaded(outline: Outline, styles: dict[str, frozenset[str]], base: str) -> set[str]:
    """The files of this site that a browser fetches to show a page, the page itself included."""
    files = {outline.path}
    for address in outline.addresses:
        place = target(address.url, outline.path, base)
        if address.use != "request" or place is None or place.file.endswith(".html"):
            continue
        files.add(place.file)
        files |= styles.get(place.file, frozenset())
    return files


def check(outline: Outline, sizes: dict[str, int], styles: dict[str, frozenset[str]], base: str) -> Iterator[Problem]:
    """A page whose files together are too heavy."""
    if sum(sizes.get(file, 0) for file in loaded(outline, styles, base)) > MAX_PAGE_BYTES:
        yield problem(outline.path, 1, "page-weight")
