"""A project of one's own has its workflows, its locks and its guards, and nothing of the software."""

import re

import pytest
import yaml

from macros import software
from macros.adopter.files import SOFTWARE, files
from tests.project import ROOT

LINE = f"partnership-site @ git+https://code.example/site@{'0' * 40}"
FILES = files("Nowhere-on-Sea", LINE)
WORKFLOWS = {path: text for path, text in FILES.items() if path.startswith(".github/workflows/")}


def steps(text: str) -> list[dict[str, str]]:
    """Every step of a workflow."""
    jobs = yaml.load(text, yaml.BaseLoader)["jobs"]
    return [step for job in jobs.values() for step in job["steps"]]


def test_a_project_has_these_files_and_none_of_the_software() -> None:
    assert set(FILES) - set(WORKFLOWS) == {
        *(SOFTWARE, "requirements.txt", "README.md"),
        *(".gitignore", ".gitattributes", ".pre-commit-config.yaml"),
    }
    assert {path.rpartition("/")[2] for path in WORKFLOWS} == {file.name for file in software.WORKFLOWS.iterdir()}
    assert FILES[SOFTWARE] == LINE + "\n"
    assert FILES["requirements.txt"] == (ROOT / "requirements.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", WORKFLOWS)
def test_its_workflows_do_the_same_with_software_that_is_installed(path: str) -> None:
    ours, theirs = steps((ROOT / path).read_text(encoding="utf-8")), steps(WORKFLOWS[path])
    assert [step.get("name") for step in theirs] == [step.get("name") for step in ours]
    changed = [step for step, before in zip(theirs, ours, strict=True) if step.get("run") != before.get("run")]
    assert changed
    for step in changed:
        assert step["run"].startswith("python -m venv .venv\n")
        assert "--require-hashes --no-deps -r requirements.txt\n" in step["run"]
        assert f"-r {SOFTWARE}\n" in step["run"]
    assert re.findall(r"\bmake\b.*", "".join(step.get("run", "") for step in theirs)) == []
    tested = [step for step in ours if step.get("run") == "make test"]
    assert len([step for step in theirs if "partnership test" in step.get("run", "")]) == len(tested)


def test_git_takes_in_no_draft_and_no_key_there_either() -> None:
    for words in ("/drafts/", "*.docx", "/.fingerprint-key*", "/site/", "/.build/", "/.venv"):
        assert words in FILES[".gitignore"].splitlines()
    assert "partnership staged" in FILES[".pre-commit-config.yaml"]
    assert "merge=union" in FILES[".gitattributes"]


def test_its_readme_names_only_files_that_it_has() -> None:
    assert FILES["README.md"].startswith("# Nowhere-on-Sea\n")
    names = set(re.findall(r"`([\w.-]+\.(?:txt|yaml|md))`", FILES["README.md"]))
    assert names
    assert names <= set(FILES)
    assert len(FILES["README.md"].splitlines()) < 50
