"""The pieces of a build: what its commands are told, what comes of their failure, and how a site takes its place."""

import os
import stat
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from macros import build
from macros.cli import main
from macros.problem import Problem
from tests.project import AS_AT, earlier_site


def run(code: str, root: Path, as_at: date = AS_AT) -> str | None:
    """What a command that runs this code printed if it failed."""
    return build._run(["-c", code], root, as_at, root / "report.json")


def test_a_command_that_succeeds_says_nothing(tmp_path: Path) -> None:
    assert run("print('hello')", tmp_path) is None


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("print('site/a.html:1: page-h1: must be one'); print('canary', file=sys.stderr); sys.exit(3)", None),
        ("print('canary'); raise ValueError('canary')", "line 1 (ValueError)"),
        ("print('canary'); sys.exit(3)", "Its words are not repeated here"),
    ],
)
def test_a_command_that_fails_is_a_problem_and_what_it_printed_is_told_without_words(
    tmp_path: Path, code: str, shown: str | None
) -> None:
    printed = run(f"import sys; {code}", tmp_path)
    assert printed is not None
    assert "canary" in printed
    echoed: list[str] = []
    message = "must end without the problems printed above; the site was not changed"
    failed = build._failed(printed, tmp_path, echoed.append, "site", "verify")
    assert [str(problem) for problem in failed] == [f"site:1: verify: {message}"]
    assert "canary" not in echoed[0]
    assert (shown or "site/a.html:1: page-h1: must be one") in echoed[0]


def test_a_machine_of_another_alphabet_prints_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (("LC_ALL", "C"), ("PYTHONUTF8", "0"), ("PYTHONCOERCECLOCALE", "0")):
        monkeypatch.setenv(name, value)
    code = "import sys; print('“é → ž”', flush=True); sys.stdout.buffer.write(bytes([255])); sys.exit(1)"
    assert run(code, tmp_path) == "“é → ž”\n\ufffd"


def test_the_program_that_builds_pages_is_named_in_one_place() -> None:
    macros = Path(build.__file__).parent
    texts = {file.relative_to(macros).as_posix(): file.read_text(encoding="utf-8") for file in macros.rglob("*.py")}
    assert [path for path, text in texts.items() if '"properdocs"' in text] == ["build.py"]
    assert [path for path, text in texts.items() if '"mkdocs"' in text] == []


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


OURS = (
    "must not be the project, what people or git keep in it (data, content, looks, drafts, macros, overrides, tests, "
    ".git), or a folder above or in these: nothing was changed"
)
TAKEN = (
    "must be absent, empty or an earlier site, whole with its partnership-manifest.json: choose another folder, or "
    "move away what is there; nothing was changed"
)
REFUSED = {
    ".": OURS,
    "..": OURS,
    "data/..": OURS,
    ".git": OURS,
    ".git/hooks/new": OURS,
    "content": OURS,
    "data": OURS,
    "data/new": OURS,
    "drafts": OURS,
    "drafts/secret-name": OURS,
    "macros": OURS,
    "overrides": OURS,
    "tests": OURS,
    "tests/new": OURS,
    "link-to-data": OURS,
    "link-to-data/new": OURS,
    "link-to-project": OURS,
    "../kept": OURS,
    "../kept/drafts": OURS,
    "README.md": TAKEN,
    "README.md/new": TAKEN,
    "notes": TAKEN,
    "no-list": TAKEN,
    "wrong-list": TAKEN,
    "page-gone": TAKEN,
    "with-git": TAKEN,
    "with-link": TAKEN,
    "with-letter": TAKEN,
    "circle": TAKEN,
}


def project_with_folders(root: Path) -> None:
    """A project without records (no build can come of it), with every folder that the table names but tests/."""
    kept = root.parent / "kept" / "drafts"
    # An empty folder of people's is theirs too; elsewhere an empty folder may be used.
    for folder in (
        *map(root.joinpath, ("content", "data", "macros", "overrides", ".git/hooks", "notes")),
        kept,
    ):
        folder.mkdir(parents=True)
    (root / "drafts").symlink_to(kept)
    (root / "README.md").write_text("x", encoding="utf-8")
    (root / "notes" / "minutes.txt").write_text("x", encoding="utf-8")
    (root / "link-to-data").symlink_to("data")
    (root / "link-to-project").symlink_to(root)
    (root / "circle").symlink_to("circle")
    (earlier_site(root / "no-list") / "partnership-manifest.json").unlink()
    (earlier_site(root / "wrong-list") / "partnership-manifest.json").write_text('{"pages": []}', encoding="utf-8")
    (earlier_site(root / "page-gone") / "index.html").unlink()
    (earlier_site(root / "with-git") / ".git").mkdir()
    (earlier_site(root / "with-letter") / "letter.docx").write_text("x", encoding="utf-8")
    (earlier_site(root / "with-link") / "elsewhere").symlink_to(kept)


def everything(folder: Path) -> dict[str, tuple[int, bytes]]:
    """What lies below a folder, links as links."""
    held = {}
    for entry in folder.rglob("*"):
        status = entry.lstat()
        content = entry.read_bytes() if stat.S_ISREG(status.st_mode) else b""
        held[str(entry)] = (status.st_mtime_ns, os.fsencode(entry.readlink()) if entry.is_symlink() else content)
    return held


@pytest.mark.parametrize(("out", "message"), REFUSED.items())
def test_no_site_takes_the_place_of_anything_else_and_nothing_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, out: str, message: str
) -> None:
    root = tmp_path / "project"
    project_with_folders(root)
    monkeypatch.chdir(root)
    monkeypatch.setattr(build, "_build_in", None)
    before = everything(tmp_path)
    done = CliRunner().invoke(main, ["build", "--out", out, "--as-at", AS_AT.isoformat()])
    assert (done.exit_code, done.stdout) == (1, f"--out:1: build-out: {message}\n")
    assert everything(tmp_path) == before


@pytest.mark.parametrize("out", ["site", "new/folder", "empty", "earlier", "link-to-earlier", "../elsewhere"])
def test_a_site_may_go_where_nothing_is_or_an_earlier_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, out: str
) -> None:
    root = tmp_path / "project"
    project_with_folders(root)
    (root / "empty").mkdir()
    earlier_site(root / "earlier")
    (root / "link-to-earlier").symlink_to("earlier")
    places = []

    def note(folder: Path, root: Path, as_at: date, out: Path, say: build.Say, for_removal: bool) -> list[Problem]:
        places.append(out)
        return []

    monkeypatch.setattr(build, "_build_in", note)
    told: list[str] = []
    assert build.build(root, AS_AT, root / out, told.append) == []
    is_replaced = "earlier" in out
    assert told == [f"When the new site is whole, it replaces the earlier one in {root / 'earlier'}"] * is_replaced
    assert places == [(root / out).resolve()]
