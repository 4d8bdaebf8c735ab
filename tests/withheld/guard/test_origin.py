"""What commits made of files, told apart from what merges only brought along."""

from pathlib import Path

import pytest

from macros.withheld.guard import git as reading
from tests.git import git

FILE = "data/lines.txt"


@pytest.mark.parametrize("folder", [".", "below/the top"])
def test_a_merge_made_only_what_is_in_none_of_its_parents_wherever_the_project_is(tmp_path: Path, folder: str) -> None:
    root = tmp_path / folder
    (root / "data").mkdir(parents=True)

    def commit(text: str) -> None:
        (root / FILE).write_text(text, encoding="utf-8")
        git(root, "add", "--all")
        git(root, "commit", "--quiet", "--message", "As it is")

    git(tmp_path, "init", "--quiet", "--initial-branch", "main")
    (root / ".gitattributes").write_text("*.txt merge=union\n", encoding="utf-8")
    commit("a\n")
    git(root, "switch", "--quiet", "-c", "theirs")
    commit("a\nb\n")
    git(root, "switch", "--quiet", "main")
    commit("c\na\n")
    git(root, "merge", "--quiet", "--no-commit", "theirs")
    commit("c\na\nb\nd\n")

    changes = list(reading.made(root, FILE))
    assert {change.path for change in changes} == {FILE}
    contents = dict(reading.blobs(root, {change.new or "" for change in changes}))
    merge = git(root, "rev-parse", "HEAD").strip()
    own = [change for change in changes if change.commit == merge]
    assert [contents[change.old or ""] for change in own] == [b"c\na\n", b"a\nb\n"]
    assert {contents[change.new or ""] for change in own} == {b"c\na\nb\nd\n"}
    assert len({change.commit for change in changes}) == 4
