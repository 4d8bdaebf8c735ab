"""A disk that fills up, a place that cannot be written, two people at once, somebody who stops it in the middle."""

import errno
import fcntl
import os
from pathlib import Path
from typing import Any

import pytest

from macros import fingerprint
from macros.drafting import store
from tests.drafting import invented
from tests.drafting.invented import CHECKED, DRAFT, LEDGER, RECORD, files, holding, redact, run
from tests.project import Project

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
    said = redact(project)
    assert (said.code, said.err) == (1, FULL)
    assert files(project) == before
    assert holding({"messages": said.everything}) == []


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
    fails_at(monkeypatch, fingerprint, "make_key", 1, full())
    assert redact(project).err == "The key could not be written: No space left on device. Nothing was changed.\n"
    assert files(project) == before


def test_two_people_at_once_are_one_too_many(project: Project) -> None:
    project.write(DRAFT, invented.TEXT)
    handle = os.open(project.root / store.LOCK, os.O_RDWR | os.O_CREAT)
    fcntl.flock(handle, fcntl.LOCK_EX)
    before = files(project)
    said = redact(project)
    busy = "Somebody else is publishing from this folder now. Try again when they are done. Nothing was written.\n"
    assert (said.code, said.everything) == (1, busy)
    assert files(project) == before
    os.close(handle)
    assert redact(project).code == 0


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
    said = run(project, "redact", str(project.root / DRAFT), *CHECKED, "--yes")
    assert said.everything == "The folder drafts/ cannot be written: File exists. Nothing was written.\n"
