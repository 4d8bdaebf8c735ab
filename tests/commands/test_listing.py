"""What `partnership reviews` and `partnership actions` print: a table, notices, JSON; problems where there are any."""

import json
from datetime import date

import pytest
from click.testing import CliRunner

from macros.cli import main
from macros.commands.listing import actions, reviews
from tests.open_data.written import files
from tests.project import AS_AT, Project


def printed(project: Project, form: str, as_at: date = AS_AT) -> str:
    """What is printed of a project without problems."""
    text, problems = reviews(project.root, as_at, form)
    assert problems == []
    assert text is not None
    return text


def test_the_table_has_a_line_for_each_review_soonest_first_with_its_file_and_line(project: Project) -> None:
    project.change(project.priorities, "  every_months: 12\n", "  none_stated: It does not say.\n")
    heading, *rows = printed(project, "text").splitlines()
    assert heading.split() == ["Due", "State", "What", "File"]
    redactions = ["2027-05-12"] * 4
    days = [row.split()[0] for row in rows]
    assert days == ["2027-01-31", *redactions, *["2027-06-01"] * 9, "2028-02-10", "not"]
    assert "Redaction in item 2, Meeting of the executive, 12 May 2026 (Nowhere-on-Sea)" in rows[2]
    assert rows[2].endswith(f"{project.meeting}:{project.line(project.meeting, 'look_again_by: 2027-05-12', 2)}")
    assert f"{project.arrangements}:{project.line(project.arrangements, 'review:')}" in rows[0]
    assert "due-soon" in rows[0]
    assert "Arrangements for Nowhere-on-Sea (Nowhere-on-Sea)" in rows[0]
    assert all(row == row.rstrip() for row in rows)


def test_notices_stand_at_the_promises_that_are_due_soon_or_overdue_only(project: Project) -> None:
    line = project.line(project.arrangements, "review:")
    later = project.line(project.priorities, "review:")
    assert printed(project, "github").splitlines() == [
        f"::notice file={project.priorities},line={later},title=review due-soon::Due 10 January 2027",
        f"::notice file={project.arrangements},line={line},title=review due-soon::Due 31 January 2027",
    ]
    assert f"file={project.arrangements},line={line},title=review overdue::" in printed(
        project, "github", date(2027, 2, 1)
    )
    project.change(project.arrangements, "due: 2027-01", "due: 2028-01")
    project.change(project.priorities, "every_months: 12", "every_months: 24")
    assert printed(project, "github") == ""


def test_json_is_what_the_site_publishes(project: Project) -> None:
    assert printed(project, "json") + "\n" == files(project)["data/reviews.json"]


def test_an_overdue_review_is_listed_and_a_broken_record_is_reported_instead(project: Project) -> None:
    assert "overdue" in printed(project, "text", date(2030, 1, 1))
    project.change(project.group, "name: Executive\n", "")
    text, problems = reviews(project.root, AS_AT, "text")
    assert text is None
    assert [problem.rule for problem in problems] == ["missing-field"]


def acts(project: Project, form: str, *states: str) -> str:
    """What is printed of the actions of a project without problems."""
    text, problems = actions(project.root, AS_AT, form, states)
    assert problems == []
    assert text is not None
    return text


def test_actions_have_a_line_with_state_day_and_owners_then_their_text_then_their_place(project: Project) -> None:
    line, hidden = (project.line(project.meeting, f"  - number: {number}", 2) for number in (1, 2))
    assert acts(project, "text").splitlines() == [
        "Action 1. Overdue since 1 August 2026. Not reported since. Due: 2026-08-01. "
        "Who: Director of Lighthouses, Nowhere-on-Sea Council; Harbour Nurse.",
        "    Paint the door of the lighthouse.",
        f"    {project.meeting}:{line}",
        "Action 2. Withheld.",
        f"    {project.meeting}:{hidden}",
    ]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Row " * 25 + "out", "Row " * 24 + "…"),
        ("O" + "o" * 99, "O" + "o" * 99),
        ("O" + "o" * 100, "O" + "o" * 98 + "…"),
    ],
)
def test_a_long_text_is_shortened_on_the_terminal_and_whole_in_json(project: Project, text: str, shown: str) -> None:
    project.change(project.meeting, "Paint the door of the lighthouse.", text)
    assert acts(project, "text").splitlines()[1] == f"    {shown}"
    assert len(shown) <= 100
    assert json.loads(acts(project, "json"))[0]["action"] == text


def test_actions_can_be_chosen_by_state_and_notices_are_for_overdue_ones(project: Project) -> None:
    line = project.line(project.meeting, "  - number: 1", 2)
    assert acts(project, "github") == (
        f"::notice file={project.meeting},line={line},title=action overdue::Action 1: due 1 August 2026, "
        "not reported since"
    )
    assert [action["number"] for action in json.loads(acts(project, "json", "overdue", "withheld"))] == [1, 2]
    assert [action["number"] for action in json.loads(acts(project, "json", "not-reported"))] == [1]
    assert json.loads(acts(project, "json", "done")) == []


def test_of_a_withheld_action_json_has_no_more_than_its_number_and_place(project: Project) -> None:
    (action,) = json.loads(acts(project, "json", "withheld"))
    assert sorted(action) == ["group", "id", "meeting", "number", "partnership", "state", "url"]


def test_the_command_has_an_example_and_refuses_a_state_that_there_is_not(project: Project) -> None:
    shown = CliRunner().invoke(main, ["actions", "--help"])
    assert "Example: partnership actions --as-at 2026-11-20 --state overdue" in " ".join(shown.output.split())
    root = ["--root", str(project.root), "--as-at", "2026-11-20"]
    assert CliRunner().invoke(main, ["actions", "--state", "lost", *root]).exit_code == 2
    done = CliRunner().invoke(main, ["actions", "--state", "overdue", *root])
    assert (done.exit_code, done.output.count("Action "), done.output.count("\n")) == (0, 1, 3)
    project.change(project.group, "name: Executive\n", "")
    broken = CliRunner().invoke(main, ["actions", *root])
    assert broken.exit_code == 1
    assert "missing-field" in broken.output
