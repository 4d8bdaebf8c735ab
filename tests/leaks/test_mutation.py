"""A rule that is switched off is missed: for every rule there is a fault that it reports and no other rule does."""

from dataclasses import replace
from types import ModuleType

import pytest

from macros.rules import all_rules, follow_up_known
from macros.withheld import patterns
from tests.project import Project
from tests.rules.examples import apply, examples

IN_PATTERNS: dict[str, str] = {
    "address": "The boat lies at 12 Sandcastle Road.",
    "case-reference": "The case number 4471/26 was closed.",
    "date-of-birth": "She was born on 9 March 2014.",
    "email": "Write to undertow@nowhere.example soon.",
    "national-insurance-number": "The number is zy 12 34 56 a.",
    "nhs-number": "The number is 999 000 0018.",
    "postcode": "The boat lies at ZE1 0AA.",
    "pupil-number": "The number is M999000026001.",
    "telephone": "Ring 01632 960 018 at night.",
}
"""For every certain pattern a text that it finds and no other does; nothing in them belongs to anybody."""


def _action_that_is_not_there(project: Project) -> None:
    text = (
        project.read(project.meeting)
        .replace("date: 2026-05-12", "date: 2026-05-11")
        .replace("2026-08-12", "2026-05-12")
    )
    project.write(f"{project.home}/meetings/2026-05-11-executive.yml", text)
    project.change(
        project.meeting,
        "        actions: [1]\n",
        "        actions: [1]\n        follow_ups: [{meeting: 2026-05-11-executive, action: 7, state: done}]\n",
    )


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: str(rule.ID))
def test_without_the_rule_its_fault_goes_unreported(
    project: Project, rule: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    if rule is follow_up_known:  # its FAIL example breaks another rule as well
        _action_that_is_not_there(project)
    else:
        apply(project, *next(example[1:] for example in examples(rule) if example[0] == "FAIL"))
    assert {problem.rule for problem in project.problems()} == {rule.ID}
    monkeypatch.setattr(rule, "check", lambda context: iter(()))
    assert project.problems() == []


def test_every_pattern_has_a_text() -> None:
    assert set(IN_PATTERNS) == {pattern.id for pattern in (*patterns.CERTAIN, *patterns.IN_NOTES)}


@pytest.mark.parametrize("pattern", [*patterns.CERTAIN, *patterns.IN_NOTES], ids=lambda pattern: str(pattern.id))
def test_without_the_pattern_its_text_goes_unreported(
    project: Project, pattern: patterns.Pattern, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.change(project.meeting, "AB welcomed everybody.", f'"{IN_PATTERNS[pattern.id]}"')
    assert {problem.rule for problem in project.problems()} == {"personal-data-pattern"}
    blind = replace(pattern, find=lambda text: iter(()))
    for group in ("CERTAIN", "IN_NOTES"):
        every = tuple(blind if other.id == pattern.id else other for other in getattr(patterns, group))
        monkeypatch.setattr(patterns, group, every)
    # An exception that no pattern needs any more is a finding of its own, in data/allowed.yml.
    assert [problem for problem in project.problems() if problem.path == project.meeting] == []
