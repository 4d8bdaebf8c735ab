"""One draft file -> its model and where its lines are.

In: the project folder and the path of a file. Out: an `Opened`; raises `NotDone` with every problem of place, syntax
and shape. The name of a file that lies elsewhere is not repeated: it can itself be confidential.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from macros.notes import marks
from macros.notes.drafting import FOLDER, NotDone
from macros.problem import Problem
from macros.records import source
from macros.records.models.draft import Draft
from macros.records.shape import fit
from macros.records.source import KeyPath, SourceFile

_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_SIGN = re.compile(r"\W*redact", re.IGNORECASE)
_COMMENT = "a comment must have no mark, as its words would not be guarded: put them into a text or take them away"
_QUOTES = "a text with a mark must be in quotation marks, or begin with >- on a line of its own"


@dataclass(frozen=True, kw_only=True)
class Opened:
    """A draft that could be read."""

    partnership: str
    id: str
    draft: Draft
    source: SourceFile

    @property
    def path(self) -> str:
        """The draft's file, relative to the project folder."""
        return self.source.path

    @property
    def target(self) -> str:
        """The public record's file, relative to the project folder."""
        return f"data/partnerships/{self.partnership}/meetings/{self.id}.yml"

    @property
    def preview(self) -> str:
        """The side-by-side preview, beside the draft: outside git and outside the site."""
        return f"{FOLDER}/{self.partnership}/{self.id}.preview.html"


def open_draft(root: Path, file: Path) -> Opened:
    """Read the draft `file`."""
    place = _place(root, file)
    read = source.read(root.resolve(), root.resolve() / place)
    if read.problems:
        # The colon of a mark is what breaks most often.
        raise NotDone(
            "The draft cannot be read. A text with a mark must be in quotation marks or begin with >-.", read.problems
        )
    hidden = [Problem(read.path, line, "draft-mark", _COMMENT) for line in _in_comments(root.resolve() / place, read)]
    if hidden:
        raise NotDone("The draft has marks where nothing is read.", hidden)
    unquoted = [Problem(read.path, read.line(where), "draft-mark", _QUOTES) for where in _unquoted(read.values)]
    draft, _, problems = fit(Draft, read)
    if unquoted:
        # In place of what the shape has to say of the lists and blocks that YAML made of the brackets and the colon.
        raise NotDone("The draft cannot be read as it is meant.", unquoted)
    if problems:
        raise NotDone("The draft does not have the shape of a draft.", problems)
    assert isinstance(draft, Draft)
    return Opened(partnership=place.parts[1], id=place.stem, draft=draft, source=read)


def _in_comments(file: Path, read: SourceFile) -> Iterator[int]:
    """The lines that are a comment and have a mark: its words would get no fingerprint."""
    lines = file.read_text(encoding="utf-8-sig").splitlines() if read.comments else []
    for number in read.comments:
        try:
            if marks.parse(lines[number - 1]):
                yield number
        except marks.MarkError:
            yield number


def _unquoted(values: Any, where: KeyPath = ()) -> Iterator[KeyPath]:
    """Where a whole text is a mark that stands in no quotation marks: YAML makes lists and a block of its signs."""
    first = values[0] if isinstance(values, list) and values else None
    inner = first[0] if isinstance(first, list) and first else first if isinstance(first, dict) else None
    if isinstance(inner, dict | str) and _SIGN.match(str(inner)):
        yield where
    elif isinstance(values, list | dict):
        for step, member in values.items() if isinstance(values, dict) else enumerate(values):
            yield from _unquoted(member, (*where, step))


def _place(root: Path, file: Path) -> Path:
    """The path below the project folder: drafts/<partnership>/<name>.yml and nothing else."""
    wrong = NotDone(
        "A draft must be the file drafts/<partnership>/<date>-<group>.yml of this project, named in small letters, "
        "digits and hyphens: git ignores that folder."
    )
    # The file itself may be a link, which source.read refuses with its path.
    whole = file.parent.resolve() / file.name
    try:
        inside = whole.relative_to(root.resolve())
    except ValueError:
        raise wrong from None
    named = inside.parts[0] == FOLDER and inside.suffix == ".yml" and len(inside.parts) == 3
    if not named or not all(_NAME.fullmatch(name) for name in (inside.parts[1], inside.stem)):
        raise wrong
    return inside
