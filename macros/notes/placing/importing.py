"""The whole way from a Word file to a draft on the disk.

In: the project folder, the Word file, where the draft goes. Out: the file, and the text of the report.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from macros.notes.drafting import blanks, store
from macros.notes.placing import layouts, learning
from macros.notes.placing.draft import draft
from macros.notes.placing.top import KnownBefore
from macros.notes.roles import dates
from macros.notes.roles.assign import assign
from macros.notes.roles.explain import explained
from macros.notes.roles.hints import UNKNOWN, Hints
from macros.notes.warnings import bodies
from macros.notes.word.container import NotImported
from macros.notes.word.reading import read
from macros.notes.word.writing import must_be_out_of_git, target, write
from macros.records import source, yaml_text
from macros.records.load import sitewide

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_DAY = "the day of the meeting must be a date such as 2026-05-12 or “12 May 2026”"
_NO_GROUP = "Look at: data/ has no group of this id in this partnership. Add it before the notes are published."
_NO_NAME = "Look at: the draft should be named <date>-<group>.yml, as the published record will be."
_WRITTEN = (
    "Written: the draft. Read it against the Word file, fill in the empty lines at its end (summary, redaction, "
    "workflow), then run: partnership draft check"
)


@dataclass(frozen=True)
class Said:
    """What a person says of the file: which of its meetings is meant, how it is laid out."""

    meeting: str | None = None
    layout: tuple[str, ...] = ()

    @property
    def day(self) -> str | None:
        """The day of the meeting; raises NotImported where it is none."""
        day = dates.day(self.meeting) if self.meeting else None
        if self.meeting and day is None:
            raise NotImported(_DAY)
        return day


def explain(root: Path, notes: Path, out: Path | None, said: Said) -> Iterator[str]:
    """What was read and what it was taken for; nothing is written. Raises NotImported."""
    hints = _hints(root, layouts.record(out.parent.name, _group_in(out.stem)) if out else "", said)
    text = read(notes)
    yield from explained(text, assign(text, hints, said.day))
    yield from ("", "Words for --layout", *(f"{part}: {', '.join(words)}" for part, words in layouts.CHOICES.items()))


def _group_in(name: str) -> str:
    return re.sub(r"^\d{4}-\d{2}-\d{2}-", "", name)


def _hints(root: Path, record: str, said: Said) -> Hints:
    return layouts.hints(layouts.remembered(root, record) if record else UNKNOWN, layouts.said(said.layout))


def import_notes(root: Path, notes: Path, out: Path, group: str | None, replace: bool, said: Said = Said()) -> str:
    """Read, place and write; raises NotImported with nothing written."""
    place = target(root, out, replace)
    name = group or place.group
    if not _ID.fullmatch(name):
        raise NotImported("the group must be an id: small letters, digits and single hyphens")
    reading = read(notes)
    must_be_out_of_git(root, notes)
    record = layouts.record(place.partnership, name)
    meetings = root / "data" / "partnerships" / place.partnership / "meetings"
    bodies_here = bodies(sitewide(root, "organisations", "glossary"))
    known = KnownBefore(name, place.day, bodies_here, _earlier(root, meetings, name))
    placed = draft(reading, known, _hints(root, record, said), said.day)
    write(place, yaml_text.dump(placed.values, for_marks=True) + learning.line(notes) + blanks.text(), replace)
    lines = [placed.report]
    if not (root / record).is_file():
        lines.append(_NO_GROUP)
    if place.day is None or place.group != name:
        lines.append(_NO_NAME)
    return "\n".join([*lines, *_remember(root, record, said), _WRITTEN])


def _earlier(root: Path, folder: Path, group: str) -> dict[str, tuple[str, dict[int, str]]]:
    """By their day, the notes of the group that are published, with the words of their actions by number."""
    meetings: dict[str, tuple[str, dict[int, str]]] = {}
    for file in sorted(folder.glob(f"????-??-??-{group}.yml")):
        values = source.read(root, file).values
        listed = values.get("actions") if isinstance(values, dict) else None
        actions = [action for action in listed if isinstance(action, dict)] if isinstance(listed, list) else []
        numbered = {str(action.get("number")): str(action.get("text", "")) for action in actions}
        meetings[file.stem[:10]] = (file.stem, {int(at): text for at, text in numbered.items() if at.isdecimal()})
    return meetings


def _remember(root: Path, record: str, said: Said) -> Iterator[str]:
    """Keep what a person said of the layout with the group, for its next notes."""
    new = layouts.said(said.layout)
    text = layouts.with_layout(root, record, new)
    if text is not None:
        with store.alone(root):
            store.write(root, {record: text})
        yield f"Remembered for the next notes of this group: how they are laid out, in {record}."
    elif said.layout and layouts.together(layouts.remembered(root, record), new) != layouts.remembered(root, record):
        yield "Look at: the layout could not be remembered with the group: write it into its record."
