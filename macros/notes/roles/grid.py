"""A table of a Word file with what its cells have in common, column by column, and how it was read.

In: a `Table` and the words before it. Out: a `Grid`, which knows the row that names its columns; and a `Reading`,
what the table was taken for.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from macros.notes.roles import vocabulary
from macros.notes.word.blocks import Cell, Paragraph, Table, TableRow

KINDS = ("people", "items", "actions", "labels", "layout")
DAY_OR_MONTH = re.compile(
    r"(?:\d{1,2}(?:st|nd|rd|th)?[\s/.-]*)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|"
    r"dec)[a-z]*\.?[\s/.-]*(?:\d{2,4})?|\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?",
    re.IGNORECASE,
)
NUMBER = re.compile(
    r"(?:(?:agenda )?item\s*)?\(?[A-Z]{0,3}[-/.]?(\d{1,4}(?:\s?[./-]\s?\d{1,4}){0,3})\s*[.):]?", re.IGNORECASE
)


@dataclass(frozen=True)
class Grid:
    """A table with what its cells have in common, column by column."""

    table: Table
    before: str = ""
    known: bool = False
    """Whether what its columns hold is known before it is read."""

    @cached_property
    def rows(self) -> tuple[TableRow, ...]:
        """The rows that say something."""
        return tuple(row for row in self.table.rows if any(row.texts) or any(cell.counted for cell in row.cells))

    @cached_property
    def width(self) -> int:
        """How many columns the grid has."""
        return max((cell.column + cell.span for row in self.rows for cell in row.cells), default=0)

    @cached_property
    def headings(self) -> tuple[int, str, dict[int, str]]:
        """The row that names the columns, by which set of words, and what each holds; (-1, "", {}) for none."""
        best: tuple[float, int, str, dict[int, str]] = (0.0, -1, "", {})
        for index, row in enumerate(self.rows[:4]):
            filled = [cell for cell in row.cells if cell.text.strip() and not DAY_OR_MONTH.fullmatch(cell.text.strip())]
            if not filled or any(len(cell.text) > 60 for cell in filled):
                continue
            if len(filled) == 1 and filled[0].span == self.width > 1:
                continue  # a title across the table
            for kind, column in (
                ("people", vocabulary.people_column),
                ("actions", vocabulary.actions_column),
                ("items", of_items),
            ):
                named = {cell.column: name for cell in filled if (name := column(cell.text))}
                share = len(named) / len(filled)
                distinct = len(set(named.values()))
                enough = distinct >= 2 or (len(filled) == 1 and self.width <= 2 and kind == "items" and distinct)
                score = distinct + share + _CERTAIN[kind](named, filled) - index * 0.1
                if enough and share >= 0.6 and score > best[0]:
                    best = (score, index, kind, named)
        return (0, "", {}) if best[1] < 0 and self.known and _stands_out(self.rows[0]) else (best[1], best[2], best[3])

    @cached_property
    def body(self) -> tuple[TableRow, ...]:
        """The rows beneath the headings of the columns."""
        return self.rows[self.headings[0] + 1 :]

    def first_lines(self, at: int) -> list[str]:
        """The first line of each cell of a column."""
        cells = (cell for row in self.body for cell in row.cells if cell.column == at and cell.text.strip())
        return [cell.paragraphs[0].text.split("\n")[0] for cell in cells]

    def column(self, at: int) -> list[str]:
        """What stands in one column of the body."""
        return [cell.text for row in self.body for cell in row.cells if cell.column == at and cell.text.strip()]

    @cached_property
    def columns(self) -> dict[int, list[str]]:
        """Every column of the body that says something."""
        return {at: texts for at in range(self.width) if (texts := self.column(at))}


def _stands_out(row: TableRow) -> bool:
    """Whether a row looks like one that names columns, whatever its words."""
    looks = [paragraph for cell in row.cells for paragraph in cell.paragraphs]
    return row.header or all(paragraph.bold for paragraph in looks)


def of_items(text: str) -> str | None:
    """What a column of a table of items holds, by its heading: also an action, its owner, its day."""
    name = vocabulary.items_column(text)
    if name:
        return name
    other = vocabulary.actions_column(text)
    return other if other in ("action", "owner", "due") else None


_CERTAIN: Mapping[str, Callable[[dict[int, str], Sequence[Cell]], float]] = {
    "people": lambda named, filled: (
        1.0 * ("name" in named.values() or {"forename", "surname"} <= set(named.values()))
        - 2.0
        * (not {"post", "organisation", "initials", "attended", "present", "apologies", "absent"} & set(named.values()))
        - 1.5 * any(vocabulary.actions_column(cell.text) in ("due", "action") for cell in filled)
    ),
    "actions": lambda named, filled: (
        1.0 * ("action" in named.values() and bool({"owner", "due", "status"} & set(named.values())))
        - 2.0 * ("action" not in named.values())
        - 1.2
        * any(
            vocabulary.items_column(cell.text) == "text" and vocabulary.actions_column(cell.text) is None
            for cell in filled
        )
    ),
    "items": lambda named, filled: 1.0 * ("text" in named.values()) - 0.5 * ("text" not in named.values()),
}


@dataclass(frozen=True)
class Reading:
    """The kind of a table, what its columns hold, how many rows name columns, and why."""

    kind: str
    columns: Mapping[int, str]
    heading: int
    scores: Mapping[str, float]
    why: tuple[str, ...]
    grid: Grid = field(compare=False)
    sections: Mapping[int, str] = field(default_factory=dict)
    """Columns of names that are called “Present” or “Apologies”."""

    def cell(self, row: TableRow, name: str) -> Cell | None:
        """The cell of a row that holds this, if it has one."""
        return next((cell for cell in row.cells if self.columns.get(cell.column) == name and cell.text.strip()), None)

    def text(self, row: TableRow, name: str) -> str:
        """What that cell says; everything, where several columns hold it."""
        cells = [cell.text for cell in row.cells if self.columns.get(cell.column) == name and cell.text.strip()]
        return " ".join(cells)


def paragraphs(cell: Cell | None) -> Iterator[Paragraph]:
    """The paragraphs of a cell; none for no cell."""
    yield from cell.paragraphs if cell else ()
