"""The files of the site: what there is, and whether each is what its name says.

In: the files of the site's folder. Out: the visible text of each, and problems.
Rules: site-empty, site-home, symlink, draft-path, file-kind, file-unreadable, file-size, svg-script.
"""

import re
from collections.abc import Iterator

from lxml import etree

from macros.problem import Problem
from macros.verify.messages import MAX_FILE_BYTES, problem
from macros.withheld.reading.folder import FolderContents
from macros.withheld.reading.kinds import kind_of
from macros.withheld.reading.proof import Unreadable, xml_root

_DRAFT = re.compile(r"(?<![a-z])drafts?(?![a-z])", re.IGNORECASE)
_SCRIPTED = {"script", "foreignobject", "handler", "listener"}


def check_list(inside: FolderContents) -> Iterator[Problem]:
    """What is wrong with the list of files itself."""
    paths = [*(file.path for file in inside.files), *(path for path, _ in inside.links)]
    pages = [path for path in paths if path.endswith(".html")]
    if not pages:
        yield problem(".", 1, "site-empty")
    elif "index.html" not in pages:
        yield problem("index.html", 1, "site-home")
    yield from (problem(path, 1, "draft-path") for path in paths if _DRAFT.search(path))
    yield from (problem(path, 1, "symlink") for path, _ in inside.links)
    for file in inside.files:
        if file.place.stat().st_size > MAX_FILE_BYTES:
            yield problem(file.path, 1, "file-size")


def visible_text(path: str, raw: bytes) -> tuple[str | None, list[Problem]]:
    """What can be read in a file, and what is wrong with it as a file of its kind."""
    try:
        text = kind_of(path, "site").prove(raw)
    except Unreadable as error:
        return None, [Problem(path, 1, error.rule, str(error))]
    return text, list(_scripts_in_picture(path, raw)) if path.endswith(".svg") else []


def _scripts_in_picture(path: str, raw: bytes) -> Iterator[Problem]:
    for node in xml_root(raw).iter(etree.Element):
        handlers = [name for name in node.attrib if etree.QName(name).localname.lower().startswith("on")]
        scripted = etree.QName(node).localname.lower() in _SCRIPTED
        linked = any(value.strip().lower().startswith("javascript:") for value in node.attrib.values())
        if handlers or scripted or linked:
            yield problem(path, node.sourceline or 1, "svg-script")
