"""What a table of a Word file holds: people, items, actions, lines at the top, nothing but a layout, or none of these.

In: a `Table` and the words before it. Out: a `Reading` of it: its kind with the signs that spoke for it (`signs`), and
what each column holds (`columns`); or the several tables that the file has as one.
"""

from collections.abc import Sequence
from dataclasses import replace

from macros.notes.roles import vocabulary
from macros.notes.roles.columns import COLUMNS
from macros.notes.roles.grid import KINDS, Grid, Reading, of_items
from macros.notes.roles.hints import NONE, Hints
from macros.notes.roles.signs import SIGNS, names_in
from macros.notes.word.blocks import Table, TableRow

_LEAST = 2.5
"""What must speak for a kind at the least; below it a table is of no known kind."""


def split(table: Table) -> list[Table]:
    """The tables that a file has as one, as no line stands between them: cut where other columns begin."""
    parts: list[list[TableRow]] = [[]]
    kind = ""
    rows = [row for row in table.rows if row.cells]
    for at, row in enumerate(rows):
        named = _names_columns(row)
        if parts[-1] and ((named and named != kind) or (not named and _other_shape(parts[-1], rows[at : at + 2]))):
            parts.append([])
            kind = ""
        kind = named or kind
        parts[-1].append(row)
    if len(parts) == 1:
        return [table]
    return [replace(table, rows=tuple(part), place=part[0].place) for part in parts]


def _other_shape(before: Sequence[TableRow], following: Sequence[TableRow]) -> bool:
    """Whether at least two rows have other columns than at least two rows before them."""
    shapes = {_shape(row) for row in following}
    known = {_shape(row) for row in before}
    return (
        len(following) == 2 and len(before) > 1 and len(shapes) == 1 and () not in shapes and shapes.isdisjoint(known)
    )


def _names_columns(row: TableRow) -> str:
    """The set of words by which every filled cell of a row names a column, if it does."""
    filled = [cell.text for cell in row.cells if cell.text.strip()]
    if len(filled) < 2 or any(len(text) > 40 for text in filled):
        return ""
    sets = {"people": vocabulary.people_column, "actions": vocabulary.actions_column, "items": of_items}
    named = {kind: len({column(text) for text in filled}) for kind, column in sets.items() if all(map(column, filled))}
    best = max(named, key=lambda kind: named[kind], default="")
    return best if best and named[best] >= 2 else ""


def _shape(row: TableRow) -> tuple[tuple[int, int], ...]:
    """Where the cells of a row begin and how wide they are; nothing for a row of one cell."""
    return tuple((cell.column, cell.span) for cell in row.cells) if len(row.cells) > 1 else ()


def read(table: Table, before: str, hints: Hints = NONE) -> Reading:
    """The kind of a table and what its columns hold."""
    width = Grid(table).width
    grid = Grid(table, before, any(hints.of_table(kind, width, 1) for kind in KINDS))
    scores, why = _weighed(grid, hints)
    kind = max(KINDS, key=lambda name: scores.get(name, 0))
    if scores.get(kind, 0) < _LEAST:
        kind = "unknown"
    heading, _, named = grid.headings
    sections = {
        at: name
        for at, name in named.items()
        if name in ("present", "apologies", "absent") and names_in(grid, at) >= 0.5
    }
    sections = sections if kind == "people" and "name" not in named.values() else {}
    named = {at: "name" if at in sections else name for at, name in named.items()}
    columns = hints.columns(kind, named, grid.width)
    if not columns:
        columns = COLUMNS[kind](grid, named) if kind in COLUMNS else named
    return Reading(kind, columns, heading, scores, tuple(why.get(kind, ())), grid, sections)


def _weighed(grid: Grid, hints: Hints) -> tuple[dict[str, float], dict[str, list[str]]]:
    """By kind, what speaks for it in sum, and each sign in words."""
    scores: dict[str, float] = {}
    why: dict[str, list[str]] = {}
    if not grid.rows:
        return scores, why
    signs = [(kind, weight, words) for kind, weight, words, speaks in SIGNS if speaks(grid)]
    for kind, weight, words in signs:
        scores[kind] = scores.get(kind, 0) + weight
        why.setdefault(kind, []).append(f"{weight:+g} {words}")
    for kind in KINDS:
        if hint := hints.of_table(kind, grid.width, scores.get(kind, 0)):
            scores[kind] = scores.get(kind, 0) + hint
            why.setdefault(kind, []).append(f"{hint:+g} as many columns as the group's notes have")
    return scores, why
