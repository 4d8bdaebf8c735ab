"""No two records of one kind are called alike."""

import pytest

from tests.project import Project

RULE = "names-distinct"
PROCEDURE = "data/procedures/ring-the-bell.yml"


def alike(path: str, line: int, other: str, there: int) -> str:
    """What is printed of one of two."""
    return f"{path}:{line}: {RULE}: must be another name than that at {other}:{there}: rename one, or take out the copy"


@pytest.mark.parametrize(
    ("path", "copy", "field"),
    [
        (PROCEDURE, "data/procedures/ring-the-bell-2.yml", "title:"),
        (
            "data/partnerships/nowhere-on-sea/groups/executive.yml",
            "data/partnerships/nowhere-on-sea/groups/copy.yml",
            "name:",
        ),
        (
            "data/partnerships/nowhere-on-sea/priorities/2026-28.yml",
            "data/partnerships/nowhere-on-sea/priorities/2026-28-copy.yml",
            "title:",
        ),
        (
            "data/partnerships/nowhere-on-sea/partnership.yml",
            "data/partnerships/nowhere-copy/partnership.yml",
            "name:",
        ),
    ],
)
def test_a_copy_and_its_original_are_both_found(project: Project, path: str, copy: str, field: str) -> None:
    project.write(copy, project.read(path))
    line = project.line(path, field)
    found = [finding for finding in project.found() if RULE in finding]
    assert sorted(found) == sorted([alike(path, line, copy, line), alike(copy, line, path, line)])


@pytest.mark.parametrize(
    "title", ["Executive!", "the  executive", "EXECUTIVE", "“Executive”", "Exécutive", "Exec-utive"]
)
def test_capitals_spaces_and_punctuation_make_no_other_name(project: Project, title: str) -> None:
    copy = f"{project.home}/groups/copy.yml"
    project.write(copy, project.called(f"'{title}'", project.group))
    rules = {problem.rule for problem in project.problems()}
    assert (RULE in rules) is (title not in ("the  executive", "Exec-utive"))


def test_the_names_of_two_partnerships_groups_and_of_two_kinds_may_be_the_same(project: Project) -> None:
    other = "data/partnerships/elsewhere"
    project.write(f"{other}/partnership.yml", project.called("Elsewhere", f"{project.home}/partnership.yml"))
    project.write(f"{other}/groups/executive.yml", project.read(project.group))
    project.write("data/procedures/tides.yml", project.called("Life by the sea", PROCEDURE))
    assert RULE not in {problem.rule for problem in project.problems()}


def test_the_number_of_another_area_has_another_name(project: Project) -> None:
    path = "data/helplines.yml"
    text = project.read(path)
    entry = text[text.index("  - id: lighthouse") : text.index("not_confirmed:")]
    project.write(
        path, text.replace("not_confirmed:", entry.replace("id: lighthouse", "id: beacon") + "not_confirmed:")
    )
    first, second = (project.line(path, "name: The lighthouse", nth) for nth in (1, 2))
    assert project.found() == [alike(path, first, path, second), alike(path, second, path, first)]
    project.write(path, project.read(path)[::-1].replace("The lighthouse"[::-1], "The beacon"[::-1], 1)[::-1])
    assert project.found() == []
