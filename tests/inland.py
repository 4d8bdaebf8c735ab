"""A project without a region: one partnership, what binds all of England, and what is the partnership's own.

Nowhere-on-Sea again, sorted by whom each list binds. It has no threshold document, so that its levels are the law's.
"""

from pathlib import Path

from tests.project import Project, invented_root

_NATIONAL = ("guidance", "glossary", "redaction-reasons", "bank-holidays", "synonyms", "levels", "duties")
_OWN = ("documents", "organisations", "helplines", "timescales")


def inland_root(folder: Path) -> Path:
    """That project below `folder`, with this project's pages and templates."""
    project = Project(invented_root(folder))
    sort_by_whom_they_bind(project)
    return project.root


def sort_by_whom_they_bind(project: Project) -> None:
    """Each list into the folder of whom it binds; nothing is left at the top that binds anybody."""
    for kind in _NATIONAL:
        project.move(f"data/{kind}.yml", f"data/national/{kind}.yml")
    for kind in _OWN:
        project.move(f"data/{kind}.yml", f"{project.home}/{kind}.yml")
        text = project.read(f"{project.home}/{kind}.yml")
        project.write(f"{project.home}/{kind}.yml", text.replace("    partnership: nowhere-on-sea\n", ""))
    _meets_in_its_own_file(project)
    procedure = f"{project.home}/procedures/ring-the-bell.yml"
    project.move("data/procedures/ring-the-bell.yml", procedure)
    project.change(procedure, "partnership: nowhere-on-sea\n", "")
    (project.root / "data" / "thresholds" / "seaside.yml").unlink()
    (project.root / project.home / "level-variations.yml").unlink()


def _meets_in_its_own_file(project: Project) -> None:
    """What all partnerships must publish names none of them; each says where it has it."""
    national, own = "data/national/duties.yml", f"{project.home}/duties.yml"
    text = project.read(national).replace("    partnership: nowhere-on-sea\n", "")
    head, _, place = text.partition("    met_at:\n")
    place, begins, rest = place.partition("  - id: tell-the-town\n")
    project.write(national, head + begins + rest)
    place = place.replace("      - partnership: nowhere-on-sea\n        kind", "      - kind")
    review, _, _ = text.partition("sources:\n")
    project.write(own, f"{review}meets:\n  - duty: say-how\n    at:\n{place}")
