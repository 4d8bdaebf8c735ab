"""The open data of a project, and short ways to read it as other programs do.

In: a project. Out: its files by address, read with the readers that others would take.
"""

import csv
import io
import json
from datetime import date
from typing import Any

from icalendar import Calendar
from lxml import etree

from macros import open_data
from tests.project import Project
from tests.publish.shown import site_of

BASE = "https://nowhere.example/sea/"
HOME = "data/nowhere-on-sea/"
ATOM = "{http://www.w3.org/2005/Atom}"
EARLIER = "2026-05-12"


def files(project: Project, as_at: date | None = None, base: str = BASE) -> dict[str, str]:
    """Every file by its address."""
    written = list(open_data.files(site_of(project, as_at), base))
    assert len({address for address, _ in written}) == len(written)
    return dict(written)


def rows(text: str) -> list[dict[str, str]]:
    """A table's rows by column."""
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True))


def feed(text: str) -> Any:
    """A feed's root."""
    return etree.fromstring(text.encode("utf-8"))


def events(text: str) -> list[Any]:
    """A calendar's events."""
    return list(Calendar.from_ical(text).walk("VEVENT"))


def ids(written: dict[str, str]) -> dict[str, list[str]]:
    """Every id in every file, by the file."""
    made: dict[str, list[str]] = {}
    for address, text in written.items():
        if address.endswith(".atom"):
            made[address] = [node.text for node in feed(text).iter(f"{ATOM}id")]
        elif address.endswith(".ics"):
            made[address] = [str(event["uid"]) for event in events(text)]
        elif address.endswith(".csv"):
            made[address] = [next(iter(row.values())) for row in rows(text)]
        elif "/schema/" not in address:
            made[address] = _named(json.loads(text))
    return made


def _named(value: Any) -> list[str]:
    if isinstance(value, dict):
        own = [value["id"]] if isinstance(value.get("id"), str) else []
        return own + [name for inner in value.values() for name in _named(inner)]
    return [name for inner in value for name in _named(inner)] if isinstance(value, list) else []


def another_meeting(project: Project, day: str = "2026-08-12") -> str:
    """The notes of one more meeting, and nothing else: its file's id."""
    text = project.read(project.meeting).replace(f"date: {EARLIER}", f"date: {day}")
    text = text.replace("next_meeting: 2026-08-12", "next_meeting: 2026-12-09").replace("2026-08-01", "2026-12-01")
    text = text.replace("2026-06-01", "2026-09-01").replace("2026-06-02", "2026-09-02")
    project.write(f"{project.home}/meetings/{day}-executive.yml", text)
    return f"{day}-executive"
