"""The promise to whoever publishes notes: put one file in its folder, and every page, feed and calendar follows."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from lxml import etree, html

from macros.build import build
from tests import later
from tests.project import AS_AT
from tests.town import whole_town

HOME = "nowhere-on-sea"
THEME = "        themes: [{priorities: 2026-28, theme: tides, progress: The tide tables are out.}]\n"
NAME = "2026-08-12-executive"
_LINKS = "//*[local-name()='entry']/*[local-name()='link']/@href"


@pytest.fixture(scope="module")
def sites(invented_site: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The site before, and with the notes of one more meeting, built from the same records but for that one file."""
    project = whole_town(tmp_path_factory.mktemp("one-more"))
    written = later.meeting(project, "2026-08-12", "action: 1, state: done", more=THEME)
    assert written.endswith(f"/{NAME}.yml")
    after = project.root / "built"
    assert build(project.root, AS_AT, after, lambda _: None) == []
    return invented_site, after


def words(site: Path, address: str, part: str = "//main") -> str:
    """What a reader sees of a part of a page, with single spaces."""
    nodes: Any = html.parse(str(site / address / "index.html")).xpath(part)
    return " ".join(nodes[0].text_content().split())


def told(sites: tuple[Path, Path], address: str, part: str, *passages: str) -> Iterator[tuple[str, bool, bool]]:
    before, after = (words(site, address, part) for site in sites)
    yield from ((passage, passage in before, passage in after) for passage in passages)


def test_attendance(sites: tuple[Path, Path]) -> None:
    row = "//table[contains(@class, 'attendance')]//tr[contains(., 'Nowhere-on-Sea Council')]"
    before, after = (words(site, f"{HOME}/groups/executive", row) for site in sites)
    assert (before.endswith("1 of 1"), after.endswith("2 of 2")) == (True, True)


def test_actions(sites: tuple[Path, Path]) -> None:
    row = "//tr[contains(., 'Paint the door')]"
    changes = list(told(sites, f"{HOME}/actions/2026/executive", row, "Not reported since", "Done"))
    assert changes == [("Not reported since", True, False), ("Done", False, True)]


def test_priorities(sites: tuple[Path, Path]) -> None:
    changes = list(told(sites, f"{HOME}/priorities/2026-28", "//main", "The tide tables are out.", "12 August 2026"))
    assert changes == [("The tide tables are out.", False, True), ("12 August 2026", False, True)]


def test_feeds(sites: tuple[Path, Path]) -> None:
    for address in ("feed.atom", "groups/executive.atom"):
        links: list[Any] = [etree.parse(str(site / "data" / HOME / address)).xpath(_LINKS) for site in sites]
        counts = [sum(NAME in link for link in feed) for feed in links]
        assert counts == [0, 1], address


def test_calendars(sites: tuple[Path, Path]) -> None:
    def days(site: Path, name: str) -> list[str]:
        events: list[Any] = Calendar.from_ical((site / "data" / HOME / name).read_bytes()).walk("VEVENT")
        return sorted(f"{event['dtstart'].dt:%Y-%m-%d} {event.get('status', '')}".strip() for event in events)

    before, after = (days(site, "meetings.ics") for site in sites)
    assert set(after) - set(before) == {"2026-08-12 CONFIRMED"}
    # The action is done: nobody is reminded of it any more.
    before, after = (days(site, "actions.ics") for site in sites)
    assert len(before) == len(after) + 1
