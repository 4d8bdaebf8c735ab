"""A project without a region: one partnership, what this software ships for all of England, and its own records.

Nowhere-on-Sea again, with its lists in the folder of the partnership. It has no threshold document and no region.
"""

import shutil
from pathlib import Path

from macros import software
from tests.project import Project, invented_root

_OWN = ("documents", "organisations", "guidance", "glossary", "redaction-reasons", "helplines", "timescales", "duties")


def inland_root(folder: Path) -> Path:
    """That project below `folder`, with this project's pages and templates."""
    project = Project(invented_root(folder))
    sort_by_whom_they_bind(project)
    return project.root


def sort_by_whom_they_bind(project: Project) -> None:
    """Each list into the folder of whom it binds; nothing is left at the top that binds anybody."""
    shutil.copytree(software.NATIONAL, project.root / "data" / "national")
    for kind in _OWN:
        project.move(f"data/{kind}.yml", f"{project.home}/{kind}.yml")
        text = project.read(f"{project.home}/{kind}.yml")
        project.write(f"{project.home}/{kind}.yml", text.replace("    partnership: nowhere-on-sea\n", ""))
    project.move("data/procedures/ring-the-bell.yml", f"{project.home}/procedures/ring-the-bell.yml")
    project.change(f"{project.home}/procedures/ring-the-bell.yml", "partnership: nowhere-on-sea\n", "")
    for name in ("bank-holidays.yml", "levels.yml", "synonyms.yml", "thresholds/seaside.yml"):
        (project.root / "data" / name).unlink()
    (project.root / project.home / "level-variations.yml").unlink()
    _without_what_is_shipped(project)


def _without_what_is_shipped(project: Project) -> None:
    """Ids that the national lists have already: theirs are the ones of every site."""
    project.change(f"{project.home}/glossary.yml", "id: hm\n", "id: harbour-master\n")
    reasons = f"{project.home}/redaction-reasons.yml"
    _, _, own = project.read(reasons).partition("  - id: under-way\n")
    project.write(reasons, f"redaction_reasons:\n  - id: under-way\n{own}")
