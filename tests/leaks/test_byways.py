"""The less usual ways out: each is found, none is shown, and the same file with harmless words is clean."""

import pytest

from macros.withheld.fingerprint import Ledger, Scanner
from macros.withheld.guard.scan import Look
from macros.withheld.reading import fonts
from tests.leaks.byways import IN_SITE
from tests.leaks.byways_elsewhere import ELSEWHERE, SHUT
from tests.leaks.canaries import KEY, NAME, seen
from tests.project import ROOT

_KEY = bytes.fromhex(KEY)
LEDGER = Ledger().add([NAME.text], _KEY)
OTHER = Ledger().add(["Quillox Fennimore"], _KEY)
RULES = {"withheld-text"}


@pytest.mark.parametrize("way", IN_SITE)
def test_a_byway_in_the_site_is_found(way: str) -> None:
    found = Look(Scanner(LEDGER, _KEY)).file(*IN_SITE[way])
    assert {each.rule for each in found} == RULES
    assert seen(" ".join(each.message for each in found)) == set()
    assert Look(Scanner(OTHER, _KEY)).file(*IN_SITE[way]) == ()


@pytest.mark.parametrize("way", ELSEWHERE)
def test_a_byway_in_git_or_data_is_found(way: str) -> None:
    found = Look(Scanner(LEDGER, _KEY), anything=True).file(*ELSEWHERE[way])
    assert {each.rule for each in found} == RULES
    assert seen(" ".join(each.message for each in found)) == set()
    assert Look(Scanner(OTHER, _KEY), anything=True).file(*ELSEWHERE[way]) == ()


@pytest.mark.parametrize("way", SHUT)
def test_a_file_that_nobody_can_look_into_is_no_pass_anywhere(way: str) -> None:
    found = Look(Scanner(OTHER, _KEY), anything=True).file(*SHUT[way])
    assert {each.rule for each in found} == {"file-unreadable"}


def test_only_the_fonts_that_were_looked_into_may_be_published() -> None:
    own = sorted((ROOT / "overrides" / "assets" / "fonts").glob("*.woff2"))
    assert len(own) == 3
    look = Look(Scanner(OTHER, _KEY))
    for font in own:
        raw = font.read_bytes()
        assert look.file("a.woff2", raw) == ()
        assert look.file("a.woff2", raw + b"x") == ((1, "file-unreadable", fonts.MUST),)
