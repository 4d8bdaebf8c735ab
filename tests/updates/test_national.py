"""National records come up to date from a release; what the project changed is never overwritten without a word."""

import pytest

from tests.updates.adopted import BASE, FIVE, GUIDANCE, LIMITS, LOOK, NINE, PROCEDURE, SEVEN, STEPS, Pair


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
