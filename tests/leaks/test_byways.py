"""The less usual ways out: each is found or refused, none is shown, and a file with harmless words is clean."""

import pytest

from macros.withheld.fingerprint.ledger import Ledger
from macros.withheld.fingerprint.scanner import Scanner
from macros.withheld.guard.scan import Look
from macros.withheld.reading import proof
from macros.withheld.reading.kinds import Room
from tests.leaks.byways import IN_SITE
from tests.leaks.byways_elsewhere import IN_GIT, UNKNOWN, UNREADABLE
from tests.leaks.canaries import KEY, NAME, seen
from tests.leaks.ways import ONE_WORD_ONLY, WAYS
from tests.project import ROOT

_KEY = bytes.fromhex(KEY)
LEDGER = Ledger().add([NAME.text], _KEY)
OTHER = Ledger().add(["Quillox Fennimore"], _KEY)
_PAGE = "<!doctype html><html><head><title>x</title></head><body><main></main></body></html>"
PLANTED = {way: plant(NAME, _PAGE) for way, plant in WAYS.items() if way not in ONE_WORD_ONLY}
READ: dict[str, tuple[str, bytes, Room]] = {
    **{way: (planted.path, planted.raw, "site") for way, planted in PLANTED.items() if planted.where is None},
    **{way: (path, raw, "site") for way, (path, raw) in IN_SITE.items()},
    **{way: (path, raw, "history") for way, (path, raw) in IN_GIT.items()},
}
ROOMS: tuple[Room, ...] = ("data", "content", "overrides", "site", "history")


@pytest.mark.parametrize("way", READ)
def test_a_way_within_a_file_is_found_and_the_same_file_without_the_name_is_clean(way: str) -> None:
    path, raw, room = READ[way]
    findings = Look(Scanner(LEDGER, _KEY), room=room).file(path, raw)
    assert {finding.rule for finding in findings} == {"withheld-text"}
    assert seen(" ".join(finding.message for finding in findings)) == set()
    assert Look(Scanner(OTHER, _KEY), room=room).file(path, raw) == ()


@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize("way", UNKNOWN)
def test_a_kind_that_nobody_reads_is_refused_in_every_room(way: str, room: Room) -> None:
    findings = Look(Scanner(OTHER, _KEY), room=room).file(*UNKNOWN[way])
    assert [finding.rule for finding in findings] == ["file-kind"]
    assert seen(findings[0].message) == set()


@pytest.mark.parametrize("way", UNREADABLE)
def test_a_file_that_nobody_can_look_into_is_no_pass_anywhere(way: str) -> None:
    findings = Look(Scanner(OTHER, _KEY), room="history").file(*UNREADABLE[way])
    assert [finding.rule for finding in findings] == ["file-unreadable"]
    assert seen(findings[0].message) == set()


@pytest.mark.parametrize("way", ["unknown bytes", "Word file of old", "moving picture", "source map"])
def test_what_can_be_seen_in_the_bytes_of_a_refused_file_is_told_as_well(way: str) -> None:
    findings = Look(Scanner(LEDGER, _KEY), room="history").file(*UNKNOWN[way])
    assert {finding.rule for finding in findings} == {"file-kind", "withheld-text"}


@pytest.mark.parametrize(
    ("room", "path"),
    [
        *(("data", "a.docx"), ("data", "a.png"), ("content", "a.docx"), ("content", "a.html"), ("overrides", "a.pdf")),
        *(("site", path) for path in ("a.docx", "a.md", "a.pf_index", "pagefind/a.html", ".a.html", "a/.nojekyll")),
    ],
)
def test_each_room_has_its_own_kinds(room: Room, path: str) -> None:
    assert [finding.rule for finding in Look(None, room=room).file(path, b"")] == ["file-kind"]


def test_only_the_fonts_that_were_looked_into_may_be_published() -> None:
    own = sorted((ROOT / "overrides" / "assets" / "fonts").glob("*.woff2"))
    assert len(own) == 3
    look = Look(Scanner(OTHER, _KEY))
    for font in own:
        raw = font.read_bytes()
        assert look.file("a.woff2", raw) == ()
        assert look.file("a.woff2", raw + b"x") == ((1, "file-unreadable", proof.MUST_BE_KNOWN),)
