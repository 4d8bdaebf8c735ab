"""Tables and lists of a clause -> what a record can hold of them: points, with points beneath them.

In: a table of a Word file; the lines of a clause. Out: `Grid`, the table with its header; text, lists and text again.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from macros.notes.documents.lines import Line, cleaned
from macros.notes.word.blocks import Table, TableRow

Row = tuple[tuple[str, ...], ...]
"""The cells of a row, each its paragraphs; one alone in a wider table heads the rows beneath it."""


@dataclass(frozen=True)
class Grid:
    """A table: what heads its columns, if anything does, and its rows."""

    header: tuple[str, ...]
    rows: tuple[Row, ...]
    where: str
    place: str
    """For the terminal: without a word of the file."""

    def parts(self) -> Iterator[tuple[str, Row]]:
        """Each row with what heads it within the table."""
        width, band = max((len(row) for row in self.rows), default=0), ""
        for row in self.rows:
            if len(row) == 1 < width:
                band = " ".join(row[0])
            else:
                yield band, row


@dataclass
class TitledList:
    """A list; its title is empty where the text before it leads into it."""

    title: str
    ordered: bool
    points: list[Any] = field(default_factory=list)

    def values(self) -> dict[str, Any]:
        """As a record has it."""
        return {"title": self.title, "points": self.points} | ({"ordered": "true"} if self.ordered else {})


def grid(table: Table) -> Grid:
    """The table by its columns; its first full row heads it where Word says so, or where it alone is bold."""
    width = max((cell.column + cell.span for row in table.rows for cell in row.cells), default=0)
    rows: list[tuple[Row, bool]] = []
    above: dict[int, tuple[str, ...]] = {}
    for row in table.rows:
        at = {
            cell.column: above.get(cell.column, ()) if cell.continues else _cell(cell.paragraphs) for cell in row.cells
        }
        above = at
        alone = len(row.cells) == 1 and row.cells[0].span == width
        cells = tuple(at.get(column, ()) for column in range(1 if alone else width))
        if any(cells):
            rows.append((cells, row.header or _is_bold(row)))
    first = next((index for index, (cells, _) in enumerate(rows) if len(cells) == width), 0)
    heads = first + 1 < len(rows) and rows[first][1] and not all(bold for _, bold in rows)
    header = tuple(" ".join(cell) for cell in rows.pop(first)[0]) if heads else ()
    return Grid(header, tuple(cells for cells, _ in rows), table.after or table.place, table.place)


def _cell(paragraphs: Sequence[Any]) -> tuple[str, ...]:
    lines = (cleaned(line) for paragraph in paragraphs for line in paragraph.text.split("\n"))
    return tuple(line for line in lines if line)


def _is_bold(row: TableRow) -> bool:
    said = [paragraph for cell in row.cells for paragraph in cell.paragraphs]
    return bool(said) and all(paragraph.bold for paragraph in said)


def told(body: Sequence[Line | Grid]) -> tuple[str, list[TitledList], str]:
    """What a clause says before its lists, its lists, and what it says after them."""
    before: list[str] = []
    after: list[str] = []
    lists: list[TitledList] = []
    begun = False
    for index, line in enumerate(body):
        following = body[index + 1] if index + 1 < len(body) else None
        if isinstance(line, Grid):
            lists.append(TitledList(_title(before if not lists else after, lists), False, grid_points(line)))
            begun = False
        elif line.kind == "point":
            if not begun:
                lists.append(TitledList(_title(before if not lists else after, lists), line.ordered))
            begun = True
            _put(lists[-1].points, line)
        else:
            begun = False
            (after if lists else before).append(line.text)
            if following is None:
                break
    return "\n\n".join(before), lists, "\n\n".join(after)


def _title(said: list[str], lists: list[TitledList]) -> str:
    """The short line before a list is its title, unless it is all that leads into the first."""
    short = bool(said) and len(said[-1].split()) <= 9
    if short and (len(said) > 1 or lists):
        return said.pop().rstrip(":")
    return "" if not lists else said.pop().rstrip(":") if said else "More"


def _put(points: list[Any], line: Line) -> None:
    """The entry at its depth, beneath the last one that is less deep."""
    depth = line.level
    while depth and points:
        if not isinstance(points[-1], dict):
            points[-1] = {"text": points[-1]}
        points = points[-1].setdefault("points", [])
        depth -= 1
    points.append(line.text)


def grid_points(table: Grid) -> list[Any]:
    """Each row as a point: its first cell, and beneath it the others, each behind what heads its column."""
    points: list[Any] = []
    for band, row in table.parts():
        point = _row(table.header, row)
        if not band:
            points.append(point)
        elif points and isinstance(points[-1], dict) and points[-1]["text"] == band:
            points[-1]["points"].append(point)
        else:
            points.append({"text": band, "points": [point]})
    return points


def heads_left_out(table: Grid) -> int:
    """How many headings of columns no point has: that of the first column, and those of empty ones."""
    empty = [not any(row[at:] and row[at] for row in table.rows) for at in range(len(table.header))]
    return sum(bool(head) and (at == 0 or empty[at]) for at, head in enumerate(table.header))


def _row(header: tuple[str, ...], row: Row) -> Any:
    filled = [(header[at] if at < len(header) else "", cell) for at, cell in enumerate(row) if cell]
    if not filled:
        return None
    (_, first), *others = filled
    beneath: list[Any] = list(first[1:])
    for head, cell in others:
        beneath += [f"{head}: {cell[0]}"] if head and len(cell) == 1 else []
        if head and len(cell) > 1:
            beneath.append({"text": head, "points": list(cell)})
        elif not head:
            beneath += cell
    return {"text": first[0], "points": beneath} if beneath else first[0]
