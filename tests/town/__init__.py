"""The whole town of Nowhere-on-Sea and a neighbour: whatever a page of the site can show, all of it made up.

In: an empty folder. Out: a project with two partnerships, two groups with notes, two editions and limits of every unit.
"""

import re
from pathlib import Path

from tests.editions import add_older_arrangements, add_older_terms
from tests.project import Project, invented_root
from tests.workings.seaside import add_group, add_meeting, person

TOWN = Path(__file__).parent


def whole_town(folder: Path) -> Project:
    """A project below `folder`, with this project's pages and templates."""
    project = Project(invented_root(folder))
    _add_more_of_every_kind(project)
    add_group(project)
    action = "actions: [{number: 1, text: Count the tides., owners: [AA, AB], item: 1}]\n"
    add_meeting(project, "2026-03-02", [person(0, "nowhere-council"), person(1, "sea-health", "apologies")], action)
    notes = f"{project.home}/meetings/2026-03-02-tide-watch.yml"
    project.change(notes, "notes: [It watched.]", "notes: [It watched.], actions: [1]")
    for help_of_level in ("A little help early", "Help from several services", "A child may be coming to serious harm"):
        line = f"    in_brief: {help_of_level}\n"
        project.change("data/levels.yml", line, f"{line}    procedures: [raise-the-flag]\n")
    add_older_arrangements(project)
    add_older_terms(project)
    return project


def _add_more_of_every_kind(project: Project) -> None:
    """The files beside this module; what stands below a key that a file of the project has comes first below it."""
    for file in sorted(TOWN.rglob("*.yml")):
        path = file.relative_to(TOWN).as_posix()
        text = project.read(path) if (project.root / path).exists() else ""
        for block in re.split(r"^(?=[a-z])", file.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
            key = block.partition("\n")[0] + "\n"
            text = text.replace(key, block, 1) if f"\n{key}" in f"\n{text}" else text + block
        project.write(path, text)
