"""What people say beside their records that readers must find is found, and if not, the line to change is named."""

from pathlib import Path
from typing import Any

from macros.records import source
from macros.records.load import EXPECTED as NAME
from tests.project import REAL
from tests.real.expected import not_found, read


def _listed(values: Any) -> set[str]:
    """Every entry of a list in what a file holds, however deep."""
    if not isinstance(values, dict | list):
        return set()
    inside = list(values.values() if isinstance(values, dict) else values)
    own = {value.casefold() for value in inside if isinstance(values, list) and isinstance(value, str)}
    return own.union(*map(_listed, inside))


def test_no_urgent_question_is_a_phrase_that_somebody_listed() -> None:
    """Else the questions would only show that a list holds what it holds."""
    listed = {
        phrase for file in (REAL / "data").rglob("urgent.yml") for phrase in _listed(source.read(REAL, file).values)
    }
    urgent = [question for question in read(REAL, "questions") if "urgent" in question.values]
    same = [
        question.fault("must not stand in urgent.yml too")
        for question in urgent
        if question.values["ask"].casefold() in listed
    ]
    assert same == []


def test_what_must_be_found_of_the_records_is_found(site: Path) -> None:
    pages = read(REAL, "pages")
    print(f"must be found: {len(pages)} pages")
    assert not_found(site, pages) == []
    assert list(site.rglob(f"*{Path(NAME).stem}*")) == []
