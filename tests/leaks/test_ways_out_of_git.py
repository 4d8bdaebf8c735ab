"""Every way out by git's history: the guard names commit and place of every canary, and prints none."""

import io
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from macros import problem
from tests.git import git
from tests.leaks import draft, pictures
from tests.leaks.canaries import CANARIES, NAME, SENTENCE, WORD, Canary, seen
from tests.leaks.laboratory import Laboratory, commit, guard_all_history, run
from tests.leaks.test_ways_out_of_the_site import RULE


@dataclass(frozen=True)
class Place:
    """What the report must name: a commit's short name, and a path where it has one."""

    commit: str
    path: str | None = None


Way = Callable[[Path, Canary], Place]


def _head(root: Path) -> str:
    return git(root, "rev-parse", "HEAD").strip()[:12]


def _write(root: Path, path: str, raw: bytes) -> None:
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(raw)


def _committed(root: Path, path: str, raw: bytes, message: str = "Add a file") -> Place:
    _write(root, path, raw)
    commit(root, message)
    return Place(_head(root), path)


def _added(root: Path, canary: Canary) -> Place:
    return _committed(root, "content/a.md", f"One line\n{canary.text}\n".encode())


def _removed(root: Path, canary: Canary) -> Place:
    place = _committed(root, "content/b.md", canary.text.encode())
    (root / "content/b.md").unlink()
    commit(root, "Remove it")
    return place


def _amended_on_a_branch(root: Path, canary: Canary) -> Place:
    git(root, "switch", "--quiet", "--create", "side")
    place = _committed(root, "content/side.md", canary.text.encode())
    git(root, "switch", "--quiet", "main")
    return place


def _merged(root: Path, canary: Canary) -> Place:
    """Only the merge itself has the words: neither side had them."""
    git(root, "switch", "--quiet", "--create", "other")
    _committed(root, "content/other.md", b"x")
    git(root, "switch", "--quiet", "main")
    _committed(root, "content/main.md", b"x")
    git(root, "merge", "--quiet", "--no-ff", "--no-commit", "other")
    return _committed(root, "content/merged.md", canary.text.encode(), "Merge")


def _other_root(root: Path, canary: Canary) -> Place:
    git(root, "switch", "--quiet", "--orphan", "apart")
    _write(root, "apart.md", canary.text.encode())
    # Not everything: nothing is ignored on a branch without .gitignore.
    git(root, "add", "apart.md")
    git(root, "commit", "--quiet", "--message", "x")
    place = Place(_head(root), "apart.md")
    git(root, "switch", "--quiet", "main")
    return place


def _message(root: Path, canary: Canary) -> Place:
    commit(root, f"Take out {canary.text}")
    return Place(_head(root))


def _author(root: Path, canary: Canary) -> Place:
    git(root, "commit", "--quiet", "--allow-empty", "--message", "x", f"--author={canary.text} <a@nowhere.example>")
    return Place(_head(root))


def _file_name(root: Path, canary: Canary) -> Place:
    _committed(root, f"content/{canary.slug}.md", b"x")
    return Place(_head(root), "content")


def _branch(root: Path, canary: Canary) -> Place:
    git(root, "branch", f"about-{canary.slug}")
    return Place(_head(root))


def _tag(root: Path, canary: Canary) -> Place:
    git(root, "tag", canary.slug)
    return Place(_head(root))


def _tag_message(root: Path, canary: Canary) -> Place:
    git(root, "tag", "--annotate", "v1", "--message", f"For {canary.text}")
    return Place(git(root, "rev-parse", "v1").strip()[:12])


def _tagged_file(root: Path, canary: Canary) -> Place:
    """A tag of a file that is in no commit."""
    blob = git(root, "hash-object", "-w", "--stdin", text=canary.text).strip()
    git(root, "tag", "blob", blob)
    return Place(blob[:12])


def _note(root: Path, canary: Canary) -> Place:
    git(root, "notes", "add", "--message", canary.text)
    # git names the note's file by the commit that it is of.
    return Place(git(root, "rev-parse", "refs/notes/commits").strip()[:12], git(root, "rev-parse", "HEAD").strip())


def _stash(root: Path, canary: Canary) -> Place:
    _write(root, "content/about.md", canary.text.encode())
    git(root, "stash", "--quiet")
    return Place(git(root, "rev-parse", "refs/stash").strip()[:12], "content/about.md")


def _link(root: Path, canary: Canary) -> Place:
    (root / "content" / "link.md").symlink_to(canary.slug)
    commit(root, "Add a link")
    return Place(_head(root), "content/link.md")


def _word_file(root: Path, canary: Canary) -> Place:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("word/comments.xml", f"<w:c xmlns:w='x'><w:t>{canary.text}</w:t></w:c>")
    _write(root, "notes.docx", made.getvalue())
    git(root, "add", "--force", "notes.docx")  # git ignores it: somebody insisted
    commit(root, "Add a Word file")
    return Place(_head(root), "notes.docx")


def _pdf(root: Path, canary: Canary) -> Place:
    return _committed(root, "notes.pdf", pictures.pdf(shown=canary.text))


def _wide(root: Path, canary: Canary) -> Place:
    return _committed(root, "notes.txt", canary.text.encode("utf-16"))


def _unknown_kind(root: Path, canary: Canary) -> Place:
    return _committed(root, "notes.bin", b"\x00\xff\xfe\x01" + canary.text.encode() + b"\x00\x80")


def _outside_data(root: Path, canary: Canary) -> Place:
    return _committed(root, "Makefile", f"# {canary.text}\n".encode())


WAYS: dict[str, Way] = {
    "added": _added,
    "added-and-removed": _removed,
    "on-another-branch": _amended_on_a_branch,
    "in-a-merge": _merged,
    "in-another-root": _other_root,
    "commit-message": _message,
    "author": _author,
    "file-name": _file_name,
    "branch-name": _branch,
    "tag-name": _tag,
    "tag-message": _tag_message,
    "tagged-file": _tagged_file,
    "note": _note,
    "stash": _stash,
    "link": _link,
    "word-file": _word_file,
    "pdf": _pdf,
    "utf-16": _wide,
    "unknown-kind": _unknown_kind,
    "outside-data": _outside_data,
}


@pytest.mark.parametrize("way", WAYS)
def test_a_canary_in_git_is_reported_with_its_commit(laboratory: Laboratory, tmp_path: Path, way: str) -> None:
    root = laboratory.copy_of_project(tmp_path, without=("macros",))
    canary = WORD if way in ("branch-name", "tag-name", "link") else NAME
    place = WAYS[way](root, canary)
    problems = [problem for problem in guard_all_history(root) if problem.rule == RULE]
    assert seen(problem.render(problems)) == set()
    wanted = place.commit if place.path is None else f"{place.commit}:{place.path}"
    assert wanted in [problem.path for problem in problems]


@pytest.mark.parametrize("canary", [NAME, SENTENCE], ids=lambda canary: canary.id)
def test_the_command_ends_with_1_and_prints_no_canary(laboratory: Laboratory, tmp_path: Path, canary: Canary) -> None:
    root = laboratory.copy_of_project(tmp_path, without=("macros",))
    place = _removed(root, canary)
    done = run(root, "history")
    assert done.exit_code == 1
    assert f"{place.commit}:{place.path}:1: {RULE}" in done.output
    assert seen(done.output) == set()


def test_every_canary_is_found_in_one_commit(laboratory: Laboratory, tmp_path: Path) -> None:
    root = laboratory.copy_of_project(tmp_path, without=("macros",))
    for number, canary in enumerate(CANARIES):
        _write(root, f"content/{number}.md", canary.text.encode())
    commit(root, "Add them all")
    here = {problem.path.partition(":")[2] for problem in guard_all_history(root) if problem.rule == RULE}
    assert here == {f"content/{number}.md" for number in range(len(CANARIES))}


def test_a_history_without_a_plant_has_no_finding(laboratory: Laboratory, tmp_path: Path) -> None:
    assert guard_all_history(laboratory.copy_of_project(tmp_path, without=("macros",))) == []


def test_a_draft_and_the_key_in_the_next_commit_are_refused(laboratory: Laboratory, tmp_path: Path) -> None:
    root = laboratory.copy_of_project(tmp_path, without=("macros",))
    git(root, "add", "--force", "drafts", ".fingerprint-key")
    done = run(root, "staged")
    assert done.exit_code == 1
    assert set(_rules(done.output)) >= {"no-draft-in-git", "fingerprint-key"}
    assert seen(done.output) == set()


def test_withheld_words_in_the_next_commit_are_refused(laboratory: Laboratory, tmp_path: Path) -> None:
    root = laboratory.copy_of_project(tmp_path, without=("macros",))
    _write(root, "content/new.md", f"x\n\n{NAME.text}\n".encode())
    git(root, "add", "content")
    done = run(root, "staged")
    assert done.exit_code == 1
    assert f"content/new.md:3: {RULE}" in done.output
    assert seen(done.output) == set()


def _rules(output: str) -> Iterator[str]:
    yield from (line.split(": ")[1] for line in output.splitlines() if line.count(": ") > 1)


def test_the_draft_itself_would_be_found(laboratory: Laboratory, tmp_path: Path) -> None:
    """Under another name, outside drafts/: its marks do not hide what they hold."""
    root = laboratory.copy_of_project(tmp_path, without=("macros",))
    place = _committed(root, "content/notes.txt", draft.DRAFT.encode())
    problems = [problem for problem in guard_all_history(root) if problem.path == f"{place.commit}:{place.path}"]
    assert len({problem.line for problem in problems}) > 10
