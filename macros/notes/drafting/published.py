"""A published record, opened to be changed by a command.

In: the project folder and the path of a meeting's file. Out: its values and lines; its text with other values. Raises
`NotDone` where the file is not a meeting's, or has problems already.
"""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from macros.notes.drafting import NotDone, overlay
from macros.records import source, yaml_text
from macros.records.load import Records
from macros.records.models.meeting import Meeting
from macros.records.shape import fit
from macros.records.source import SourceFile

HEADER = "# yaml-language-server: $schema=../../../schema/meeting.json\n"
_PLACE = re.compile(r"data/partnerships/([a-z0-9-]+)/meetings/([a-z0-9-]+)\.yml")


@dataclass(frozen=True, kw_only=True)
class Published:
    """The record of a meeting as it stands in data/."""

    path: str
    partnership: str
    id: str
    record: Meeting
    source: SourceFile
    text: str

    def laid(self, values: dict[str, Any]) -> overlay.Laid:
        """Other values for the same file, to be judged at its lines."""
        return overlay.Laid(
            path=self.path, partnership=self.partnership, id=self.id, values=values, lines=self.source.lines
        )


def open_meeting(root: Path, file: Path) -> Published:
    """Read a published meeting."""
    try:
        path = (file.parent.resolve() / file.name).relative_to(root.resolve()).as_posix()
    except ValueError:
        path = ""
    place = _PLACE.fullmatch(path)
    if place is None:
        raise NotDone(
            "This must be a file data/partnerships/<partnership>/meetings/<date>-<group>.yml of this project."
        )
    read = source.read(root.resolve(), root.resolve() / path)
    record, _, problems = fit(Meeting, read)
    if read.problems or problems or record is None:
        raise NotDone(
            "The record has problems: put them right first. Nothing was written.", [*read.problems, *problems]
        )
    assert isinstance(record, Meeting)
    return Published(
        path=path,
        partnership=place[1],
        id=place[2],
        record=record,
        source=read,
        text=(root / path).read_text("utf-8-sig"),
    )


def rewritten(
    root: Path, records: Records, meeting: Published, wanted: dict[str, Any], edited: str, days: tuple[date, date]
) -> dict[str, str]:
    """The record's file with other values, by its path: as `edited` by lines, or written anew where that says other.

    `days` are the day that it is as at and the real day. Raises NotDone where the record would not pass the check.
    """
    changed, problems = overlay.findings(root, records, meeting.laid(wanted), None, *days)
    stops = [problem for problem in problems if problem.stops == "build"]
    if changed is None or stops:
        raise NotDone("The record would not pass the check. Nothing was written.", stops)
    says_so = source.parse(meeting.path, edited).values == wanted
    return {meeting.path: edited if says_so else text_of(meeting.path, wanted, changed)}


def text_of(path: str, values: dict[str, Any], record: Meeting) -> str:
    """The text of a meeting's file; raises NotDone where it would not say what was checked."""
    text = HEADER + yaml_text.dump(values)
    if "[[" in text or not overlay.read_back(path, text, record):
        raise NotDone("The record could not be written as it was checked. Nothing was written.")
    return text
