"""The PASS and FAIL examples in every rule's docstring do what they say, and every rule has what a rule needs."""

import re
import textwrap
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml

from macros.rules import Family, all_rules
from tests.project import Project

EXAMPLE = re.compile(r"^(PASS|FAIL) in ([a-z-]+):\n((?:(?:    .*)?\n)+)", re.M)
FAMILIES = Family.__args__  # type: ignore[attr-defined]


def examples() -> Iterator[Any]:
    """Every example of every rule."""
    for rule in all_rules():
        for outcome, kind, block in EXAMPLE.findall((rule.__doc__ or "") + "\n"):
            yield pytest.param(rule, outcome, kind, textwrap.dedent(block), id=f"{rule.ID}-{outcome}")


def merged(old: Any, new: Any) -> Any:
    """`old` with the fields of `new` in the place of its own; blocks of a list that have ids are changed by them."""
    if isinstance(old, dict) and isinstance(new, dict):
        return {**old, **{key: merged(old.get(key), value) for key, value in new.items()}}
    if isinstance(old, list) and isinstance(new, list) and named(new) and set(named(new)) <= set(named(old)):
        return [{**each, **next((one for one in new if one["id"] == each["id"]), {})} for each in old]
    return new


def named(entries: list[Any]) -> list[str]:
    """The ids of the blocks of a list; none where they have none, or where one comes twice."""
    ids = [each.get("id", "") for each in entries if isinstance(each, dict)]
    return ids if len(set(ids)) == len(entries) and "" not in ids else []


def apply(project: Project, kind: str, block: str) -> None:
    """Put the example into the project: fields of a record, files that git tracks, or further partnerships."""
    if kind == "git":
        project.git("init", "--quiet")
        project.write(".gitignore", "/drafts/\n")
        for path in block.split():
            project.write(path, "x\n")
            project.git("add", "--force", path)
        return
    if kind == "partnerships":
        for name in block.split():
            text = project.read(f"{project.home}/partnership.yml")
            project.write(f"data/partnerships/{name}/partnership.yml", text)
        return
    path = {
        "meetings": project.meeting,
        "priorities": project.priorities,
        "groups": project.group,
        "arrangements": project.arrangements,
        "thresholds": "data/thresholds/seaside.yml",
        "procedures": "data/procedures/ring-the-bell.yml",
    }.get(kind, f"data/{kind}.yml")
    # An example with a comment must keep it, so it is put at the end of the file as it is.
    if "#" in block:
        project.write(path, project.read(path) + block)
        return
    record = merged(yaml.load(project.read(path), yaml.BaseLoader), yaml.load(block, yaml.BaseLoader))
    project.write(path, yaml.safe_dump(record, sort_keys=False, allow_unicode=True))


@pytest.mark.parametrize(("rule", "outcome", "kind", "block"), list(examples()))
def test_the_example_does_what_it_says(project: Project, rule: ModuleType, outcome: str, kind: str, block: str) -> None:
    apply(project, kind, block)
    found = [problem.rule for problem in project.problems()]
    expected = outcome == "FAIL"
    assert (rule.ID in found) is expected, found


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: str(rule.ID))
def test_a_rule_has_all_that_a_rule_needs(rule: ModuleType) -> None:
    assert rule.__name__.rpartition(".")[2].replace("_", "-") == rule.ID
    assert rule.FAMILY in FAMILIES
    assert rule.check.__doc__
    outcomes = [outcome for outcome, _, _ in EXAMPLE.findall((rule.__doc__ or "") + "\n")]
    assert outcomes == ["PASS", "FAIL"]


def test_every_rule_is_registered_once_in_order_and_has_its_own_test() -> None:
    names = [rule.__name__.rpartition(".")[2] for rule in all_rules()]
    assert names == sorted(set(names))
    folder = Path(__file__).parent
    for rule in (folder.parents[1] / "macros" / "rules").glob("*.py"):
        is_rule = "\nID = " in rule.read_text(encoding="utf-8")
        assert is_rule is (rule.stem in names), rule.stem
        assert is_rule is (folder / f"test_{rule.stem}.py").exists(), rule.stem


def test_the_town_that_the_examples_change_has_no_fault(project: Project) -> None:
    assert project.found() == []
