"""The rows of a table of actions -> a piece for each, its cells by what they hold.

In: a `Reading` of the kind "actions". Out: pieces "action-row", and "columns" for rows that are headings.
"""

from collections.abc import Iterator

from macros.notes.roles import vocabulary
from macros.notes.roles.grid import Reading
from macros.notes.roles.pieces import Piece
from macros.notes.roles.rows import first_paragraph, heading_rows, words_of


def action_rows(reading: Reading) -> Iterator[Piece]:
    """A piece for each row of a table of actions; a row above the columns or across them is a heading."""
    yield from heading_rows(reading)
    heading = log = ""
    for row in reading.grid.body:
        filled = [cell for cell in row.cells if cell.text.strip()]
        if len(filled) == 1 and len(reading.columns) > 1 and reading.columns.get(filled[0].column) != "action":
            heading = filled[0].text
            looks = filled[0].paragraphs[0]
            is_heading = len(heading) < 80 and (
                looks.bold or looks.level or vocabulary.is_log(heading) or vocabulary.is_old_log(heading)
            )
            log = ("old" if vocabulary.is_old_log(heading) else "new") if is_heading else log
            yield Piece("columns" if is_heading else "row", first_paragraph(row), heading, row=row)
            continue
        if all(vocabulary.actions_column(cell.text) for cell in filled) and len(filled) > 1:
            yield Piece("columns", first_paragraph(row), words_of(row))
            continue
        cells = {name: reading.text(row, name) for name in dict.fromkeys(reading.columns.values())}
        extra = " | ".join(cell.text for cell in filled if cell.column not in reading.columns)
        counted = (
            row.cells[0].counted or any(any(c.isdigit() for c in p.printed) for p in row.cells[0].paragraphs[:1])
            if row.cells
            else False
        )
        cells |= {"extra": extra, "heading": heading, "log": log, "counted": "yes" if counted else ""}
        yield Piece(
            "action-row",
            first_paragraph(row),
            words_of(row),
            cells={name: text for name, text in cells.items() if text},
            row=row,
        )
