"""A ledger that has lost lines of an earlier commit is a problem, unless a lift, a new key or removed notes say why."""

from collections.abc import Callable

import pytest

from macros.withheld import guard
from macros.withheld.fingerprint.keys import KEY_FILE
from macros.withheld.fingerprint.ledger import LEDGER, Ledger
from macros.withheld.fingerprint.runs import prints
from macros.withheld.guard import earlier
from tests.git import git
from tests.project import Project
from tests.withheld.guard.asking import KEY, ROOT, RULE, SAID, partnership, rules
from tests.withheld.guard.test_history import commit

OTHER_KEY = bytes(range(1, 33))
OTHER = "Foxglovina Thistledown"
THIRD = "Zebedina Wrackline"
LOST = [(LEDGER, 1, "fingerprints-kept")]


def ledger(project: Project) -> Ledger:
    return Ledger.read(project.root)


def add(project: Project, *passages: str, key: bytes = KEY) -> None:
    project.write(LEDGER, ledger(project).add(passages, key).text)


def lift(project: Project, passage: str) -> None:
    project.write(LEDGER, ledger(project).withdraw([passage], KEY).text)


def lost(project: Project) -> list[tuple[str, int, str]]:
    return rules(list(earlier.lost(project.root)))


def without_line(project: Project, nth: int) -> None:
    """Take one print away, but not the one that names the key: a ledger without that is none."""
    lines = project.read(LEDGER).splitlines(keepends=True)
    nth += lines[nth].strip() == ledger(project).key
    project.write(LEDGER, "".join([*lines[:nth], *lines[nth + 1 :]]))


def without_line_but_with_others(project: Project) -> None:
    without_line(project, 700)
    add(project, "Gorsehilda Pebbleby")


@pytest.fixture
def kept(guarded: Project) -> Project:
    """A project with two states of its ledger in git, the second with a lift."""
    commit(guarded)
    add(guarded, OTHER, THIRD)
    lift(guarded, THIRD)
    commit(guarded)
    return guarded


def cut_to(count: int) -> Callable[[Project], None]:
    def cut(project: Project) -> None:
        project.write(LEDGER, "".join(project.read(LEDGER).splitlines(keepends=True)[:count]))

    return cut


LOSSES: dict[str, Callable[[Project], None]] = {
    "one line": lambda project: without_line(project, 700),
    "all but its first lines": cut_to(3),
    "the name of its key and half of its lines": lambda project: project.write(
        LEDGER, "".join(project.read(LEDGER).splitlines(keepends=True)[500:])
    ),
    "every line": lambda project: project.write(LEDGER, ""),
    "itself": lambda project: (project.root / LEDGER).unlink(),
    "what was added since": lambda project: project.write(LEDGER, project.git("show", f"HEAD~:{LEDGER}")),
    "what was lifted, which would be looked for again": lambda project: project.write(
        LEDGER, project.read(LEDGER).replace("\n-", "\n")
    ),
    "one line, and has others instead": without_line_but_with_others,
}


@pytest.mark.parametrize("key_is_here", [True, False], ids=["with-key", "without-key"])
@pytest.mark.parametrize("what", LOSSES)
def test_a_ledger_that_lost_lines_is_a_problem_before_and_long_after_its_commit(
    kept: Project, what: str, key_is_here: bool
) -> None:
    if not key_is_here:
        (kept.root / KEY_FILE).unlink()
    before = kept.git("rev-parse", "--short=12", "HEAD").strip()
    assert kept.problems() == []
    LOSSES[what](kept)
    for _ in range(3):
        problems = kept.problems()
        assert LEDGER in {problem.path for problem in problems}
        kept_rule = [problem for problem in problems if problem.rule == "fingerprints-kept"]
        # A ledger that is not even one is named by the guard alone.
        assert rules(kept_rule) == LOST or rules(problems) == [(LEDGER, 1, "withheld-text")]
        assert all(before in problem.message for problem in kept_rule)
        commit(kept)


@pytest.mark.parametrize("command", ["guard", "history", "verify", "check", "staged"])
@pytest.mark.parametrize("what", [loss for loss in LOSSES if loss != "all but its first lines"])
def test_every_command_that_needs_the_key_refuses_it(kept: Project, command: str, what: str) -> None:
    kept.write("site/index.html", "")
    LOSSES[what](kept)
    kept.git("add", "-A")
    target = [kept.root / "site"] if command == "verify" else []
    result = partnership(command, *target, "--require-key", "--root", kept.root)
    assert result.exit_code == 1
    assert f"{LEDGER}:1: fingerprints-kept: must hold every line that it ever had" in result.output


def test_putting_the_lines_back_in_any_order_mends_it(kept: Project) -> None:
    whole = kept.read(LEDGER)
    without_line(kept, 600)
    commit(kept)
    add(kept, "Gorsehilda Pebbleby")
    commit(kept)
    assert lost(kept) == LOST
    kept.write(LEDGER, kept.read(LEDGER) + whole)
    assert lost(kept) == []
    assert prints("Gorsehilda Pebbleby", KEY) <= ledger(kept).prints


def test_a_lift_and_a_second_one_explain_themselves(kept: Project) -> None:
    lift(kept, OTHER)
    assert lost(kept) == []
    commit(kept)
    add(kept, OTHER)
    assert lost(kept) == []
    commit(kept)
    lift(kept, OTHER)
    assert lost(kept) == []


def test_a_new_key_explains_a_new_ledger_and_a_loss_of_that_is_one_again(kept: Project) -> None:
    (kept.root / LEDGER).unlink()
    assert lost(kept) == LOST
    add(kept, SAID, key=OTHER_KEY)
    assert lost(kept) == []
    commit(kept)
    whole = kept.read(LEDGER)
    without_line(kept, 100)
    assert lost(kept) == LOST
    # As does going back to the first key, of which everything must still be there.
    kept.write(LEDGER, Ledger().add([SAID], KEY).text)
    assert lost(kept) == LOST
    kept.write(LEDGER, whole)
    assert lost(kept) == []


@pytest.mark.parametrize("named_since", [True, False])
def test_a_ledger_from_before_keys_were_named_is_compared_too(guarded: Project, named_since: bool) -> None:
    lines = guarded.read(LEDGER).splitlines(keepends=True)
    guarded.write(LEDGER, "".join(line for line in lines if "# key" not in line))
    commit(guarded)
    if named_since:
        add(guarded, OTHER)
        assert "# key" in guarded.read(LEDGER)
        assert lost(guarded) == []
        guarded.write(LEDGER, Ledger().add([OTHER], KEY).text)
    else:
        without_line(guarded, 100)
    assert lost(guarded) == LOST
    guarded.write(LEDGER, Ledger().add([OTHER], OTHER_KEY).text)
    assert lost(guarded) == []


WITHHELD = "publication:\n  redacted_on: 2026-06-01\nitems:\n  - openness: withheld\n"
OPEN = "publication:\n  redacted_on: not-stated\nitems:\n  - openness: open\n"
SECOND = "data/partnerships/elsewhere-on-sea/meetings/2026-05-12-executive.yml"


@pytest.mark.parametrize(
    ("text", "removed", "explained"),
    [
        (WITHHELD, SECOND, True),
        (WITHHELD, "data/partnerships/elsewhere-on-sea", True),
        (OPEN, SECOND, False),
        (WITHHELD.replace("2026-06-01", "not-stated"), SECOND, False),
        (WITHHELD, "content/a.md", False),
    ],
    ids=["notes", "a partnership", "notes that withheld nothing", "notes redacted elsewhere", "a page"],
)
def test_notes_that_withheld_something_explain_what_went_with_them(
    kept: Project, text: str, removed: str, explained: bool
) -> None:
    kept.write(SECOND, text)
    kept.write("content/a.md", "# A\n")
    add(kept, "Gorsehilda Pebbleby")
    commit(kept)
    kept.git("rm", "-r", "-q", removed)
    kept.write(LEDGER, kept.git("show", f"HEAD~:{LEDGER}"))
    expected = [] if explained else LOST
    assert lost(kept) == expected
    kept.git("add", "-A")
    assert rules(list(earlier.lost(kept.root, staged=True))) == expected
    commit(kept)
    add(kept, "Marigolda Limpet")
    commit(kept)
    assert lost(kept) == expected
    assert rules(guard.guard_history(kept.root)) == expected
    # The reason holds for what went with the notes, and for nothing else.
    without_line(kept, 700)
    assert lost(kept) == LOST


def test_renamed_notes_explain_nothing(kept: Project) -> None:
    kept.write(SECOND, WITHHELD * 20)
    commit(kept)
    kept.git("mv", SECOND, SECOND.replace("12", "13"))
    without_line(kept, 600)
    assert lost(kept) == LOST
    commit(kept)
    assert lost(kept) == LOST


def merge(project: Project, branch: str) -> None:
    project.write(".gitattributes", (ROOT / ".gitattributes").read_bytes())
    project.git("merge", "-q", "--no-edit", branch)


def test_two_branches_that_add_and_one_that_lifts_are_merged_whole_and_the_lift_stays(kept: Project) -> None:
    kept.git("branch", "lifts")
    kept.git("branch", "adds")
    add(kept, "Gorsehilda Pebbleby", *(f"word{n} lantern{n} quibble{n}" for n in range(60)))
    commit(kept)
    kept.git("checkout", "-q", "adds")
    add(kept, "Marigolda Limpet", *(f"gull{n} harbour{n} pebble{n}" for n in range(60)))
    commit(kept)
    kept.git("checkout", "-q", "lifts")
    add(kept, "Periwinkla Dunes")
    lift(kept, OTHER)
    commit(kept)
    kept.git("checkout", "-q", "main")
    for branch in ("lifts", "adds"):
        merge(kept, branch)
        assert lost(kept) == []
    now = ledger(kept).prints
    for passage in (SAID, "Gorsehilda Pebbleby", "Marigolda Limpet", "Periwinkla Dunes"):
        assert prints(passage, KEY) <= now
    for passage in (OTHER, THIRD):
        assert not prints(passage, KEY) & now
    assert len(now) > 4 * 512 - 20
    # Written again, it is in order, once, and still says the same.
    again = ledger(kept).add(["Cocklina Sandbar"], KEY)
    assert again.text.splitlines()[3:] == sorted(again.text.splitlines()[3:], key=lambda line: line.lstrip("-"))
    assert not prints(OTHER, KEY) & again.prints


def test_a_merge_that_took_one_side_has_lost_the_other(kept: Project) -> None:
    kept.git("branch", "other")
    add(kept, "Gorsehilda Pebbleby")
    commit(kept)
    kept.git("checkout", "-q", "other")
    add(kept, "Marigolda Limpet")
    kept.write("content/a.md", "# A\n")
    commit(kept)
    kept.git("merge", "-q", "--no-edit", "-s", "ours", "main")
    assert lost(kept) == LOST
    commit(kept)
    assert lost(kept) == LOST


def test_a_project_in_a_folder_of_a_repository_is_compared_as_well(guarded: Project) -> None:
    git(guarded.root.parent, "init", "-q")
    guarded.write(SECOND, WITHHELD)
    guarded.git("add", "-A")
    guarded.git("commit", "-q", "-m", "All of it")
    without_line(guarded, 100)
    guarded.git("add", "-A")
    assert lost(guarded) == rules(list(earlier.lost(guarded.root, staged=True))) == LOST
    guarded.git("rm", "-q", SECOND)
    assert lost(guarded) == rules(list(earlier.lost(guarded.root, staged=True))) == []


def test_line_ends_of_windows_in_an_earlier_commit_make_no_difference(kept: Project) -> None:
    whole = kept.read(LEDGER)
    kept.write(LEDGER, whole.replace("\n", "\r\n"))
    assert lost(kept) == []
    for _ in range(3):
        add(kept, "Gorsehilda Pebbleby")
        commit(kept)
        kept.write(LEDGER, kept.read(LEDGER).replace("\n", "\r\n"))
        commit(kept)
    kept.write(LEDGER, whole)
    assert lost(kept) == LOST


def test_a_broken_ledger_in_the_next_commit_is_refused_there(kept: Project) -> None:
    whole = kept.read(LEDGER)
    kept.write(LEDGER, f"{whole}=======\n")
    kept.git("add", LEDGER)
    kept.write(LEDGER, whole)
    assert rules(guard.guard_staged(kept.root)) == [(LEDGER, len(whole.splitlines()) + 1, RULE)]


def test_a_merge_that_brings_a_removal_explains_no_other_loss(kept: Project) -> None:
    kept.write(SECOND, WITHHELD)
    add(kept, "Gorsehilda Pebbleby")
    commit(kept)
    kept.git("branch", "other")
    kept.git("rm", "-q", SECOND)
    kept.write(LEDGER, kept.git("show", f"HEAD~:{LEDGER}"))
    removed = kept.read(LEDGER)
    commit(kept)
    kept.git("checkout", "-q", "other")
    kept.write("content/a.md", "# A\n")
    commit(kept)
    kept.git("branch", "clean")
    add(kept, "Marigolda Limpet")
    commit(kept)
    for branch, expected in (("clean", []), ("other", LOST)):
        kept.git("checkout", "-q", branch)
        kept.git("merge", "-q", "--no-commit", "-X", "ours", "main")
        kept.write(LEDGER, removed)
        commit(kept)
        assert not (kept.root / SECOND).exists()
        assert lost(kept) == expected


def test_a_ledger_that_only_the_next_commit_loses_is_refused_there(kept: Project) -> None:
    kept.git("rm", "-q", "--cached", LEDGER)
    assert lost(kept) == []
    result = partnership("staged", "--root", kept.root)
    assert result.exit_code == 1
    assert f"{LEDGER}:1: fingerprints-kept" in result.output


def test_every_state_is_read_by_history_and_the_newest_by_every_check(
    kept: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    without_line(kept, 600)
    commit(kept)
    monkeypatch.setattr(earlier, "_ENOUGH", 1)
    assert lost(kept) == []
    assert rules(guard.guard_history(kept.root)) == LOST


def test_a_repository_that_cannot_be_read_is_a_problem_and_one_without_a_commit_is_none(guarded: Project) -> None:
    guarded.git("init", "-q")
    assert lost(guarded) == []
    (guarded.root / ".git/HEAD").write_text("nothing\n")
    assert lost(guarded) == [(".git", 1, "fingerprints-kept")]
