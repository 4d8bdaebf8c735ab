"""The pages that people write, content/**/*.md -> everything that would make the builder stop, or that it would lose.

In: the project folder. Out: problems with their lines. The front matter is YAML like a record's, so it is read by the
same reader: a hash sign, a colon and curly quotation marks are told here as well.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from pydantic import Field

from macros import sandbox, software
from macros.problem import Problem
from macros.records import source
from macros.records.models.base import Flag, Id, Line, Model
from macros.records.shape import fit

FOLDER = "content"
_HEAD = "must begin with a line ---, “title: …” beneath it and a line --- at the end of that"
_NO_CODE = "must have no template code and nothing between < and > in its front matter: the builder would lose it"
_CODE = re.compile(r"\{\{|\{%|\{#|<[^>]*>")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)


class InSearch(Model):
    """How the search treats a page."""

    exclude: Flag = False


class PageHead(Model):
    """The front matter of a page: what overrides/main.html reads of it, and nothing that would choose other files."""

    title: Line
    description: Line | None = None
    asked: Line | None = Field(default=None, description="Words that people type for it")
    answers: Literal["yes", "in-parts"] | None = None
    explains: Flag = False
    no_abbreviations: Flag = False
    review_page: Flag = False
    styles: tuple[Id, ...] = ()
    scripts: tuple[Id, ...] = ()
    search: InSearch | None = None


def problems(root: Path) -> Iterator[Problem]:
    """Everything wrong with the pages below `root`/content; a project without that folder has none."""
    for file in sorted((root / FOLDER).rglob("*.md")):
        path = file.relative_to(root).as_posix()
        if "drafts" in path.lower().split("/"):
            continue  # no-draft-in-git refuses them, without their names
        text, fault = source.text_of(root, file)
        if text is None:
            yield fault or Problem(path, 1, "unreadable-file", "must be a file that can be read")
        else:
            yield from _page(root, path, text.replace("\r\n", "\n").replace("\r", "\n"))


def _page(root: Path, path: str, text: str) -> Iterator[Problem]:
    lines = text.split("\n")
    end = next((at for at, line in enumerate(lines) if at and line.rstrip() in ("---", "...")), None)
    if lines[0].rstrip() != "---" or end is None or not any(line.strip() for line in lines[1:end]):
        yield Problem(path, 1, "front-matter", _HEAD)
        return
    # Empty lines stand for what is looked at elsewhere, so that each has its number.
    head = source.parse(path, "\n".join(["", *lines[1:end]]))
    yield from head.problems
    if not head.problems:
        yield from fit(PageHead, head)[2]
    yield from (
        Problem(path, at + 1, "front-matter", _NO_CODE) for at, line in enumerate(lines[:end]) if _CODE.search(line)
    )
    body = "\n".join([""] * (end + 1) + lines[end + 1 :])
    if not _COMMENT.sub("", body).strip():
        yield Problem(path, end + 1, "empty-file", "the page must hold something beneath its front matter")
    yield from _code(root, path, body)


def _code(root: Path, path: str, body: str) -> Iterator[Problem]:
    faults = list(sandbox.faults(body))
    yield from (Problem(path, line, "page-code", message) for line, message in faults)
    for line, name in () if faults else sandbox.shown(body):
        if not (software.home(root) / "overrides" / "records" / f"{name}.html").is_file():
            yield Problem(path, line, "page-code", sandbox.ONLY_SHOW)
