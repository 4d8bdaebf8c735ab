"""The software as one package: installed by itself, it makes the same site of a project as this checkout does."""

import os
import re
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from tests.project import AS_AT, ROOT, copy_of_nowhere

_OFFLINE = ("--quiet", "--disable-pip-version-check", "--no-deps", "--no-index")


def run(*command: str | Path, cwd: Path) -> str:
    """What a command printed that must succeed; it is told nothing of this checkout."""
    environment = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "VIRTUAL_ENV")}
    done = subprocess.run(
        [*map(str, command)], cwd=cwd, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package, built from this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "pip", "wheel", *_OFFLINE, "--no-build-isolation", "-w", folder, ROOT, cwd=folder)
    (made,) = folder.iterdir()
    return made


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of programs of an environment that has the package, and what it needs from the one of this test."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder)
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    run(sys.executable, "-m", "pip", "--python", folder, "install", *_OFFLINE, wheel, cwd=folder)
    (packages,) = {file.parent for file in folder.rglob("partnership-site.pth")}
    # A folder that is named like this is searched, but what links to this checkout in it is not followed.
    (packages / "needed.pth").write_text(sysconfig.get_paths()["purelib"], encoding="utf-8")
    return programs


def test_the_package_holds_the_software_and_no_record_of_this_repository(wheel: Path) -> None:
    names = [name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name]
    inside = {name.removeprefix("partnership_site/") for name in names if name.startswith("partnership_site/")}
    assert set(names) - {f"partnership_site/{name}" for name in inside} == {"partnership-site.pth"}
    for part in (
        "macros/software.py",
        "overrides/main.html",
        "content/index.md",
        "mkdocs.yml",
        "tests/real/__init__.py",
    ):
        assert part in inside
    workflows = {file.relative_to(ROOT).as_posix() for file in (ROOT / ".github" / "workflows").iterdir()}
    assert workflows <= inside
    records = {name.split("/")[1] for name in inside if name.startswith("data/")}
    assert records <= {"README.md", "national", "regions", "schema"}
    assert [name for name in inside if "__pycache__" in name or name.startswith("tests/real/data")] == []


def test_an_installed_package_tests_the_site_of_any_project(installed: Path, tmp_path: Path) -> None:
    root = copy_of_nowhere(tmp_path).root
    printed = run(installed / "partnership", "test", "--without-browser", cwd=root)
    assert re.search(r"^=+ \d+ passed, \d+ deselected in ", printed, re.MULTILINE)
    assert printed.endswith("accessibility, search, weight, and reading on a phone were not tested.\n")
    assert "tests/real/test_links.py " in printed
    assert sorted(place.name for place in root.iterdir()) == [".build", "data"]


def test_an_installed_package_makes_the_same_site_as_this_checkout(installed: Path, tmp_path: Path) -> None:
    root, day = copy_of_nowhere(tmp_path).root, AS_AT.isoformat()
    where = run(installed / "python", "-c", "import macros.cli; print(macros.cli.__file__)", cwd=root)
    assert Path(where).is_relative_to(installed.parent)
    assert "No problems" in run(installed / "partnership", "check", "--as-at", day, cwd=root)
    assert "partnership serve" in run(installed / "partnership", "build", "--as-at", day, cwd=root)
    assert "No problems" in run(installed / "partnership", "verify", "site", cwd=root)
    assert sorted(place.name for place in root.iterdir()) == [".build", "data", "site"]
    beside = ("--root", root, "--as-at", day, "--out", tmp_path / "here")
    run(sys.executable, "-m", "macros.cli", "build", *beside, cwd=ROOT)
    made, expected = (
        {file.relative_to(site): file.read_bytes() for file in site.rglob("*") if file.is_file()}
        for site in (root / "site", tmp_path / "here")
    )
    assert len(made) > 100
    assert made == expected
