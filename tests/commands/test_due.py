"""What falls due soon, as the list of one issue: `partnership reviews --within 30 --format markdown`."""

import re
from datetime import date

import pytest
from click.testing import CliRunner

from macros.cli import main
from macros.commands import due
from tests.project import AS_AT, Project

LATER = date(2027, 1, 5)


def listed(project: Project, as_at: date = AS_AT, within: int = 30, form: str = "markdown") -> str:
    """What the command prints."""
    options = ["--within", str(within), "--format", form, "--as-at", str(as_at), "--root", str(project.root)]
    done = CliRunner().invoke(main, ["reviews", *options])
    assert done.exit_code == 0
    return done.output


def lines(project: Project, as_at: date = AS_AT, within: int = 30) -> list[str]:
    """The lines of the list."""
    return [line for line in listed(project, as_at, within).splitlines() if line.startswith("- ")]


def test_it_lists_what_falls_due_in_time_soonest_first_and_what_is_overdue(project: Project) -> None:
    priorities = f"Priorities 2026 to 2028 (Nowhere-on-Sea), `{project.priorities}`"
    arrangements = f"Arrangements for Nowhere-on-Sea (Nowhere-on-Sea), `{project.arrangements}`"
    assert lines(project, LATER) == [f"- [ ] 10 January 2027: {priorities}", f"- [ ] 31 January 2027: {arrangements}"]
    assert lines(project, LATER, 25) == [f"- [ ] 10 January 2027: {priorities}"]
    assert lines(project, date(2027, 1, 11), 0) == [f"- [ ] 10 January 2027, overdue: {priorities}"]


def test_it_is_empty_where_nothing_falls_due(project: Project) -> None:
    assert listed(project) == ""


def test_it_says_the_same_on_every_day_on_which_nothing_is_new(project: Project) -> None:
    first = listed(project, LATER)
    project.change(project.priorities, "review:\n", "\n\nreview:\n")
    assert listed(project, date(2027, 1, 8)) == first
    assert first.startswith("These reviews and exceptions have run out or will soon.")
    assert "\n\n- [ ] " in first


def test_an_exception_puts_its_review_off_until_it_ends(project: Project) -> None:
    project.change(project.priorities, "every_months: 12\n", "every_months: 6\n")
    block = "overdue: {noted_on: 2026-11-01, reason: It rained., look_again_by: 2027-02-01}\n"
    project.write(project.priorities, project.read(project.priorities) + block)
    assert lines(project) == []
    what = f"The exception “overdue” ends, Priorities 2026 to 2028, `{project.priorities}`"
    assert f"- [ ] 1 February 2027: {what}" in lines(project, date(2027, 1, 20))
    late = [line for line in lines(project, date(2027, 2, 2)) if project.priorities in line]
    assert late == [f"- [ ] 10 July 2026, overdue: {late[0].partition(': ')[2]}"]
    assert "exception" not in late[0]


def test_exceptions_for_older_guidance_and_for_texts_are_listed_too(project: Project) -> None:
    block = "old_guidance: {noted_on: 2026-11-01, reason: It rained., look_again_by: 2026-12-01}\n"
    project.write(project.priorities, project.read(project.priorities) + block)
    project.change("data/allowed.yml", "look_again_by: 2028-06-01", "look_again_by: 2026-11-19")
    what = f"The exception “old_guidance” ends, Priorities 2026 to 2028, `{project.priorities}`"
    assert lines(project) == [
        "- [ ] 19 November 2026, overdue: An exception for a text ends, `data/allowed.yml`",
        f"- [ ] 1 December 2026: {what}",
    ]


def test_a_title_is_neither_markdown_nor_a_call_to_somebody(project: Project) -> None:
    project.change(project.priorities, "title: Priorities 2026 to 2028", 'title: "P_1_ @harbour"')
    assert lines(project, LATER)[0].startswith("- [ ] 10 January 2027: P\\_1\\_ @\N{ZERO WIDTH SPACE}harbour")


@pytest.mark.parametrize(
    "title",
    [
        "[x](http://nowhere.example) @everyone",
        "See nowhere/site#12 & more",
        "www.nowhere.example or https://nowhere.example",
        "gh-12 for $x$",
    ],
)
def test_a_title_makes_no_link_and_calls_nobody_whatever_it_is(project: Project, title: str) -> None:
    project.change(project.priorities, "title: Priorities 2026 to 2028", f"title: '{title}'")
    line = lines(project, LATER)[0]
    assert not re.search(r"@\w|#\d|GH-\d|:/|www\.\w|(?<!\\)[\[<&$]", line.removeprefix("- [ ]"))
    assert re.sub(r"\\|\N{ZERO WIDTH SPACE}", "", line).startswith(f"- [ ] 10 January 2027: {title} (")


def test_a_list_too_long_for_an_issue_says_how_much_more_there_is(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = lines(project, LATER)
    monkeypatch.setattr(due, "_MOST", 1)
    assert lines(project, LATER) == whole[:1]
    assert listed(project, LATER).endswith(f"\nAnd {len(whole) - 1} more: `partnership reviews` lists them all.\n")


@pytest.mark.parametrize("form", ["text", "github", "json"])
def test_the_other_formats_leave_out_what_falls_due_later(project: Project, form: str) -> None:
    shown = listed(project, LATER, form=form)
    assert set(re.findall(r"data/partnerships/[^:,\"]+\.yml", shown)) <= {project.priorities, project.arrangements}
    assert listed(project, AS_AT, 30, form).count("2027") == 0
    assert "2027" in shown


def test_records_that_cannot_be_read_are_reported_and_nothing_is_listed(project: Project) -> None:
    project.change(project.group, "name: Executive\n", "")
    done = CliRunner().invoke(main, ["reviews", "--within", "30", "--format", "markdown", "--root", str(project.root)])
    assert done.exit_code == 1
    assert f"{project.group}:1: missing-field: " in done.output
