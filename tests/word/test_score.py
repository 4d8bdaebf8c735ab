"""An import reads minutes as people lay them out: the score by kind is printed at the end of every run of the tests."""

from collections.abc import Callable
from pathlib import Path
from types import FunctionType, ModuleType

import pytest

from tests.word import actions, attendance, closing, extras, items, top
from tests.word.comparing import total
from tests.word.making import combinations
from tests.word.score import BAR, part_right, scores, table
from tests.word.sheet import Manner

LISTS = [name for name in ("combinations", "unseen") if Path(__file__).with_name(f"{name}.yml").is_file()]


@pytest.mark.parametrize("listed", LISTS)
@pytest.mark.xfail(reason="the import knows one layout yet")
def test_an_import_reads_the_invented_files(listed: str, record_property: Callable[[str, str], None]) -> None:
    made = scores(listed)
    record_property("printed", "\n".join(table(made, len(combinations(listed)) - len(made))))
    assert part_right(total(made.values())) >= BAR


def test_every_layout_stands_in_a_file() -> None:
    used = {
        name.replace("-", "_")
        for listed in LISTS
        for manner in combinations(listed).values()
        for name in _layouts(manner)
    }
    rooms = (actions, attendance, closing, items, top)
    known = {name for room in rooms for name, layout in vars(room).items() if is_layout(room, name, layout)}
    known |= {name.replace("-", "_") for name in (*extras.BEFORE_HEAD, *extras.BEFORE_ITEMS, *extras.AT_END)}
    assert known - used == set()


def _layouts(manner: Manner) -> list[str]:
    return [manner.top, manner.attendance, manner.items, manner.log, manner.closing, *manner.extras]


def is_layout(room: ModuleType, name: str, value: object) -> bool:
    """Whether it is a layout of that module: a public function of its own."""
    return isinstance(value, FunctionType) and value.__module__ == room.__name__ and not name.startswith("_")
