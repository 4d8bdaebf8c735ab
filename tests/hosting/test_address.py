"""`url` in data/site.yml is the one setting of the address: pages, feeds, calendars and the newsletter have it."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from macros.build import build
from macros.cli import main
from tests.project import AS_AT, Project
from tests.town import whole_town

HERE = "https://safeguarding.example/children/"


def _with_address(folder: Path) -> Project:
    project = whole_town(folder)
    text = project.read("data/site.yml")
    lines = [line for line in text.splitlines() if not line.startswith("url:")]
    project.write("data/site.yml", "\n".join([f"url: {HERE}", *lines, ""]))
    return project


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A town that has said where its site is."""
    return _with_address(tmp_path_factory.mktemp("address"))


def test_pages_feeds_and_calendars_have_the_address_of_the_records(
    town: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SITE_URL", raising=False)
    site = tmp_path / "site"
    assert build(town.root, AS_AT, site, lambda _: None) == []
    for pattern in ("sitemap.xml", "index.html", "**/*.atom", "reviews/reviews.ics"):
        files = list(site.glob(pattern))
        assert files, pattern
        assert [file.name for file in files if HERE not in _unfolded(file)] == [], pattern
    assert '"/children/' in (site / "404.html").read_text(encoding="utf-8")


def _unfolded(file: Path) -> str:
    # A line of a calendar breaks after 75 bytes (RFC 5545, 3.1).
    return file.read_bytes().replace(b"\r\n ", b"").decode("utf-8")


def test_the_newsletter_has_it_too(town: Project) -> None:
    asked = ["newsletter", "--since", "2026-01-01", "--as-at", AS_AT.isoformat(), "--root", str(town.root)]
    answer = CliRunner().invoke(main, asked)
    assert answer.exit_code == 0, answer.output
    assert f"]({HERE}nowhere-on-sea/meetings/" in answer.output
