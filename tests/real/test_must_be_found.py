"""What people say beside their records that readers must find is found, and if not, the line to change is named."""

from functools import cache
from pathlib import Path
from typing import Any

from lxml import html

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


def test_every_place_to_which_a_question_leads_is_on_the_site(site: Path) -> None:
    """Else a question has an answer that nobody can be led to, or a page has lost a part that people look for."""
    faults = [
        question.fault(f"the site must have {address}", key, number)
        for question in read(REAL, "questions")
        for key in {"leads_to", "first"} & set(question.values)
        for number, address in enumerate(question.values[key])
        if not _is_on(site, *address.partition("#")[::2])
    ]
    assert faults == []


def _is_on(site: Path, page: str, part: str) -> bool:
    return (not part and (site / page.strip("/") / "index.html").is_file()) or part in _parts(site, page)


@cache
def _parts(site: Path, page: str) -> frozenset[str]:
    """The parts of a page to which a link can lead; none where the site has no such page."""
    file = site / page.strip("/") / "index.html"
    return frozenset(map(str, html.parse(str(file)).xpath("//@id"))) if file.is_file() else frozenset()
