"""The list of exceptions stays short: exact texts, in their files, once each."""

import pytest

from macros.withheld.posts import NO_POST
from tests.project import Project

RULE = "allowed-well-formed"
LIST = "data/allowed.yml"
EXACT = "must be exactly what its pattern finds, without any other word"
FILE = "must be a file in data/, content/, overrides/ or looks/, or: everywhere"


@pytest.mark.parametrize(
    "text",
    ["everything", "nowhere.example", "write to harbour@nowhere.example", "01632 960123", "harbour@nowhere.example."],
)
def test_a_text_is_exactly_what_its_pattern_finds(project: Project, text: str) -> None:
    project.change(LIST, "text: harbour@nowhere.example", f"text: {text}")
    assert project.finding(LIST, "text:", RULE, EXACT) in project.found()


@pytest.mark.parametrize(
    "where", ["anywhere", "data", "data/../data/site.yml", "/etc/hostname", "macros/cli.py", "data/canary.yml"]
)
def test_a_place_is_one_file_of_a_published_room(project: Project, where: str) -> None:
    project.write("macros/cli.py", "harbour@nowhere.example")
    project.change(LIST, "where: everywhere", f"where: {where}")
    assert project.found() == [project.finding(LIST, "where:", RULE, FILE)]


def test_an_exception_that_nothing_needs_any_more_is_found(project: Project) -> None:
    project.change(LIST, "where: everywhere", f"where: {project.group}")
    message = "must be a file that has this text: take out what is no longer needed"
    assert project.found() == [project.finding(LIST, "where:", RULE, message)]


def test_an_exception_is_listed_once(project: Project) -> None:
    entry = project.read(LIST).split("allowed:\n")[1]
    project.write(LIST, f"allowed:\n{entry}{entry.replace('harbour@', 'Harbour@')}")
    assert project.found() == [project.finding(LIST, "text:", RULE, "must be listed once for each place", nth=2)]


def test_the_number_of_a_helpline_is_not_listed_again(project: Project) -> None:
    project.change("data/helplines.yml", '"0000 000000"', "01632 960123")
    project.change(LIST, "text: harbour@nowhere.example", "text: 01632960123")
    project.change(LIST, "pattern: email", "pattern: telephone")
    message = "must not be listed: helplines.yml explains this number"
    assert project.found() == [project.finding(LIST, "text:", RULE, message)]


def test_the_list_may_be_empty(project: Project) -> None:
    project.write(LIST, "allowed: []\n")
    assert project.found() == []


ACCEPTED = "{{blob: {}, path: content/logo.webp, reason: An old logo., authorised_by: Clerk, accepted_on: {}}}"


@pytest.mark.parametrize(
    ("blob", "day", "message"),
    [
        ("5f" * 20, "2026-11-20", f"{RULE}: must be listed once for each path"),
        ("6a" * 20, "2026-11-21", "date-believable: must not be after today: it has happened"),
    ],
)
def test_an_accepted_file_is_listed_once_and_was_accepted_by_today(
    project: Project, blob: str, day: str, message: str
) -> None:
    entries = [ACCEPTED.format("5f" * 20, "2026-11-20"), ACCEPTED.format(blob, day)]
    project.write(LIST, project.read(LIST) + "accepted_files:\n" + "".join(f"  - {entry}\n" for entry in entries))
    line = len(project.read(LIST).splitlines())
    assert project.found() == [f"{LIST}:{line}: {message}"]


def test_whoever_accepted_a_file_is_a_post(project: Project) -> None:
    entry = ACCEPTED.format("5f" * 20, "2026-11-20").replace("Clerk", "tbc")
    project.write(LIST, project.read(LIST) + f"accepted_files:\n  - {entry}\n")
    assert project.found() == [project.finding(LIST, "tbc", RULE, NO_POST)]


def test_a_blob_is_named_as_git_names_it(project: Project) -> None:
    project.write(LIST, project.read(LIST) + f"accepted_files:\n  - {ACCEPTED.format('5f', '2026-11-20')}\n")
    assert "id" in {problem.rule for problem in project.problems()}
