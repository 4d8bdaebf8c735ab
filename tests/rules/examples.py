"""The PASS and FAIL examples in the docstrings of rules, and how they are put into a project."""

import re
import textwrap
from types import ModuleType
from typing import Any

import yaml

from tests.project import Project

_EXAMPLE = re.compile(r"^(PASS|FAIL) in ([a-z-]+):\n((?:(?:    .*)?\n)+)", re.M)


def examples(rule: ModuleType) -> list[tuple[str, str, str]]:
    """The examples of one rule: PASS or FAIL, the kind of record, what is put into it."""
    written = _EXAMPLE.findall((rule.__doc__ or "") + "\n")
    return [(outcome, kind, textwrap.dedent(block)) for outcome, kind, block in written]


def merged(old: Any, new: Any) -> Any:
    """`old` with the fields of `new` in the place of its own; blocks of a list that have ids are changed by them."""
    if isinstance(old, dict) and isinstance(new, dict):
        return {**old, **{key: merged(old.get(key), value) for key, value in new.items()}}
    if isinstance(old, list) and isinstance(new, list) and named(new) and set(named(new)) <= set(named(old)):
        return [{**block, **next((change for change in new if change["id"] == block["id"]), {})} for block in old]
    return new


def named(entries: list[Any]) -> list[str]:
    """The ids of the blocks of a list; none where they have none, or where one comes twice."""
    ids = [entry.get("id", "") for entry in entries if isinstance(entry, dict)]
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
