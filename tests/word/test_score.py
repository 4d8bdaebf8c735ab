"""An import reads minutes as people lay them out: the score by kind is printed at the end of every run of the tests."""

from collections.abc import Callable

import pytest

from tests.word.layouts import ROOMS, layouts, wordings
from tests.word.making import LISTS, combinations
from tests.word.points import total
from tests.word.score import BARS, part_right, scores, table


@pytest.mark.parametrize("listed", LISTS)
def test_an_import_reads_the_invented_files(listed: str, record_property: Callable[[str, str], None]) -> None:
    made = scores(listed)
    record_property("printed", "\n".join(table(listed, made)))
    assert part_right(total(made.values())) >= BARS[listed]


def test_every_layout_stands_in_a_file() -> None:
    manners = [manner for listed in LISTS for manner in combinations(listed).values()]
    for room in ROOMS:
        used = {name for manner in manners for name in manner.layouts(room)}
        assert set(layouts(room)) - used == set(), room
    assert set(wordings()) - {manner.actions for manner in manners} == set()
