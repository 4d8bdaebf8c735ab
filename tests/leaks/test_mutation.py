"""A rule that is switched off is missed: for every rule there is a fault that it reports and no other rule does."""

from dataclasses import replace
from types import ModuleType

import pytest

from macros.rules import all_rules
from macros.withheld import patterns
from tests.leaks.faults import FAULTS, IN_PATTERNS
from tests.project import Project
from tests.rules.examples import apply, examples


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: str(rule.ID))
def test_without_the_rule_its_fault_goes_unreported(
    project: Project, rule: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    if rule.ID in FAULTS:
        FAULTS[rule.ID](project)
    else:
        apply(project, *next(example[1:] for example in examples(rule) if example[0] == "FAIL"))
    assert {problem.rule for problem in project.problems()} == {rule.ID}
    monkeypatch.setattr(rule, "check", lambda context: iter(()))
    assert project.problems() == []


def test_every_fault_is_that_of_a_rule() -> None:
    assert set(FAULTS) <= {rule.ID for rule in all_rules()}
    assert set(IN_PATTERNS) == {pattern.id for pattern in patterns.CERTAIN}


@pytest.mark.parametrize("pattern", patterns.CERTAIN, ids=lambda pattern: str(pattern.id))
def test_without_the_pattern_its_text_goes_unreported(
    project: Project, pattern: patterns.Pattern, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.change(project.meeting, "AB welcomed everybody.", f'"{IN_PATTERNS[pattern.id]}"')
    assert {problem.rule for problem in project.problems()} == {"personal-data-pattern"}
    blind = replace(pattern, find=lambda text: iter(()))
    every = tuple(blind if other is pattern else other for other in patterns.CERTAIN)
    monkeypatch.setattr(patterns, "CERTAIN", every)
    # An exception that no pattern needs any more is a finding of its own, in data/allowed.yml.
    assert [problem for problem in project.problems() if problem.path == project.meeting] == []
