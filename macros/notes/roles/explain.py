"""What was read of a Word file and what each part of it was taken for, as lines to be read by a person.

In: a `WordText`, its `Assigned`. Out: lines of fields with tabs between them. They hold words of the file: they are as
private as a draft, and no command prints them unless somebody asks for them.
"""

from collections.abc import Iterable, Iterator

from macros.notes.roles import schemes
from macros.notes.roles.assign import Assigned
from macros.notes.roles.grid import Reading
from macros.notes.roles.hints import FIELDS, NOTHING
from macros.notes.roles.pieces import Piece
from macros.notes.word.blocks import Paragraph, Table, WordText

PRIVATE = "Private: these lines hold words of the file, before anything is taken out. Share them with nobody."


def explained(text: WordText, assigned: Assigned) -> Iterator[str]:
    """All of it: blocks, tables, the ways to mark items with their scores, roles."""
    yield PRIVATE
    yield from _part("Blocks: number or row, looks, where, words", blocks(text))
    yield from _part("Tables: where, scores, what it was taken for and what each column holds, why", tables(assigned))
    yield from _part("Ways to mark items: score, way, number of headings, whether it was taken, why", ways(assigned))
    if assigned.days:
        yield from _part("Meetings in this file, of which one is explained (--meeting)", assigned.days)
    yield from _part("Roles: role, what spoke for it, where, words", roles(assigned))


def _part(title: str, lines: Iterable[str]) -> Iterator[str]:
    yield ""
    yield title
    yield from lines


def blocks(text: WordText) -> Iterator[str]:
    """What was read, in the order of the page."""
    for block in text.blocks:
        if isinstance(block, Paragraph):
            yield _line(block.printed, _looks(block), block.place, block.text)
        else:
            yield from _rows(block)


def _rows(table: Table) -> Iterator[str]:
    for row in table.rows:
        yield _line("row", "heading row" if row.header else "", row.place, " | ".join(row.texts))


def _looks(paragraph: Paragraph) -> str:
    looks = [f"heading {paragraph.level}"] if paragraph.level else []
    looks += ["bold"] if paragraph.bold else []
    looks += ["underlined"] if paragraph.underlined else []
    return ", ".join(looks)


def tables(assigned: Assigned) -> Iterator[str]:
    """What each table was taken for."""
    seen: dict[int, Reading] = {}
    for piece in assigned.pieces:
        if piece.reading is not None:
            seen.setdefault(piece.table, piece.reading)
    for reading in seen.values():
        scores = ", ".join(
            f"{kind} {score:g}" for kind, score in sorted(reading.scores.items(), key=lambda of: -of[1]) if score
        )
        yield _line(reading.grid.table.place, scores, columns(reading), "; ".join(reading.why))


def columns(reading: Reading) -> str:
    """What a table was taken for and what its columns hold, as a person says it."""
    held = ", ".join(reading.columns.get(at, NOTHING) for at in range(reading.grid.width))
    return f"{FIELDS.get(reading.kind, reading.kind)}: {held}"


def ways(assigned: Assigned) -> Iterator[str]:
    """Each way in which the items may be marked, the one that was taken first."""
    for scheme in sorted(assigned.schemes, key=lambda scheme: (scheme.score, len(scheme.heads)), reverse=True):
        taken = "taken" if scheme is assigned.scheme else ""
        yield _line(
            f"{scheme.score:.1f}", schemes.kind(scheme.name), str(len(scheme.heads)), taken, ", ".join(scheme.why)
        )


def roles(assigned: Assigned) -> Iterator[str]:
    """What each piece is."""
    for piece in assigned.pieces:
        of_table = piece.reading.why if piece.reading else ()
        own = [why for why in piece.why if why not in of_table]
        yield _line(piece.role, "; ".join(own or of_table[:1]), piece.paragraph.place, _words(piece))


def _words(piece: Piece) -> str:
    number = ".".join(map(str, piece.number))
    return f"{number} {piece.text}" if number and not piece.text.startswith(number) else piece.text


def _line(*fields: str) -> str:
    """One line: nothing in it can move the cursor, or end it early."""
    plain = (" ".join("".join(char if char.isprintable() else " " for char in field).split()) for field in fields)
    return "\t".join(plain)
