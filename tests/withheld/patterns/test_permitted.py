"""What explains a find: the helplines' own numbers, and the list of exceptions in its places."""

import pytest

from macros.records.load import load, sitewide
from macros.withheld.patterns.permitted import Permitted
from tests.project import Project

DRAMA = "01632 960123"


def permitted(project: Project) -> Permitted:
    """What the project permits."""
    return Permitted.of(load(project.root)[0])


def unexplained(project: Project, text: str, path: str | None = "content/index.md") -> list[str]:
    """The patterns that find something in a text of that file."""
    return [suspicion.pattern_id for suspicion in permitted(project).unexplained(text, path)]


def allow(project: Project, text: str, pattern: str, where: str) -> None:
    """Add an exception to the list."""
    entry = f"  - {{text: {text}, pattern: {pattern}, where: {where}, reason: It is public., "
    dates = "noted_on: 2026-11-20, look_again_by: 2027-05-20}\n"
    project.write("data/allowed.yml", project.read("data/allowed.yml") + entry + dates)


@pytest.mark.parametrize("written", [DRAMA, "tel:01632960123", "(01632) 960-123", "+44 1632 960123"])
def test_the_numbers_of_helplines_explain_themselves_however_they_are_spaced(project: Project, written: str) -> None:
    assert unexplained(project, f"Ring {written}.") == ["telephone"]
    project.change("data/helplines.yml", '"0000 000000"', DRAMA)
    assert unexplained(project, f"Ring {written}.") == []
    assert unexplained(project, "Ring 01632 960124.") == ["telephone"]


def test_a_number_in_a_partnerships_own_list_explains_itself_also_to_the_guard(project: Project) -> None:
    project.change("data/helplines.yml", '"0000 000000"', DRAMA)
    project.move("data/helplines.yml", f"{project.home}/helplines.yml")
    assert unexplained(project, f"Ring {DRAMA}.") == []
    assert list(Permitted.of(sitewide(project.root, "allowed", "helplines")).unexplained(f"Ring {DRAMA}.", None)) == []


@pytest.mark.parametrize("number", ["18001 01632 960123", "0800 50 50 50"])
def test_a_helpline_by_text_relay_and_one_whose_digits_could_be_an_nhs_number_explain_themselves(
    project: Project, number: str
) -> None:
    assert unexplained(project, f"Ring {number}.") != []
    project.change("data/helplines.yml", '"0000 000000"', f'"{number}"')
    assert unexplained(project, f"Ring {number}.") == project.found() == []


def test_an_exception_holds_for_its_text_and_no_other(project: Project) -> None:
    assert unexplained(project, "harbour@nowhere.example, Harbour@Nowhere.example") == []
    assert unexplained(project, "the.harbour@nowhere.example") == ["email"]


def test_an_exception_holds_in_its_file_in_the_list_and_on_the_site(project: Project) -> None:
    allow(project, "SW1A 1AA", "postcode", project.meeting)
    for path in (project.meeting, "data/allowed.yml", None, "drafts/nowhere-on-sea/2026-05-12-executive.yml"):
        assert unexplained(project, "SW1A1AA", path) == []
    for path in (project.group, "content/index.md", "drafts/elsewhere/2026-05-12-executive.yml", "drafts/x.yml"):
        assert unexplained(project, "SW1A1AA", path) == ["postcode"]


def test_an_exception_for_one_pattern_is_none_for_another(project: Project) -> None:
    allow(project, DRAMA, "postcode", "everywhere")
    assert unexplained(project, DRAMA) == ["telephone"]


def test_problems_name_the_line_and_not_the_text(project: Project) -> None:
    (problem,) = permitted(project).problems("content/index.md", f"One\n\nRing {DRAMA}\n", 10)
    assert (problem.line, problem.rule) == (12, "personal-data-pattern")
    assert not set(str(problem)) & set("69")


def test_without_records_nothing_is_permitted() -> None:
    assert [suspicion.pattern_id for suspicion in Permitted().unexplained(DRAMA)] == ["telephone"]
