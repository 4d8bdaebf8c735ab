"""Names of folders, of links and of what links lead to; remarks in the ledger: none is a way out."""

from pathlib import Path

import pytest

from macros import problem
from tests.leaks.canaries import NAME, seen
from tests.leaks.laboratory import Laboratory, commit, guard_all_data, guard_all_history
from tests.leaks.test_ways_out_of_the_site import RULE


@pytest.mark.parametrize("room", ["data", "content", "overrides", "site"])
@pytest.mark.parametrize("way", ["empty folder", "name of a link", "where a link leads", "link to a folder"])
def test_a_name_of_a_place_is_reported_and_not_shown(
    laboratory: Laboratory, tmp_path: Path, room: str, way: str
) -> None:
    root = laboratory.copy_of_project(tmp_path, without=("macros", ".git"))
    site = laboratory.copy_of_site(tmp_path)
    place = site if room == "site" else root / room
    if way == "empty folder":
        (place / "a" / NAME.slug).mkdir(parents=True)
    elif way == "name of a link":
        (place / NAME.slug).symlink_to("index.html")
    elif way == "where a link leads":
        (place / "a.md").symlink_to(f"../{NAME.slug}.md")
    else:
        (place / NAME.slug).symlink_to(tmp_path, target_is_directory=True)
    problems = laboratory.guard_site(site) if room == "site" else guard_all_data(root)
    # Of a link out of the project the check says so, too.
    outside = "symlink" if room != "site" and way in ("where a link leads", "link to a folder") else RULE
    assert {problem.rule for problem in problems} == {RULE, outside}
    assert seen(problem.render(problems)) == set()


def test_a_remark_in_the_ledger_is_no_way_out(laboratory: Laboratory, tmp_path: Path) -> None:
    root = laboratory.copy_of_project(tmp_path, without=("macros",))
    ledger = root / "data" / "fingerprints.txt"
    text = ledger.read_text(encoding="ascii")
    ledger.write_text(f"# {NAME.text}\n{text}", encoding="ascii")
    # The guard does not trust such a ledger at all.
    assert {problem.path for problem in guard_all_data(root)} == {"data/fingerprints.txt"}
    commit(root, "Add a remark")
    ledger.write_text(text, encoding="ascii")
    commit(root, "Take it out")
    assert [problem.path.partition(":")[2] for problem in guard_all_history(root)] == ["data/fingerprints.txt"]
