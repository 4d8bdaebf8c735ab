"""A pattern that is looked for only after a cheaper look is never missed by that look."""

import re
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.withheld.patterns import national_insurance, pupil_number, telephone

_LOOKS = [
    (telephone, telephone._NUMBER, telephone._LONG_ENOUGH),
    (pupil_number, pupil_number._NUMBER, pupil_number._LONG_ENOUGH),
    (national_insurance, national_insurance._NUMBER, national_insurance._DIGITS),
]


@pytest.mark.parametrize(("module", "number", "look"), _LOOKS)
@settings(max_examples=300)
@given(data=st.data())
def test_whatever_has_the_form_passes_the_first_look(
    module: ModuleType, number: re.Pattern[str], look: re.Pattern[str], data: st.DataObject
) -> None:
    text = data.draw(st.from_regex(number))
    assert look.search(text)
