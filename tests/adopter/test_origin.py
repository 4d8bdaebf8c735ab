"""The line that names the software is exact, holds no password, and says when no host can follow it."""

from importlib import metadata
from pathlib import Path

import pytest

from macros import software
from macros.adopter import origin
from tests.git import git

COMMIT = "0123456789abcdef0123456789abcdef01234567"
HASH = "sha256=" + "ab" * 32


@pytest.mark.parametrize(
    "words",
    [
        f"git+https://code.example/team/site@{COMMIT}",
        f"partnership-site @ git+https://code.example/team/site.git@{COMMIT}",
        f"git+ssh://git@code.example/team/site.git@{COMMIT}",
        f"https://files.example/partnership_site-1.0-py3-none-any.whl#{HASH}",
    ],
)
def test_a_full_commit_or_a_file_with_its_hash_is_taken_as_it_was_typed(words: str) -> None:
    taken = origin.given(f" {words}\n")
    assert taken == origin.Origin(f"partnership-site @ {words.removeprefix('partnership-site @ ')}")


@pytest.mark.parametrize(
    "words",
    [
        *("", "main", "git+https://code.example/site", "git+https://code.example/site@main"),
        *(f"git+https://code.example/site@{COMMIT[:12]}", f"git+http://code.example/site@{COMMIT}"),
        *("https://files.example/site.whl", f"https://files.example/site.whl\nother#{HASH}"),
        f"git+https://somebody:secret@code.example/site@{COMMIT}",
    ],
)
def test_what_could_change_or_give_away_a_password_is_not_taken(words: str) -> None:
    assert origin.given(words) is None


@pytest.fixture
def clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A clone of the software that is what runs, with one commit and no address."""

    def nowhere(name: str) -> metadata.Distribution:
        raise metadata.PackageNotFoundError(name)

    folder = tmp_path / "software"
    folder.mkdir()
    git(folder, "init", "--quiet")
    git(folder, "commit", "--quiet", "--allow-empty", "--message", "Begin")
    monkeypatch.setattr(software, "HOME", folder)
    monkeypatch.setattr(metadata, "distribution", nowhere)
    return folder


def line(clone: Path, address: str) -> str:
    return f"partnership-site @ git+{address}@{git(clone, 'rev-parse', 'HEAD').strip()}"


@pytest.mark.parametrize(
    ("remote", "address"),
    [
        ("https://code.example/team/site.git", "https://code.example/team/site.git"),
        ("https://somebody:secret@code.example/team/site.git", "https://code.example/team/site.git"),
        ("git@code.example:team/site.git", "ssh://git@code.example/team/site.git"),
        ("ssh://git@code.example/team/site.git", "ssh://git@code.example/team/site.git"),
    ],
)
def test_a_clone_is_named_by_the_address_that_it_came_from(clone: Path, remote: str, address: str) -> None:
    git(clone, "config", "remote.origin.url", remote)
    git(clone, "update-ref", "refs/remotes/origin/main", "HEAD")
    assert origin.running() == origin.Origin(line(clone, address))


def test_what_no_host_could_fetch_is_told(clone: Path) -> None:
    assert origin.running() == origin.Origin(line(clone, clone.as_uri()), (origin.HERE_ONLY,))
    (clone / "new.txt").write_text("x", encoding="utf-8")
    assert origin.running() == origin.Origin(line(clone, clone.as_uri()), (origin.HERE_ONLY,))
    git(clone, "add", "--all")
    git(clone, "config", "remote.origin.url", "https://code.example/site")
    taken = origin.running()
    assert taken
    assert taken.notes == (origin.CHANGED, origin.NOT_THERE_YET)
    git(clone, "config", "remote.origin.url", "../elsewhere")
    taken = origin.running()
    assert taken
    assert taken.line == line(clone, (clone.parent / "elsewhere").as_uri())
    assert taken.notes[0] == origin.HERE_ONLY


@pytest.mark.parametrize(
    ("written", "line"),
    [
        (f'"vcs_info": {{"vcs": "git", "commit_id": "{COMMIT}"}}', f"git+https://code.example/site@{COMMIT}"),
        (f'"archive_info": {{"hashes": {{"sha256": "{"ab" * 32}"}}}}', f"https://code.example/site#{HASH}"),
    ],
)
def test_an_installed_package_is_named_by_what_its_installer_wrote_down(
    monkeypatch: pytest.MonkeyPatch, written: str, line: str
) -> None:
    class Installed:
        def read_text(self, name: str) -> str | None:
            address = '"url": "https://somebody:secret@code.example/site"'
            return f"{{{address}, {written}}}" if name == "direct_url.json" else None

    monkeypatch.setattr(metadata, "distribution", lambda name: Installed())
    assert origin.running() == origin.Origin(f"partnership-site @ {line}")


def test_software_that_nobody_can_name_is_not_named(clone: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(software, "HOME", clone.parent)
    assert origin.running() is None
