"""The pieces of a build: what its commands are told, what comes of their failure, and how a site takes its place."""

import stat
from datetime import date
from pathlib import Path

import pytest

from macros import build
from tests.project import AS_AT


def run(code: str, root: Path, as_at: date = AS_AT) -> str | None:
    """What a command that runs this code printed if it failed."""
    return build._run(["-c", code], root, as_at, root / "report.json")


def test_a_command_that_succeeds_says_nothing(tmp_path: Path) -> None:
    assert run("print('hello')", tmp_path) is None


def test_a_command_that_fails_is_a_problem_and_all_that_it_printed_is_passed_on(tmp_path: Path) -> None:
    printed = run("import sys; print('one'); print('two', file=sys.stderr); sys.exit(3)", tmp_path)
    assert printed == "one\ntwo"
    said: list[str] = []
    message = "must end without the problems printed above; the site was not changed"
    assert [str(one) for one in build._failed(printed, said.append, "site", "verify")] == [f"site:1: verify: {message}"]
    assert said == [printed]


def test_a_command_is_told_the_day_and_dates_files_by_it(tmp_path: Path) -> None:
    code = (
        "import os, pathlib; assert os.environ['PARTNERSHIP_AS_AT'] == '2026-11-20'; "
        "assert os.environ['SOURCE_DATE_EPOCH'] == '1795132800'; "  # midnight in Greenwich
        f"assert pathlib.Path.cwd() == pathlib.Path({str(tmp_path.resolve())!r})"
    )
    assert run(code, tmp_path) is None
    assert run(code, tmp_path, date(2026, 11, 21)) is not None


def made(folder: Path, words: str) -> Path:
    """A new site in a folder that only its owner may read."""
    folder.mkdir(mode=0o700)
    site = folder / "site"
    site.mkdir(mode=0o700)
    (site / "index.html").write_text(words, encoding="utf-8")
    return site


@pytest.mark.parametrize("there", [False, True])
def test_a_site_takes_the_place_of_the_old_one_whole_and_a_web_server_may_read_it(tmp_path: Path, there: bool) -> None:
    out = tmp_path / "out"
    if there:
        out.mkdir()
        (out / "old.html").write_text("old", encoding="utf-8")
    folder = tmp_path / "work"
    build._move(made(folder, "new"), out, folder)
    assert {file.name for file in out.iterdir()} == {"index.html"}
    assert (out / "index.html").read_text(encoding="utf-8") == "new"
    assert stat.S_IMODE(out.stat().st_mode) == 0o755
    assert list(folder.iterdir()) == []


def test_what_a_site_holds_keeps_the_permissions_that_it_was_written_with(tmp_path: Path) -> None:
    folder = tmp_path / "work"
    site = made(folder, "new")
    (site / "a").mkdir(mode=0o755)
    (site / "index.html").chmod(0o644)
    build._move(site, tmp_path / "out", folder)
    assert stat.S_IMODE((tmp_path / "out" / "index.html").stat().st_mode) == 0o644
    assert stat.S_IMODE((tmp_path / "out" / "a").stat().st_mode) == 0o755


def test_a_site_that_cannot_be_put_in_place_leaves_the_old_one_there(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "old.html").write_text("old", encoding="utf-8")
    folder = tmp_path / "work"
    site = made(folder, "new")

    class Stuck(type(site)):  # type: ignore[misc]
        def rename(self, target: Path) -> Path:
            raise OSError("no room")

    with pytest.raises(OSError, match="no room"):
        build._move(Stuck(site), out, folder)
    assert (out / "old.html").read_text(encoding="utf-8") == "old"
