"""The PASS and FAIL examples in every rule's docstring do what they say, and every rule has what a rule needs."""

from pathlib import Path
from types import ModuleType

import pytest

from macros.rules import Family, all_rules
from tests.project import Project
from tests.rules.examples import apply, examples

FOLDER = Path(__file__).parent
EXAMPLES = [
    pytest.param(rule.ID, *example, id=f"{rule.ID}-{example[0]}") for rule in all_rules() for example in examples(rule)
]


@pytest.mark.parametrize(("name", "outcome", "kind", "block"), EXAMPLES)
def test_the_example_does_what_it_says(project: Project, name: str, outcome: str, kind: str, block: str) -> None:
    apply(project, kind, block)
    broken = [problem.rule for problem in project.problems()]
    assert (name in broken) is (outcome == "FAIL"), broken


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: str(rule.ID))
def test_a_rule_has_all_that_a_rule_needs(rule: ModuleType) -> None:
    name = rule.__name__.rpartition(".")[2]
    assert name.replace("_", "-") == rule.ID
    assert rule.FAMILY in Family.__args__  # type: ignore[attr-defined]
    assert rule.check.__doc__
    assert [outcome for outcome, _, _ in examples(rule)] == ["PASS", "FAIL"]
    assert (FOLDER / f"test_{name}.py").exists()


def test_every_module_of_the_folder_is_a_rule_and_they_come_in_order() -> None:
    names = [rule.__name__.rpartition(".")[2] for rule in all_rules()]
    files = (FOLDER.parents[1] / "macros" / "rules").glob("[!_]*.py")
    assert names == sorted(file.stem for file in files)


def test_the_town_that_the_examples_change_has_no_fault(project: Project) -> None:
    assert project.found() == []
