"""A Word file of notes becomes a draft that is right in every field; what cannot be placed is told, never shown."""

import errno
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from macros.cli import main
from macros.notes.word import container, writing
from macros.records import shape, source
from macros.records.models.draft import Draft
from macros.withheld.reading import drafts
from tests.notes.word import notes
from tests.project import Project

OUT = "drafts/nowhere-on-sea/2026-05-12-executive.yml"


def run(project: Project, file: Path, out: str = OUT, *more: str) -> Result:
    """The command, in the project."""
    arguments = ["import", str(file), "-o", str(project.root / out), "--root", str(project.root), *more]
    return CliRunner().invoke(main, arguments, catch_exceptions=False)


def values(project: Project, out: str = OUT) -> Any:
    """What the draft holds."""
    read = source.parse(out, project.read(out))
    assert read.problems == ()
    return read.values


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The Word file of invented notes."""
    return notes.save(notes.invented(), tmp_path / "notes.docx")


def nothing_written(project: Project) -> bool:
    """No draft and no part of one."""
    return not [path for path in (project.root / "drafts").rglob("*") if path.is_file()]


def test_a_whole_file_of_notes_becomes_a_draft_that_is_right_in_every_field(project: Project, file: Path) -> None:
    result = run(project, file)
    assert result.exit_code == 0, result.output
    assert values(project) == notes.expected()


def test_the_draft_fits_the_shape_of_drafts(project: Project, file: Path) -> None:
    run(project, file)
    record, _, problems = shape.fit(Draft, source.read(project.root, project.root / OUT))
    assert problems == []
    assert isinstance(record, Draft)
    assert record.date == "2026-05-12"


def test_a_new_draft_is_known_for_one_wherever_it_turns_up(project: Project, file: Path) -> None:
    run(project, file)
    text = project.read(OUT)
    signs = [text[at:].partition("\n")[0] for at in drafts.signs(text)]
    assert signs == ["workflow:", "group: executive"]


def test_the_report_counts_and_names_places_but_never_words(project: Project, file: Path) -> None:
    output = run(project, file).output
    assert output.startswith(
        "Placed: 5 lines at the top, 4 people present, 1 person with apologies, 7 paragraphs of notes, 2 lists, "
        "1 sub-heading, 1 decision, 1 commitment, 4 items, 4 actions, 1 date of the next meeting.\n"
        "Look at:\n"
    )
    assert "1 × line that says what the document is (" in output
    assert "  table 2, row 7, line 5: action without a number, placed as a commitment\n" in output
    assert "Never read: document properties and other metadata, comments, headers and footers, footnotes" in output
    for word in ("Breakwater", "lighthouse", "gulls", "Harbour"):
        assert word not in output


def test_a_body_that_no_record_has_is_told_of_who_was_present_and_taken_when_a_record_has_it(
    project: Project, file: Path
) -> None:
    told = ": post of somebody present that names a body that “organisations” does not: quorum and attendance will not"
    lines = [line for line in run(project, file).output.splitlines() if told in line]
    assert [line.partition(":")[0].strip() for line in lines] == ["table 1, row 3"]
    assert values(project)["people"][1]["post"] == "Harbour Nurse, NHS Nowhere"
    project.change("data/organisations.yml", "name: Sea Health", "name: Nowhere")
    assert told not in run(project, file, OUT, "--replace").output
    person = values(project)["people"][1]
    assert (person["post"], person["organisations"]) == ("Harbour Nurse", ["sea-health"])


def test_two_runs_give_the_same_bytes(project: Project, file: Path) -> None:
    run(project, file)
    first = (project.root / OUT).read_bytes()
    assert run(project, file, OUT, "--replace").exit_code == 0
    assert (project.root / OUT).read_bytes() == first


def test_a_draft_that_is_there_is_kept_unless_it_is_to_be_replaced(project: Project, file: Path) -> None:
    project.write(OUT, "mine: true\n")
    result = run(project, file)
    assert (result.exit_code, project.read(OUT)) == (1, "mine: true\n")
    assert "must not replace a draft that is there" in result.output
    assert run(project, file, OUT, "--replace").output.startswith("To be replaced: the draft that is there.\n")


@pytest.mark.parametrize(
    "out",
    ["data/partnerships/nowhere-on-sea/meetings/2026-05-12-executive.yml", "2026-05-12-executive.yml",
     "drafts/2026-05-12-executive.yml", "drafts/a/b/2026-05-12-executive.yml",
     "drafts/../data/2026-05-12-executive.yml",
     "drafts/nowhere-on-sea/2026-05-12-executive.txt", "drafts/nowhere-on-sea/Executive.yml",
     "../drafts/nowhere-on-sea/2026-05-12-executive.yml", "drafts/Nowhere/2026-05-12-executive.yml"],
)  # fmt: skip
def test_a_draft_goes_into_drafts_and_nowhere_else(project: Project, file: Path, out: str) -> None:
    before = sorted(project.root.rglob("*"))
    result = run(project, file, out)
    assert result.exit_code == 1
    assert "must be written to drafts/<partnership>/<date>-<group>.yml" in result.output
    assert sorted(project.root.rglob("*")) == before


def test_a_link_that_leads_out_of_drafts_is_not_followed(project: Project, file: Path) -> None:
    (project.root / "drafts").symlink_to(project.root / "data")
    assert "must be written to drafts/" in run(project, file).output
    assert not (project.root / "data" / "nowhere-on-sea").exists()


def test_in_git_the_draft_must_be_ignored(project: Project, file: Path) -> None:
    project.git("init", "--quiet")
    assert "must be written where git looks away" in run(project, file).output
    assert nothing_written(project)
    project.write(".gitignore", "/drafts/\n")
    assert run(project, file).exit_code == 0
    project.git("add", "--force", OUT)
    assert "must be written where git looks away" in run(project, file, OUT, "--replace").output


def test_in_git_the_word_file_must_be_ignored_or_lie_elsewhere(project: Project, file: Path) -> None:
    project.git("init", "--quiet")
    project.write(".gitignore", "/drafts/\n")
    here = project.root / "notes.docx"
    here.write_bytes(file.read_bytes())
    result = run(project, here)
    assert result.exit_code == 1
    assert "the Word file must lie where git looks away: move it into drafts/, or out of this folder" in result.output
    assert nothing_written(project)
    (project.root / "drafts").mkdir(exist_ok=True)
    assert run(project, here.rename(project.root / "drafts" / "notes.docx")).exit_code == 0


def test_without_an_answer_from_git_nothing_is_written(
    project: Project, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.git("init", "--quiet")

    def no_git(*_: object, **__: object) -> None:
        raise subprocess.TimeoutExpired("git", 60)

    monkeypatch.setattr(subprocess, "run", no_git)
    assert "git could not be asked" in run(project, file).output
    assert nothing_written(project)


@pytest.mark.parametrize("where", ["fsync", "write"])
def test_a_full_disk_leaves_nothing_behind(
    project: Project, file: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync" if where == "fsync" else "fdopen", full)
    result = run(project, file)
    assert result.exit_code == 1
    assert "No space left on device" in result.output
    assert nothing_written(project)


def test_a_full_disk_leaves_the_old_draft_as_it_was(
    project: Project, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.write(OUT, "mine: true\n")
    monkeypatch.setattr(os, "fsync", lambda _: (_ for _ in ()).throw(OSError(errno.ENOSPC, "full")))
    assert run(project, file, OUT, "--replace").exit_code == 1
    assert project.read(OUT) == "mine: true\n"
    assert [path.name for path in (project.root / OUT).parent.iterdir()] == [Path(OUT).name]


def test_of_two_who_write_at_once_the_second_is_told(project: Project) -> None:
    place = writing.target(project.root, project.root / OUT, replace=False)
    project.write(OUT, "theirs: true\n")
    with pytest.raises(container.NotImported, match="must not replace a draft"):
        writing.write(place, "mine: true\n", replace=False)
    assert project.read(OUT) == "theirs: true\n"
    assert [path.name for path in place.file.parent.iterdir()] == [place.file.name]


def test_a_disk_without_hard_links_will_do(project: Project, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "hardlink_to", no_links)
    assert run(project, file).exit_code == 0
    assert values(project) == notes.expected()
    place = writing.DraftPlace(project.root / OUT, "nowhere-on-sea", "2026-05-12", "executive")
    with pytest.raises(container.NotImported, match="must not replace a draft"):
        writing.write(place, "mine: true\n", replace=False)


def test_only_the_writer_can_read_a_draft(project: Project, file: Path) -> None:
    run(project, file)
    assert (project.root / OUT).stat().st_mode & 0o077 == 0


def test_the_group_can_be_said_and_an_unknown_one_is_told(project: Project, file: Path) -> None:
    output = run(project, file, "drafts/nowhere-on-sea/notes.yml", "--group", "gull-group").output
    assert "data/ has no group of this id in this partnership" in output
    assert "the draft should be named <date>-<group>.yml" in output
    assert values(project, "drafts/nowhere-on-sea/notes.yml")["group"] == "gull-group"


def test_a_group_that_is_no_id_is_refused(project: Project, file: Path) -> None:
    result = run(project, file, OUT, "--group", "Gull group")
    assert result.exit_code == 1
    assert "the group must be an id" in result.output


def test_the_date_in_the_name_must_be_that_of_the_notes(project: Project, file: Path) -> None:
    result = run(project, file, "drafts/nowhere-on-sea/2026-05-13-executive.yml")
    assert "must have the date of the meeting in its name" in result.output
    assert nothing_written(project)


def test_without_a_date_in_the_notes_that_of_the_name_is_taken(project: Project, tmp_path: Path) -> None:
    file = notes.save(notes.invented(top=False), tmp_path / "notes.docx")
    result = run(project, file)
    assert "no date that can be read: the date in the draft's name was taken" in result.output
    assert values(project)["date"] == "2026-05-12"
    assert "write it into the draft" in run(project, file, "drafts/nowhere-on-sea/executive.yml").output
    assert "date" not in values(project, "drafts/nowhere-on-sea/executive.yml")


@pytest.mark.parametrize(
    ("parts", "message"),
    [({"people": False, "top": False}, "nobody was found who was there"), ({"items": False}, "no items were found")],
)
def test_notes_without_people_or_items_become_a_draft_and_it_is_told(
    project: Project, tmp_path: Path, parts: dict[str, bool], message: str
) -> None:
    result = run(project, notes.save(notes.invented(**parts), tmp_path / "notes.docx"))
    assert result.exit_code == 0
    assert message in result.output
    assert values(project)["date"] == "2026-05-12"


def test_wrong_use_exits_2_and_help_has_an_example() -> None:
    assert CliRunner().invoke(main, ["import"]).exit_code == 2
    assert "partnership import notes.docx -o drafts/" in CliRunner().invoke(main, ["import", "--help"]).output


def test_the_example_is_imported_whole_with_nothing_left_to_look_at(project: Project, tmp_path: Path) -> None:
    example = tmp_path / "example.docx"
    done = CliRunner().invoke(main, ["import", "--example", str(example)], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    output = run(project, example).output
    assert output.startswith(
        "Placed: 6 lines at the top, 3 people present, 1 person with apologies, 4 paragraphs of notes, 1 decision, "
        "4 items, 2 actions, 1 date of the next meeting.\nNot placed: nothing.\n"
        "Left out on purpose: 9 × heading of a column (9 words).\nNever read: "
    )
    drafted = values(project)
    assert [(action["owners"], action["due"]) for action in drafted["actions"]] == [
        (["AB", "CD"], "2026-07-01"),
        (["OR"], "2026-06-15"),
    ]
    assert (drafted["title"], drafted["next_meeting"]) == ("Executive of Nowhere-on-Sea, 12 May 2026", "2026-08-12")


def test_the_example_overwrites_nothing_and_is_a_word_file(tmp_path: Path) -> None:
    for name, why in (("mine.docx", "is there already"), ("mine.txt", "must be a Word file"), ("no/x.docx", "No such")):
        file = tmp_path / name
        if name != "no/x.docx":
            file.write_text("mine", encoding="utf-8")
        done = CliRunner().invoke(main, ["import", "--example", str(file)], catch_exceptions=False)
        assert (done.exit_code, why in done.output) == (1, True), done.output
        assert not file.exists() or file.read_text(encoding="utf-8") == "mine"


def test_an_example_and_notes_at_once_are_wrong_use(tmp_path: Path) -> None:
    both = ["import", "notes.docx", "--example", str(tmp_path / "example.docx")]
    assert CliRunner().invoke(main, both).exit_code == 2
    assert not (tmp_path / "example.docx").exists()


def test_an_action_of_a_published_meeting_is_followed_up_by_its_number(project: Project, tmp_path: Path) -> None:
    document = notes.invented(items=False, actions=False, top=False)
    document.add_paragraph("Date: 12 August 2026")
    document.add_paragraph("Actions from the last meeting", style="Heading 1")
    document.add_paragraph("The actions were looked at.")
    done = ("1", "Paint the door", "AB", "12 May 2026", "Complete")
    notes.table(document, [("No.", "Action", "Owner", "Date raised", "Status"), done])
    document.add_paragraph("Tides", style="Heading 1")
    document.add_paragraph("AB spoke about the tides.")
    out = "drafts/nowhere-on-sea/2026-08-12-executive.yml"
    result = run(project, notes.save(document, tmp_path / "notes.docx"), out)
    assert result.exit_code == 0, result.output
    followed = [part.get("follow_ups") for item in values(project, out)["items"] for part in item["parts"]]
    said = {"meeting": "2026-05-12-executive", "action": "1", "state": "done", "text": "Paint the door. Complete"}
    assert followed[0] == [said]
