"""The borders between the rooms: pyproject.toml has them, import-linter keeps them, and each can be broken."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.project import ROOT

LINT = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache", "--config", str(ROOT / "pyproject.toml")]


def linted(folder: Path, module: str, line: str) -> tuple[int, str]:
    """The exit code and the words of import-linter when a module of a copy has one more line."""
    shutil.copytree(ROOT / "macros", folder / "macros", ignore=shutil.ignore_patterns("__pycache__"))
    with (folder / "macros" / module).open("a", encoding="utf-8") as file:
        file.write(f"\n{line}\n")
    done = subprocess.run(LINT, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)
    return done.returncode, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("module", "line", "broken"),
    [
        ("rules/text_plain.py", "from macros import publish", "One direction"),
        ("records/source.py", "import macros.pages.render", "One direction"),
        ("pages/render.py", "from macros.records.models.base import Id", "After publish nothing knows the models"),
        ("verify/page.py", "def late() -> None:\n    from macros.records import load", "After publish"),
        ("rules/text_plain.py", "from macros import clock", "Only entry points read the clock"),
    ],
)
def test_an_import_that_goes_back_fails(tmp_path: Path, module: str, line: str, broken: str) -> None:
    exit_code, printed = linted(tmp_path, module, line)
    assert exit_code == 1
    assert any(row.startswith(broken) and row.endswith("BROKEN") for row in printed.splitlines())


def test_a_room_that_nobody_placed_fails(tmp_path: Path) -> None:
    exit_code, printed = linted(tmp_path, "attic.py", "")
    assert exit_code == 1
    assert "macros.attic" in printed
