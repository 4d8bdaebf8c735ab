"""The two rivals, each a folder of its own: this project with invented notes, and plain MkDocs Material.

In: an empty folder and the notes. Out: the project's folder, ready to be built.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import yaml

from tests.benchmark.notes import GROUPS, ORGANISATIONS, Notes, abbreviations, markdown
from tests.project import Project, invented_root

_SCHEMA = "# yaml-language-server: $schema=../../../schema/meeting.json\n"
_PLAIN = "site_name: Notes\nuse_directory_urls: true\nstrict: true\ntheme:\n  name: material\n  font: false\n"
_PLAIN += "plugins:\n  - search\nmarkdown_extensions:\n  - attr_list\n  - tables\n  - md_in_html\n"


def ours(folder: Path, notes: Iterable[Notes]) -> Path:
    """The records of the invented partnership, with many groups and many notes."""
    project = Project(invented_root(folder))
    for group in GROUPS:
        text = project.read(project.group).replace("name: Executive", f"name: {group.capitalize()} group", 1)
        text = text.replace("organisations: [nowhere-council]", f"organisations: [{', '.join(ORGANISATIONS)}]", 1)
        project.write(f"{project.home}/groups/{group}.yml", text)
    documents = []
    for meeting in notes:
        project.write(f"{project.home}/meetings/{meeting.id}.yml", _SCHEMA + _yaml(meeting.record))
        documents.append(
            {
                "id": meeting.record["source"]["document"],
                "title": f"Notes of the {meeting.title}",
                "publisher": "Nowhere-on-Sea Partnership",
                "partnership": "nowhere-on-sea",
                "dated": meeting.day.isoformat(),
            }
        )
    terms = [{"id": term.lower(), "term": term, "means": f"What {term.lower()} means"} for term in abbreviations()]
    _append(project, "data/documents.yml", documents)
    _append(project, "data/glossary.yml", terms)
    return project.root


def _yaml(value: Any) -> str:
    return str(yaml.dump(value, Dumper=yaml.CSafeDumper, sort_keys=False, width=116, allow_unicode=True))


def _append(project: Project, path: str, rows: list[dict[str, str]]) -> None:
    """More rows of the one list in the file, in its indentation."""
    project.write(path, project.read(path) + "".join(f"  {line}\n" for line in _yaml(rows).splitlines()))


def plain(folder: Path, notes: Iterable[Notes], in_navigation: bool) -> Path:
    """A page for each set of notes, and nothing but the theme and its search."""
    settings = _PLAIN if in_navigation else f"{_PLAIN}nav:\n  - Home: index.md\n"
    pages = folder / "docs" / "notes"
    pages.mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    links = []
    for meeting in notes:
        (pages / f"{meeting.id}.md").write_text(markdown(meeting), encoding="utf-8")
        links.append(f"- [{meeting.title}](notes/{meeting.id}.md)")
    (folder / "docs" / "index.md").write_text("# Notes\n\n" + "\n".join(links) + "\n", encoding="utf-8")
    return folder
