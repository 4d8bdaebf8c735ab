"""The real records of this repository, read once, and short ways to the parts that tests look at."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from macros.records.load import Records, load
from macros.records.models.arrangements import Arrangements
from macros.records.models.clause import Clause, Section
from macros.records.models.group import Group
from macros.records.models.meeting import Meeting
from macros.records.models.partnership import Partnership
from macros.records.models.priorities import Priorities

PROJECT = Path(__file__).parents[2]


@cache
def records() -> Records:
    """Every record below data/, which must be readable whole."""
    found, problems = load(PROJECT)
    assert problems == []
    return found


def _record(kind: str, partnership: str, name: str) -> Any:
    return next(entry.record for entry in records().of(kind, partnership) if entry.id == name)


def partnership(name: str) -> Partnership:
    """The record of a partnership itself."""
    record = _record("partnership", name, name)
    assert isinstance(record, Partnership)
    return record


def group(partnership: str, name: str) -> Group:
    """A group by its id."""
    record = _record("groups", partnership, name)
    assert isinstance(record, Group)
    return record


def arrangements() -> Arrangements:
    """Kingston and Richmond's arrangements of February 2024."""
    record = _record("arrangements", "kingston-richmond", "2024-02")
    assert isinstance(record, Arrangements)
    return record


def priorities() -> Priorities:
    """Kingston and Richmond's priorities for 2022 to 2024."""
    record = _record("priorities", "kingston-richmond", "2022-24")
    assert isinstance(record, Priorities)
    return record


def notes() -> Meeting:
    """The notes of 20 November 2019."""
    record = _record("meetings", "kingston-richmond", "2019-11-20-strategic-leadership-group")
    assert isinstance(record, Meeting)
    return record


def sections(group: Group) -> tuple[Section, ...]:
    """The sections of a group's terms of reference."""
    assert group.terms is not None
    return group.terms.sections


def clauses(sections: Iterable[Section]) -> list[Clause]:
    """Every clause, in the order of the document."""
    return [clause for section in sections for clause in section.clauses]


def clause(sections: Iterable[Section], name: str) -> Clause:
    """A clause by its id."""
    return next(each for each in clauses(sections) if each.id == name)
