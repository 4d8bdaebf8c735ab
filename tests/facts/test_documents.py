"""What README.md and CONTRIBUTING.md tell people is true: the error, the picture, the rooms, the list of rules."""

import re
import shutil
from pathlib import Path

import pytest

from macros import check
from macros.rules import all_rules
from tests.project import AS_AT

PROJECT = Path(__file__).parents[2]
README = (PROJECT / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (PROJECT / "CONTRIBUTING.md").read_text(encoding="utf-8")
MAX_PICTURE_BYTES = 150_000


def test_the_mistake_in_the_readme_gives_the_error_that_it_shows(tmp_path: Path) -> None:
    shutil.copytree(PROJECT / "data", tmp_path / "data")
    file = tmp_path / "data/partnerships/wandsworth/groups/monitoring-quality-and-performance.yml"
    text = file.read_text(encoding="utf-8")
    assert text.count("percent: 80\n") == 1
    file.write_text(text.replace("percent: 80\n", "percent: 85%\n"), encoding="utf-8")
    (shown,) = re.findall(r"^ +(data/\S+:\d+: .+)$", README, re.MULTILINE)
    assert [str(problem) for problem in check.run(tmp_path, AS_AT)] == [shown]


def test_the_picture_is_there_and_small() -> None:
    ((words, path),) = re.findall(r"!\[([^\]]+)\]\(([^)]+)\)", README)
    assert len(words) > 40
    assert 0 < (PROJECT / path).stat().st_size < MAX_PICTURE_BYTES


def test_the_map_has_every_room_and_no_other() -> None:
    table, ways_in = README.split("## The rooms")[1].split("Around them:")[0].split("\n\nThe ways in are")
    named = [*re.findall(r"^\| (`\S+`)", table, re.MULTILINE), ways_in]
    listed = set(re.findall(r"`(\w+(?:/|\.py))`", " ".join(named)))
    rooms = {path.name + "/" * path.is_dir() for path in (PROJECT / "macros").iterdir() if path.name != "__pycache__"}
    assert listed == rooms


def test_every_rule_is_explained_to_people() -> None:
    table = CONTRIBUTING.split("### What the errors mean")[1].split("\n## ")[0]
    rows = {
        family.lower(): set(re.findall(r"`([a-z-]+)`", ids))
        for family, ids in re.findall(r"^\| (\w+) \|([^|]+)", table, re.M)
    }
    assert [rule.ID for rule in all_rules() if rule.ID not in rows[rule.FAMILY]] == []


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "data/README.md"])
def test_links_within_the_project_lead_somewhere(name: str) -> None:
    file = PROJECT / name
    targets = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", file.read_text(encoding="utf-8"))
    # A link in running text has no space; an example of Markdown inside a record may.
    assert [target for target in targets if not (file.parent / target).exists()] == []
