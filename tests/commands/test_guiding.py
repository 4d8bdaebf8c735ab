"""`partnership guide`: whoever has a project has the guides, and every message that names one names it so."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from macros import software
from macros.adopter.files import files
from macros.cli import main
from macros.commands import guiding
from tests.project import ROOT

LINE = f"partnership-site @ git+https://code.example/site@{'0' * 40}"


def test_without_a_name_it_lists_every_document_with_its_title(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    lines = CliRunner().invoke(main, ["guide"]).output.splitlines()
    assert [line.split()[0] for line in lines][:4] == ["officer", "never", "hosting", "developer"]
    assert {line.split()[0] for line in lines} == {file.stem for file in software.DOCS.rglob("*.md")} | {"records"}
    assert all(len(line.split()) > 1 for line in lines)


@pytest.mark.parametrize("name", guiding.documents())
def test_it_shows_each_document_as_it_is_written(name: str) -> None:
    place = "data/README" if name == "records" else next(iter(software.DOCS.rglob(f"{name}.md"))).with_suffix("")
    shown = CliRunner().invoke(main, ["guide", name])
    assert (shown.exit_code, shown.output) == (0, (ROOT / f"{place}.md").read_text(encoding="utf-8"))


def test_a_name_that_no_document_has_is_wrong_use_and_shows_no_other_file() -> None:
    for name in ("nothing", "../README", "reference/leaks", "officer.md"):
        shown = CliRunner().invoke(main, ["guide", name])
        assert shown.exit_code == 2
        assert "must be one of officer, never, hosting, developer" in shown.output


def test_every_guide_that_a_message_or_the_readme_of_a_project_names_is_there() -> None:
    texts = [file.read_text(encoding="utf-8") for file in (ROOT / "macros").rglob("*.py")]
    readme = files("Nowhere-on-Sea", LINE)["README.md"]
    named = {name for text in texts for name in re.findall(r"“partnership guide (\w+)”", text)}
    own = set(re.findall(r"`partnership guide (\w+)`", readme))
    assert {"leaks", "redaction"} <= named
    assert {"officer", "never"} <= own
    assert named | own <= set(guiding.documents())


def test_no_message_sends_people_to_a_file_that_a_project_has_not() -> None:
    for file in (ROOT / "macros").rglob("*.py"):
        code = re.sub(r'""".*?"""|#[^\n]*', "", file.read_text(encoding="utf-8"), flags=re.DOTALL)
        assert "docs/reference" not in code, file
