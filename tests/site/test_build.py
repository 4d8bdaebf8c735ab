"""Building: whole or not at all, the same twice, never hiding that a review is late, and live while writing."""

import hashlib
import os
import signal
import socket
import subprocess
import sys
import time
from datetime import date
from pathlib import Path
from urllib.request import urlopen

import click
import pytest
from click.testing import CliRunner
from playwright.sync_api import Page, expect

from macros import software
from macros.build import build
from macros.cli import main
from tests.project import AS_AT, copy_of_nowhere, earlier_site, invented_root
from tests.town import whole_town

GROUP = "data/partnerships/nowhere-on-sea/groups/executive.yml"
MEETING = "data/partnerships/nowhere-on-sea/meetings/2026-05-12-executive.yml"


def digests(site: Path) -> dict[str, str]:
    """Every file of a site and what it holds, as a digest."""
    return {
        file.relative_to(site).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(site.rglob("*"))
        if file.is_file()
    }


def test_two_builds_of_one_day_are_the_same_to_the_byte_search_index_and_all(
    invented_site: Path, tmp_path: Path
) -> None:
    again = tmp_path / "again"
    assert build(whole_town(tmp_path).root, AS_AT, again, lambda _: None) == []
    assert len(digests(again)) > 60
    assert digests(again) == digests(invented_site)


def test_a_record_with_a_problem_leaves_the_site_that_was_there_untouched(tmp_path: Path) -> None:
    root = invented_root(tmp_path)
    out = earlier_site(tmp_path / "out" / "site")
    with (root / MEETING).open("a", encoding="utf-8") as file:
        file.write("surprise: 1\n")
    problems = build(root, AS_AT, out, lambda _: None)
    assert [(p.path, p.rule) for p in problems] == [(MEETING, "unknown-field")]
    assert [file.name for file in out.parent.iterdir()] == ["site"]
    assert digests(out).keys() == {"index.html", "partnership-manifest.json"}


@pytest.mark.parametrize(
    ("fault", "rule"), [("{{ no_such_macro() }}", "page-code"), ("[Only a warning](no-such-page.md)", "build")]
)
def test_a_page_with_a_fault_leaves_the_site_that_was_there_untouched(tmp_path: Path, fault: str, rule: str) -> None:
    root = invented_root(tmp_path)
    out = earlier_site(tmp_path / "out" / "site")
    (root / "content" / "about.md").write_text(f"---\ntitle: About\n---\n{fault}\n", encoding="utf-8")
    printed: list[str] = []
    problems = build(root, AS_AT, out, printed.append)
    assert [p.rule for p in problems] == [rule]
    assert digests(out).keys() == {"index.html", "partnership-manifest.json"}
    assert [file.name for file in out.parent.iterdir()] == ["site"]


def test_a_site_that_fails_verification_is_not_put_in_place(tmp_path: Path) -> None:
    root = invented_root(tmp_path)
    with (root / "content" / "about.md").open("a", encoding="utf-8") as file:
        file.write("\n[nowhere](/no-such-page/)\n")
    out = tmp_path / "out" / "site"
    assert [p.rule for p in build(root, AS_AT, out, lambda _: None)] == ["verify"]
    assert not out.exists()


def test_an_overdue_review_is_shown_and_stops_publication_but_not_the_build(tmp_path: Path) -> None:
    root = invented_root(tmp_path)
    out = tmp_path / "site"
    later = date(2031, 1, 1)
    assert build(root, later, out, lambda _: None) == []
    page = next(out.glob("nowhere-on-sea/arrangements/*-*/index.html")).read_text(encoding="utf-8")
    assert "Review overdue" in page
    assert "It may no longer be right" in page
    done = CliRunner().invoke(main, ["check", "--root", str(root), "--as-at", later.isoformat()])
    assert done.exit_code == 1
    assert "review-overdue" in done.output


@pytest.fixture(params=["a checkout", "a project of records and pages"])
def preview(request: pytest.FixtureRequest, tmp_path: Path) -> "Preview":
    """`partnership serve` over a project of its own, which has the software in it or has not."""
    if request.param == "a checkout":
        return Preview(invented_root(tmp_path))
    project = copy_of_nowhere(tmp_path)
    project.write("content/about.md", "---\ntitle: Who we are\n---\n# Who we are\n")
    return Preview(project.root)


class Preview:
    """A running live preview; its address is `url`."""

    def __init__(self, root: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.root = root
        self.url = f"http://127.0.0.1:{port}/"
        command = [
            sys.executable,
            "-m",
            "macros.cli",
            "serve",
            "--as-at",
            "2026-11-20",
            "--address",
            f"127.0.0.1:{port}",
        ]
        environment = {**os.environ, "PYTHONPATH": str(software.home(root)), "SITE_URL": ""}
        self.process = subprocess.Popen(
            command,
            cwd=root,
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )

    def __enter__(self) -> "Preview":
        for _ in range(120):
            try:
                urlopen(self.url, timeout=2).close()
            except OSError:
                time.sleep(0.5)
            else:
                return self
        raise AssertionError("the preview did not start within a minute")

    def __exit__(self, *_: object) -> None:
        os.killpg(self.process.pid, signal.SIGTERM)
        self.process.wait(timeout=20)


def test_the_live_preview_searches_and_follows_a_change_of_a_page_and_of_a_record(preview: Preview, page: Page) -> None:
    with preview:
        page.goto(f"{preview.url}search/?q=minutes")
        expect(page.locator("#search-results > li").first).to_be_visible()
        for path, old, new, address in (
            ("content/about.md", "\n---\n", "\n---\nA new sentence of today.\n", "about/"),
            (GROUP, "when the tide is low", "when the tide turns", "nowhere-on-sea/groups/executive/"),
        ):
            file = preview.root / path
            text = file.read_text(encoding="utf-8")
            assert old in text
            file.write_text(text.replace(old, new), encoding="utf-8")
            changed = page.get_by_text(new.strip("-\n"))
            for _ in range(60):
                page.goto(f"{preview.url}{address}")
                if changed.count():
                    break
                time.sleep(0.5)
            expect(changed.first).to_be_visible()


def test_wrong_use_of_the_command_ends_with_2_and_help_has_an_example() -> None:
    runner = CliRunner()
    assert runner.invoke(main, ["check", "--as-at", "yesterday"]).exit_code == 2
    assert runner.invoke(main, ["no-such-command"]).exit_code == 2
    assert runner.invoke(main, ["verify"]).exit_code == 2
    for name, command in main.commands.items():
        groups = [f"{name} {child}" for child in command.commands] if isinstance(command, click.Group) else [name]
        for words in groups:
            done = runner.invoke(main, [*words.split(), "--help"])
            assert done.exit_code == 0
            assert f"Example: partnership {words}" in done.output
