"""What an area adds to a procedure has its place there."""

from tests.project import Project

RULE = "addition-fits"
PATH = "data/partnerships/nowhere-on-sea/additions/ring-the-bell.yml"
TEXT = """title: Ring the bell at the pier
at_steps:
  - {step: ring, text: The rope hangs by the kiosk., source: board, certainty: read-in-source}
sources:
  - {id: board, title: Board at the kiosk, publisher: The kiosk, checked: 2026-06-01}
review: {last: {on: 2026-06-01, outcome: amended, said: It was written.}, every_months: 12, owner: The warden}
"""
STEP = """steps:
  - {id: %s, after: %s, who: Anybody, does: Listen., short: Listens, source: board, certainty: read-in-source}
"""
WRONG_STEP = "must be the id of a step of the procedure to which this adds"


def test_a_note_at_a_step_that_is_not_there_is_found_at_its_line(project: Project) -> None:
    project.write(PATH, TEXT.replace("step: ring", "step: canary"))
    assert project.found() == [project.finding(PATH, "canary", RULE, WRONG_STEP)]


def test_a_step_that_comes_after_none_is_found_at_its_line(project: Project) -> None:
    project.write(PATH, TEXT + STEP % ("listen", "canary"))
    assert project.found() == [project.finding(PATH, "canary", RULE, WRONG_STEP)]


def test_a_step_with_the_address_of_another_is_found_at_its_line(project: Project) -> None:
    project.write(PATH, TEXT + STEP % ("tell", "ring"))
    message = "must differ from the ids of every other step there"
    assert project.found() == [project.finding(PATH, "id: tell", RULE, message)]


def test_an_addition_to_nothing_is_found(project: Project) -> None:
    other = PATH.replace("ring-the-bell", "canary")
    project.write(other, TEXT)
    assert project.found() == [f"{other}:1: {RULE}: must bear the name of a procedure's file"]
