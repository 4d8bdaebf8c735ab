"""A disk that fills up, a place that cannot be written, two people at once, somebody who stops it in the middle."""

import errno
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import click
import pytest
from filelock import FileLock

from macros.notes.drafting import store
from macros.withheld.fingerprint import keys
from tests.notes.drafting import invented
from tests.notes.drafting.invented import DOCUMENTS, LEDGER, files, holding, redact, run
from tests.project import ROOT, Project
from tests.september import CHECKED, DRAFT, RECORD

MEANWHILE = "Somebody else changed these files in the meantime. Nothing was written: try again.\n"
FULL = "The files could not be written: No space left on device. Nothing was changed.\n"


def full() -> OSError:
    """What Python raises when the disk is full."""
    return OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def fails_at(monkeypatch: pytest.MonkeyPatch, owner: Any, name: str, nth: int, error: BaseException) -> None:
    """The nth call raises."""
    real, calls = getattr(owner, name), [0]

    def instead(*given: Any, **named: Any) -> Any:
        calls[0] += 1
        if calls[0] == nth:
            raise error
        return real(*given, **named)

    monkeypatch.setattr(owner, name, instead)


@pytest.mark.parametrize("nth", [1, 2, 3, 4])
def test_a_disk_that_is_full_at_any_file_changes_nothing(
    project: Project, monkeypatch: pytest.MonkeyPatch, nth: int
) -> None:
    project.write(DRAFT, invented.TEXT)
    before = files(project)
    fails_at(monkeypatch, store, "_fill", nth, full())
    answer = redact(project)
    assert (answer.code, answer.err) == (1, FULL)
    assert files(project) == before
    assert holding({"messages": answer.everything}) == []


@pytest.mark.parametrize("nth", [2, 3, 4])
def test_a_file_that_cannot_be_moved_takes_the_others_back(
    project: Project, monkeypatch: pytest.MonkeyPatch, nth: int
) -> None:
    project.write(DRAFT, invented.TEXT)
    before = files(project)
    fails_at(monkeypatch, Path, "replace", nth, full())  # the first is the preview
    assert (redact(project).code, files(project)) == (1, before)


@pytest.mark.parametrize("nth", [2, 3, 4])
def test_somebody_who_stops_it_in_the_middle_loses_nothing(
    project: Project, monkeypatch: pytest.MonkeyPatch, nth: int
) -> None:
    project.write(DRAFT, invented.TEXT)
    before = files(project)
    fails_at(monkeypatch, Path, "replace", nth, KeyboardInterrupt())
    assert redact(project).code == 1
    assert files(project) == before


def test_a_second_publication_that_fails_leaves_the_first(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    project.write(DRAFT, invented.TEXT)
    redact(project)
    project.change(DRAFT, "Count the gulls.", "Count the gulls of [[redact personal-data: Ottoline]].")
    project.change(DRAFT, "text: Count", 'text: "Count')
    project.change(DRAFT, "Ottoline]].", 'Ottoline]]."')
    before = files(project)
    fails_at(monkeypatch, Path, "replace", 3, full())
    assert redact(project, "--again").err == FULL
    assert files(project) == before
    monkeypatch.undo()
    assert redact(project, "--again").code == 0
    assert files(project) != before


def test_a_key_that_cannot_be_written_changes_nothing(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    project.write(DRAFT, invented.TEXT)
    before = files(project)
    fails_at(monkeypatch, keys, "make_key", 1, full())
    assert redact(project).err == "The key could not be written: No space left on device. Nothing was changed.\n"
    assert files(project) == before


def test_two_people_at_once_are_one_too_many(project: Project) -> None:
    project.write(DRAFT, invented.TEXT)
    busy = "Somebody else is publishing from this folder now. Try again when they are done. Nothing was written.\n"
    with FileLock(project.root / store.LOCK):
        before = files(project)
        answer = redact(project)
        assert (answer.code, answer.everything) == (1, busy)
        assert files(project) == before
    assert redact(project).code == 0


def test_of_two_who_really_start_at_once_one_publishes(project: Project) -> None:
    project.write(DRAFT, invented.TEXT)
    command = (sys.executable, "-c", "from macros.cli import main; main()", "redact", DRAFT, *CHECKED, "--yes")
    both = [
        subprocess.Popen(
            [*command, "--as-at", "2026-11-20"],
            cwd=project.root,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        for _ in range(2)
    ]
    outputs = [process.communicate(timeout=60)[0] for process in both]
    assert sorted(process.returncode for process in both) == [0, 1]
    assert sum("Nothing was written.\n" in output for output in outputs) == 1
    assert project.found() == []


@pytest.mark.parametrize("path", [RECORD, DOCUMENTS])
def test_what_a_colleague_wrote_while_the_question_stood_is_not_lost(
    project: Project, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    project.write(DRAFT, invented.TEXT)
    theirs = (project.read(path) if path == DOCUMENTS else "") + "# theirs\n"

    def meanwhile(*_: Any, **__: Any) -> bool:
        project.write(path, theirs)
        return True

    monkeypatch.setattr(click, "confirm", meanwhile)
    before = files(project)
    answer = redact(project, typed="")
    assert (answer.code, answer.err) == (1, MEANWHILE)
    assert project.read(path) == theirs
    assert files(project) == {**before, path: theirs.encode()}


@pytest.mark.parametrize("nth", [1, 2, 3, 4])
def test_a_machine_that_goes_off_in_the_middle_loses_nothing_and_the_next_run_ends_it(
    project: Project, nth: int
) -> None:
    project.write(DRAFT, invented.TEXT)
    off = (
        "import os, pathlib; real, calls = pathlib.Path.replace, []\n"
        f"pathlib.Path.replace = lambda *to: os._exit(9) if calls.append(1) or len(calls) == {nth} else real(*to)\n"
        "from macros.cli import main; main()"
    )
    command = [sys.executable, "-c", off, "redact", DRAFT, *CHECKED, "--yes", "--as-at", "2026-11-20"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    assert subprocess.run(command, cwd=project.root, env=environment, check=False).returncode == 9
    assert any(".part-" in path for path in files(project))
    assert redact(project).code == 0
    assert project.found() == []
    assert not any(".part-" in path for path in files(project))
    assert holding(invented.public_files(project)) == []


def test_what_cannot_be_put_back_is_kept_and_told(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    project.write(DRAFT, invented.TEXT)
    before = project.read(DOCUMENTS)
    real = Path.replace

    def broken(self: Path, to: Path) -> Path:
        if to.name == "2026-09-08-executive.yml" or self.name.endswith("-old"):
            raise full()
        return real(self, to)

    monkeypatch.setattr(Path, "replace", broken)
    answer = redact(project)
    assert answer.code == 1
    (kept,) = (path for path in files(project) if "as-it-was" in path)
    assert answer.err == (
        f"Put these right by hand, nothing else was changed: {DOCUMENTS} must have the content of {kept}.\n"
    )
    assert project.read(kept) == before
    assert not (project.root / RECORD).exists()


def test_a_disk_without_hard_links_will_do(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(*_: object) -> None:
        raise PermissionError

    project.write(DRAFT, invented.TEXT)
    monkeypatch.setattr(Path, "hardlink_to", no_links)
    assert redact(project).code == 0
    project.change(DRAFT, "Count the gulls.", "Count the gulls with care.")
    before = files(project)
    fails_at(monkeypatch, Path, "replace", 3, full())
    assert redact(project, "--again").err == FULL
    assert files(project) == before


def test_what_is_written_beside_a_place_holds_no_withheld_word(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.write(DRAFT, invented.TEXT)
    written: dict[str, str] = {}
    real = store._fill

    def watched(file: Path, text: str, mode: int) -> None:
        written[file.relative_to(project.root).as_posix()] = text
        real(file, text, mode)

    monkeypatch.setattr(store, "_fill", watched)
    redact(project)
    assert sorted(Path(name).parts[0] for name in written) == ["data", "data", "data", "drafts"]
    assert [Path(name).parts[0] for name in holding(written)] == ["drafts"]


def test_nothing_is_left_behind(project: Project) -> None:
    project.write(DRAFT, invented.TEXT)
    before = set(files(project))
    redact(project)
    assert set(files(project)) - before == {RECORD, LEDGER, invented.KEY}


def test_a_folder_that_cannot_be_written_is_said_so(project: Project) -> None:
    project.write("drafts", "a file where the folder should be")
    answer = run(project, "redact", str(project.root / DRAFT), *CHECKED, "--yes")
    assert answer.everything == "The folder drafts/ cannot be written: File exists. Nothing was written.\n"
