"""The less usual ways out by git: what only a name, an old stash, a quoted tag or another repository leads to."""

from pathlib import Path

import pytest

from macros import problem
from tests.git import git
from tests.leaks.canaries import NAME, WORD, seen
from tests.leaks.laboratory import Laboratory, commit, guard_all_history, run
from tests.leaks.test_ways_out_of_git import _committed, _head, _write
from tests.leaks.test_ways_out_of_the_site import RULE


@pytest.fixture
def root(laboratory: Laboratory, tmp_path: Path) -> Path:
    """A copy of the project to plant in."""
    return laboratory.copy_of_project(tmp_path, without=("macros",))


def found(root: Path) -> list[str]:
    """The places that the history check names; it prints no canary."""
    every = guard_all_history(root)
    assert seen(problem.render(every)) == set()
    return [problem.path for problem in every if problem.rule == RULE]


def test_an_earlier_stash_is_read(root: Path) -> None:
    _write(root, "content/about.md", NAME.text.encode())
    git(root, "stash", "--quiet")
    earlier = git(root, "rev-parse", "stash@{0}").strip()[:12]
    _write(root, "content/about.md", b"x")
    git(root, "stash", "--quiet")
    assert f"{earlier}:content/about.md" in found(root)


def test_a_stash_of_files_that_git_does_not_know_is_read(root: Path) -> None:
    _write(root, "content/new.md", NAME.text.encode())
    git(root, "stash", "--quiet", "--include-untracked")
    kept = git(root, "rev-parse", "stash@{0}^3").strip()[:12]
    assert f"{kept}:content/new.md" in found(root)


def test_a_path_of_a_submodule_is_read(root: Path) -> None:
    git(root, "update-index", "--add", "--cacheinfo", f"160000,{'1' * 40},content/{NAME.slug}")
    git(root, "commit", "--quiet", "--message", "x")
    assert f"{_head(root)}:content" in found(root)


def test_a_folder_that_only_a_tag_leads_to_is_read(root: Path) -> None:
    blob = git(root, "hash-object", "-w", "--stdin", text=NAME.text).strip()
    tree = git(root, "mktree", text=f"100644 blob {blob}\ta.md\n").strip()
    git(root, "tag", "folder", tree)
    assert f"{blob[:12]}:a.md" in found(root)


def test_a_tag_of_a_tag_is_read(root: Path) -> None:
    git(root, "tag", "--annotate", "inner", "--message", f"For {NAME.text}")
    inner = git(root, "rev-parse", "inner").strip()[:12]
    git(root, "tag", "--annotate", "outer", "inner", "--message", "x")
    git(root, "tag", "--delete", "inner")
    assert inner in found(root)


def test_what_was_replaced_is_read(root: Path) -> None:
    place = _committed(root, "content/a.md", NAME.text.encode())
    clean = git(root, "hash-object", "-w", "--stdin", text="clean").strip()
    git(root, "replace", git(root, "rev-parse", "HEAD:content/a.md").strip(), clean)
    assert f"{place.commit}:{place.path}" in found(root)


def test_what_a_replacement_holds_is_read(root: Path) -> None:
    _committed(root, "content/a.md", b"clean")
    other = git(root, "hash-object", "-w", "--stdin", text=NAME.text).strip()
    git(root, "replace", git(root, "rev-parse", "HEAD:content/a.md").strip(), other)
    assert other[:12] in found(root)


def test_a_header_that_no_log_shows_is_read(root: Path) -> None:
    """Such as the tag that a merge quotes."""
    body = git(root, "cat-file", "commit", "HEAD")
    head, _, message = body.partition("\n\n")
    made = git(root, "hash-object", "-t", "commit", "-w", "--stdin", text=f"{head}\nabout {NAME.text}\n\n{message}")
    git(root, "update-ref", "refs/heads/side", made.strip())
    assert made[:12] in found(root)


def test_a_file_that_was_renamed_and_then_removed_is_read_in_a_packed_repository(root: Path) -> None:
    place = _committed(root, "content/a.md", f"One\n{NAME.text}\n".encode())
    git(root, "mv", "content/a.md", "content/b.md")
    commit(root, "Rename it")
    git(root, "rm", "--quiet", "content/b.md")
    commit(root, "Remove it")
    git(root, "gc", "--quiet", "--aggressive")
    assert f"{place.commit}:{place.path}" in found(root)


def test_a_message_in_another_encoding_is_read(root: Path) -> None:
    (root / "message").write_bytes(f"Caf\u00e9 with {NAME.text}".encode("latin-1"))
    git(root, "-c", "i18n.commitEncoding=latin-1", "commit", "--quiet", "--allow-empty", "--file", "message")
    assert _head(root) in found(root)


def test_the_name_of_a_branch_of_another_worktree_is_read(root: Path, tmp_path: Path) -> None:
    git(root, "worktree", "add", "--quiet", "-b", WORD.slug, str(tmp_path / "beside"))
    assert _head(root) in found(root)


def test_a_branch_without_a_commit_hides_no_other(root: Path) -> None:
    place = _committed(root, "content/a.md", NAME.text.encode())
    git(root, "symbolic-ref", "HEAD", "refs/heads/begun")
    assert f"{place.commit}:{place.path}" in found(root)


def test_a_file_that_is_kept_in_another_store_is_a_problem(root: Path) -> None:
    pointer = f"version https://git-lfs.github.com/spec/v1\noid sha256:{'0' * 64}\nsize 9\n"
    _write(root, "content/a.pdf", pointer.encode())
    git(root, "add", "content/a.pdf")
    done = run(root, "staged")
    assert done.exit_code == 1
    assert "content/a.pdf:1: file-unreadable: must be a file that can be looked into" in done.output


def test_a_key_left_half_written_is_refused(root: Path) -> None:
    _write(root, ".fingerprint-key-0a1b", b"x")
    git(root, "add", "--force", ".fingerprint-key-0a1b")
    assert ".fingerprint-key-0a1b:1: fingerprint-key" in run(root, "staged").output
