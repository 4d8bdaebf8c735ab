"""`partnership remove` and the fingerprints of a partnership's notes: only its own go, and only if asked."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from macros.cli import main
from macros.withheld.fingerprint.keys import ENVIRONMENT, KEY_FILE
from macros.withheld.fingerprint.ledger import LEDGER, Ledger
from macros.withheld.fingerprint.runs import prints
from macros.withheld.guard import earlier
from tests.git import git
from tests.project import Project
from tests.setup import DAY, kept_by_git, run

KEY = bytes(range(32))
OWN = "Foxglovina Thistledown"
THEIRS = "Gorsehilda Pebbleby"
BOTH = "Zebedina Wrackline"
HOME = "data/partnerships/calderbrook"
NOTES = f"{HOME}/meetings/2026-05-12-executive.yml"
History = Callable[[Project], None]
STAYS = f"{LEDGER} stays as it is"


@pytest.fixture
def both(project: Project, monkeypatch: pytest.MonkeyPatch) -> Project:
    """The two partnerships, before either withheld anything."""
    monkeypatch.delenv(ENVIRONMENT, raising=False)
    project.write(".gitignore", f"/drafts/\n/{KEY_FILE}\n/.build/\n")
    project.write(".gitattributes", f"{LEDGER} merge=union\n")
    project.write(KEY_FILE, KEY.hex())
    project.git("branch", "-M", "main")
    kept_by_git(project)
    return project


def withhold(project: Project, *passages: str) -> None:
    project.write(LEDGER, Ledger.read(project.root).add(passages, KEY).text)


def _redacted(project: Project) -> str:
    return project.read(project.meeting).replace(
        "  status: published\n", "  status: published\n  redacted_on: 2026-06-01\n"
    )


def calderbrook_withholds(project: Project, *passages: str) -> None:
    withhold(project, *passages)
    project.write(NOTES, _redacted(project).replace("nowhere-notes", "calderbrook-arrangements-2026-01"))
    kept_by_git(project)


def nowhere_withholds(project: Project, *passages: str) -> None:
    withhold(project, *passages)
    project.write(project.meeting, _redacted(project))
    kept_by_git(project)


def in_order(project: Project) -> None:
    """Nowhere-on-Sea withholds first."""
    nowhere_withholds(project, THEIRS, BOTH)
    calderbrook_withholds(project, OWN, BOTH)


def merged(project: Project) -> None:
    """Each withholds without the other, so that a line that both need was added twice, and git merges the two."""
    project.git("switch", "--quiet", "-c", "theirs")
    nowhere_withholds(project, THEIRS, BOTH)
    project.git("switch", "--quiet", "main")
    calderbrook_withholds(project, OWN, BOTH)
    project.git("merge", "--quiet", "--no-edit", "theirs")


def remove(project: Project, *more: str) -> Result:
    result = run(project, "remove", "calderbrook", *more)
    assert result.exit_code == 0, result.output
    assert not (project.root / HOME).exists()
    return result


def guarded(project: Project) -> set[str]:
    """Of the passages, those for which every line is there."""
    here = Ledger.read(project.root).prints
    return {passage for passage in (OWN, THEIRS, BOTH) if prints(passage, KEY) <= here}


def is_accepted(project: Project) -> None:
    """Before the commit, after it and after another one: nothing is lost, and what needs the key is satisfied."""
    for _ in range(3):
        assert list(earlier.lost(project.root, every=True)) == []
        assert project.problems(DAY, DAY) == []
        for command in (("check", "--as-at", DAY.isoformat()), ("guard",)):
            result = CliRunner().invoke(main, [*command, "--require-key", "--root", str(project.root)])
            assert result.exit_code == 0, result.output
        project.git("add", "--all")
        assert list(earlier.lost(project.root, staged=True)) == []
        kept_by_git(project)


@pytest.mark.parametrize("history", [in_order, merged])
@pytest.mark.parametrize("more", [("--yes",), ("--yes", "--fingerprints", "keep")])
def test_they_stay_unless_somebody_says_otherwise(both: Project, history: History, more: tuple[str, ...]) -> None:
    history(both)
    before = both.read(LEDGER)
    result = remove(both, *more)
    assert "lines came with its notes alone" in result.output
    assert both.read(LEDGER) == before
    is_accepted(both)


@pytest.mark.parametrize("history", [in_order, merged])
def test_those_that_came_with_its_notes_alone_go(both: Project, history: History) -> None:
    history(both)
    assert guarded(both) == {OWN, THEIRS, BOTH}
    result = remove(both, "--yes", "--fingerprints", "remove")
    assert "other lines stay: they guard, or may guard, notes of other partnerships" in result.output
    assert guarded(both) == {THEIRS, BOTH}
    assert Ledger.read(both.root).prints.isdisjoint(prints(OWN, KEY) - prints(THEIRS, KEY) - prints(BOTH, KEY))
    is_accepted(both)


@pytest.mark.parametrize(("given", "left"), [("y\ny\n", {THEIRS, BOTH}), ("\ny\n", {OWN, THEIRS, BOTH})])
def test_it_asks_about_them_by_themselves_and_keeps_them_if_nothing_is_said(
    both: Project, given: str, left: set[str]
) -> None:
    in_order(both)
    result = run(both, "remove", "calderbrook", given=given)
    assert result.exit_code == 0, result.output
    assert result.output.index("Take these fingerprints away too? [y/N]") < result.output.index("Remove it now? [y/N]")
    assert guarded(both) == left


def test_whoever_takes_them_away_and_then_thinks_better_of_it_changes_nothing(both: Project) -> None:
    in_order(both)
    assert run(both, "remove", "calderbrook", given="y\nn\n").exit_code == 1
    assert both.git("status", "--porcelain") == ""


def test_a_removal_that_is_refused_takes_no_line(both: Project) -> None:
    in_order(both)
    both.write("content/more.md", "---\ntitle: More\n---\n\nThe CSCP meets here.\n")
    kept_by_git(both)
    assert run(both, "remove", "calderbrook", "--yes", "--fingerprints", "remove").exit_code == 1
    assert both.git("status", "--porcelain") == ""


def test_what_was_there_when_others_withheld_stays_as_theirs_may_rest_on_it(both: Project) -> None:
    """Who withholds a name that has its lines already adds none: the earlier lines are all that guard it."""
    calderbrook_withholds(both, OWN, BOTH)
    nowhere_withholds(both, BOTH, THEIRS)
    before = both.read(LEDGER)
    result = remove(both, "--yes", "--fingerprints", "remove")
    assert STAYS in result.output
    assert both.read(LEDGER) == before
    is_accepted(both)


def test_lines_of_which_git_does_not_tell_whose_they_are_stay_and_are_counted(both: Project) -> None:
    calderbrook_withholds(both, OWN)
    count = len(Ledger.read(both.root).prints)
    withhold(both, THEIRS)
    kept_by_git(both)
    more = len(Ledger.read(both.root).prints) - count
    assert more
    result = remove(both, "--yes", "--fingerprints", "remove")
    assert f"{count + more - 1:,} other lines stay: git does not tell whose notes they came with." in result.output
    assert guarded(both) == {OWN, THEIRS}


def test_what_was_added_while_two_branches_were_merged_stays(both: Project) -> None:
    merged(both)
    both.git("switch", "--quiet", "-c", "more", "HEAD~")
    both.write("content/more.md", "---\ntitle: More\n---\n\nNothing.\n")
    kept_by_git(both)
    both.git("merge", "--quiet", "--no-commit", "main")
    withhold(both, "Quillhilda Sandweather")
    kept_by_git(both)
    before = prints("Quillhilda Sandweather", KEY)
    remove(both, "--yes", "--fingerprints", "remove")
    assert before <= Ledger.read(both.root).prints
    is_accepted(both)


def test_where_all_lines_are_its_own_what_names_the_key_stays(both: Project) -> None:
    calderbrook_withholds(both, OWN)
    remove(both, "--yes", "--fingerprints", "remove")
    ledger = Ledger.read(both.root)
    assert ledger.prints == {ledger.key}
    is_accepted(both)
    withhold(both, THEIRS)
    assert guarded(both) == {THEIRS}


def test_without_the_whole_history_all_stay_and_that_is_said(both: Project, tmp_path: Path) -> None:
    in_order(both)
    git(tmp_path, "clone", "--quiet", "--depth", "1", both.root.as_uri(), "part")
    part = Project(tmp_path / "part")
    shutil.copy(both.root / KEY_FILE, part.root)
    result = remove(part, "--yes", "--fingerprints", "remove")
    assert STAYS in result.output
    assert "git does not tell whose notes they came with" in result.output
    assert part.read(LEDGER) == both.read(LEDGER)


def test_notes_that_withhold_nothing_raise_no_question(both: Project) -> None:
    nowhere_withholds(both, THEIRS)
    result = run(both, "remove", "calderbrook", given="y\n")
    assert result.exit_code == 0, result.output
    assert "fingerprints" not in result.output
