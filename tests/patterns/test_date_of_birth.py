"""Dates beside words such as born and DOB."""

import pytest

from tests.patterns.finding import found


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
