"""A group's Word file for its notes: its members stand in it, and once it is filled in an import has no remark."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import docx
import pytest
from click.testing import CliRunner, Result
from docx.oxml.ns import qn

from macros.cli import main
from tests.notes.word import notes
from tests.notes.word.test_import import OUT, run, values
from tests.project import Project

CHAIRING = (
    "chairing:\n  chair: Harbour Nurse\n  source:\n    document: nowhere-arrangements\n"
    "members:\n  - line: Sea Health\n    organisations: [sea-health]\n    posts: [Harbour Doctor, Harbour Nurse]\n"
)
WRITTEN: dict[str, tuple[str, ...]] = {
    "Date": ("Tuesday 12 May 2026",),
    "Time": ("2pm – 4pm",),
    "Venue": ("The Old Lighthouse",),
    "Chair": ("Corin Driftwood",),
    "Notes by": ("Ottilie Reef",),
    "Name": ("Corin Driftwood", "Ellis Foam", "Avery Breakwater", "Ottilie Reef", "Isla Tide"),
    "Initials": ("CD", "EF", "AB", "OR", "IT"),
    "Post": ("Note taker", "Gull Warden"),
    "Organisation": ("Nowhere-on-Sea Council", "Coast Police"),
    "Attended": ("Present", "Apologies", "Present", "Present", "Present"),
    "Item": ("The lighthouse",),
    "Notes": (
        "CD welcomed everybody.",
        "All were done.",
        "AB spoke about the door.\nAgreed: the door is to be blue.\nAction 1: AB and CD to paint the door.",
    ),
    "Date of next meeting": ("12 August 2026",),
    "No.": ("1",),
    "Action": ("Paint the door.",),
    "Owner": ("AB, CD",),
    "Due": ("1 July 2026",),
}


def template(project: Project, out: Path, group: str = "executive") -> Result:
    """The command, in the project."""
    return CliRunner().invoke(main, ["template", group, "-o", str(out), "--root", str(project.root)])


@pytest.fixture
def blank(project: Project, tmp_path: Path) -> Path:
    """The template of the executive, which a nurse chairs."""
    project.change(project.group, "members:\n", CHAIRING)
    assert template(project, tmp_path / "blank.docx").exit_code == 0
    return tmp_path / "blank.docx"


def filled(file: Path, written: Mapping[str, Iterable[str]], out: Path) -> Path:
    """The file as somebody fills it in: the fields of each name with its texts, as far as there are any."""
    document = docx.Document(str(file))
    texts: dict[str, Iterator[str]] = {name: iter(given) for name, given in written.items()}
    for field in list(document.element.body.iter(qn("w:sdt"))):
        text = next(texts[field.find(f".//{qn('w:alias')}").get(qn("w:val"))], None)
        if text is not None:
            _write(field, text)
    return notes.save(document, out)


def _write(field: Any, text: str) -> None:
    whole = field.find(qn("w:sdtContent")).find(qn("w:p")) is not None
    for line in text.split("\n"):
        run = f"<w:r><w:t>{line}</w:t></w:r>"
        element = notes.xml(f"<w:p>{run}</w:p>" if whole else run)
        field.addprevious(element)
    field.getparent().remove(field)


def test_a_template_that_is_filled_in_is_imported_without_a_remark(
    project: Project, blank: Path, tmp_path: Path
) -> None:
    result = run(project, filled(blank, WRITTEN, tmp_path / "notes.docx"))
    assert result.exit_code == 0, result.output
    assert "Look at" not in result.output
    assert "Not placed: nothing.\n" in result.output
    drafted = values(project)
    assert (drafted["date"], drafted["starts"], drafted["next_meeting"]) == ("2026-05-12", "14:00", "2026-08-12")
    titles = ["Welcome and apologies", "Actions from the last meeting", "The lighthouse", "Any other business"]
    assert [item["title"] for item in drafted["items"]] == [*titles, "Date of next meeting"]
    agreed = {"number": "1", "text": "Paint the door.", "owners": ["AB", "CD"], "due": "2026-07-01"}
    assert drafted["actions"] == [{**agreed, "item": "3", "printed_as": "Action 1"}]


def test_everybody_comes_in_with_post_body_and_attendance(project: Project, blank: Path, tmp_path: Path) -> None:
    run(project, filled(blank, WRITTEN, tmp_path / "notes.docx"))
    people = {person["name"]: person for person in values(project)["people"]}
    nurse = {"initials": "CD", "name": "Corin Driftwood", "post": "Harbour Nurse", "organisations": ["sea-health"]}
    assert people["Corin Driftwood"] == {**nurse, "attendance": "present", "chair": "true"}
    assert people["Ellis Foam"]["attendance"] == "apologies"
    assert people["Isla Tide"]["organisations"] == ["coast-police"]


def test_the_chair_s_post_stands_first_and_each_member_s_post_beside_its_body(blank: Path) -> None:
    people = docx.Document(str(blank)).tables[0]
    rows = [tuple(cell.text for cell in row.cells)[2:4] for row in people.rows]
    assert rows[:4] == [
        ("Post", "Organisation"),
        ("Harbour Nurse", "Sea Health"),
        ("Harbour Doctor", "Sea Health"),
        ("Director of Lighthouses", "Nowhere-on-Sea Council"),
    ]


def test_headings_are_real_and_the_rows_of_headings_repeat(blank: Path) -> None:
    document = docx.Document(str(blank))
    styled = [line for line in document.paragraphs if line.style and line.style.name == "Heading 1"]
    headings = [line.text for line in styled if line.text]
    assert headings[:2] == ["Attendance", "Welcome and apologies"]
    assert headings[-2:] == ["Date of next meeting", "Actions"]
    for table in document.tables:
        assert table.rows[0]._tr.get_or_add_trPr().find(qn("w:tblHeader")) is not None
        assert table._tbl.tblPr.find(qn("w:tblCaption")) is not None
    languages = {language.get(qn("w:val")) for language in document.styles.element.iter(qn("w:lang"))}
    assert languages == {"en-GB"}


def test_a_template_that_nobody_filled_in_becomes_no_draft_of_prompts(project: Project, blank: Path) -> None:
    output = run(project, blank).output
    assert "Traceback" not in output
    assert "Action 1: AB to" not in (project.read(OUT) if (project.root / OUT).exists() else "")


def test_a_group_that_is_not_there_or_not_the_only_one_of_its_name_is_asked_for(
    project: Project, tmp_path: Path
) -> None:
    out = tmp_path / "notes.docx"
    unknown = template(project, out, "gulls")
    assert unknown.exit_code == 1
    assert "Say which group, with its partnership: nowhere-on-sea/executive" in unknown.output
    project.write("data/partnerships/far-away/groups/executive.yml", project.read(project.group))
    assert "far-away/executive, nowhere-on-sea/executive" in template(project, out).output
    assert not out.exists()
    assert template(project, out, "nowhere-on-sea/executive").exit_code == 0


def test_a_template_overwrites_nothing(project: Project, tmp_path: Path) -> None:
    out = tmp_path / "notes.docx"
    out.write_text("mine", encoding="utf-8")
    result = template(project, out)
    assert (result.exit_code, out.read_text(encoding="utf-8")) == (1, "mine")
    assert "is there already" in result.output


def test_a_group_with_a_comma_in_its_name_and_known_bodies_beside_posts_leaves_nothing_unplaced(
    project: Project, blank: Path, tmp_path: Path
) -> None:
    project.change(project.group, "name: Executive", "name: Tides, Gulls and Boats")
    assert template(project, tmp_path / "comma.docx").exit_code == 0
    result = run(project, filled(tmp_path / "comma.docx", WRITTEN, tmp_path / "notes.docx"))
    assert result.exit_code == 0, result.output
    assert "unplaced" not in values(project)
    assert values(project)["title"] == "Nowhere-on-Sea Tides, Gulls and Boats, 12 May 2026"
