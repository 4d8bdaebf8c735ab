"""The guard over git: every commit, what the next one would hold, and the hooks that look."""

from pathlib import Path

import pytest
import yaml

from macros.cli import main
from macros.withheld import guard
from macros.withheld.fingerprint.keys import KEY_FILE
from tests.git import git
from tests.project import Project
from tests.withheld.guard.asking import ROOT, RULE, SAID, partnership, rules


def commit(project: Project, message: str = "A change") -> str:
    if not (project.root / ".git").exists():
        project.git("init", "-q", "-b", "main")
    project.git("add", "-A")
    project.git("commit", "-q", "--no-verify", "--allow-empty", "-m", message)
    return project.git("rev-parse", "HEAD").strip()


def test_a_passage_that_was_committed_and_removed_is_reported_with_commit_and_path(guarded: Project) -> None:
    commit(guarded)
    guarded.write("content/team.md", f"# Team\n\n{SAID}\n")
    leak = commit(guarded)
    guarded.write("content/team.md", "# Team\n")
    commit(guarded)
    for _ in range(2):  # the second time from the cache
        assert rules(guard.guard_history(guarded.root)) == [(f"{leak[:12]}:content/team.md", 3, RULE)]
    result = partnership("history", "--root", guarded.root)
    assert result.exit_code == 1
    assert f"{leak[:12]}:content/team.md:3: withheld-text" in result.output


def test_a_clean_history_has_no_finding(guarded: Project) -> None:
    commit(guarded)
    result = partnership("history", "--root", guarded.root)
    assert (result.exit_code, result.stdout) == (
        0,
        "No draft, no key and no withheld words were found in the history.\n",
    )


def test_other_branches_tags_merges_and_stashes_are_read(guarded: Project) -> None:
    commit(guarded)
    guarded.git("checkout", "-q", "-b", "side")
    guarded.write("content/a.md", SAID)
    side = commit(guarded)
    guarded.git("checkout", "-q", "main")
    assert rules(guard.guard_history(guarded.root)) == [(f"{side[:12]}:content/a.md", 1, RULE)]


def test_what_only_a_merge_brought_in_is_read(guarded: Project) -> None:
    commit(guarded)
    guarded.git("checkout", "-q", "-b", "side")
    guarded.write("content/a.md", "a")
    commit(guarded)
    guarded.git("checkout", "-q", "main")
    commit(guarded, "Another")
    guarded.git("merge", "-q", "--no-commit", "--no-ff", "side")
    guarded.write("content/b.md", SAID)
    merge = commit(guarded, "Merge")
    problems = rules(guard.guard_history(guarded.root))
    assert (f"{merge[:12]}:content/b.md", 1, RULE) in problems
    assert {path for path, _, _ in problems} == {f"{merge[:12]}:content/b.md"}


def test_a_message_an_author_and_a_file_name_are_read_and_not_printed(guarded: Project) -> None:
    first = commit(guarded, f"About {SAID}")
    guarded.write("content/ermintrudina-quibblesworth.md", "x")
    second = commit(guarded)
    problems = rules(guard.guard_history(guarded.root))
    assert set(problems) == {(first[:12], 1, RULE), (f"{second[:12]}:content", 1, RULE)}
    assert partnership("history", "--root", guarded.root).exit_code == 1


def test_forms_of_a_name_are_found_in_messages_branches_and_names_of_files(guarded: Project) -> None:
    innocent = commit(guarded)
    guarded.git("branch", "fix/e-quibblesworth-2")
    assert set(rules(guard.guard_history(guarded.root))) == {(innocent[:12], 1, RULE)}
    guarded.git("branch", "-q", "-D", "fix/e-quibblesworth-2")
    assert guard.guard_history(guarded.root) == []
    told = commit(guarded, "What the Quibblesworths said")
    assert rules(guard.guard_history(guarded.root)) == [(told[:12], 1, RULE)]
    for name in ("EQuibblesworth.md", "quibblesworthErmintrudina2.md", "the-quibblesworths.md"):
        guarded.write(f"content/{name}", "x")
        made = commit(guarded)
        assert (f"{made[:12]}:content", 1, RULE) in rules(guard.guard_history(guarded.root))


def test_a_draft_and_the_key_in_the_history_are_found_even_without_a_key_here(guarded: Project) -> None:
    guarded.write(".gitignore", "")
    guarded.write("drafts/nowhere-on-sea/secret-name.yml", "x")
    made = commit(guarded)
    (guarded.root / KEY_FILE).unlink()
    assert sorted(rules(guard.guard_history(guarded.root))) == [
        (f"{made[:12]}:{KEY_FILE}", 1, "fingerprint-key"),
        (f"{made[:12]}:drafts", 1, "no-draft-in-git"),
    ]


KIND = "file-kind"


def _blob(project: Project, path: str) -> str:
    return project.git("hash-object", path).strip()


def _accept(project: Project, blob: str, path: str, *, breach: bool = False) -> None:
    entry = f"{{blob: {blob}, path: {path}, reason: An old logo., authorised_by: Clerk, accepted_on: 2026-11-20"
    entry += ", breach: true}" if breach else "}"
    text = project.read("data/allowed.yml")
    head = "" if "accepted_files" in text else "accepted_files:\n"
    project.write("data/allowed.yml", f"{text}{head}  - {entry}\n")


def test_a_file_that_nobody_can_read_is_accepted_once_by_blob_and_path(guarded: Project) -> None:
    guarded.write("content/logo.webp", "RIFF")
    blob = _blob(guarded, "content/logo.webp")
    first = commit(guarded)[:12]
    (guarded.root / "content/logo.webp").unlink()
    commit(guarded)
    assert rules(guard.guard_history(guarded.root)) == [(f"{first}:content/logo.webp", 1, KIND)]
    assert f"as blob {blob}" in partnership("history", "--root", guarded.root).output
    _accept(guarded, blob, "content/logo.webp")
    assert guarded.problems() == []
    commit(guarded)
    assert guard.guard_history(guarded.root) == []
    guarded.write("content/logo.webp", "RIFF and more")
    guarded.write("content/other.webp", "RIFF")
    again = commit(guarded)[:12]
    problems = rules(guard.guard_history(guarded.root))
    assert problems == [(f"{again}:content/logo.webp", 1, KIND), (f"{again}:content/other.webp", 1, KIND)]


def test_an_accepted_file_is_still_looked_at_for_withheld_words(guarded: Project) -> None:
    guarded.write("content/logo.webp", f"RIFF {SAID}")
    _accept(guarded, _blob(guarded, "content/logo.webp"), "content/logo.webp")
    made = commit(guarded)[:12]
    assert rules(guard.guard_history(guarded.root)) == [(f"{made}:content/logo.webp", 1, RULE)]


def _leak(project: Project) -> str:
    """A page with withheld words, committed and taken out again; the blob with them."""
    project.write("content/team.md", f"# Team\n\n{SAID}\n")
    blob = _blob(project, "content/team.md")
    commit(project, "A page")
    project.write("content/team.md", "---\ntitle: Team\n---\n# Team\n")
    commit(project)
    return blob


def test_a_breach_that_is_known_is_accepted_by_blob_and_path_and_a_squash_does_not_change_that(
    guarded: Project,
) -> None:
    commit(guarded)
    blob = _leak(guarded)
    assert f"as blob {blob}" in partnership("history", "--root", guarded.root).output
    _accept(guarded, blob, "content/team.md", breach=True)
    assert guarded.problems() == []
    commit(guarded)
    assert guard.guard_history(guarded.root) == []
    guarded.git("reset", "-q", "--soft", "HEAD~3")
    guarded.git("commit", "-q", "--no-verify", "-m", "All in one")
    guarded.git("branch", "with-the-page", "HEAD@{1}")
    assert guard.guard_history(guarded.root) == []


def test_an_accepted_breach_hides_no_other(guarded: Project) -> None:
    commit(guarded)
    blob = _leak(guarded)
    _accept(guarded, blob, "content/team.md", breach=True)
    commit(guarded)
    guarded.write("content/team.md", f"# Team\n\nAnd {SAID} again\n")
    guarded.write("content/other.md", f"# Team\n\n{SAID}\n")
    other = commit(guarded)[:12]
    told = commit(guarded, f"About {SAID}")[:12]
    assert rules(guard.guard_history(guarded.root)) == [
        *sorted([(f"{other}:content/other.md", 3, RULE), (f"{other}:content/team.md", 3, RULE), (told, 1, RULE)]),
    ]


def test_an_accepted_breach_may_not_come_back(guarded: Project) -> None:
    commit(guarded)
    _accept(guarded, _leak(guarded), "content/team.md", breach=True)
    guarded.write("content/team.md", f"# Team\n\n{SAID}\n")
    guarded.git("add", "-A")
    assert rules(guard.guard_staged(guarded.root)) == [("content/team.md", 3, RULE)]
    assert ("content/team.md", 3, RULE) in rules(guard.guard_data(guarded.root))


def test_a_message_with_withheld_words_is_accepted_by_the_number_of_its_commit(guarded: Project) -> None:
    leak = commit(guarded, f"About {SAID}")
    assert f"as blob {leak}, path “message”" in partnership("history", "--root", guarded.root).output
    _accept(guarded, leak, "message", breach=True)
    commit(guarded)
    assert guard.guard_history(guarded.root) == []
    other = commit(guarded, f"More about {SAID}")[:12]
    assert rules(guard.guard_history(guarded.root)) == [(other, 1, RULE)]


def test_a_branch_with_withheld_words_in_its_name_is_renamed_and_never_accepted(guarded: Project) -> None:
    made = commit(guarded)
    guarded.git("branch", "ermintrudina-quibblesworth")
    _accept(guarded, made, "message", breach=True)
    (problem,) = guard.guard_history(guarded.root)
    assert (problem.path, problem.rule) == (made[:12], RULE)
    assert problem.message.endswith("rename it")


def test_a_draft_and_a_name_of_a_file_are_accepted_by_the_folder_that_the_problem_names(guarded: Project) -> None:
    guarded.write(".gitignore", "")
    guarded.write("drafts/nowhere-on-sea/secret-name.yml", "x")
    guarded.write("content/ermintrudina-quibblesworth.md", "y")
    blobs = [_blob(guarded, "drafts/nowhere-on-sea/secret-name.yml")]
    blobs.append(_blob(guarded, "content/ermintrudina-quibblesworth.md"))
    key = _blob(guarded, KEY_FILE)
    commit(guarded)
    for blob, place in zip(blobs, ("drafts", "content"), strict=True):
        assert f"as blob {blob}" in partnership("history", "--root", guarded.root).output
        _accept(guarded, blob, place, breach=True)
    _accept(guarded, key, KEY_FILE, breach=True)
    # The key that is in use is never accepted: it must be changed.
    assert {rule for _, _, rule in rules(guard.guard_history(guarded.root))} == {"fingerprint-key"}
    guarded.write("drafts/nowhere-on-sea/secret-name.yml", "another text")
    made = commit(guarded)[:12]
    assert (f"{made}:drafts", 1, "no-draft-in-git") in rules(guard.guard_history(guarded.root))


def test_before_a_push_only_what_no_other_repository_has_is_looked_at(guarded: Project, tmp_path: Path) -> None:
    commit(guarded)
    git(tmp_path, "clone", "-q", "--bare", str(guarded.root), "remote.git")
    guarded.git("remote", "add", "origin", str(tmp_path / "remote.git"))
    _leak(guarded)
    assert len(guard.guard_history(guarded.root, unpushed=True)) == 1
    guarded.git("push", "-q", "--no-verify", "origin", "main")
    # What is public already cannot be kept back: to take it down must not be stopped.
    assert guard.guard_history(guarded.root, unpushed=True) == []
    assert partnership("history", "--unpushed", "--root", guarded.root).exit_code == 0
    assert len(guard.guard_history(guarded.root)) == 1


def test_a_file_that_nobody_can_read_is_refused_in_the_next_commit_even_without_a_key(guarded: Project) -> None:
    (guarded.root / KEY_FILE).unlink()
    commit(guarded)
    guarded.write("notes.zip", "PK")
    guarded.git("add", "-f", "notes.zip")
    assert rules(guard.guard_staged(guarded.root)) == [("notes.zip", 1, KIND)]


@pytest.mark.parametrize("path", ["data/notes.docx", "content/a.zip", "overrides/a.exe"])
def test_a_file_of_another_kind_is_refused_by_the_check_even_without_a_key(guarded: Project, path: str) -> None:
    (guarded.root / KEY_FILE).unlink()
    guarded.write(path, "x")
    problems = [problem for problem in guarded.problems() if problem.rule == KIND]
    assert [(problem.path, problem.line) for problem in problems] == [(path, 1)]
    assert problems[0].message.startswith("a kind of file that nobody can read: here it must be one of .")


def test_a_history_that_is_not_whole_is_a_problem(guarded: Project, tmp_path: Path) -> None:
    commit(guarded)
    commit(guarded)
    git(tmp_path, "clone", "-q", "--depth=1", f"file://{guarded.root}", "part")
    assert rules(guard.guard_history(tmp_path / "part")) == [(".git", 1, "history-whole")]


def test_a_repository_that_has_gone_bad_is_a_problem_and_git_says_nothing_of_its_own(
    guarded: Project, capfd: pytest.CaptureFixture[str]
) -> None:
    commit(guarded)
    for file in (guarded.root / ".git" / "objects").rglob("??/*"):
        file.chmod(0o644)
        file.write_bytes(b"x")
    assert ".git:1: history-whole" in {f"{p.path}:{p.line}: {p.rule}" for p in guard.guard_staged(guarded.root)}
    assert capfd.readouterr() == ("", "")


def test_a_folder_that_is_no_repository_is_a_problem(guarded: Project) -> None:
    assert rules(guard.guard_history(guarded.root)) == [(".git", 1, "history-whole")]


def test_the_hook_keeps_word_files_out_wherever_they_lie_and_does_not_name_them(guarded: Project) -> None:
    guarded.git("init", "--quiet")
    guarded.write("data/Secret Name.DOCX", b"PK")
    guarded.write("notes.odt", b"PK")
    guarded.git("add", "-f", "data/Secret Name.DOCX", "notes.odt")
    message = "must be no document of an office program (Word, Excel, PowerPoint, RTF and the like): keep it in drafts/"
    problems = sorted(str(problem) for problem in guard.guard_staged(guarded.root) if problem.rule == "no-draft-in-git")
    assert problems == [f".:1: no-draft-in-git: {message}", f"data:1: no-draft-in-git: {message}"]


def test_the_hook_keeps_drafts_the_key_and_withheld_words_out_of_the_next_commit(guarded: Project) -> None:
    commit(guarded)
    assert partnership("staged", "--root", guarded.root).exit_code == 0
    guarded.write("drafts/x.yml", "x")
    guarded.write("notes.txt", f"\n{SAID}\n")
    guarded.git("add", "-f", "drafts/x.yml", KEY_FILE, "notes.txt")
    guarded.write("notes.txt", "Clean again, but not what is about to be committed.\n")
    assert set(rules(guard.guard_staged(guarded.root))) == {
        (KEY_FILE, 1, "fingerprint-key"),
        ("drafts", 1, "no-draft-in-git"),
        ("notes.txt", 2, RULE),
    }
    assert partnership("staged", "--root", guarded.root).exit_code == 1


def test_the_hooks_are_the_projects_own_and_valid() -> None:
    from pre_commit.clientlib import load_config  # type: ignore[import-untyped]

    load_config(str(ROOT / ".pre-commit-config.yaml"))
    settings = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
    assert [repo["repo"] for repo in settings["repos"]] == ["local"]
    commands = [hook["entry"].split()[-1] for repo in settings["repos"] for hook in repo["hooks"]]
    assert commands == ["staged", "guard", "history"]
    assert set(commands) <= set(main.commands)
    hooks = [hook for repo in settings["repos"] for hook in repo["hooks"]]
    assert all(hook["always_run"] for hook in hooks)
    # They fail where they cannot look; and as “Passed” stands behind their names, these claim nothing.
    assert [hook["args"] for hook in hooks] == [["--require-key"], ["--require-key"], ["--require-key", "--unpushed"]]
    assert all(hook["verbose"] for hook in hooks)
    assert all(hook["name"].startswith("look for ") for hook in hooks)


def test_git_ignores_the_key_and_the_cache() -> None:
    paths = (KEY_FILE, f"{KEY_FILE}-0a1b", ".build/guard-cache/x", "drafts/x.yml")
    assert git(ROOT, "-c", "safe.directory=*", "check-ignore", "--no-index", *paths).split() == list(paths)


def test_a_hook_looks_at_the_index_of_its_own_commit(guarded: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    commit(guarded)
    guarded.write("notes.txt", SAID)
    other = guarded.root / ".git" / "other-index"
    git(guarded.root, "add", "-A", GIT_INDEX_FILE=str(other))
    assert guard.guard_staged(guarded.root) == []
    monkeypatch.setenv("GIT_INDEX_FILE", str(other))
    assert rules(guard.guard_staged(guarded.root)) == [("notes.txt", 1, RULE)]
