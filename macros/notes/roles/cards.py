"""Tables that are one item, or one action beneath the other, their rows called “Notes”, “Action”, “Owner”.

In: a `Table`. Out: whether it is such a card, and its pieces.
"""

from collections.abc import Iterator

from macros.notes.roles import vocabulary
from macros.notes.roles.grid import NUMBER
from macros.notes.roles.pieces import Piece, number_of, numbers
from macros.notes.roles.rows import first_paragraph, lines_of
from macros.notes.word.blocks import Cell, Table, TableRow

_CARD = {
    "head": "item|agenda item|topic|subject|title|issue|agenda|heading",
    "text": "notes|discussion|discussion points|minutes|summary|background|update|details|key points|conclusions|"
    "conclusion|"
    "points discussed|context|issue discussed|narrative|comments|presenter|presented by|lead|item lead|led by|led|"
    "purpose|papers|paper",
    "action": "action|actions|action points|agreed action|agreed actions|next steps|actions agreed|action agreed|to do",
    "decision": "decision|decisions|outcome|agreed|resolution|decisions made|resolved|outcomes",
    "owner": "owner|by whom|who|responsible|person responsible|action owner|for action by",
    "due": "deadline|by when|due|due date|when|timescale",
}
_PRESENTERS = ("presenter", "presented by", "lead", "item lead", "led by", "led")
_CARD_WORDS = {word: name for name, words in _CARD.items() for word in words.split("|")}


def is_card(table: Table) -> bool:
    """Whether a table is one item, its rows called “Notes”, “Action” and the like."""
    rows = [[cell for cell in row.cells if cell.text.strip()] for row in table.rows]
    rows = [row for row in rows if row]
    named = [
        row for row in rows if len(row) > 1 and vocabulary.plain(row[0].text) in _CARD_WORDS and len(row[0].text) < 30
    ]
    heads = [row for row in rows if len(row) > 1 and (NUMBER.fullmatch(row[0].text) or row[0].counted)]
    is_titled = bool(heads) or any(_CARD_WORDS[vocabulary.plain(row[0].text)] == "head" for row in named)
    return (
        bool(rows)
        and len(rows) <= 12
        and is_titled
        and bool(named)
        and len(named) + len(heads) >= 0.7 * len(rows)
        and len(heads) < 2
    )


def is_action_card(table: Table) -> bool:
    """Whether a table has one action beneath the other, its rows called “Action”, “Owner”, “Deadline”."""
    rows = [[cell for cell in row.cells if cell.text.strip()] for row in table.rows]
    kinds = [_CARD_WORDS.get(vocabulary.plain(row[0].text), "") if len(row) == 2 else "" for row in rows if row]
    return (
        bool(kinds)
        and all(kind in ("action", "owner", "due") for kind in kinds)
        and "action" in kinds
        and len(set(kinds)) > 1
    )


def action_cards(table: Table) -> Iterator[Piece]:
    """A row of actions for each action of such a table."""
    found: list[tuple[TableRow, dict[str, str]]] = []
    for row in table.rows:
        filled = [cell for cell in row.cells if cell.text.strip()]
        if len(filled) != 2:
            continue
        kind = _CARD_WORDS[vocabulary.plain(filled[0].text)]
        if kind == "action" or not found:
            found.append((row, {}))
        found[-1][1][kind] = " ".join(lines_of(filled[1]).split())
    for row, cells in found:
        yield Piece("action-row", first_paragraph(row), " | ".join(cells.values()), cells=cells)


def card_rows(table: Table) -> Iterator[Piece]:
    """The heading, texts, decisions and actions of a table that is one item."""
    side: dict[str, str] = {}
    for row in table.rows:
        filled = [cell for cell in row.cells if cell.text.strip()]
        while len(filled) > 1:
            label, cell, *filled = filled
            kind = _CARD_WORDS.get(vocabulary.plain(label.text), "text")
            if kind == "head" or NUMBER.fullmatch(label.text) or label.counted:
                yield from _head(label, cell)
            elif kind in ("action", "owner", "due"):
                yield from _side(kind, cell, side)
            elif kind == "decision":
                yield from (Piece("decision", paragraph, paragraph.text) for paragraph in cell.paragraphs)
            else:
                yield from _body(label, cell)
        yield from (Piece("body", paragraph, paragraph.text) for cell in filled for paragraph in cell.paragraphs)
    if side:
        first = next(paragraph for row in table.rows for cell in row.cells for paragraph in cell.paragraphs)
        yield Piece("side", first, " | ".join(side.values()), cells=side)


def _head(label: Cell, cell: Cell) -> Iterator[Piece]:
    number = NUMBER.fullmatch(label.text)
    first, *rest = cell.paragraphs
    yield Piece("head", first, first.text, number=numbers(number[1]) if number else number_of(first))
    yield from (Piece("body", paragraph, paragraph.text, number=number_of(paragraph)) for paragraph in rest)


def _body(label: Cell, cell: Cell) -> Iterator[Piece]:
    lead = f"{label.text.rstrip(': ')}: " if vocabulary.plain(label.text) in _PRESENTERS else ""
    for paragraph in cell.paragraphs:
        yield Piece("body", paragraph, lead + paragraph.text, number=number_of(paragraph))


def _side(kind: str, cell: Cell, side: dict[str, str]) -> Iterator[Piece]:
    """Add to the action that is being gathered in `side`; the one before is a piece once another begins."""
    if kind == "action" and "action" in side:
        yield Piece("side", cell.paragraphs[0], " | ".join(side.values()), cells=dict(side))
        side.clear()
    side[kind] = lines_of(cell)
    if kind == "action" and "\n" in side[kind] and len(side) == 1:
        for line in side.pop(kind).split("\n"):
            yield Piece("side", cell.paragraphs[0], line, cells={"action": line})
