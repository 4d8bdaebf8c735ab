"""A build or a command that is killed leaves nothing that git would add, wherever the site was to go."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from macros import build
from macros.problem import Problem
from tests.git import git
from tests.project import AS_AT, ROOT, Project, copy_of_nowhere, earlier_site, invented_root

_PATIENCE = 120  # seconds
UNFINISHED = ".build/.building-*"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project in git that has this project's list of what git ignores."""
    return committed(invented_root(tmp_path))


def committed(root: Path) -> Path:
    (root / ".gitignore").write_bytes((ROOT / ".gitignore").read_bytes())
    git(root, "init", "-q", "-b", "main")
    git(root, "add", "-A")
    git(root, "commit", "-q", "--no-verify", "-m", "The project")
    return root


def new_in(root: Path) -> str:
    """What git would add, in every folder."""
    return git(root, "status", "--porcelain", "--untracked-files=all")


def wait(what: Callable[[], bool]) -> None:
    end = time.monotonic() + _PATIENCE
    while not what():
        assert time.monotonic() < end
        time.sleep(0.02)


def killed(root: Path, code: str, when: Callable[[], bool]) -> None:
    """Run Python in the project and kill it, with all that it started, at a moment."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    process = subprocess.Popen(
        [sys.executable, "-c", code], cwd=root, env=environment, start_new_session=True, stdout=subprocess.DEVNULL
    )
    try:
        wait(lambda: when() or process.poll() is not None)
        assert process.poll() is None, "it ended before it could be killed"
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def building(out: str) -> str:
    arguments = ["build", "--out", out, "--as-at", AS_AT.isoformat()]
    return f"from macros.cli import main; main({arguments!r})"


MOMENTS: dict[str, str] = {
    "when it begins": UNFINISHED,
    "while pages are written": f"{UNFINISHED}/site/*/index.html",
    "while the search is made": f"{UNFINISHED}/site/pagefind",
}


@pytest.mark.parametrize(
    ("moment", "out"), list(zip(MOMENTS.values(), ["site", "site-new", "public/a/site"], strict=True)), ids=MOMENTS
)
def test_a_build_that_is_killed_leaves_nothing_for_git(root: Path, moment: str, out: str) -> None:
    killed(root, building(out), lambda: any(root.glob(moment)))
    assert any(root.glob(UNFINISHED))
    assert new_in(root) == ""


def test_one_killed_while_the_site_takes_its_place_leaves_nothing_for_git(root: Path) -> None:
    earlier_site(root / "public")
    git(root, "add", "-A")
    git(root, "commit", "-q", "--no-verify", "-m", "A site in git")
    code = (
        "import pathlib, time; from macros import build\n"
        "def stop(folder, root, as_at, out, *_):\n"
        "    made = pathlib.Path(folder, 'site'); made.mkdir(); (made / 'new.html').write_text('x')\n"
        "    class Slow(type(made)):\n"
        "        def rename(self, target): time.sleep(600)\n"
        "    build._move(Slow(made), out, pathlib.Path(folder))\n"
        f"build._build_in = stop; from datetime import date; here = pathlib.Path({str(root)!r})\n"
        "build.build(here, date(2026, 11, 20), here / 'public', print)\n"
    )
    killed(root, code, lambda: not (root / "public").exists())
    assert {line[:2] for line in new_in(root).splitlines()} == {" D"}


def test_the_next_build_clears_away_what_a_killed_one_left_and_nothing_of_one_at_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "project"
    dead = root / ".build" / ".building-dead"
    dead.mkdir(parents=True)
    (dead / "page.html").write_text("x", encoding="utf-8")
    at_work: list[Path] = []

    def another(folder: Path, root: Path, as_at: date, out: Path, say: build.Say, removal: bool) -> list[Problem]:
        at_work.append(folder)
        if len(at_work) == 1:
            assert not dead.exists()
            build.build(root, as_at, root / "other", say)
            assert folder.is_dir()
        return []

    monkeypatch.setattr(build, "_build_in", another)
    build.build(root, AS_AT, root / "site", lambda _: None)
    assert len(set(at_work)) == 2
    assert list((root / ".build").iterdir()) == []


def _moments_of_writing(project: Project) -> Iterator[str]:
    """Code that writes records as every command does, and stops for ever at one of its steps."""
    for step in ("_keep", "_content", "os.fsync", "Path.replace"):
        yield (
            "import pathlib, time; from macros.notes.drafting import store\n"
            f"def stop(*_, **__): pathlib.Path('drafts/stopped').touch(); time.sleep(600)\n"
            f"root = pathlib.Path({str(project.root)!r}); before = store.seen(root, [{project.meeting!r}])\n"
            f"store.{step} = stop\n"
            f"store.write(root, {{{project.meeting!r}: 'x'}}, before=before)\n"
        )


def test_a_command_that_is_killed_while_it_writes_leaves_nothing_for_git(tmp_path: Path) -> None:
    project = copy_of_nowhere(tmp_path)
    committed(project.root)
    (project.root / "drafts").mkdir()
    for code in _moments_of_writing(project):
        killed(project.root, code, (project.root / "drafts" / "stopped").exists)
        (project.root / "drafts" / "stopped").unlink()
        assert any((project.root / "data").rglob(".part-*"))
        assert new_in(project.root) == ""
