"""What must hold across records: one rule, one file, one id, PASS and FAIL in its docstring.

In: a `Context` (the project folder, every record, the day it is as at). Out: problems, never a value.
No comment in a data file can switch a rule off, and no setting can: a rule is here or it is not.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Literal

from macros.load import Records
from macros.problem import Problem

Family = Literal["redaction", "review", "reference", "text"]
Check = Callable[["Context"], Iterator[Problem]]


@dataclass(frozen=True)
class Context:
    """What a rule may look at."""

    root: Path
    records: Records
    as_at: date


def all_rules() -> tuple[ModuleType, ...]:
    """Every rule module, by id: each has `ID`, `FAMILY`, `check` and a docstring with PASS and FAIL."""
    from macros.rules.registered import RULES

    return RULES
