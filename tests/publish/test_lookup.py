"""Names by date, cited editions, and the words for what a document does not say."""

from datetime import date

import pytest

from macros.publish.lookup import Lookup, clause_words, lookup, stated, stated_date
from macros.records.load import load
from tests.project import AS_AT, Project

NAMES = """\
      - name: Nowhere Harbour Board
        until: 2010-03
      - name: Nowhere-on-Sea Council
        since: 2010-04
"""


def look(project: Project, as_at: date = AS_AT) -> Lookup:
    """The names, addresses and titles of a project."""
    return lookup(load(project.root)[0], as_at)


def bears(project: Project, *names: str) -> None:
    """Give the council these names, each with its `since` and `until`."""
    project.change("data/organisations.yml", NAMES, "".join(f"      - {{name: {name}}}\n" for name in names))


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("1990", "Nowhere Harbour Board"),
        ("2010-03-31", "Nowhere Harbour Board"),
        ("2010-03", "Nowhere Harbour Board"),
        ("2010-04-01", "Nowhere-on-Sea Council"),
        ("2010-04-02", "Nowhere-on-Sea Council"),
        ("2010-04", "Nowhere-on-Sea Council"),
        ("2009", "Nowhere Harbour Board"),
        ("2010", "Nowhere-on-Sea Council"),  # by the end of the year it bore the new name
        ("2026-11-20", "Nowhere-on-Sea Council"),
    ],
)
def test_a_body_has_the_name_that_it_bore_before_on_and_after_the_change(project: Project, day: str, name: str) -> None:
    assert look(project).name_on("nowhere-council", day) == name


@pytest.mark.parametrize(
    ("day", "name"),
    [("2010-04-09", "Old"), ("2010-04-10", "Old"), ("2010-04-11", "New"), ("2030", "New"), ("1999", "Old")],
)
def test_the_end_of_the_old_name_is_the_beginning_of_a_new_one_without_a_date(
    project: Project, day: str, name: str
) -> None:
    bears(project, "Old, until: 2010-04-10", "New")
    assert look(project).name_on("nowhere-council", day) == name


@pytest.mark.parametrize(("day", "name"), [("2010-01", "One"), ("2012-05-01", "Two"), ("2015", "Three")])
def test_of_three_names_the_one_of_the_day_is_chosen(project: Project, day: str, name: str) -> None:
    bears(project, "One", "Two, since: 2012-05-01", "Three, since: 2015-01")
    assert look(project).name_on("nowhere-council", day) == name


def test_the_first_name_known_stands_for_the_time_before_it_and_the_last_one_for_now(project: Project) -> None:
    bears(project, "One, since: 2000", "Two, since: 2012")
    names = look(project)
    assert names.name_on("nowhere-council", "1980") == "One"
    assert names.name_now("nowhere-council") == "Two"


def test_a_citation_names_the_cited_edition_and_the_newest_of_a_line_of_them(project: Project) -> None:
    text = project.read("data/guidance.yml")
    newest = text[text.index("  - id: sea-walls-2025") :].replace("2025", "2026")
    project.write(
        "data/guidance.yml",
        text.replace("    in_force: 2025-07\n", "    in_force: 2025-07\n    replaced_by: sea-walls-2026\n") + newest,
    )
    title, later = look(project).cited("sea-walls-2020")
    assert title == "Looking after sea walls 2020"
    assert later is not None
    assert (later.title, later.url) == ("Looking after sea walls 2026", "/guidance/sea-walls-2026/")


def test_the_edition_in_force_is_replaced_by_nothing_and_a_work_has_no_edition_stated(project: Project) -> None:
    names = look(project)
    assert names.cited("sea-walls-2025") == ("Looking after sea walls 2025", None)
    assert names.cited("sea-walls") == ("Looking after sea walls (edition not stated)", None)


def test_editions_that_replace_each_other_come_to_an_end(project: Project) -> None:
    project.change(
        "data/guidance.yml", "    in_force: 2025-07\n", "    in_force: 2025-07\n    replaced_by: sea-walls-2020\n"
    )
    assert look(project).cited("sea-walls-2020")[1] is not None


def test_an_act_whose_title_has_its_year_does_not_get_it_twice(project: Project) -> None:
    text = project.read("data/guidance.yml").replace(
        'title: Looking after sea walls\n    name: "2025"', 'title: Sea Walls Act 2025\n    name: "2025"'
    )
    project.write("data/guidance.yml", text)
    assert look(project).cited("sea-walls-2025")[0] == "Sea Walls Act 2025"


@pytest.mark.parametrize(
    ("clauses", "words"),
    [
        ([], ""),
        (["3.5"], "clause 3.5"),
        (["3.5", "3.7"], "clauses 3.5 and 3.7"),
        (["1", "2", "3"], "clauses 1, 2 and 3"),
        (["I", "IV"], "clauses I and IV"),
        (["Sign-off"], "“Sign-off”"),
        (["Sign-off", "12"], "clause 12 and “Sign-off”"),
    ],
)
def test_clauses_are_named_in_a_row(clauses: list[str], words: str) -> None:
    assert clause_words(clauses) == words


def test_a_silent_field_is_said_to_be_not_stated() -> None:
    assert [stated(words) for words in (None, "not-stated", "The chair")] == ["Not stated", "Not stated", "The chair"]
    assert [stated_date(words) for words in (None, "not-stated", "2024-02")] == [
        "Not stated",
        "Not stated",
        "February 2024",
    ]
