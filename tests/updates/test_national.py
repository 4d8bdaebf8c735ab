"""National records come up to date from a release; what the project changed is never overwritten without a word."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from macros import software
from macros.cli import main
from tests.git import git
from tests.updates.adopted import BASE, GUIDANCE, LIMITS, PROCEDURE, STEPS, Pair

FIVE, SEVEN, NINE = "      value: 5\n", "      value: 7\n", "      value: 9\n"
LOOK = "does: Look at the sea."


def test_the_project_of_these_tests_has_no_problem(both: Pair) -> None:
    assert both.project.found() == []


def test_nothing_new_writes_nothing(both: Pair) -> None:
    before = both.files()
    done = both.update()
    assert (done.exit_code, both.files()) == (0, before)
    assert "Nothing to write" in done.output


def test_what_only_the_release_changed_is_taken_to_the_byte(both: Pair) -> None:
    both.newer.change(LIMITS, FIVE, SEVEN)
    done = both.update()
    assert done.exit_code == 0, done.output
    assert "changed: timescales/answer-the-bell (Answer the bell), line 19" in done.output
    assert "-       value: 5\n" in done.output
    assert "+       value: 7\n" in done.output
    assert both.project.read(LIMITS) == both.newer.read(LIMITS)
    both.commit()
    assert "Nothing to write" in both.update().output


def test_a_procedure_is_shown_step_by_step(both: Pair) -> None:
    both.newer.change(PROCEDURE, LOOK, "does: Look at the sea and at the sky.")
    output = both.update().output
    assert "changed: steps/look (Look at the sea)" in output
    assert "steps/clock" not in output


def test_without_a_yes_nothing_is_written(both: Pair) -> None:
    both.newer.change(LIMITS, FIVE, SEVEN)
    before = both.files()
    done = both.update(yes=False)
    assert (done.exit_code, both.files()) == (1, before)
    assert f"To be written: {LIMITS} (replaced), {BASE} (replaced)" in done.output


def test_what_only_the_project_changed_stays_with_its_comments(both: Pair) -> None:
    both.ours(LIMITS, FIVE, f"      # Agreed in March.\n{NINE}")
    both.newer.change(LIMITS, "    trigger: The tide is in\n", "    trigger: The tide is high\n")
    done = both.update()
    assert done.exit_code == 0, done.output
    assert (
        "timescales/answer-the-bell (Answer the bell), line 19: changed in this project only: it stays" in done.output
    )
    text = both.project.read(LIMITS)
    assert f"      # Agreed in March.\n{NINE}" in text
    assert text == both.newer.read(LIMITS).replace(FIVE, f"      # Agreed in March.\n{NINE}")
    both.commit()
    assert "it stays" in both.update().output


def test_what_both_changed_is_for_the_user_to_decide(both: Pair) -> None:
    both.ours(LIMITS, FIVE, NINE)
    both.newer.change(LIMITS, FIVE, SEVEN)
    both.newer.change(PROCEDURE, LOOK, "does: Look at the sea and at the sky.")
    before = both.files()
    done = both.update()
    assert (done.exit_code, both.files()) == (1, before)
    assert f"{LIMITS}:19: --take or --keep {LIMITS}:timescales/answer-the-bell" in done.output
    assert "line 19: CHANGED IN THIS PROJECT AND CHANGED IN THE RELEASE: say --take or --keep for it\n" in done.output
    assert "Nothing was written" in done.output


@pytest.mark.parametrize("name", ["answer-the-bell", "timescales/answer-the-bell", LIMITS])
def test_the_user_takes_the_entry_of_the_release(both: Pair, name: str) -> None:
    both.ours(LIMITS, FIVE, NINE)
    both.newer.change(LIMITS, FIVE, SEVEN)
    assert both.update("--take", name).exit_code == 0
    assert both.project.read(LIMITS) == both.newer.read(LIMITS)


def test_the_user_keeps_the_entry_of_the_project_and_is_not_asked_again(both: Pair) -> None:
    both.ours(LIMITS, FIVE, NINE)
    both.newer.change(LIMITS, FIVE, SEVEN)
    both.newer.change(PROCEDURE, LOOK, "does: Look at the sea and at the sky.")
    assert both.update("--keep", "answer-the-bell").exit_code == 0
    assert NINE in both.project.read(LIMITS)
    assert "at the sky" in both.project.read(PROCEDURE)
    both.commit()
    again = both.update()
    assert (again.exit_code, "it stays" in again.output) == (0, True)


@pytest.mark.parametrize(
    ("options", "words"),
    [(["--take", "nothing-like-it"], "nothing called nothing-like-it"), (["--take", "a", "--keep", "a"], "not both")],
)
def test_wrong_use(both: Pair, options: list[str], words: str) -> None:
    both.newer.change(LIMITS, FIVE, SEVEN)
    done = both.update(*options)
    assert (done.exit_code, words in done.output) == (2, True)


def test_new_entries_come_in_their_place_and_the_projects_own_stay(both: Pair) -> None:
    own = "  - id: own\n    who: Us\n    does: Wave.\n    short: Wave\n    source: notice\n    certainty: secondary\n"
    both.ours(
        PROCEDURE, "  # ---------------------------------------------------------------- then\n", f"{own}  # then\n"
    )
    new = own.replace("own", "new").replace("Wave", "Sing")
    both.newer.change(PROCEDURE, "  - id: clock\n", f"{new}  - id: clock\n")
    done = both.update()
    assert done.exit_code == 0, done.output
    text = both.project.read(PROCEDURE)
    places = [text.index(f"- id: {name}\n") for name in ("look", "new", "clock", "own", "shout")]
    assert places == sorted(places)
    assert own + "  # then\n" in text
    assert "added: steps/new (Sing)" in done.output
    assert both.project.found() == []


def test_an_entry_that_is_gone_goes_and_the_heading_above_it_stays(both: Pair) -> None:
    shout = STEPS[STEPS.index("  - id: shout") : STEPS.index("record:")]
    both.ours(PROCEDURE, "record:\n", "# What to write down\nrecord:\n")
    both.newer.change(PROCEDURE, shout, shout.replace("shout", "call").replace("Shout", "Call"))
    done = both.update()
    assert done.exit_code == 0, done.output
    assert "gone: steps/shout (Shout)" in done.output
    assert "added: steps/call (Call)" in done.output
    text = both.project.read(PROCEDURE)
    assert "- id: shout" not in text
    assert "-- then\n" in text
    assert "# What to write down\nrecord:\n" in text


def test_an_entry_that_a_local_record_needs_is_a_problem_with_its_place(both: Pair) -> None:
    text = both.newer.read(LIMITS)
    both.newer.write(LIMITS, text[: text.index("  - id: answer")] + text[text.index("  - id: ring-at-once") :])
    before = both.files()
    done = both.update()
    assert (done.exit_code, both.files()) == (1, before)
    line = both.project.line("data/procedures/ring-the-bell.yml", "limit:")
    assert f"data/procedures/ring-the-bell.yml:{line}: id-exists" in done.output
    assert "Nothing was written" in done.output


def test_a_problem_that_was_there_before_does_not_hide_another_of_its_kind(both: Pair) -> None:
    procedure = "data/procedures/ring-the-bell.yml"
    both.ours(
        procedure, "    short: Ring the bell twice\n", "    short: Ring the bell twice\n    limit: no-such-limit\n"
    )
    text = both.newer.read(LIMITS)
    both.newer.write(LIMITS, text[: text.index("  - id: answer")] + text[text.index("  - id: ring-at-once") :])
    done = both.update()
    assert (done.exit_code, f"{procedure}:{both.project.line(procedure, 'limit: answer')}: " in done.output) == (
        1,
        True,
    )


def test_a_problem_that_was_there_before_holds_nothing_up(both: Pair) -> None:
    both.ours("data/procedures/ring-the-bell.yml", "limit: answer-the-bell", "limit: no-such-limit")
    both.newer.change(LIMITS, FIVE, SEVEN)
    done = both.update()
    assert (done.exit_code, "id-exists" in done.output) == (0, False)


def test_steps_that_the_release_puts_in_another_order_come_in_that_order(both: Pair) -> None:
    look = STEPS[STEPS.index("  - id: look") : STEPS.index("  - id: clock")]
    clock = STEPS[STEPS.index("  - id: clock") : STEPS.index("  # -----", STEPS.index("  - id: clock"))]
    both.ours(PROCEDURE, "title: Watch the tide", "title: Watch the high tide")
    both.newer.write(PROCEDURE, STEPS.replace(look + clock, clock + look))
    done = both.update()
    assert done.exit_code == 0, done.output
    assert "moved: steps/order" in done.output
    text = both.project.read(PROCEDURE)
    assert text.index("- id: clock") < text.index("- id: look")
    assert "title: Watch the high tide" in text


def test_steps_that_both_put_in_another_order_are_for_the_user_to_decide(both: Pair) -> None:
    look, clock, shout = "  - id: look", "  - id: clock", "  - id: shout"
    swapped = STEPS.replace(look, "  - id: x").replace(clock, look).replace("  - id: x", clock)
    both.project.write(PROCEDURE, swapped)
    both.commit()
    both.newer.write(PROCEDURE, STEPS.replace(look, "  - id: x").replace(shout, look).replace("  - id: x", shout))
    done = both.update("--keep", "look", "--keep", "clock", "--keep", "shout")
    assert done.exit_code == 1
    assert "--take or --keep data/national/procedures/watch-the-tide.yml:steps/order" in done.output


def test_comments_alone_change_what_the_project_did_not(both: Pair) -> None:
    both.newer.change(LIMITS, "# Invented, like", "# Made up, like")
    both.newer.change(PROCEDURE, "  - id: look\n", "  - id: look\n    # With your eyes.\n")
    done = both.update()
    assert done.exit_code == 0, done.output
    assert done.output.count("only comments and the breaking of lines") == 2
    assert both.project.read(LIMITS) == both.newer.read(LIMITS)
    assert both.project.read(PROCEDURE) == both.newer.read(PROCEDURE)


@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_the_ends_of_lines_of_windows_stay_and_are_no_change(both: Pair, mark: str) -> None:
    for path in (LIMITS, PROCEDURE):
        both.project.write(path, mark + both.project.read(path).replace("\n", "\r\n"))
    both.project.git("config", "core.autocrlf", "false")
    both.commit()
    before = both.files()
    assert "Nothing to write" in both.update().output
    both.newer.change(LIMITS, FIVE, SEVEN)
    assert both.update().exit_code == 0
    assert both.files()[LIMITS].decode() == mark + both.newer.read(LIMITS).replace("\n", "\r\n")
    assert both.files()[PROCEDURE] == before[PROCEDURE]


def test_a_list_that_is_indented_in_another_way_is_put_together_all_the_same(both: Pair) -> None:
    head, _, rest = both.project.read(GUIDANCE).partition("guidance:\n")
    flush = "\n".join(line[2:] if line.startswith("  ") else line for line in rest.split("\n"))
    both.project.write(GUIDANCE, f"{head}guidance:\n{flush.replace('How sea walls are looked after now.', 'As now.')}")
    both.commit()
    both.newer.change(GUIDANCE, "    about: How sea walls are looked after.\n", "    about: As they were.\n")
    assert both.update().exit_code == 0
    text = both.project.read(GUIDANCE)
    assert "\n  about: As they were.\n" in text
    assert "\n  about: As now.\n" in text


def test_a_new_file_comes_and_a_file_that_is_gone_goes(both: Pair) -> None:
    new = "data/national/procedures/fly-the-flag.yml"
    both.newer.write(new, STEPS.replace("Watch the tide", "Fly the flag"))
    (both.newer.root / PROCEDURE).unlink()
    done = both.update()
    assert done.exit_code == 0, done.output
    assert "gone: the whole file (Watch the tide)" in done.output
    assert "added: the whole file (Fly the flag)" in done.output
    assert "      + title: Fly the flag\n" in done.output
    assert "more lines\n" in done.output
    assert not (both.project.root / PROCEDURE).exists()
    assert both.project.read(new) == both.newer.read(new)


def test_a_file_that_is_gone_and_that_the_project_changed_is_for_the_user_to_decide(both: Pair) -> None:
    both.ours(PROCEDURE, LOOK, "does: Look at the boats.")
    (both.newer.root / PROCEDURE).unlink()
    done = both.update()
    assert "CHANGED IN THIS PROJECT AND GONE FROM THE RELEASE" in done.output
    assert (done.exit_code, f"{PROCEDURE}:1: --take or --keep {PROCEDURE}\n" in done.output) == (1, True)
    assert both.update("--keep", PROCEDURE).exit_code == 0
    assert "at the boats" in both.project.read(PROCEDURE)


def test_a_file_that_the_project_removed_stays_away_until_the_release_changes_it(both: Pair) -> None:
    (both.project.root / PROCEDURE).unlink()
    both.commit()
    assert (
        "kept: the whole file (Watch the tide), line 1: taken out in this project only: it stays so"
        in both.update().output
    )
    assert not (both.project.root / PROCEDURE).exists()
    both.newer.change(PROCEDURE, LOOK, "does: Look at the boats.")
    done = both.update()
    assert (done.exit_code, "TAKEN OUT IN THIS PROJECT AND CHANGED IN THE RELEASE" in done.output) == (1, True)
    assert both.update("--take", PROCEDURE).exit_code == 0
    assert both.project.read(PROCEDURE) == both.newer.read(PROCEDURE)


@pytest.mark.parametrize(
    ("path", "text", "rule"),
    [
        ("data/national/sea-songs.yml", "songs: []\n", "misplaced-file"),
        (PROCEDURE, f"tune: The tide is high\n{STEPS}", "unknown-field"),
    ],
)
def test_what_this_software_does_not_know_is_not_taken_and_it_says_what_to_do(
    both: Pair, path: str, text: str, rule: str
) -> None:
    both.newer.write(path, text)
    before = both.files()
    done = both.update()
    assert (done.exit_code, both.files()) == (1, before)
    assert f"{path}:1: {rule}" in done.output
    assert "partnership upgrade" in done.output


def test_files_of_the_projects_own_are_never_touched(both: Pair) -> None:
    own = "data/national/procedures/our-own.yml"
    both.project.write(own, STEPS.replace("Watch the tide", "Our own way"))
    both.commit()
    both.newer.write("data/site.yml", "title: Not yours\n")
    both.newer.change(LIMITS, FIVE, SEVEN)
    before = both.files()
    assert both.update().exit_code == 0
    changed = {path for path, raw in both.files().items() if before[path] != raw}
    assert changed == {LIMITS, BASE}


def test_a_region_comes_with_the_next_update_once_the_site_says_that_it_belongs_to_it(both: Pair) -> None:
    region = "data/regions/coast/region.yml"
    text = "name: The Coast\nprocedures: Of the coast\nthresholds: Of the coast\nnot_its_thresholds: Not the coast's\n"
    both.newer.write(region, text)
    assert "Nothing to write" in both.update().output
    both.ours("data/site.yml", "adopted: false\n", "adopted: false\nregions: [coast]\n")
    done = both.update()
    assert done.exit_code == 0, done.output
    assert both.project.read(region) == text


@pytest.mark.parametrize("path", [LIMITS, BASE, "data/national/procedures/new.yml"])
def test_what_git_has_not_got_yet_comes_first(both: Pair, path: str) -> None:
    both.newer.change(LIMITS, FIVE, SEVEN)
    with (both.project.root / path).open("a", encoding="utf-8") as file:
        file.write("\n# Not committed.\n")
    before = both.files()
    done = both.update()
    assert (done.exit_code, both.files()) == (1, before)
    assert "that git has not got yet" in done.output


def test_records_that_were_never_copied_cannot_be_brought_up_to_date(both: Pair) -> None:
    (both.project.root / BASE).unlink()
    done = both.update()
    assert (done.exit_code, "were not copied from a release" in done.output) == (1, True)


def test_a_list_of_what_was_copied_that_git_left_torn_is_refused(both: Pair) -> None:
    both.project.write(BASE, both.project.read(BASE) + "<<<<<<< HEAD\n=======\n>>>>>>> other\n")
    both.commit()
    done = both.update()
    assert (done.exit_code, "git checkout -- data/release.txt" in done.output) == (1, True)


def test_a_folder_that_is_no_release_is_refused(both: Pair) -> None:
    for missing in ("pyproject.toml", "data/national"):
        place = both.newer.root / missing
        place.rename(place.with_name("gone"))
        done = both.update()
        assert (done.exit_code, "This is no release of this project" in done.output) == (1, True)
        place.with_name("gone").rename(place)


def test_a_release_that_a_host_packed_in_a_folder_of_its_name(both: Pair, tmp_path: Path) -> None:
    both.newer.change(LIMITS, FIVE, SEVEN)
    packed = shutil.make_archive(str(tmp_path / "site-1.0"), "zip", both.newer.root.parent, both.newer.root.name)
    assert both.update(source=packed).exit_code == 0
    assert both.project.read(LIMITS) == both.newer.read(LIMITS)


@pytest.mark.parametrize("packed", [True, False])
def test_a_package_is_a_release_as_well(both: Pair, tmp_path: Path, packed: bool) -> None:
    both.newer.change(LIMITS, FIVE, SEVEN)
    package = tmp_path / "package"
    shutil.copytree(both.newer.root / "data", package / "partnership_site" / "data")
    metadata = package / "partnership_site-1.1.dist-info" / "METADATA"
    metadata.parent.mkdir()
    metadata.write_text("Metadata-Version: 2.4\nName: partnership-site\nVersion: 1.1\n", encoding="utf-8")
    if packed:
        package = Path(shutil.make_archive(str(package), "zip", package)).rename(tmp_path / "partnership_site-1.1.whl")
    done = both.update(source=str(package))
    assert (done.exit_code, "those of release 1.1." in done.output) == (0, True)
    assert both.project.read(LIMITS) == both.newer.read(LIMITS)


def test_a_file_that_is_no_package_is_refused(both: Pair) -> None:
    done = both.update(source=str(both.newer.root / LIMITS))
    assert (done.exit_code, "This is no release of this project" in done.output) == (1, True)


def test_the_software_that_runs_is_the_release_if_none_is_named(both: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    both.newer.change(LIMITS, FIVE, SEVEN)
    monkeypatch.setattr(software, "HOME", both.newer.root)
    done = CliRunner().invoke(
        main, ["national", "update", "--yes", "--root", str(both.project.root), "--as-at", "2026-11-20"]
    )
    assert done.exit_code == 0, done.output
    assert both.project.read(LIMITS) == both.newer.read(LIMITS)


def test_an_older_release_is_refused(both: Pair) -> None:
    both.newer.write("pyproject.toml", both.newer.read("pyproject.toml").replace("1.0.0", "0.9.10"))
    both.newer.change(LIMITS, FIVE, SEVEN)
    done = both.update()
    assert (done.exit_code, "This is release 0.9.10" in done.output) == (1, True)


def _in_git(both: Pair) -> None:
    git(both.newer.root, "init", "--quiet", "--initial-branch=main")
    git(both.newer.root, "add", "--all")
    git(both.newer.root, "commit", "--quiet", "--message", "First")
    commit = git(both.newer.root, "rev-parse", "HEAD").strip()
    both.project.write("software.txt", f"partnership-site @ git+{both.newer.root.as_uri()}@{commit}\n")
    both.commit()


def test_a_tag_of_the_repository_of_the_software_and_never_back_to_an_older_commit(both: Pair) -> None:
    _in_git(both)
    both.newer.change(LIMITS, FIVE, SEVEN)
    git(both.newer.root, "commit", "--quiet", "--all", "--message", "Second")
    git(both.newer.root, "tag", "v1.1")
    assert both.update(source="v1.1").exit_code == 0
    assert both.project.read(LIMITS) == both.newer.read(LIMITS)
    both.commit()
    done = both.update(source=git(both.newer.root, "rev-parse", "HEAD~1").strip())
    assert (done.exit_code, "which is newer" in done.output) == (1, True)


def test_a_tag_that_is_not_there_is_said(both: Pair) -> None:
    _in_git(both)
    done = both.update(source="v9")
    assert (done.exit_code, "no tag, branch or commit “v9”" in done.output) == (1, True)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (None, "There is no folder or wheel “v9”"),
        (
            f"partnership-site @ https://host.example/site.whl#sha256={'0' * 64}\n",
            "names a wheel and no git repository",
        ),
    ],
)
def test_a_tag_without_a_repository_is_said(both: Pair, line: str | None, words: str) -> None:
    if line:
        both.project.write("software.txt", line)
    done = both.update(source="v9")
    assert (done.exit_code, words in done.output) == (1, True)


def test_a_release_with_a_link_is_refused(both: Pair) -> None:
    (both.newer.root / "data/national/glossary.yml").symlink_to(both.newer.root / "pyproject.toml")
    done = both.update()
    assert (done.exit_code, "is a link to another file" in done.output) == (1, True)
