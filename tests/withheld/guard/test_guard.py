"""The guard over data and site: exit codes, no value printed, what was not checked, a cache that does not lie."""

import multiprocessing
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from macros.cli import main
from macros.problem import Problem
from macros.withheld import guard
from macros.withheld.fingerprint.keys import ENVIRONMENT, KEY_FILE
from macros.withheld.fingerprint.ledger import LEDGER, Ledger
from macros.withheld.guard import run as running
from macros.withheld.guard.scan import Look
from tests.project import AS_AT, Project
from tests.withheld.guard.asking import KEY, RULE, SAID, partnership, rules
from tests.withheld.reading import files


def test_clean_data_has_no_finding(guarded: Project) -> None:
    assert guarded.problems() == []


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("data/partnerships/nowhere-on-sea/groups/executive.yml", f"\n# {SAID}\n"),
        ("content/index.md", "# Nowhere\n\nErmin<b>trudina</b> Quibblesworth\n"),
        ("overrides/partials/x.html", f"{{# {SAID} #}}"),
        ("overrides/css/x.css", f"/* {SAID} */"),
        ("looks/extra.css", f"/* {SAID} */"),
        ("looks/logo.svg", f'<svg xmlns="http://www.w3.org/2000/svg"><title>{SAID}</title></svg>'),
        ("data/README.md", f"{SAID}"),
    ],
)
def test_withheld_words_in_data_pages_and_templates_are_found_by_the_check(
    guarded: Project, path: str, text: str
) -> None:
    before = guarded.read(path) if (guarded.root / path).exists() else ""
    guarded.write(path, before + text)
    problems = [problem for problem in guarded.problems() if problem.rule == RULE]
    assert {problem.path for problem in problems} == {path}
    result = partnership("check", "--as-at", AS_AT.isoformat(), "--root", guarded.root)
    assert result.exit_code == 1


def test_withheld_words_in_the_site_are_found_with_their_line(guarded: Project, site: Path) -> None:
    guarded.write("site/index.html", files.html(f"<h1>Nowhere</h1>\n<p>{SAID}"))
    assert rules(guard.guard_site(site, guarded.root)) == [("index.html", 5, RULE)]
    assert partnership("verify", site, "--root", guarded.root).exit_code == 1


def test_a_name_of_a_file_is_found_and_never_printed_by_any_rule(guarded: Project, site: Path) -> None:
    guarded.write("site/a/ermintrudina-quibblesworth/index.html", files.html(f"<p>{SAID}"))
    guarded.write("site/a/ermintrudina-quibblesworth.exe", b"x")
    problems = guard.guard_site(site, guarded.root)
    assert {problem.path for problem in problems} == {"a"}
    assert {problem.rule for problem in problems} == {RULE, "file-kind"}
    result = partnership("verify", site, "--root", guarded.root)
    assert result.exit_code == 1
    assert "a:1: file-kind" in result.output


def test_a_misplaced_file_in_data_does_not_show_its_name(guarded: Project) -> None:
    guarded.write("data/partnerships/nowhere-on-sea/meetings/ermintrudina-quibblesworth.yml", "a: [\n")
    assert partnership("check", "--root", guarded.root).exit_code == 1


def test_an_empty_site_is_a_problem(guarded: Project, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert rules(guard.guard_site(tmp_path / "empty", guarded.root)) == [(".", 1, "site-empty")]


def test_without_a_key_it_is_said_and_only_a_required_key_is_a_problem(guarded: Project) -> None:
    (guarded.root / KEY_FILE).unlink()
    guarded.write("content/index.md", f"---\ntitle: Home\n---\n{SAID}\n")
    asked = ("check", "--as-at", AS_AT.isoformat(), "--root", guarded.root)
    result = CliRunner().invoke(main, [str(argument) for argument in asked])
    not_looked = "No problems in what was checked; withheld words were not looked for: no fingerprint key here.\n"
    assert (result.exit_code, result.stdout) == (0, not_looked)
    assert result.stderr == "withheld-text: not checked: no fingerprint key here\n"
    result = partnership(*asked, "--require-key")
    assert result.exit_code == 1
    assert f"{LEDGER}:1: fingerprint-key: the key must be here" in result.output


def test_a_key_that_is_not_the_ledgers_own_is_a_problem(guarded: Project) -> None:
    guarded.write(KEY_FILE, bytes(32).hex())
    assert rules(guarded.problems()) == [(LEDGER, 1, "fingerprint-key")]


def test_a_key_that_is_none_is_a_problem(guarded: Project) -> None:
    guarded.write(KEY_FILE, "quibble")
    assert rules(guarded.problems()) == [(KEY_FILE, 1, "fingerprint-key")]
    assert partnership("guard", "--root", guarded.root).exit_code == 1


def test_a_ledger_with_a_conflict_is_a_problem(guarded: Project) -> None:
    guarded.write(LEDGER, guarded.read(LEDGER) + "=======\n")
    assert rules(guarded.problems()) == [(LEDGER, 516, RULE)]


def test_without_a_ledger_nothing_is_asked_for(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(ENVIRONMENT, raising=False)
    result = CliRunner().invoke(main, ["guard", "--require-key", "--root", str(project.root)])
    assert (result.exit_code, result.stderr) == (0, "")


class _Counted:
    """How many files were read anew."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.count = 0
        whole = Look.file

        def file(look: Look, path: str, raw: bytes) -> object:
            self.count += 1
            return whole(look, path, raw)

        monkeypatch.setattr(Look, "file", file)

    def of(self, act: Callable[[], object]) -> int:
        self.count = 0
        act()
        return self.count


def test_an_unchanged_file_costs_nothing_and_a_changed_ledger_voids_the_cache(
    guarded: Project, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted = _Counted(monkeypatch)

    def look() -> list[Problem]:
        return guard.guard_site(site, guarded.root)

    guarded.write("site/b.txt", "Foxglovina Thistledown was here\n")
    assert counted.of(look) == 2
    assert counted.of(look) == 0
    assert look() == []
    guarded.write(LEDGER, Ledger.read(guarded.root).add(["Foxglovina Thistledown"], KEY).text)
    assert counted.of(look) == 2
    assert rules(look()) == [("b.txt", 1, RULE)]
    assert counted.of(look) == 0
    guarded.write("site/b.txt", "Somebody was here\n")
    assert counted.of(look) == 1
    assert look() == []


def test_a_finding_from_the_cache_is_the_finding(guarded: Project, site: Path) -> None:
    guarded.write("site/index.html", files.html(f"<p>{SAID}"))
    first = guard.guard_site(site, guarded.root)
    assert guard.guard_site(site, guarded.root) == first != []


def test_one_content_as_two_kinds_is_looked_at_as_both(guarded: Project, site: Path) -> None:
    for name in ("a.txt", "a.json", "a.exe"):
        guarded.write(f"site/{name}", "{}")
    for _ in range(2):
        assert rules(guard.guard_site(site, guarded.root)) == [("a.exe", 1, "file-kind")]


def test_what_is_allowed_counts_for_the_site_and_a_change_of_it_voids_the_cache(guarded: Project, site: Path) -> None:
    guarded.write("site/b.txt", "Ask undertow@nowhere.example\n")
    assert rules(guard.guard_site(site, guarded.root)) == [("b.txt", 1, "personal-data-pattern")]
    text = guarded.read("data/allowed.yml")
    guarded.write("data/allowed.yml", text.replace("harbour@nowhere.example", "undertow@nowhere.example"))
    assert guard.guard_site(site, guarded.root) == []


def test_a_cache_that_is_broken_or_cannot_be_written_changes_nothing(guarded: Project, site: Path) -> None:
    guarded.write("site/index.html", files.html(f"<p>{SAID}"))
    guarded.write(".build/guard-cache/site.json", "{")
    first = guard.guard_site(site, guarded.root)
    (guarded.root / ".build/guard-cache/site.json").unlink()
    (guarded.root / ".build/guard-cache/site.json").mkdir()
    assert guard.guard_site(site, guarded.root) == first != []


def test_the_cache_holds_no_text(guarded: Project, site: Path) -> None:
    guarded.write("site/index.html", files.html(f"<p>{SAID}"))
    guard.guard_site(site, guarded.root)
    held = "".join(file.read_text() for file in (guarded.root / ".build").rglob("*.json")).lower()
    assert "quibble" not in held
    assert "index.html" not in held


def test_many_files_on_two_cores_give_the_same_findings(
    guarded: Project, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(80):
        guarded.write(f"site/{number}.txt", f"{number}\n" + (f"{SAID}\n" if number % 9 == 0 else ""))
    problems = guard.guard_site(site, guarded.root)
    assert rules(problems) == [(f"{n}.txt", 2, RULE) for n in sorted(range(0, 80, 9), key=lambda n: f"{n}.txt")]
    monkeypatch.setattr(running, "ProcessPoolExecutor", None)
    for owner, name, alone in (
        (running, "_FEW", 1000),
        # Windows cannot fork: another process would need the key to be sent to it.
        (multiprocessing, "get_all_start_methods", lambda: ["spawn"]),
    ):
        with monkeypatch.context() as machine:
            machine.setattr(owner, name, alone)
            (guarded.root / ".build/guard-cache/site.json").unlink()
            assert guard.guard_site(site, guarded.root) == problems


@pytest.mark.parametrize(
    "path", ["README.md", "CONTRIBUTING.md", ".github/workflows/check.yml", "docs/how/to.md", "mkdocs.yml", "Makefile"]
)
def test_withheld_words_in_files_beside_the_rooms_are_found_committed_or_not(guarded: Project, path: str) -> None:
    guarded.git("init", "-q")
    guarded.write("site/a.md", SAID)
    guarded.write(".gitignore", f"{guarded.read('.gitignore')}/site/\n")
    assert guard.guard_data(guarded.root) == []
    guarded.write(path, f"# What to know\n\n{SAID} went home.\n")
    for _ in range(2):
        assert rules(guard.guard_data(guarded.root)) == [(path, 3, RULE)]
        guarded.git("add", "-A")
        assert (path, 3, RULE) in rules(guard.guard_staged(guarded.root))
    (guarded.root / path).unlink()
    assert guard.guard_data(guarded.root) == []


def test_a_file_beside_the_rooms_may_not_have_withheld_words_in_its_name_or_lead_to_one(guarded: Project) -> None:
    guarded.git("init", "-q")
    guarded.write("docs/ermintrudina-quibblesworth.md", "x")
    (guarded.root / "notes").symlink_to("../ermintrudina-quibblesworth")
    assert rules(guard.guard_data(guarded.root)) == [("docs", 1, RULE), ("notes", 1, RULE)]


def test_a_reason_with_withheld_words_is_not_written_into_a_record(guarded: Project) -> None:
    guarded.change("data/helplines.yml", "    on: 2026-06-01\n", "    on: 2025-06-01\n")
    before = guarded.read("data/helplines.yml")
    reason = f"{SAID} has not answered yet."
    options = ("--until", "2027-03-31", "--as-at", "2026-11-20", "--root", guarded.root)
    refused = partnership("allow", guarded.root / "data/helplines.yml", "--reason", reason, *options)
    assert refused.exit_code == 1
    assert "data/helplines.yml:10: withheld-text: must hold no words that were withheld\n" in refused.output
    assert guarded.read("data/helplines.yml") == before
