"""What is missing in a record of the desk is said in one line, complete, and everything else wrong with it as well."""

from tests.project import Project

DOMAIN = "data/thresholds/seaside.yml"
PROCEDURE = "data/procedures/ring-the-bell.yml"
LIMITS = "data/timescales.yml"
HELPLINES = "data/helplines.yml"


def test_an_indicator_without_a_level(project: Project) -> None:
    line = project.line(DOMAIN, "id: wet-shoes")
    project.change(DOMAIN, '    level: "2"\n', "")
    assert project.found() == [f"{DOMAIN}:{line}: missing-field: must have the field “level”"]


def test_an_indicator_of_a_level_that_does_not_exist(project: Project) -> None:
    line = project.line(DOMAIN, 'level: "2"')
    project.change(DOMAIN, '    level: "2"\n', '    level: "5"\n')
    assert project.found() == [f"{DOMAIN}:{line}: level: “level” must be a level of need from 1 to 4"]


def test_a_step_without_an_actor(project: Project) -> None:
    line = project.line(PROCEDURE, "id: tell")
    project.change(PROCEDURE, "    who: The bell keeper\n", "")
    assert project.found() == [f"{PROCEDURE}:{line}: missing-field: must have the field “who”"]


def test_a_limit_without_a_unit(project: Project) -> None:
    line = project.line(LIMITS, "limit:")
    project.change(LIMITS, "      value: 5\n      unit: working-days\n", "      value: 5\n")
    assert project.found() == [f"{LIMITS}:{line}: missing-field: must have the field “unit”"]


def test_a_limit_of_a_unit_that_nobody_can_count(project: Project) -> None:
    line = project.line(LIMITS, "unit: working-days")
    project.change(LIMITS, "unit: working-days", "unit: fortnights")
    assert project.found() == [
        f"{LIMITS}:{line}: not-a-choice: “unit” must be one of: 'hours', 'working-days', 'calendar-days', "
        "'weeks', 'months', 'years', 'school-days' or 'school-terms'"
    ]


def test_a_limit_without_a_source(project: Project) -> None:
    line = project.line(LIMITS, "id: ring-at-once")
    end = "    certainty: secondary\n  - id: never-read\n"
    project.change(LIMITS, f"    source: notice\n{end}", end)
    assert project.found() == [
        f"{LIMITS}:{line}: fact-has-source: must have “source”: an id from “sources” of this file, unless its "
        "certainty is general-knowledge"
    ]


def test_a_source_without_the_day_on_which_it_was_looked_up(project: Project) -> None:
    line = project.line(LIMITS, "id: arrangements")
    project.change(LIMITS, "    document: nowhere-arrangements\n    checked: 2026-06-01\n", "    document: canary\n")
    assert project.found() == [
        f"{LIMITS}:{line}: missing-field: must have the field “checked”",
        f"{LIMITS}:{line + 1}: id-exists: must be the id of a document in documents.yml",
    ]


def test_a_helpline_without_the_day_on_which_it_was_checked(project: Project) -> None:
    line = project.line(HELPLINES, "id: lighthouse")
    project.change(HELPLINES, "    checked: 2026-06-01\n", "")
    assert project.found() == [f"{HELPLINES}:{line}: missing-field: must have the field “checked”"]


def test_every_fault_of_a_file_is_said_in_one_run(project: Project) -> None:
    project.change(DOMAIN, '    level: "2"\n', "")
    project.change(DOMAIN, "    source: arrangements\n", "    source: pier\n")
    assert [problem.rule for problem in project.problems()] == ["missing-field", "fact-has-source"]


def test_a_procedure_of_one_step_and_three_levels(project: Project) -> None:
    text = project.read(PROCEDURE)
    second = text[text.index("  - id: tell\n") : text.index("record:\n")]
    project.change(PROCEDURE, second, "")
    levels = project.read("data/levels.yml")
    fourth = levels[levels.index('  - number: "4"\n') :]
    project.change("data/levels.yml", fourth, "")
    assert project.found() == [
        f"data/levels.yml:{project.line('data/levels.yml', 'levels:')}: too-short: must hold at least 4 entries",
        f"{PROCEDURE}:{project.line(PROCEDURE, 'steps:')}: too-short: must hold at least 2 entries",
    ]


def test_a_fifth_level(project: Project) -> None:
    levels = project.read("data/levels.yml")
    fourth = levels[levels.index('  - number: "4"\n') :]
    project.change("data/levels.yml", fourth, fourth + fourth)
    line = project.line("data/levels.yml", "levels:")
    assert project.found() == [f"data/levels.yml:{line}: too-long: must hold at most 4 entries"]


def test_a_step_that_cannot_be_read_is_the_only_thing_that_is_said_of_it(project: Project) -> None:
    line = project.line(PROCEDURE, "certainty: secondary")
    project.change(PROCEDURE, "certainty: secondary", "certainty: probably")
    assert project.found() == [
        f"{PROCEDURE}:{line}: not-a-choice: “certainty” must be one of: "
        "'read-in-source', 'secondary' or 'general-knowledge'"
    ]
