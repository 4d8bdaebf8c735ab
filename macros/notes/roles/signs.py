"""The signs by which the kind of a table is known, each with its weight.

In: a `Grid`. Out: `SIGNS`; `tables.read` adds up the weights of those that speak, and the kind with the most is taken.
"""

import re
from collections.abc import Callable, Sequence

from macros.notes.roles import dates, names, phrases, vocabulary
from macros.notes.roles.grid import NUMBER, Grid, of_items
from macros.notes.word.blocks import Cell, Table

LONG = 90
TICK = re.compile(
    r"[✓✔√☑☒✗✘×xX•*●YyNnPp]|yes|no|present|apologies|apols\.?|absent|attended|in attendance|n/?a|[-–—AaDd]|"
    r"did not attend|dna|(?:via |by )?(?:ms )?teams|online|virtual(?:ly)?|in person|substitute|deputy|sent (?:deputy|"
    r"apologies)|(?:present|attended|yes|y|p|✓|✔)\W{0,3}\((?:via |on )?(?:teams|online|virtual|in person|remote)\)",
    re.IGNORECASE,
)
STATE = re.compile(
    r"(?:open|closed|complete[d]?|done|in progress|ongoing|on-going|outstanding|red|amber|green|blue|overdue|"
    r"not started|carried forward|on track|c/f|superseded|new)\b.{0,80}",
    re.IGNORECASE | re.DOTALL,
)
# “70.1%”, “£4,000”, “6.2”: not “12”, which may be the number of an item.
_AMOUNT = re.compile(r"£\s?[\d,.]+\s?[kKmM]?|[\d,.]+\s?%|\d+\.\d+|\d{1,3}(?:,\d{3})+")
Sign = tuple[str, float, str, Callable[[Grid], bool]]


def part_of(texts: Sequence[str], test: Callable[[str], bool]) -> float:
    """The share of texts that pass a test; 0 where there are none."""
    return sum(map(test, texts)) / len(texts) if texts else 0.0


def names_in(grid: Grid, at: int) -> float:
    """The share of a column's cells that are a name or begin with one, post behind it."""
    return part_of(grid.first_lines(at), lambda text: names.looks_like_name(re.sub(r"[(\[].*", "", text)) >= 0.7)


def column_of_names(grid: Grid) -> int | None:
    """The column that holds most names, if at least half of its cells are some."""
    best = max(grid.columns, key=lambda at: names_in(grid, at), default=None)
    return best if best is not None and names_in(grid, best) >= 0.5 else None


def _sections(grid: Grid) -> list[str]:
    return [
        name
        for row in grid.rows
        if (first := next((text for text in row.texts if text), ""))
        and (name := vocabulary.label(first)) in vocabulary.SECTIONS
    ]


def _numbers(grid: Grid) -> bool:
    first = grid.columns.get(0, [])
    counted = any(row.cells and (row.cells[0].counted or _printed(row.cells[0])) for row in grid.body)
    return counted or (
        bool(first)
        and part_of(first, lambda text: bool(NUMBER.fullmatch(text) or NUMBER.match(text))) >= 0.5
        and any(char.isdigit() for text in first for char in text[:8])
    )


def _printed(cell: Cell) -> bool:
    return any(any(char.isdigit() for char in paragraph.printed) for paragraph in cell.paragraphs[:1])


def _longest(grid: Grid) -> float:
    return max((sum(map(len, texts)) / len(texts) for texts in grid.columns.values()), default=0.0)


def _labels(grid: Grid) -> float:
    firsts = [text for row in grid.rows for text in row.texts[::2] if text and len(text) < 60]
    named = [
        text
        for text in firsts
        if vocabulary.label(text.split(":")[0]) and vocabulary.label(text.split(":")[0]) != "aside"
    ]
    return len(named) / max(1, len([row for row in grid.rows if any(row.texts)]))


def _names_meeting(grid: Grid) -> bool:
    names = {
        vocabulary.label(text.split(":")[0]) for row in grid.rows for text in row.texts if text and len(text) < 200
    }
    return bool(names & {"date", "time", "venue", "when", "chair", "where-and-when", "next"})


def _owners(grid: Grid) -> bool:
    return any(
        part_of(texts, lambda text: phrases.owners(text) is not None) >= 0.6
        for texts in list(grid.columns.values())[1:]
    )


def _days(grid: Grid) -> bool:
    return any(
        part_of(texts, lambda text: dates.some_day(text) and len(text) < 30) >= 0.5
        for texts in list(grid.columns.values())[1:]
    )


def _figures(grid: Grid) -> bool:
    """Whether a column holds amounts, as tables of performance do, and nobody is named beside them."""
    amounts = (texts for texts in list(grid.columns.values())[1:] if part_of(texts, _is_amount) >= 0.6)
    return any(amounts) and not _owners(grid)


def _is_amount(text: str) -> bool:
    return bool(_AMOUNT.fullmatch(text.strip()))


def _is_decisions(grid: Grid) -> bool:
    """Whether a column is called “Decision” and none is one of notes or actions."""
    for row in grid.rows[:2]:
        called = {of_items(cell.text) for cell in row.cells if cell.text.strip()}
        if "decision" in called and len([cell for cell in row.cells if cell.text.strip()]) > 1:
            return not called & {"text", "action"} and not any(
                vocabulary.actions_column(cell.text) == "action" for cell in row.cells
            )
    return False


def _is_top(grid: Grid) -> bool:
    """Whether a table holds lines such as those at the top of minutes: a day, a time, a place."""
    cells = [paragraph.text for row in grid.rows for cell in row.cells for paragraph in cell.paragraphs]
    few = len(grid.rows) <= 4 and sum(map(len, cells)) < 400 and grid.headings[0] < 0
    return few and any(map(dates.some_day, cells)) and any(map(dates.times, cells)) and not _labels(grid)


def _items_say_more(grid: Grid) -> bool:
    """Whether a column “Item” or “Topic” beside one of actions holds the notes."""
    if grid.headings[1] != "actions":
        return False
    named = {name: at for at, name in grid.headings[2].items()}
    if "item" not in named or "action" not in named:
        return False
    cells = {
        name: [cell for row in grid.body for cell in row.cells if cell.column == named[name]]
        for name in ("item", "action")
    }
    filled = {
        name: sum(bool(cell.text.strip()) for cell in found) / max(1, len(found)) for name, found in cells.items()
    }
    size = sum(len(cell.text) for cell in cells["item"]) / max(1, len(cells["item"]))
    return filled["action"] < 0.5 or size > 60


def _called_otherwise(grid: Grid) -> bool:
    """Whether the first row is a row of headings, and none of them is one of minutes."""
    if not grid.rows or grid.headings[0] >= 0 or len(grid.rows) < 2:
        return False
    first = [cell for cell in grid.rows[0].cells if cell.text.strip()]
    bold = all(paragraph.bold for cell in first for paragraph in cell.paragraphs) or grid.rows[0].header
    return (
        len(first) > 2
        and (bold or len(first) > 3)
        and all(len(cell.text) < 40 and not NUMBER.fullmatch(cell.text) for cell in first)
    )


def _manifold(grid: Grid) -> float:
    rows = [max((len(cell.paragraphs) for cell in row.cells), default=0) for row in grid.body]
    return sum(count > 1 for count in rows) / len(rows) if rows else 0.0


def _bold_heads(grid: Grid) -> float:
    firsts = [
        next((cell.paragraphs[0] for cell in row.cells if cell.paragraphs and not NUMBER.fullmatch(cell.text)), None)
        for row in grid.body
    ]
    bold = [paragraph for paragraph in firsts if paragraph is not None and (paragraph.bold or paragraph.heading)]
    return len(bold) / len(firsts) if firsts else 0.0


SIGNS: tuple[Sign, ...] = (
    ("people", 4, "its columns are called as those of people", lambda grid: grid.headings[1] == "people"),
    (
        "people",
        3,
        "a row says who was present or sent apologies",
        lambda grid: bool(_sections(grid)) and _longest(grid) < 400,
    ),
    (
        "people",
        2.5,
        "the words before it are a heading of people",
        lambda grid: vocabulary.label(grid.before) in vocabulary.SECTIONS,
    ),
    ("people", 2, "a column of names", lambda grid: column_of_names(grid) is not None),
    (
        "people",
        1,
        "a column of initials",
        lambda grid: any(part_of(texts, names.is_initials) >= 0.5 for texts in grid.columns.values()),
    ),
    (
        "people",
        1,
        "a column of ticks",
        lambda grid: any(
            part_of(texts, lambda text: bool(TICK.fullmatch(text))) >= 0.6 for texts in list(grid.columns.values())[1:]
        ),
    ),
    ("people", -3, "long texts", lambda grid: _longest(grid) > 160 and not _sections(grid)),
    ("people", -2, "a column of days", _days),
    ("actions", 4, "its columns are called as those of actions", lambda grid: grid.headings[1] == "actions"),
    (
        "actions",
        2.5,
        "the words before it are a heading of actions",
        lambda grid: vocabulary.is_log(grid.before) or vocabulary.is_old_log(grid.before),
    ),
    ("actions", 1, "a column of owners", _owners),
    ("actions", 1, "a column of days", _days),
    (
        "actions",
        0.5,
        "a column of states",
        lambda grid: any(
            part_of(texts, lambda text: bool(STATE.fullmatch(text))) >= 0.6 for texts in list(grid.columns.values())[1:]
        ),
    ),
    ("actions", -4, "a column of amounts, and no owners", _figures),
    ("actions", -2, "cells of several paragraphs", lambda grid: _manifold(grid) >= 0.5),
    ("items", 4, "its columns are called as those of items", lambda grid: grid.headings[1] == "items"),
    ("items", 2.5, "a column of numbers", _numbers),
    ("items", 2, "long texts", lambda grid: _longest(grid) > LONG),
    ("items", 1, "cells of several paragraphs", lambda grid: _manifold(grid) >= 0.3),
    ("items", 1, "headings in bold", lambda grid: _bold_heads(grid) >= 0.5),
    ("items", 0.5, "texts of one line and more", lambda grid: _longest(grid) > 25),
    ("actions", -7, "its items say more than its actions", _items_say_more),
    ("items", 5, "its items say more than its actions", _items_say_more),
    ("items", -3, "its columns are called otherwise", _called_otherwise),
    ("items", -6, "a table of decisions", _is_decisions),
    ("actions", -6, "a table of decisions", _is_decisions),
    (
        "labels",
        4,
        "its first cells are labels such as “Date”",
        lambda grid: _labels(grid) >= 0.5 and _names_meeting(grid),
    ),
    ("labels", 2, "some of its cells are labels", lambda grid: _labels(grid) >= 0.3 and _names_meeting(grid)),
    ("layout", 6, "a day and a time among few short cells", _is_top),
    (
        "layout",
        3.5,
        "one column",
        lambda grid: (
            grid.width == 1
            or all(len([cell for cell in row.cells if cell.text or cell.counted]) <= 1 for row in grid.rows)
        ),
    ),
    (
        "layout",
        7,
        "tables within its cells",
        lambda grid: (
            any(isinstance(block, Table) for row in grid.rows for cell in row.cells for block in cell.blocks)
            and len(grid.rows) <= 4
        ),
    ),
    ("layout", 2.5, "a single row of long cells", lambda grid: len(grid.rows) == 1 and _longest(grid) > 120),
)
"""Kind, weight, words for it, and when it speaks."""
