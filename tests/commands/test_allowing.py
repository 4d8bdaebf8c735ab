"""`partnership allow`: a dated exception in one step, so that nothing that is urgent waits for a review elsewhere."""

from datetime import date

import pytest
from click.testing import CliRunner

from macros.cli import main
from macros.records import source
from macros.workings import reviews
from tests.project import AS_AT, Project

HELPLINES = "data/helplines.yml"
REASON = "The board meets in March."
UNTIL = "2027-03-31"
BLOCK = f"overdue:\n  noted_on: {AS_AT}\n  reason: {REASON}\n  look_again_by: {UNTIL}\n"


def allow(project: Project, *files: str, reason: str = REASON, until: str = UNTIL) -> tuple[int, str]:
    """Run the command on files of the project; the exit code and all that is printed."""
    paths = [str(project.root / file) for file in files]
    options = ["--reason", reason, "--until", until, "--as-at", str(AS_AT), "--root", str(project.root)]
    done = CliRunner().invoke(main, ["allow", *paths, *options])
    return done.exit_code, done.output


def overdue(project: Project, path: str = HELPLINES) -> None:
    """Let the review of a record be overdue since June."""
    project.change(path, "    on: 2026-06-01\n", "    on: 2025-06-01\n")
    assert [problem.rule for problem in project.problems()] == ["review-overdue"]


def printed(*paths: str) -> str:
    """What is printed when all went well."""
    return "".join(f"Allowed until {UNTIL}: {path}\n" for path in paths)


def test_a_corrected_number_is_published_though_the_list_is_overdue(project: Project) -> None:
    overdue(project)
    project.change(HELPLINES, '"0000 000000"', '"0000 111111"')
    (problem,) = project.problems()
    command = reviews.how_to_allow(HELPLINES)
    assert problem.message.endswith(command)
    _, _, path, *_ = command.split()
    assert allow(project, path) == (0, printed(HELPLINES))
    assert project.found() == []
    assert "0000 111111" in project.read(HELPLINES)


def test_every_other_line_and_comment_stays_as_it_was(project: Project) -> None:
    overdue(project)
    before = "# For the public.\n" + project.read(HELPLINES).replace("helplines:\n", "# The numbers.\nhelplines:\n")
    project.write(HELPLINES, before.replace("\n", "\r\n"))
    assert allow(project, HELPLINES)[0] == 0
    expected = before.replace("  owner: Site editor\n", f"  owner: Site editor\n{BLOCK}", 1)
    assert (project.root / HELPLINES).read_bytes() == expected.replace("\n", "\r\n").encode()


def test_several_kinds_of_record_are_allowed_in_one_call(project: Project) -> None:
    project.change(project.arrangements, "due: 2027-01\n", "due: 2026-01\n")
    project.change(project.priorities, "every_months: 12\n", "every_months: 6\n")
    project.change(project.group, "    on: 2026-02-10\n", "    on: 2024-02-10\n")
    paths = (project.arrangements, project.priorities, project.group)
    assert {problem.path for problem in project.problems()} == set(paths)
    assert allow(project, *paths) == (0, printed(*paths))
    assert project.found() == []
    assert source.parse("", project.read(project.group)).values["terms"]["overdue"]["reason"] == REASON  # type: ignore[call-overload,index]


def test_guidance_with_a_newer_edition_gets_the_exception_of_its_own(project: Project) -> None:
    project.change(project.priorities, "guidance: sea-walls-2025\n", "guidance: sea-walls-2020\n")
    assert [problem.rule for problem in project.problems()] == ["guidance-superseded"]
    assert allow(project, project.priorities) == (0, printed(project.priorities))
    assert BLOCK.replace("overdue:", "old_guidance:") in project.read(project.priorities)
    assert project.found() == []


def test_notes_whose_redactions_were_to_be_looked_at_again_may_stay_for_now(project: Project) -> None:
    text = project.read(project.meeting)
    project.write(project.meeting, text.replace("look_again_by: 2027-05-12", "look_again_by: 2026-11-19"))
    assert {problem.rule for problem in project.problems()} == {"redaction-look-again"}
    assert allow(project, project.meeting) == (0, printed(project.meeting))
    assert project.found() == []
    assert {problem.rule for problem in project.problems(date(2027, 4, 1))} >= {"redaction-look-again"}


def test_an_exception_for_a_text_that_has_run_out_is_renewed_in_its_place(project: Project) -> None:
    path = "data/allowed.yml"
    project.change(path, "    permanent_fact: true\n", "")
    project.change(path, "noted_on: 2026-06-01", "noted_on: 2026-01-01")
    project.change(path, "look_again_by: 2028-06-01", "look_again_by: 2026-06-01")
    assert [problem.rule for problem in project.problems()] == ["allowed-current"]
    assert allow(project, path) == (0, printed(path))
    assert f"    reason: {REASON}\n    noted_on: {AS_AT}\n    look_again_by: {UNTIL}\n" in project.read(path)
    assert project.found() == []


@pytest.mark.parametrize("ran_out", ["2026-11-19", "2026-12-01"])
def test_an_exception_is_renewed_when_it_has_run_out_and_before(project: Project, ran_out: str) -> None:
    overdue(project)
    old = "overdue:\n  # Asked twice.\n  noted_on: 2026-11-01\n  reason: >-\n    It\n    rained.\n"
    end = f"  look_again_by: {ran_out}\n# Above the numbers.\n"
    project.change(HELPLINES, "helplines:\n", f"{old}{end}helplines:\n")
    assert allow(project, HELPLINES) == (0, printed(HELPLINES))
    assert f"# Asked twice.\n{BLOCK}# Above the numbers.\nhelplines:\n" in project.read(HELPLINES)
    assert project.found() == []


def test_an_exception_in_brackets_is_replaced(project: Project) -> None:
    overdue(project)
    old = "overdue: {noted_on: 2026-11-01, reason: It rained., look_again_by: 2026-11-19}\n"
    project.change(HELPLINES, "helplines:\n", f"{old}helplines:\n")
    assert allow(project, HELPLINES) == (0, printed(HELPLINES))
    assert old not in project.read(HELPLINES)
    assert project.found() == []


def test_an_exception_that_holds_stays_when_another_is_asked_for(project: Project) -> None:
    project.change(project.priorities, "guidance: sea-walls-2025\n", "guidance: sea-walls-2020\n")
    project.change(project.priorities, "every_months: 12\n", "every_months: 6\n")
    held = "overdue: {noted_on: 2026-11-01, reason: It rained., look_again_by: 2027-02-01}\n"
    project.write(project.priorities, project.read(project.priorities) + held)
    assert allow(project, project.priorities)[0] == 0
    assert held in project.read(project.priorities)
    assert project.found() == []


@pytest.mark.parametrize(
    ("reason", "until", "rule"),
    [
        (REASON, "2027-05-21", "allowance-length"),
        (REASON, "2026-11-20", "allowance-length"),
        (REASON, "2026-11-19", "allowance-length"),
        ("", UNTIL, "text"),
        ("Ring 07700 900123 in March.", UNTIL, "personal-data-pattern"),
        ("The board [[redact x: b]] meets.", UNTIL, "marker-form"),
    ],
)
def test_what_the_check_would_refuse_is_never_written(project: Project, reason: str, until: str, rule: str) -> None:
    overdue(project)
    overdue_too = "data/levels.yml"
    project.change(overdue_too, "    on: 2026-06-01\n", "    on: 2025-06-01\n")
    before = project.read(HELPLINES), project.read(overdue_too)
    code, said = allow(project, HELPLINES, overdue_too, reason=reason, until=until)
    assert code == 1
    assert f"{HELPLINES}:" in said
    assert f": {rule}: " in said
    assert said.endswith("The exception would not pass the check. Nothing was written.\n")
    assert reason == "" or reason not in said
    assert (project.read(HELPLINES), project.read(overdue_too)) == before


def test_where_nothing_is_overdue_it_says_so_and_writes_nothing_at_all(project: Project) -> None:
    overdue(project)
    before = project.read(HELPLINES)
    why = "Nothing is overdue in data/guidance.yml, data/site.yml, so nothing is to be allowed there."
    answer = allow(project, "data/guidance.yml", HELPLINES, "data/site.yml")
    assert answer == (1, f"{why} Nothing was written.\n")
    assert project.read(HELPLINES) == before


@pytest.mark.parametrize("path", ["data/lost.yml", "README.md", "data/README.md", "../elsewhere.yml"])
def test_what_is_no_record_is_refused(project: Project, path: str) -> None:
    assert allow(project, path) == (
        1,
        "Each file must be a record of this project, below data/. Nothing was written.\n",
    )


def test_a_record_with_a_fault_is_refused_with_its_fault(project: Project) -> None:
    overdue(project)
    project.change(HELPLINES, "  owner: Site editor\n", "")
    code, said = allow(project, HELPLINES)
    assert code == 1
    assert f"{HELPLINES}:1: missing-field: " in said
    assert said.endswith("These must be put right first. Nothing was written.\n")


def test_lines_that_cannot_be_changed_safely_are_left_to_a_person(project: Project) -> None:
    text = project.read(HELPLINES)
    review = "review: {last: {on: 2025-06-01, outcome: unchanged, said: Rung.}, every_months: 12, owner: Clerk}\n"
    project.write(HELPLINES, f"{review}overdue: &a\n{text[text.index('helplines:') :]}")
    assert allow(project, HELPLINES)[0] == 1
    project.write(HELPLINES, review + text[text.index("helplines:") :])
    assert allow(project, HELPLINES) == (0, printed(HELPLINES))
    assert project.read(HELPLINES).startswith(review + BLOCK)


@pytest.mark.parametrize("until", ["DATE", "2027-13-01", "31/3/2027"])
def test_a_day_that_is_none_is_wrong_use(project: Project, until: str) -> None:
    overdue(project)
    assert allow(project, HELPLINES, until=until)[0] == 2
