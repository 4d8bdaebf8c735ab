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
    """`old` with the fields of `new` in the place of its own; a field without a value is taken out.

    In a list, blocks that have an id, number or initials are changed by it. A list that has one twice, or one that is
    unknown, is put in the place of the whole list.
    """
    if isinstance(old, dict) and isinstance(new, dict):
        changed = old | {field: merged(old.get(field), value) for field, value in new.items()}
        return {field: value for field, value in changed.items() if value != ""}
    if isinstance(old, list) and isinstance(new, list) and new:
        changes = {called(block): block for block in new}
        if len(changes) == len(new) and set(changes) <= set(map(called, old)) - {None}:
            return [merged(block, changes.get(called(block), block)) for block in old]
    return new


def called(block: Any) -> Any:
    """What a block is called by among others, or None."""
    names = ("id", "number", "initials") if isinstance(block, dict) else ()
    return next((block[name] for name in names if name in block), None)


def published(project: Project) -> None:
    """Put the project into git as it stands."""
    project.git("init", "--quiet", "--initial-branch=main")
    project.write(".gitignore", "/drafts/\n/.fingerprint-key*\n")
    project.git("add", "--all")
    project.git("commit", "--quiet", "--message", "Publish")


def _path(project: Project, kind: str) -> str:
    """The file of the record that an example of this kind changes."""
    return {
        "meetings": project.meeting,
        "priorities": project.priorities,
        "groups": project.group,
        "arrangements": project.arrangements,
        "level-variations": f"{project.home}/level-variations.yml",
        "thresholds": "data/thresholds/seaside.yml",
        "procedures": "data/procedures/ring-the-bell.yml",
        "additions": "data/partnerships/nowhere-on-sea/additions/ring-the-bell.yml",
    }.get(kind, f"data/{kind}.yml")


def apply(project: Project, kind: str, block: str) -> None:
    """Put the example into the project: fields of a record, files that git tracks, a change of what git
    has, or further partnerships."""
    if kind == "git":
        project.git("init", "--quiet")
        project.write(".gitignore", "/drafts/\n")
        for path in block.split():
            project.write(path, "x\n")
            project.git("add", "--force", path)
        return
    if kind == "history":
        published(project)
        apply(project, "meetings", block)
        return
    if kind == "partnerships":
        for name in block.split():
            text = project.called(name.capitalize(), f"{project.home}/partnership.yml")
            project.write(f"data/partnerships/{name}/partnership.yml", text)
        return
    path = _path(project, kind)
    # An example with a comment must keep it, so it is put at the end of the file as it is.
    if "#" in block:
        project.write(path, project.read(path) + block)
        return
    text = project.read(path) if (project.root / path).exists() else "{}"
    record = merged(yaml.load(text, yaml.BaseLoader), yaml.load(block, yaml.BaseLoader))
    project.write(path, yaml.safe_dump(record, sort_keys=False, allow_unicode=True))
