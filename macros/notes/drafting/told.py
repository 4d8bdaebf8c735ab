"""When partners were told where the notes are, and when the newsletter listed them.

In: a published meeting and the days. Out: the file's text with them, other lines as they were; raises `NotDone`.
"""

import re
from datetime import date
from pathlib import Path
from typing import Any

from macros.notes.drafting import NotDone
from macros.notes.drafting.published import Published, open_meeting, rewritten
from macros.records.load import load
from macros.records.models.base import NOT_STATED

_FIELDS = ("partners_told_on", "newsletter_on")


def record(root: Path, file: Path, days: dict[str, str], as_at: date, today: date) -> dict[str, str]:
    """The record's file with the days, by field, to be written."""
    meeting = open_meeting(root, file)
    if any(date.fromisoformat(day) > as_at for day in days.values()):
        raise NotDone("A day in the future cannot be recorded. Nothing was written.")
    for field in days:
        if getattr(meeting.record.publication, field) not in (NOT_STATED, days[field]):
            raise NotDone(f"“{field}” has another day already: correct it by hand. Nothing was written.")
    values: Any = meeting.source.values
    wanted = {**values, "publication": {**values["publication"], **days}}
    records, _ = load(root)
    return rewritten(root, records, meeting, wanted, _edited(meeting, days), (as_at, today))


def _edited(meeting: Published, days: dict[str, str]) -> str:
    """The file's own text with one line changed or added for each day."""
    lines = meeting.text.split("\n")
    after = meeting.source.line(("publication", "published_on"))
    match = re.match(r"( +)published_on:", lines[after - 1])
    if match is None:
        return meeting.text
    for field in _FIELDS:
        new = f"{match[1]}{field}: {days.get(field)}"
        if ("publication", field) in meeting.source.lines:
            after = meeting.source.line(("publication", field))
            lines[after - 1] = new if field in days else lines[after - 1]
        elif field in days:
            lines.insert(after, new)
            after += 1
    return "\n".join(lines)
