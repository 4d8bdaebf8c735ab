"""What the documents tell people is true: errors, picture, rooms, rules, links, lengths."""

import re
from pathlib import Path

import pytest

from macros import check
from macros.rules import all_rules
from tests.invented import lay_out
from tests.project import AS_AT, ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
OFFICER = (ROOT / "docs/officer.md").read_text(encoding="utf-8")
DEVELOPER = (ROOT / "docs/developer.md").read_text(encoding="utf-8")
ERRORS = (ROOT / "docs/reference/errors.md").read_text(encoding="utf-8")
DOCUMENTS = [
    *("README.md", "CONTRIBUTING.md", "SECURITY.md", "LICENSE", "data/README.md"),
    *sorted(file.relative_to(ROOT).as_posix() for file in (ROOT / "docs").rglob("*.md")),
]
GUIDES = ("officer", "developer", "hosting")
MAX_PICTURE_BYTES = 150_000


def test_the_mistake_in_the_guide_gives_the_error_that_it_shows(tmp_path: Path) -> None:
    # In invented records, so that whoever corrects the real ones, or puts in their own, need not change the guide.
    lay_out(tmp_path)
    (file,) = (path for path in tmp_path.glob("data/partnerships/*/groups/*.yml") if "percent:" in path.read_text())
    lines = file.read_text(encoding="utf-8").splitlines()
    ((number, before),) = ((n, line) for n, line in enumerate(lines, 1) if re.fullmatch(r" +percent: \d+", line))
    lines[number - 1] = before + "%"
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    place = file.relative_to(tmp_path).as_posix()
    ((path, message),) = re.findall(r"^(data/\S+):\d+: (.+)$", OFFICER, re.MULTILINE)
    assert f"{place}:{number}: {message}" in [str(problem) for problem in check.run(tmp_path, AS_AT, AS_AT)]
    assert Path(path).match("data/partnerships/*/groups/*.yml")


def test_the_picture_is_there_and_small() -> None:
    ((words, path),) = re.findall(r"!\[([^\]]+)\]\(([^)]+)\)", README)
    assert len(words) > 40
    assert 0 < (ROOT / path).stat().st_size < MAX_PICTURE_BYTES


def test_the_map_has_every_room_and_no_other() -> None:
    table, ways_in = DEVELOPER.split("## The rooms")[1].split("Around them:")[0].split("\n\nThe ways in are")
    named = [*re.findall(r"^\| (`\S+`)", table, re.MULTILINE), ways_in]
    listed = set(re.findall(r"`(\w+(?:/|\.py))`", " ".join(named)))
    rooms = {path.name + "/" * path.is_dir() for path in (ROOT / "macros").iterdir() if path.name != "__pycache__"}
    assert listed == rooms


def test_every_rule_is_explained_to_people() -> None:
    table = ERRORS
    rows = {
        family.lower(): re.findall(r"`([a-z-]+)`", ids)
        for family, ids in re.findall(r"^\| (\w+) \|([^|]+)", table, re.M)
    }
    assert [rule for ids in rows.values() for rule in ids if ids.count(rule) > 1] == []
    assert [rule.ID for rule in all_rules() if rule.ID not in rows[rule.FAMILY]] == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_links_within_the_project_lead_to_what_is_there(name: str) -> None:
    file = ROOT / name
    # What is fenced off is an example: a record that links to a page of a site.
    text = re.sub(r"^ *```.*?^ *```$", "", file.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)
    for target, anchor in re.findall(r"\]\(([^)#:\s]*)(?:#([^)\s]*))?\)", text):
        led_to = (file.parent / target) if target else file
        assert led_to.exists(), target
        assert not anchor or anchor in _anchors(led_to), f"{target}#{anchor}"


def _anchors(file: Path) -> set[str]:
    """The anchors that GitHub gives the headings of a document."""
    headings = re.findall(r"^#+ (.+)$", file.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("name", GUIDES)
def test_a_guide_is_short_enough_to_be_read(name: str) -> None:
    assert len((ROOT / f"docs/{name}.md").read_text(encoding="utf-8").split()) <= 1_500


def test_the_readme_fits_one_screen_and_what_never_to_do_one_page() -> None:
    assert len(README.split()) <= 350
    assert len((ROOT / "docs/never.md").read_text(encoding="utf-8").split()) <= 400
