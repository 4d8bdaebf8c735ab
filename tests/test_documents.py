"""What README.md and CONTRIBUTING.md tell people is true: the error, the picture, the rooms, the list of rules."""

import re
from pathlib import Path

import pytest

from macros import check
from macros.rules import all_rules
from tests.invented import lay_out
from tests.project import AS_AT, ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
MAX_PICTURE_BYTES = 150_000


def test_the_mistake_in_the_readme_gives_the_error_that_it_shows(tmp_path: Path) -> None:
    # In invented records, so that whoever corrects the real ones, or puts in their own, need not change README.
    lay_out(tmp_path)
    (file,) = (path for path in tmp_path.glob("data/partnerships/*/groups/*.yml") if "percent:" in path.read_text())
    lines = file.read_text(encoding="utf-8").splitlines()
    ((number, before),) = ((n, line) for n, line in enumerate(lines, 1) if re.fullmatch(r" +percent: \d+", line))
    lines[number - 1] = before + "%"
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    place = file.relative_to(tmp_path).as_posix()
    ((path, message),) = re.findall(r"^ +(data/\S+):\d+: (.+)$", README, re.MULTILINE)
    assert f"{place}:{number}: {message}" in [str(problem) for problem in check.run(tmp_path, AS_AT, AS_AT)]
    assert Path(path).match("data/partnerships/*/groups/*.yml")


def test_the_picture_is_there_and_small() -> None:
    ((words, path),) = re.findall(r"!\[([^\]]+)\]\(([^)]+)\)", README)
    assert len(words) > 40
    assert 0 < (ROOT / path).stat().st_size < MAX_PICTURE_BYTES


def test_the_map_has_every_room_and_no_other() -> None:
    table, ways_in = README.split("## The rooms")[1].split("Around them:")[0].split("\n\nThe ways in are")
    named = [*re.findall(r"^\| (`\S+`)", table, re.MULTILINE), ways_in]
    listed = set(re.findall(r"`(\w+(?:/|\.py))`", " ".join(named)))
    rooms = {path.name + "/" * path.is_dir() for path in (ROOT / "macros").iterdir() if path.name != "__pycache__"}
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
    file = ROOT / name
    targets = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", file.read_text(encoding="utf-8"))
    # A link in running text has no space; an example of Markdown inside a record may.
    assert [target for target in targets if not (file.parent / target).exists()] == []
