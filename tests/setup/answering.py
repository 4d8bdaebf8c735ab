"""What the tests of `partnership new` share: how to answer, and what came of it."""

import re
from datetime import date
from pathlib import Path

from click.testing import CliRunner, Result

from macros.cli import main
from tests.project import Project
from tests.setup import kept_by_git

DAY = date(2026, 11, 30)
OF_THE_SOFTWARE = (".py", ".html", ".css", ".js", ".toml", ".woff2")


def run(*words: str, given: str | None = None) -> Result:
    return CliRunner().invoke(main, ["new", *words, "--as-at", DAY.isoformat()], input=given)


def made(folder: Path, text: str, *words: str) -> Result:
    """What comes of these answers, in a folder of their own."""
    (folder / "a.yml").write_text(text, encoding="utf-8")
    return run("--answers", str(folder / "a.yml"), "--into", str(folder / "site"), "--yes", *words)


def in_place(project: Project, text: str) -> Result:
    """What comes of these answers in a project that is kept by git."""
    kept_by_git(project)
    answers = project.root.parent / "a.yml"
    answers.write_text(text, encoding="utf-8")
    return run("--answers", str(answers), "--root", str(project.root), "--yes")


def refused(folder: Path, text: str) -> list[str]:
    """The problems for which nothing was written."""
    result = made(folder, text)
    assert result.exit_code == 1, result.output
    assert not (folder / "site").exists()
    assert "Nothing was written." in result.output
    return [line.removeprefix(f"{folder.as_posix()}/") for line in result.output.splitlines() if ": " in line]


def without(text: str, field: str) -> str:
    """The answers without one at the top, whatever it holds."""
    return re.sub(rf"^{field}:.*\n(?:[ ].*\n)*", "", text, flags=re.MULTILINE)


def line_of(text: str, words: str) -> int:
    return next(number for number, line in enumerate(text.splitlines(), 1) if words in line)
