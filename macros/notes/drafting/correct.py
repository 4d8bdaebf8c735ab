"""A correction of published notes: the line that says what was corrected, for the words that a person changed by hand.

In: a published meeting, what was corrected, the post that stands for it, the day. Out: the file's text with one more
line under `corrections`, other lines as they were; raises `NotDone`.
"""

from datetime import date
from pathlib import Path
from typing import Any

from macros.notes.drafting import NotDone, derive
from macros.notes.drafting.published import Published, open_meeting, rewritten
from macros.records import yaml_text
from macros.records.load import load
from macros.withheld import posts

_BEFORE = ("note", "source")
"""What closes a record, behind its corrections."""


def record(root: Path, file: Path, what: str, post: str, as_at: date, today: date) -> dict[str, str]:
    """The record's file with the line, to be written."""
    meeting = open_meeting(root, file)
    what, post = " ".join(what.split()), " ".join(post.split())
    if not what or not post:
        raise NotDone("Say what was corrected, and which post stands for it. Nothing was written.")
    records, _ = load(root)
    if wrong := posts.fault(post, meeting.record.people, posts.listed(records, meeting.partnership)):
        raise NotDone(f"Who corrects notes {wrong}. Nothing was written.")
    line = {"on": as_at.isoformat(), "what": what, "by": post}
    values: Any = meeting.source.values
    wanted = derive.in_order({**values, "corrections": [*values.get("corrections", []), line]})
    return rewritten(root, records, meeting, wanted, _edited(meeting, line), (as_at, today))


def _edited(meeting: Published, line: derive.Values) -> str:
    """The file's own text with the lines of one more correction."""
    lines = meeting.text.rstrip("\n").split("\n")
    heading, *added = yaml_text.dump({"corrections": [line]}).rstrip("\n").split("\n")
    begins = {where[0]: number for where, number in meeting.source.lines.items() if len(where) == 1}
    listed = begins.get("corrections", 0)
    later = [number for name, number in begins.items() if (number > listed if listed else name in _BEFORE)]
    at = min(later, default=len(lines) + 1) - 1
    while not lines[at - 1].strip():
        at -= 1
    return "\n".join([*lines[:at], *(() if listed else (heading,)), *added, *lines[at:], ""])
