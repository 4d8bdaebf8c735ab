"""`partnership add` begins a record: every field and comment, no fact, and nothing overwritten."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from macros.cli import main
from macros.kinds import KINDS
from macros.records import source
from macros.records.models.draft import Workflow
from macros.setup.add import NAMES
from tests.project import Project, copy_of_nowhere

_NAMED = {
    "meeting": "2026-06-09-executive",
    "earlier-terms": "executive",
    "group": "quality-group",
    "arrangements": "2026-06",
    "priorities": "2028-30",
    "procedure": "ring-twice",
    "addition": "ring-the-bell",
    "threshold": "harbour",
}


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return copy_of_nowhere(tmp_path)


def _add(project: Project, *words: str) -> Result:
    return CliRunner().invoke(main, ["add", *words, "--root", str(project.root)])


def _path(result: Result) -> str:
    assert result.exit_code == 0, result.output
    return str(re.findall(r"^Written: (.*)$", result.output, re.MULTILINE)[0])


@pytest.mark.parametrize("kind", sorted(set(NAMES) - {"earlier-terms"}))
def test_the_lines_to_fill_in_are_those_that_the_check_names(project: Project, kind: str) -> None:
    (project.root / project.home / f"{NAMES[kind]}.yml").unlink(missing_ok=True)
    result = _add(
        project,
        kind,
        *([_NAMED.get(kind, "one-more")] if KINDS[NAMES[kind]].in_folder else []),
        "--partnership",
        "nowhere-on-sea",
    )
    path = _path(result)
    told = re.findall(r"lines ([\d, ]+)", result.output)
    assert told
    lines = [int(number) for number in told[0].split(", ")]
    if not path.startswith("drafts/"):
        named = {problem.line for problem in project.problems() if problem.path == path}
        assert set(lines) <= named
    text = project.read(path).splitlines()
    assert all(line <= len(text) for line in lines)


def test_a_skeleton_has_the_comments_of_its_kind_and_none_of_the_facts(project: Project) -> None:
    project.change(f"{project.home}/partnership.yml", ", nowhere-priorities, nowhere-notes]", "]")
    text = project.read(_path(_add(project, "group", "quality-group")))
    assert "# Words that somebody looking for this group might use." in text
    assert "case files" not in text
    assert "Head of Quality" not in text
    assert "nowhere-council" not in text
    read = source.parse("quality-group.yml", text)
    assert read.problems == ()
    # Of the partnership's one document it knows the id.
    assert isinstance(read.values, dict)
    assert read.values["source"] == {"document": "nowhere-arrangements"}


@pytest.mark.parametrize(
    ("kind", "part", "times"),
    [("levels", "  - number:", 4), ("procedure", "  - id:\n    who:", 2), ("priorities", "  every_months:", 1)],
)
def test_a_skeleton_has_as_many_entries_as_there_must_be_and_says_when_it_is_looked_at_again(
    project: Project, kind: str, part: str, times: int
) -> None:
    name = [_NAMED[kind]] if kind in _NAMED else []
    assert project.read(_path(_add(project, kind, *name))).count(part) == times


def test_a_meeting_begins_as_a_draft_of_that_day_and_group(project: Project) -> None:
    path = _path(_add(project, "meeting", "2026-06-09-executive"))
    assert path == "drafts/nowhere-on-sea/2026-06-09-executive.yml"
    assert "\ngroup: executive\n" in project.read(path)
    assert "\ndate: 2026-06-09\n" in project.read(path)
    # Who approved the notes, and who stands for what is withheld: what no set of notes says of itself.
    end = project.read(path).split("\nsummary:\n")[1]
    fields = ["redaction", "authorised_by", "look_again_by", "workflow", *Workflow.model_fields]
    assert re.findall(r"^ *([a-z_]+):$", end, re.MULTILINE) == fields
    # An explanation right above each line.
    assert len(re.findall(r"^ *# .*\n *[a-z_]+:$", end, re.MULTILINE)) == len(fields)


def test_terms_that_are_about_to_be_replaced_are_kept_unchanged(project: Project) -> None:
    dated = re.findall(r"^  dated: (\S+)$", project.read(project.group), re.MULTILINE)[0]
    path = _path(_add(project, "earlier-terms", "executive"))
    assert path == f"{project.home}/earlier-terms/executive-{dated}.yml"
    assert project.read(path) == project.read(project.group)


def test_what_is_there_is_never_overwritten(project: Project) -> None:
    before = project.read(project.group)
    result = _add(project, "group", "executive")
    assert result.exit_code == 1
    assert "is there already" in result.output
    assert project.read(project.group) == before


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("group",), "what its file is to be called"),
        (("group", "Quality Group"), "small letters"),
        (("group", "../../elsewhere"), "small letters"),
        (("helplines", "night"), "leave the name out"),
        (("meeting", "executive"), "the day and the group"),
        (("meeting", "2026-06-09-nobody"), "the day and the group"),
        (("meeting", "2026-13-45-executive"), "the day and the group"),
        (("group", "con"), "Windows"),
        (("addition", "nothing-of-the-kind", "--partnership", "nowhere-on-sea"), "Procedures: "),
        (("earlier-terms", "nobody"), "terms of reference"),
        (("group", "quality-group", "--partnership", "elsewhere"), "no partnership of that name"),
    ],
)
def test_what_cannot_be_added_is_refused_with_the_reason(project: Project, words: tuple[str, ...], why: str) -> None:
    before = sorted(project.root.rglob("*"))
    result = _add(project, *words)
    assert result.exit_code == 1
    assert why in result.output
    assert sorted(project.root.rglob("*")) == before


def test_a_folder_that_is_no_project_is_refused(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["add", "group", "quality-group", "--root", str(tmp_path)])
    assert result.exit_code == 1
    assert "no project" in result.output
    assert list(tmp_path.iterdir()) == []


def test_a_kind_that_there_is_not_is_wrong_use(project: Project) -> None:
    result = _add(project, "grupp", "quality-group")
    assert result.exit_code == 2
    assert "must be one of" in result.output
