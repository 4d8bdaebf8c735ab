"""`partnership new` makes a partnership's records from answers: right ones, or none at all and every reason."""

import re
from pathlib import Path
from typing import Any

import pytest

from macros import check
from macros.records import source
from macros.setup import example
from macros.setup.answers import Answers
from tests.git import git
from tests.setup.answering import DAY, OF_THE_SOFTWARE, made, run, without


def test_the_example_works_as_it_is_and_takes_nothing_of_the_software_along(tmp_path: Path) -> None:
    printed = run("--example")
    assert printed.exit_code == 0
    result = made(tmp_path, printed.output)
    assert result.exit_code == 0, result.output
    site = tmp_path / "site"
    assert [str(problem) for problem in check.run(site, DAY, DAY)] == []
    files = [file.relative_to(site) for file in site.rglob("*") if file.is_file() and ".git" not in file.parts[:-1]]
    assert [file for file in files if file.suffix in OF_THE_SOFTWARE or file.name in ("Makefile", "mkdocs.yml")] == []
    assert {file.parts[0] for file in files} >= {"data", "looks", "software.txt", "requirements.txt", "README.md"}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_answers_are_taken_as_windows_saves_them(tmp_path: Path, encoding: str) -> None:
    # PowerShell 5.1 writes what it redirects with “>” as UTF-16, with a mark and its own ends of lines.
    file = tmp_path / "a.yml"
    file.write_bytes(example.text().replace("\n", "\r\n").encode(encoding))
    result = run("--answers", str(file), "--into", str(tmp_path / "site"), "--yes")
    assert result.exit_code == 0, result.output


def test_records_and_answers_without_a_mark_must_be_utf_8(tmp_path: Path) -> None:
    file = tmp_path / "a.yml"
    file.write_bytes(example.text().replace("Calderbrook", "Caldérbrook", 1).encode("utf-16-le"))
    assert run("--answers", str(file), "--into", str(tmp_path / "site"), "--yes").exit_code == 1
    marked = example.text().encode("utf-16")
    file.write_bytes(marked)
    _, problem = source.text_of(tmp_path, file)
    assert problem
    assert problem.rule == "encoding"
    file.write_bytes(marked[:-1])  # half a letter
    result = run("--answers", str(file), "--into", str(tmp_path / "site"), "--yes")
    assert (result.exit_code, ": encoding: " in result.output) == (1, True)


def test_the_example_is_written_to_a_new_file_and_over_none(tmp_path: Path) -> None:
    file = tmp_path / "answers.yml"
    assert run("--example", "--out", str(file)).exit_code == 0
    assert file.read_bytes() == example.text().encode()
    file.write_text("ours", encoding="utf-8")
    for words in (["--example", "--out", str(file)], ["--example", "--out", str(tmp_path / "no" / "a.yml")]):
        refused = run(*words)
        assert (refused.exit_code, "A fault in the program" in refused.output) == (1, False)
    assert file.read_text(encoding="utf-8") == "ours"
    assert run("--out", str(file)).exit_code == 2


def test_a_new_project_has_the_branch_on_which_its_workflows_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = {"GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "init.defaultBranch", "GIT_CONFIG_VALUE_0": "trunk"}
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    assert made(tmp_path, example.text()).exit_code == 0
    site = tmp_path / "site"
    assert git(site, "symbolic-ref", "HEAD").strip() == "refs/heads/main"
    assert "branches: [main]" in (site / ".github/workflows/publish.yml").read_text(encoding="utf-8")


def test_the_example_says_that_it_is_invented_and_asks_every_question() -> None:
    text = example.text()
    assert "Calderbrook is invented" in text
    values: Any = source.parse("a.yml", text).values
    assert list(values) == list(Answers.model_fields)
    assert all(f"# {field.description}" in text for field in Answers.model_fields.values())


def test_what_is_not_answered_is_not_stated_or_left_out(tmp_path: Path) -> None:
    text = example.text()
    for field in ("address", "colour", "colour_dark", "logo", "regions", "folder"):
        text = without(text, field)
    text = re.sub(r"^    chair: .*\n|^    hours: .*\n", "", text, flags=re.MULTILINE)
    result = made(tmp_path, text)
    assert result.exit_code == 0, result.output
    home = tmp_path / "site" / "data" / "partnerships" / "calderbrook"
    assert "chairing" not in (home / "groups" / "executive.yml").read_text(encoding="utf-8")
    assert "hours" not in (home / "helplines.yml").read_text(encoding="utf-8")
    assert "team: not-stated" in (home / "partnership.yml").read_text(encoding="utf-8")
    assert not (tmp_path / "site" / "looks").exists()
    site: Any = source.read(tmp_path / "site", tmp_path / "site" / "data" / "site.yml").values
    assert set(site).isdisjoint({"url", "colour", "colour_dark", "logo", "regions", "statement"})
    assert site["adopted"] == "false"


def test_without_a_number_the_site_says_that_there_is_none(tmp_path: Path) -> None:
    result = made(tmp_path, without(example.text(), "numbers") + "numbers: []\n")
    assert result.exit_code == 0, result.output
    helplines = (tmp_path / "site/data/partnerships/calderbrook/helplines.yml").read_text(encoding="utf-8")
    assert "helplines: []" in helplines
    assert "needed_first: true" in helplines
