"""Whole files of national records that come and go with a release, and files that are not its business."""

import pytest

from tests.updates.adopted import BASE, FIVE, LIMITS, LOOK, PROCEDURE, SEVEN, STEPS, Pair


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
