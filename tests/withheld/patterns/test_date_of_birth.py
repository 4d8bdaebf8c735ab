"""Dates beside words such as born and DOB."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.withheld.patterns import date_of_birth
from tests.withheld.patterns.finding import found


@pytest.mark.parametrize(
    "text",
    [
        "born on 12 March 2012",
        "born in March 2012",
        "Born 12/03/2012",
        "DOB: 12/03/12",
        "D.O.B. 12.3.2012",
        "dob 2012-03-12",
        "date of birth is the 12th of March 2012",
        "birthday, 12 March",
        "12/03/2012 (DOB",
        "12 March 2012, her date of birth",
        "date of birth March 12, 2012",
    ],
)
def test_a_date_of_birth_is_found(text: str) -> None:
    assert len(found(f"The child ({text}) came.", "date-of-birth")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "children born after 1 April 2019",
        "anybody born on or before 31 August 2020",
        "The group met on 12 March 2012.",
        "A newborn was seen on 12 March 2012",
        "Two were born there. The group met on 12 March 2012.",
        "Airborne 12/03/2012",
        "born in a lighthouse",
    ],
)
def test_other_dates_are_none(text: str) -> None:
    assert found(text, "date-of-birth") == []


_PARTS = ("12 March 2012", "30th of September, 2012", "12/03/12", "2012-03-12", "March 2012", "7", "his", "her", "was")
_PIECES = (
    *_PARTS,
    "born",
    "date of birth",
    "DOB",
    "d.o.b.",
    "birthday",
    "newborn",
    "before",
    "on",
    ",",
    "(",
    ". ",
    "\n\n",
)


@given(st.lists(st.sampled_from(_PIECES), max_size=14), st.sampled_from([" ", "  ", ""]))
def test_looking_around_the_words_finds_what_looking_everywhere_does(pieces: list[str], between: str) -> None:
    text = between.join(pieces)
    everywhere = {
        match.span() for form in (date_of_birth._AFTER, date_of_birth._BEFORE) for match in form.finditer(text)
    }
    assert everywhere <= set(date_of_birth._around_words(text))
    assert bool(everywhere) is bool(list(date_of_birth.find(text)))
