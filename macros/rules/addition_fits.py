"""What an area adds to a procedure bears the procedure's name, and names steps that it has.

PASS in additions:
    title: Ring the bell at the pier
    at_steps: [{step: ring, text: The rope hangs by the kiosk., source: board, certainty: read-in-source}]
    sources: [{id: board, title: Board at the kiosk, publisher: The kiosk, checked: 2026-06-01}]
    review: {last: {on: 2026-06-01, outcome: amended, said: It was written.}, every_months: 12, owner: The warden}

FAIL in additions:
    title: Ring the bell at the pier
    at_steps: [{step: whistle, text: The rope hangs by the kiosk., source: board, certainty: read-in-source}]
    sources: [{id: board, title: Board at the kiosk, publisher: The kiosk, checked: 2026-06-01}]
    review: {last: {on: 2026-06-01, outcome: amended, said: It was written.}, every_months: 12, owner: The warden}
"""

from collections.abc import Iterator

from macros.problem import Problem
from macros.records.models.procedure import Addition
from macros.rules import Context, Family

ID = "addition-fits"
FAMILY: Family = "reference"

_STEP = "must be the id of a step of the procedure to which this adds"


def check(context: Context) -> Iterator[Problem]:
    """Additions to what is no procedure or to steps that it lacks, and steps whose anchor is another's on its page."""
    records = context.records
    steps = {entry.id: [step.id for step in entry.record.steps] for entry in records.of("procedures")}
    taken = {name: set(ids) for name, ids in steps.items()}
    for entry in records.of("additions"):
        record: Addition = entry.record
        if entry.id not in steps:
            if entry.id not in records.ids("procedures"):
                yield entry.problem((), ID, "must bear the name of a procedure's file")
            continue
        for index, note in enumerate(record.at_steps):
            if note.step not in steps[entry.id]:
                yield entry.problem(("at_steps", index, "step"), ID, _STEP)
        for index, step in enumerate(record.steps):
            if step.after not in steps[entry.id]:
                yield entry.problem(("steps", index, "after"), ID, _STEP)
            if step.id in taken[entry.id]:
                yield entry.problem(("steps", index, "id"), ID, "must differ from the ids of every other step there")
            taken[entry.id].add(step.id)
