"""One edition after the other, and one of them current."""

import pytest

from tests.editions import OLD, OLD_TERMS, add_older_arrangements, add_older_terms
from tests.project import Project

RULE = "edition-order"
CIRCLE = "must be an edition that does not lead back to this one"
OLDER = "must be an edition that is not dated before this one"
NEXT = "must be the edition that came next: this one has replaced another already"
CURRENT = "must have “superseded_by”: another edition of these arrangements is current"
MISDATED = "must be the date by which the history and the file's name call it"
NAME = "must be the date that ends the file's name, after the id of a group and a hyphen"


def test_an_older_edition_that_names_the_next_and_earlier_terms_pass(project: Project) -> None:
    add_older_arrangements(project)
    add_older_terms(project)
    assert project.found() == []


def test_an_edition_that_replaces_itself_is_found_at_its_line(project: Project) -> None:
    project.change(project.arrangements, "cites:\n", "superseded_by: 2026-01\ncites:\n")
    assert project.found() == [project.finding(project.arrangements, "superseded_by", RULE, CIRCLE)]


def test_a_circle_of_two_is_found_at_both(project: Project) -> None:
    add_older_arrangements(project)
    project.change(project.arrangements, "cites:\n", "superseded_by: 2019\ncites:\n")
    assert project.found() == [
        project.finding(OLD, "superseded_by", RULE, CIRCLE),
        project.finding(project.arrangements, "superseded_by", RULE, CIRCLE),
    ]


def test_an_edition_outside_a_circle_that_leads_into_it_is_not_the_fault(project: Project) -> None:
    add_older_arrangements(project)
    project.change(project.arrangements, "cites:\n", "superseded_by: 2026-01\ncites:\n")
    assert project.found() == [
        project.finding(project.arrangements, "superseded_by", RULE, CIRCLE),
        project.finding(project.arrangements, "superseded_by", RULE, NEXT),
    ]


def test_an_edition_that_an_older_one_replaces_is_found(project: Project) -> None:
    add_older_arrangements(project)
    project.change(OLD, "dated: 2019\nsummary", "dated: 2026-02\nsummary")
    project.change(OLD, "  - date: 2019\n", "  - date: 2026\n")
    project.change(project.arrangements, "  - date: 2019\n", "  - date: 2026\n")
    assert project.found() == [project.finding(OLD, "superseded_by", RULE, OLDER)]


@pytest.mark.parametrize("dated", ["2020", "2019-06", "2026-10"])
def test_a_wrong_date_is_one_finding_at_that_date_and_none_at_the_history(project: Project, dated: str) -> None:
    add_older_arrangements(project)
    project.change(OLD, "dated: 2019\nsummary", f"dated: {dated}\nsummary")
    assert project.found() == [project.finding(OLD, f"dated: {dated}", RULE, MISDATED)]


def test_a_date_that_cannot_be_read_is_left_to_the_shape(project: Project) -> None:
    add_older_arrangements(project)
    project.change(OLD, "dated: 2019\nsummary", "dated: soon\nsummary")
    assert [problem.rule for problem in project.problems()] == ["date"]


@pytest.mark.parametrize("dated", ["2026-01", "2026", "2025-12-31"])
def test_editions_of_one_month_or_of_dates_that_may_be_in_order_pass(project: Project, dated: str) -> None:
    add_older_arrangements(project)
    project.change(OLD, "dated: 2019\nsummary", f"dated: {dated}\nsummary")
    assert [line for line in project.found() if OLDER in line] == []


def test_an_older_edition_that_names_none_is_found_at_its_date(project: Project) -> None:
    add_older_arrangements(project)
    project.change(OLD, "superseded_by: 2026-01\n", "")
    assert project.found() == [project.finding(OLD, "dated: 2019", RULE, CURRENT)]


def test_two_editions_replaced_by_the_same_are_found_at_the_second(project: Project) -> None:
    add_older_arrangements(project)
    third = project.read(OLD).replace("dated: 2019\nsummary", "dated: 2022\nsummary")
    project.write(f"{project.home}/arrangements/2022.yml", third)
    assert project.found() == [
        project.finding(f"{project.home}/arrangements/2022.yml", "superseded_by", RULE, NEXT),
    ]


def test_an_edition_that_is_not_there_has_a_rule_of_its_own(project: Project) -> None:
    project.change(project.arrangements, "cites:\n", "superseded_by: 2030\ncites:\n")
    message = "must be the id of a file in this partnership's arrangements/"
    assert project.found() == [project.finding(project.arrangements, "superseded_by", "id-exists", message)]


def test_a_history_that_says_a_text_is_here_which_is_not_is_found(project: Project) -> None:
    project.change(project.arrangements, "on_this_site: not-supplied", "on_this_site: full-text")
    message = "must be the date of an edition on this site, or not-supplied"
    assert project.found() == [project.finding(project.arrangements, "on_this_site", RULE, message)]


def test_guidance_that_an_older_edition_or_itself_replaces_is_found(project: Project) -> None:
    path = "data/guidance.yml"
    project.change(path, "    published: 2025-06\n", "    published: 2019-06\n")
    assert project.finding(path, "replaced_by", RULE, OLDER) in project.found()
    project.change(path, "    in_force: 2025-07\n", "    in_force: 2025-07\n    replaced_by: sea-walls-2020\n")
    lines = [line for line in project.found() if RULE in line]
    assert lines == [
        project.finding(path, "replaced_by: sea-walls-2025", RULE, CIRCLE),
        project.finding(path, "replaced_by: sea-walls-2020", RULE, CIRCLE),
    ]


@pytest.mark.parametrize("name", ["executive-2020-04", "executive", "sailors-2020-03"])
def test_earlier_terms_in_a_file_of_another_name_are_found(project: Project, name: str) -> None:
    add_older_terms(project)
    path = f"{project.home}/earlier-terms/{name}.yml"
    project.write(path, project.read(OLD_TERMS))
    (project.root / OLD_TERMS).unlink()
    assert project.found() == [project.finding(path, "dated: 2020-03", RULE, NAME)]


def test_earlier_terms_that_are_not_earlier_or_no_terms_at_all_are_found(project: Project) -> None:
    add_older_terms(project)
    path = f"{project.home}/earlier-terms/executive-2026-02.yml"
    project.write(path, project.read(OLD_TERMS).replace("dated: 2020-03", "dated: 2026-02"))
    (project.root / OLD_TERMS).unlink()
    message = "must be before the date of the group's present terms"
    assert project.found() == [project.finding(path, "dated: 2026-02", RULE, message)]
    text = project.read(path)
    project.write(path, text[: text.index("terms:\n")] + text[text.rindex("source:\n") :])
    assert project.found() == [f"{path}:1: {RULE}: must have “terms”: they are what this copy is kept for"]
