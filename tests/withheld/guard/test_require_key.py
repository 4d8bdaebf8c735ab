"""With --require-key whatever keeps the guard from looking ends every command with 1; none claims more than it saw."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.withheld.fingerprint.keys import ENVIRONMENT, KEY_FILE
from macros.withheld.fingerprint.ledger import LEDGER
from tests.git import git
from tests.project import AS_AT, Project
from tests.withheld.guard.asking import partnership
from tests.withheld.guard.test_history import commit

COMMANDS = ("check", "guard", "verify", "staged", "history", "build")
DAY = ("--as-at", AS_AT.isoformat())
NO_KEY = f"{LEDGER}:1: fingerprint-key: the key must be here"
LOST = f"{LEDGER}:1: fingerprints-kept: must hold every line that it ever had"
SHALLOW = ".git:1: history-whole: the whole history must be here"
SPARSE = ".git:1: history-whole: every file must be checked out"
NO_PROJECT = ".:1: fingerprint-key: must be the project's folder"


def ask(command: str, root: Path, *options: str) -> tuple[int, str]:
    """How a command ends in a project's folder, and all that it prints."""
    target = [str(root / "site")] if command == "verify" else []
    day = DAY if command in ("check", "build") else ()
    result = partnership(command, *target, *day, *options, "--root", str(root))
    return result.exit_code, result.output


def without_key(project: Project) -> Path:
    (project.root / KEY_FILE).unlink()
    return project.root


def with_another_key(project: Project) -> Path:
    project.write(KEY_FILE, bytes(32).hex())
    return project.root


def with_half_a_key(project: Project) -> Path:
    project.write(KEY_FILE, "00" * 16)
    return project.root


def wrong_folder(project: Project) -> Path:
    project.write("elsewhere/data/a.txt", "a")
    return project.root / "elsewhere"


def wrong_folder_without_git(project: Project) -> Path:
    root = project.root.parent / "elsewhere"
    root.mkdir()
    return root


def without_git(project: Project) -> Path:
    shutil.rmtree(project.root / ".git")
    return project.root


def without_ledger(project: Project) -> Path:
    (project.root / LEDGER).unlink()
    return project.root


def without_ledger_and_key(project: Project) -> Path:
    without_ledger(project)
    return without_key(project)


def with_an_empty_ledger(project: Project) -> Path:
    project.write(LEDGER, "")
    return project.root


def with_half_a_ledger(project: Project) -> Path:
    lines = project.read(LEDGER).splitlines(keepends=True)
    key = next(line for line in lines if line.startswith("# key"))
    project.write(LEDGER, "".join({*lines[:256], key, key.removeprefix("# key ")}))
    return project.root


def with_a_ledger_cut_within_a_line(project: Project) -> Path:
    project.write(LEDGER, project.read(LEDGER)[:-20])
    return project.root


def with_a_ledger_cut_after_its_first_lines(project: Project) -> Path:
    project.write(LEDGER, "".join(project.read(LEDGER).splitlines(keepends=True)[:3]))
    return project.root


def shallow(project: Project) -> Path:
    commit(project)
    git(project.root.parent, "clone", "-q", "--depth=1", f"file://{project.root}", "part")
    shutil.copy(project.root / KEY_FILE, project.root.parent / "part")
    return project.root.parent / "part"


def sparse_without_pages(project: Project) -> Path:
    project.git("sparse-checkout", "set", "data")
    return project.root


def with_a_record_that_git_leaves_out(project: Project) -> Path:
    project.git("update-index", "--skip-worktree", project.meeting)
    return project.root


def sparse_without_records(project: Project) -> Path:
    project.git("sparse-checkout", "set", "--no-cone", "/*", "!/data/partnerships")
    return project.root


STATES: list[tuple[Callable[[Project], Path], str]] = [
    (without_key, NO_KEY),
    (with_another_key, f"{LEDGER}:1: fingerprint-key: must have been made with the key that is here"),
    (with_half_a_key, f"{KEY_FILE}:1: fingerprint-key: {KEY_FILE} must hold 64 hexadecimal digits"),
    (wrong_folder, NO_PROJECT),
    (wrong_folder_without_git, NO_PROJECT),
    (without_git, ".git:1: fingerprints-kept: git must be able to read the earlier ledgers"),
    (without_ledger, LOST),
    (without_ledger_and_key, LOST),
    (with_an_empty_ledger, LOST),
    (with_half_a_ledger, LOST),
    (with_a_ledger_cut_within_a_line, f"{LEDGER}:515: withheld-text: must be one fingerprint"),
    (with_a_ledger_cut_after_its_first_lines, f"{LEDGER}:1: withheld-text: must be whole"),
    (shallow, SHALLOW),
    (sparse_without_pages, SPARSE),
    (sparse_without_records, SPARSE),
    (with_a_record_that_git_leaves_out, SPARSE),
]


@pytest.fixture
def whole(guarded: Project) -> Project:
    """A project with everything that the key's commands need."""
    guarded.write("site/index.html", "")
    guarded.write(".gitignore", guarded.read(".gitignore") + "/site/\n")
    commit(guarded)
    return guarded


@pytest.mark.parametrize(("state", "problem"), STATES, ids=[state.__name__ for state, _ in STATES])
def test_every_command_ends_with_1_and_says_what_must_be_true(
    whole: Project, state: Callable[[Project], Path], problem: str
) -> None:
    root = state(whole)
    for command in COMMANDS:
        code, output = ask(command, root, "--require-key")
        assert code == 1, command
        assert problem in output, command


@pytest.mark.parametrize("ledger", [None, ""], ids=["no-ledger", "an-empty-one"])
def test_notes_that_withhold_something_need_a_ledger_though_no_commit_ever_had_one(
    project: Project, monkeypatch: pytest.MonkeyPatch, ledger: str | None
) -> None:
    monkeypatch.delenv(ENVIRONMENT, raising=False)
    project.change(project.meeting, "  published_on:", "  redacted_on: 2026-06-01\n  published_on:")
    if ledger is not None:
        project.write(LEDGER, ledger)
    project.write("site/index.html", "")
    for in_git in (False, True):
        if in_git:
            commit(project)
        for command in COMMANDS:
            code, output = ask(command, project.root, "--require-key")
            assert code == 1, command
            assert f"{project.meeting}:" in output, command
            assert f": fingerprints-kept: {LEDGER} must be there" in output, command


def test_what_is_whole_passes_with_its_key(whole: Project) -> None:
    for command in ("check", "guard", "staged", "history"):
        assert ask(command, whole.root, "--require-key")[0] == 0, command


@pytest.mark.parametrize("in_git", [True, False])
def test_a_project_that_never_withheld_anything_needs_no_key(
    project: Project, monkeypatch: pytest.MonkeyPatch, in_git: bool
) -> None:
    monkeypatch.delenv(ENVIRONMENT, raising=False)
    project.write(".gitignore", "/drafts/\n/.build/\n")
    if in_git:
        commit(project)
    for command in ("check", "guard", "staged", "history") if in_git else ("check", "guard"):
        code, output = ask(command, project.root, "--require-key")
        assert (code, output.endswith(f"; withheld words were not looked for: there is no {LEDGER}.\n")) == (0, True)


def test_a_guard_that_has_looked_at_nothing_says_so_with_and_without_the_flag(tmp_path: Path) -> None:
    assert ask("guard", tmp_path) == ask("guard", tmp_path, "--require-key")
    assert ask("guard", tmp_path)[0] == 1


SAYS = {
    "check": ("No problems.", "No problems in what was checked"),
    "guard": (
        "No withheld words were found in data, content, overrides and looks.",
        "No problems in what was looked at in data, content, overrides and looks",
    ),
    "staged": (
        "No draft, no key and no withheld words were found in the next commit.",
        "No draft and no file of the key were found in the next commit",
    ),
    "history": (
        "No draft, no key and no withheld words were found in the history.",
        "No draft and no file of the key were found in the history",
    ),
}


def test_a_site_that_was_built_without_a_key_is_not_said_to_be_free_of_withheld_words(
    whole: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("macros.build.build", lambda *_, **__: [])
    assert ask("build", whole.root) == (0, "No withheld words were found in it.\n")
    without_key(whole)
    otherwise = "It was checked and verified; withheld words were not looked for: no fingerprint key here.\n"
    assert ask("build", whole.root) == (0, f"withheld-text: not checked: no fingerprint key here\n{otherwise}")


@pytest.mark.parametrize("command", SAYS)
def test_the_last_line_says_only_what_was_looked_at(whole: Project, command: str) -> None:
    compared, otherwise = SAYS[command]
    assert ask(command, whole.root) == (0, f"{compared}\n")
    without_key(whole)
    not_checked = "withheld-text: not checked: no fingerprint key here\n"
    assert ask(command, whole.root) == (
        0,
        f"{not_checked}{otherwise}; withheld words were not looked for: no fingerprint key here.\n",
    )
    for form in ("json", "github"):
        code, output = ask(command, whole.root, "--format", form)
        assert (code, output.removesuffix("[]\n")) == (0, not_checked)
