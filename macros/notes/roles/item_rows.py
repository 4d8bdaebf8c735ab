"""A row of a table of items -> its heading, its text, and what stands at its right.

In: a `Reading` of the kind "items" and a row. Out: pieces "head" or "sub", "body", "side", "decision".
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from macros.notes.roles import dates, vocabulary
from macros.notes.roles.grid import NUMBER, Reading, paragraphs
from macros.notes.roles.pieces import TYPED, Piece, bold_lead, is_action, is_short, number_of, numbers
from macros.notes.roles.rows import first_paragraph, is_heading_again, words_of
from macros.notes.word.blocks import Cell, Paragraph, TableRow


def item_row(reading: Reading, row: TableRow) -> Iterator[Piece]:
    """A heading (role "head"), its text (role "body"), what is decided or done beside it (role "side")."""
    filled = [cell for cell in row.cells if cell.text.strip() or cell.counted]
    if not filled:
        return
    if is_heading_again(reading, row) or _names_columns(filled):
        yield Piece("columns", first_paragraph(row), words_of(row))
        return
    number_cell, title_cell = reading.cell(row, "number"), reading.cell(row, "title")
    counted = next((cell for cell in row.cells if reading.columns.get(cell.column) == "number" and cell.counted), None)
    number, title, numbered = _number(number_cell, counted)
    texts = [cell for cell in filled if reading.columns.get(cell.column, "text") == "text"]
    if number_cell is not None and not numbered:
        texts = [number_cell, *texts]
    bodies = [paragraph for cell in texts for paragraph in _own(cell)]
    heads = list(paragraphs(title_cell))
    if title_cell is None and title is None and bodies:
        heads, bodies = _split(bodies, numbered, len(number) > 1, len(filled) == 1)
    elif title is not None:
        heads = [title]
    number = number or (number_of(heads[0]) if heads else ())
    if heads or (numbered and len(number) < 2):
        first, *rest = heads or [Paragraph(0, row.place, "")]
        across = len(filled) == 1 and not numbered and "number" in reading.columns.values()
        kind = "sub" if len(number) > 1 or across else "head"
        yield Piece(kind, first, first.text, number=number, cells={"counted": "yes" if counted else ""})
        bodies = [*rest, *bodies]
    yield from (Piece("body", paragraph, paragraph.text, number=number_of(paragraph)) for paragraph in bodies)
    yield from _sides(reading, row)


def _names_columns(filled: Sequence[Cell]) -> bool:
    """Whether every cell of a row is called like a column of items or actions."""
    if len(filled) < 2 or any(len(cell.text) >= 40 for cell in filled) or not vocabulary.items_column(filled[0].text):
        return False
    return all(vocabulary.items_column(cell.text) or vocabulary.actions_column(cell.text) for cell in filled)


def _own(cell: Cell) -> list[Paragraph]:
    """The paragraphs of a cell, without those of tables within it."""
    return [block for block in cell.blocks if isinstance(block, Paragraph)]


def _number(cell: Cell | None, counted: Cell | None) -> tuple[tuple[int, ...], Paragraph | None, bool]:
    """The number in a cell, a title behind it in the same cell, and whether there is one."""
    if cell is None:
        return (), None, counted is not None
    first, *rest = cell.paragraphs
    if match := NUMBER.fullmatch(cell.text):
        return numbers(match[1]), None, True
    if first.printed and any(char.isdigit() for char in first.printed):
        return number_of(first), first, True
    typed = TYPED.match(first.text)
    if typed and is_short(first.text):
        return numbers(typed["number"]), first, True
    if NUMBER.fullmatch(first.text) and rest:
        return numbers(first.text), rest[0], True
    return (), None, False


def _split(bodies: list[Paragraph], numbered: bool, sub: bool, alone: bool) -> tuple[list[Paragraph], list[Paragraph]]:
    """The heading within a cell of text, and the rest of it."""
    first = bodies[0]
    marked = first.bold or first.heading or bool(first.level)
    lines = first.text.split("\n")
    if len(lines) > 1 and (numbered or number_of(first)) and is_short(lines[0]):
        return [replace(first, text=lines[0])], [replace(first, text="\n".join(lines[1:])), *bodies[1:]]
    if (numbered and is_short(first.text) and not is_action(first.text)) and (
        marked
        or not sub
        or len(bodies) > 1
        or (len(first.text) < 60 and first.text[:1].isupper() and first.text[-1:] != ":")
    ):
        return [first], bodies[1:]
    if is_short(first.text) and marked and (number_of(first) or alone or len(bodies) > 1):
        return [first], bodies[1:]
    lead = bold_lead(first)
    if lead and (numbered or number_of(first)) and not is_action(first.text):
        return [replace(first, text=first.text[: lead[0]])], [replace(first, text=first.text[lead[1] :]), *bodies[1:]]
    return [], bodies


def _sides(reading: Reading, row: TableRow) -> Iterator[Piece]:
    """What stands at the right: actions with their owners and days, line by line where they go together."""
    for cell in row.cells:
        if reading.columns.get(cell.column) == "decision" and cell.text.strip():
            yield from (Piece("decision", paragraph, paragraph.text) for paragraph in cell.paragraphs)
    named = _lines_at_the_side(reading, row)
    if not named:
        return
    cell = next(cell for cell in row.cells if reading.columns.get(cell.column) in named and cell.text.strip())
    first = cell.paragraphs[0]
    sizes = {len(lines) for lines in named.values()}
    if len(sizes) == 1 and (most := sizes.pop()) > 1:
        for at in range(most):
            cells = {name: lines[at] for name, lines in named.items()}
            yield Piece("side", first, " | ".join(cells.values()), cells=cells)
        return
    if set(named) == {"action"} or (
        len(named.get("action", [])) > 1 and all(len(lines) <= 1 for name, lines in named.items() if name != "action")
    ):
        others = {name: lines[0] for name, lines in named.items() if name != "action"}
        yield from (Piece("side", first, line, cells={"action": line} | others) for line in named.get("action", []))
        return
    cells = {name: "\n".join(lines) if name == "action" else ", ".join(lines) for name, lines in named.items()}
    yield Piece("side", first, " | ".join(cells.values()), cells=cells)


def _lines_at_the_side(reading: Reading, row: TableRow) -> dict[str, list[str]]:
    """The lines about actions by what they hold; days among the owners are taken for when it is due."""
    named = {}
    for name in ("action", "owner", "due", "status"):
        if name in reading.columns.values():
            texts = [paragraph.text for paragraph in paragraphs(reading.cell(row, name))]
            named[name] = [line for text in texts for line in text.split("\n") if line.strip()]
    named = {name: lines for name, lines in named.items() if lines}
    owners = named.get("owner", [])
    if "due" not in named and (days := [line for line in owners if _is_day(line)]):
        named |= {"owner": [line for line in owners if line not in days], "due": days}
    return {name: lines for name, lines in named.items() if lines}


def _is_day(line: str) -> bool:
    return not re.search(r"[^\W\d_]", re.sub(r"\b\w+day\b", "", dates.without_days(line, True)))
