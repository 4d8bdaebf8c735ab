"""A record is taken down: whatever is wrong with it, after a question, and nothing but a line of no words stays."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from macros.cli import main
from macros.withheld.fingerprint.keys import ENVIRONMENT, KEY_FILE
from macros.withheld.fingerprint.ledger import LEDGER, Ledger
from macros.withheld.posts import NO_PERSON, NO_POST
from tests.notes.drafting.invented import files
from tests.project import Project

LIST = "data/taken-down.yml"
LINE = (
    "# yaml-language-server: $schema=schema/taken-down.json\n"
    "# What was taken off the site: no word of it.\n"
    "taken_down:\n"
    "  - kind: meetings\n"
    "    partnership: nowhere-on-sea\n"
    "    id: 2026-05-12-executive\n"
    "    taken_down_on: 2026-11-20\n"
    "    taken_down_by: Information Officer\n"
    "    reason: mistake\n"
)


def take_down(
    project: Project, path: str, *more: str, answer: str | None = None, by: str = "Information Officer"
) -> Result:
    """Run the command, as on the tests' day; `answer` is typed at its question."""
    asked = ["--yes"] if answer is None else []
    command = ["take-down", str(project.root / path), "--by", by, "--as-at", "2026-11-20", *asked, *more]
    return CliRunner().invoke(main, [*command, "--root", str(project.root)], input=answer)


def test_the_record_goes_and_a_dated_line_stays(project: Project) -> None:
    result = take_down(project, project.meeting, "--reason", "mistake")
    assert result.exit_code == 0
    assert not (project.root / project.meeting).exists()
    assert project.read(LIST) == LINE
    assert project.found() == []


def test_the_document_that_only_this_record_restates_goes_with_it_and_no_other(project: Project) -> None:
    notes = (
        "  - id: own-notes\n    title: Own notes\n    publisher: Nowhere\n    partnership: nowhere-on-sea\n"
        "    dated: 2026\n"
    )
    before = project.read("data/documents.yml")
    project.write("data/documents.yml", before.replace("documents:\n", f"documents:\n{notes}"))
    project.change(project.meeting, "document: nowhere-notes", "document: own-notes")
    take_down(project, project.meeting)
    assert project.read("data/documents.yml") == before
    take_down(project, project.arrangements)
    assert project.read("data/documents.yml") == before
    assert project.found() == []


def test_the_document_goes_from_the_list_of_the_partnership_whose_it_is(project: Project) -> None:
    own = f"{project.home}/documents.yml"
    entry = "  - {id: own-notes, title: Own notes, publisher: Nowhere, dated: 2026}\n"
    other = entry.replace("own-notes", "others").replace("Own", "Other")
    project.write(own, f"documents:\n{entry}{other}")
    project.change(project.meeting, "document: nowhere-notes", "document: own-notes")
    take_down(project, project.meeting)
    assert project.read(own) == f"documents:\n{other}"
    assert project.found() == []


def test_a_procedure_in_a_partnerships_folder_has_the_line_of_any_procedure(project: Project) -> None:
    path = f"{project.home}/procedures/ring-the-bell.yml"
    project.move("data/procedures/ring-the-bell.yml", path)
    project.change(path, "partnership: nowhere-on-sea\n", "")
    assert project.found() == []
    take_down(project, path)
    assert "kind: procedures\n    id: ring-the-bell\n" in project.read(LIST)
    assert project.found() == []


def test_it_says_what_goes_and_asks_first(project: Project) -> None:
    project.write("content/about.md", "# About\n\nSee [it](/nowhere-on-sea/meetings/2026-05-12-executive/#item-1).\n")
    before = files(project)
    result = take_down(project, project.meeting, answer="n\n")
    assert result.exit_code == 1
    assert files(project) == before
    said = result.stdout.splitlines()
    assert said[:2] == [f"To be removed: {project.meeting}", f"To be written: {LIST}"]
    assert said[2] == "The document that it restates stays in data/documents.yml: look whether it may stay."
    assert "content/about.md:3" in said
    assert take_down(project, project.meeting, answer="y\n").exit_code == 0
    assert not (project.root / project.meeting).exists()


def test_no_word_of_the_record_is_printed_or_kept(project: Project) -> None:
    result = take_down(project, project.meeting)
    for words in ("Avery", "Breakwater", "lighthouse", "Paint", "Meeting of the executive"):
        assert words not in result.output
        assert words not in project.read(LIST)


@pytest.mark.parametrize("text", ["{", "", "group: executive\nsurprise: 1\n", "\x00"])
def test_a_record_that_nobody_can_read_is_taken_down_all_the_same(project: Project, text: str) -> None:
    project.write(project.meeting, text)
    assert take_down(project, project.meeting, "--reason", "mistake").exit_code == 0
    assert project.read(LIST) == LINE
    assert project.found() == []


def test_what_is_overdue_or_wrong_elsewhere_does_not_stand_in_the_way(project: Project) -> None:
    project.change(project.priorities, "every_months: 12", "every_months: 1")
    project.write("data/site.yml", "title: Nowhere\n")
    assert take_down(project, project.meeting).exit_code == 0


@pytest.mark.parametrize("path", ["group", "arrangements", "priorities", "procedure", "site", "elsewhere", "absent"])
def test_only_what_no_other_page_rests_on_can_be_taken_down(project: Project, tmp_path: Path, path: str) -> None:
    places = {
        "group": project.group,
        "arrangements": project.arrangements,
        "priorities": project.priorities,
        "procedure": "data/procedures/ring-the-bell.yml",
        "site": "data/site.yml",
        "elsewhere": "../notes.yml",
        "absent": project.meeting.replace("05-12", "05-13"),
    }
    project.write("../notes.yml", "group: executive\n")
    before = files(project)
    result = take_down(project, places[path])
    if path in ("arrangements", "priorities", "procedure"):
        assert (result.exit_code, project.found()) == (0, [])
    else:
        assert result.exit_code == 1
        assert "This must be a record of this project in one of these places" in result.output
        assert files(project) == before


@pytest.mark.parametrize("post", ["Avery Breakwater", "AB", " "])
def test_who_takes_it_down_is_a_post_and_not_somebody_of_the_meeting(project: Project, post: str) -> None:
    before = files(project)
    result = take_down(project, project.meeting, by=post)
    assert result.exit_code == 1
    assert any(why in result.output for why in (NO_PERSON, NO_POST))
    assert files(project) == before


def test_a_line_is_written_anew_where_the_record_had_come_back(project: Project) -> None:
    line = LINE.replace("2026-11-20", "2026-11-01").replace("reason: mistake", "back_since: 2026-11-10")
    project.write(LIST, line)
    assert project.found() == []
    take_down(project, project.meeting, "--reason", "mistake")
    assert project.read(LIST) == LINE


@pytest.mark.parametrize("known", [False, True])
def test_a_name_of_a_file_that_is_secret_is_left_out(
    project: Project, monkeypatch: pytest.MonkeyPatch, known: bool
) -> None:
    monkeypatch.delenv(ENVIRONMENT, raising=False)
    secret = f"{project.home}/priorities/the-quibblesworth-case.yml"
    (project.root / project.priorities).rename(project.root / secret)
    if known:  # the guard knows the name by its fingerprint
        key = bytes(range(32))
        project.write(LEDGER, Ledger().add(["Quibblesworth"], key).text)
        project.write(KEY_FILE, key.hex())
    result = take_down(project, secret, *([] if known else ["--unnamed"]))
    assert result.exit_code == 0
    assert "quibblesworth" not in project.read(LIST)
    assert project.read(LIST).count("id:") == 0
    assert "kind: priorities" in project.read(LIST)
    assert project.found() == []


def test_what_still_names_a_secret_name_is_told_as_what_must_be_put_right(project: Project) -> None:
    follow = "        follow_ups: [{meeting: 2026-05-12-executive, action: 1, state: done}]\n"
    path = project.meeting.replace("05-12", "05-13")
    later = project.read(project.meeting).replace("date: 2026-05-12", "date: 2026-05-13")
    project.write(path, later.replace("        actions: [1]\n", f"        actions: [1]\n{follow}"))
    assert project.found() == []
    result = take_down(project, project.meeting, "--unnamed")
    assert f"{path}:{project.line(path, 'follow_ups')}: id-exists" in result.output
    assert [problem.rule for problem in project.problems()] == ["id-exists"]
