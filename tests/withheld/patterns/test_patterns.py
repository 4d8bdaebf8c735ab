"""The patterns as a whole: their ids, their reasons, and what they say of the real records and pages."""

from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.records.load import load
from macros.records.models.sitewide import AllowedText
from macros.withheld.patterns import CERTAIN, IN_NOTES, WORTH_A_LOOK, certain, suspicions
from macros.withheld.patterns.folding import fold
from macros.withheld.patterns.permitted import Permitted
from tests.project import NOWHERE

ROOT = Path(__file__).parents[3]


def test_what_may_be_allowed_is_just_what_is_certain() -> None:
    ids = {pattern.id for pattern in (*CERTAIN, *IN_NOTES)}
    assert sorted(ids) == list(get_args(AllowedText.model_fields["pattern"].annotation))


@pytest.mark.parametrize("root", [ROOT, NOWHERE])
def test_every_reason_is_one_that_a_redaction_may_have(root: Path) -> None:
    listed = {reason.id for reason in load(root)[0].one("redaction-reasons").redaction_reasons}
    assert {pattern.reason for pattern in (*CERTAIN, *WORTH_A_LOOK)} <= listed


def test_no_pattern_is_named_twice() -> None:
    ids = [pattern.id for pattern in (*CERTAIN, *WORTH_A_LOOK)]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("room", ["data", "content", "overrides"])
def test_the_project_itself_has_nothing_unexplained(room: str) -> None:
    permitted = Permitted.of(load(ROOT)[0])
    files = [file for file in (ROOT / room).rglob("*") if file.suffix in {".yml", ".md", ".html", ".js", ".css"}]
    assert len(files) > 10
    pattern_by_file = {
        file.relative_to(ROOT).as_posix(): suspicion.pattern_id
        for file in files
        if file.name != "README.md"
        for suspicion in permitted.unexplained(file.read_text(encoding="utf-8"), file.relative_to(ROOT).as_posix())
    }
    assert pattern_by_file == {}


def test_a_place_in_folded_text_is_a_place_in_the_text() -> None:
    text = "\u200bRing\u00ad 0\u200b1632 ９６０１２３ now"
    (suspicion,) = certain(text)
    assert text[suspicion.start : suspicion.end] == "0\u200b1632 ９６０１２３"


def test_plain_text_is_not_folded_at_all() -> None:
    assert fold("Café – it’s plain").text == "Café – it’s plain"


@given(st.text(st.sampled_from("aé’ 0７①½ﬁ\u00ad\u200b\ufeff")))
def test_every_place_of_a_folded_text_is_that_of_its_character(text: str) -> None:
    folded = fold(text)
    for at, character in enumerate(folded.text):
        start, end = folded.place(at, at + 1)
        assert end == start + 1
        assert character in fold(text[start]).text


def test_no_suspicion_holds_a_word_of_the_text() -> None:
    text = "Ring 01632 960123, aged 7, QZ, 12 Sandcastle Road, two children, kelp@nowhere.example"
    shown = " ".join(f"{place.message} {place.why} {place.pattern_id}" for place in suspicions(text))
    assert not {"960123", "Sandcastle", "kelp"} & set(shown.split())


def test_a_text_without_digits_and_at_signs_has_nothing_certain() -> None:
    assert list(certain("Nothing here " * 100)) == []
