"""What a table of a Word file holds: people, items, actions, lines at the top, nothing but a layout, or none of these.

In: a `Table`, the words before it and the words at the heads of its columns. Out: a `Reading` of it: its kind with the
signs that spoke for it, and what each column holds. Signs are weighed in `SIGNS`; the kind with the most is taken.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from macros.notes.roles import dates, persons, phrases, vocabulary
from macros.notes.roles.hints import NONE, Hints
from macros.notes.word.reading import Cell, Paragraph, Table, TableRow

KINDS = ("people", "items", "actions", "labels", "layout")
LONG = 90
NUMBER = re.compile(
    r"(?:(?:agenda )?item\s*)?\(?[A-Z]{0,3}[-/.]?(\d{1,4}(?:\s?[./-]\s?\d{1,4}){0,3})\s*[.):]?", re.IGNORECASE
)
_TICK = re.compile(r"[✓✔√☑☒✗✘×xX•*●YyNnPp]|yes|no|present|apologies|apols\.?|absent|attended|in attendance|n/?a|[-–—AaDd]|did not attend|dna|"
                   r"(?:via |by )?(?:ms )?teams|online|virtual(?:ly)?|in person|substitute|deputy|sent (?:deputy|apologies)|"
                   r"(?:present|attended|yes|y|p|✓|✔)\W{0,3}\((?:via |on )?(?:teams|online|virtual|in person|remote)\)", re.IGNORECASE)  # fmt: skip
_STATE = re.compile(r"(?:open|closed|complete[d]?|done|in progress|ongoing|on-going|outstanding|red|amber|green|blue|overdue|not started|"
                    r"carried forward|on track|c/f|superseded|new)\b.{0,80}", re.IGNORECASE | re.DOTALL)  # fmt: skip


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
            filled = [cell for cell in row.cells if cell.text.strip() and not _DAY_OR_MONTH.fullmatch(cell.text.strip())]
            if not filled or any(len(cell.text) > 60 for cell in filled):
                continue
            for kind, column in (
                ("people", vocabulary.people_column),
                ("actions", vocabulary.actions_column),
                ("items", _of_items),
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


def _of_items(text: str) -> str | None:
    name = vocabulary.items_column(text)
    if name:
        return name
    other = vocabulary.actions_column(text)
    return other if other in ("action", "owner", "due") else None


_CERTAIN: Mapping[str, Callable[[dict[int, str], Sequence[Cell]], float]] = {
    "people": lambda named, filled: 1.0 * ("name" in named.values() or {"forename", "surname"} <= set(named.values()))
    - 2.0 * (not {"post", "organisation", "initials", "attended", "present", "apologies", "absent"} & set(named.values()))
    - 1.5 * any(vocabulary.actions_column(cell.text) in ("due", "action") for cell in filled),
    "actions": lambda named, filled: 1.0 * ("action" in named.values() and bool({"owner", "due", "status"} & set(named.values())))
    - 2.0 * ("action" not in named.values())
    - 1.2 * any(vocabulary.items_column(cell.text) == "text" and vocabulary.actions_column(cell.text) is None for cell in filled),
    "items": lambda named, filled: 1.0 * ("text" in named.values()) - 0.5 * ("text" not in named.values()),
}  # fmt: skip


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
    sets = {"people": vocabulary.people_column, "actions": vocabulary.actions_column, "items": _of_items}
    named = {kind: len({column(text) for text in filled}) for kind, column in sets.items() if all(map(column, filled))}
    best = max(named, key=lambda kind: named[kind], default="")
    return best if best and named[best] >= 2 else ""


def _shape(row: TableRow) -> tuple[tuple[int, int], ...]:
    """Where the cells of a row begin and how wide they are; nothing for a row of one cell."""
    return tuple((cell.column, cell.span) for cell in row.cells) if len(row.cells) > 1 else ()


Sign = tuple[str, float, str, Callable[[Grid], bool]]


def _share(texts: Sequence[str], test: Callable[[str], bool]) -> float:
    return sum(map(test, texts)) / len(texts) if texts else 0.0


def names_in(grid: Grid, at: int) -> float:
    """The share of a column's cells that are a name or begin with one, post behind it."""
    return _share(grid.first_lines(at), lambda text: persons.looks_like_name(re.sub(r"[(\[].*", "", text)) >= 0.7)


def _people_column(grid: Grid) -> int | None:
    best = max(grid.columns, key=lambda at: names_in(grid, at), default=None)
    return best if best is not None and names_in(grid, best) >= 0.5 else None


def _sections(grid: Grid) -> list[str]:
    return [name for row in grid.rows if (first := next((text for text in row.texts if text), "")) and
            (name := vocabulary.label(first)) in ("present", "apologies")]  # fmt: skip


def _numbers(grid: Grid) -> bool:
    first = grid.columns.get(0, [])
    counted = any(row.cells and (row.cells[0].counted or _printed(row.cells[0])) for row in grid.body)
    return counted or (bool(first) and _share(first, lambda text: bool(NUMBER.fullmatch(text) or NUMBER.match(text))) >= 0.5
                       and any(char.isdigit() for text in first for char in text[:8]))  # fmt: skip


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
        _share(texts, lambda text: phrases.owners(text) is not None) >= 0.6 for texts in list(grid.columns.values())[1:]
    )


def _days(grid: Grid) -> bool:
    return any(
        _share(texts, lambda text: dates.some_day(text) and len(text) < 30) >= 0.5
        for texts in list(grid.columns.values())[1:]
    )


SIGNS: tuple[Sign, ...] = (
    ("people", 4, "its columns are called as those of people", lambda grid: grid.headings[1] == "people"),
    ("people", 3, "a row says who was present or sent apologies", lambda grid: bool(_sections(grid)) and _longest(grid) < 400),
    ("people", 2.5, "the words before it are a heading of people", lambda grid: vocabulary.label(grid.before) in ("present", "apologies")),
    ("people", 2, "a column of names", lambda grid: _people_column(grid) is not None),
    ("people", 1, "a column of initials", lambda grid: any(_share(texts, persons.is_initials) >= 0.5 for texts in grid.columns.values())),
    ("people", 1, "a column of ticks", lambda grid: any(_share(texts, lambda text: bool(_TICK.fullmatch(text))) >= 0.6
                                                        for texts in list(grid.columns.values())[1:])),
    ("people", -3, "long texts", lambda grid: _longest(grid) > 160 and not _sections(grid)),
    ("people", -2, "a column of days", _days),
    ("actions", 4, "its columns are called as those of actions", lambda grid: grid.headings[1] == "actions"),
    ("actions", 2.5, "the words before it are a heading of actions", lambda grid: vocabulary.is_log(grid.before) or vocabulary.is_old_log(grid.before)),
    ("actions", 1, "a column of owners", _owners),
    ("actions", 1, "a column of days", _days),
    ("actions", 0.5, "a column of states", lambda grid: any(_share(texts, lambda text: bool(_STATE.fullmatch(text))) >= 0.6
                                                          for texts in list(grid.columns.values())[1:])),
    ("actions", -2, "cells of several paragraphs", lambda grid: _manifold(grid) >= 0.5),
    ("items", 4, "its columns are called as those of items", lambda grid: grid.headings[1] == "items"),
    ("items", 2.5, "a column of numbers", _numbers),
    ("items", 2, "long texts", lambda grid: _longest(grid) > LONG),
    ("items", 1, "cells of several paragraphs", lambda grid: _manifold(grid) >= 0.3),
    ("items", 1, "headings in bold", lambda grid: _bold_heads(grid) >= 0.5),
    ("items", 0.5, "texts of one line and more", lambda grid: _longest(grid) > 25),
    ("actions", -7, "its items say more than its actions", lambda grid: _items_say_more(grid)),
    ("items", 5, "its items say more than its actions", lambda grid: _items_say_more(grid)),
    ("items", -3, "its columns are called otherwise", lambda grid: _called_otherwise(grid)),
    ("labels", 4, "its first cells are labels such as “Date”", lambda grid: _labels(grid) >= 0.5 and _names_meeting(grid)),
    ("labels", 2, "some of its cells are labels", lambda grid: _labels(grid) >= 0.3 and _names_meeting(grid)),
    ("layout", 6, "a day and a time among few short cells", lambda grid: _is_top(grid)),
    ("layout", 3.5, "one column", lambda grid: grid.width == 1 or all(len([cell for cell in row.cells if cell.text or cell.counted]) <= 1 for row in grid.rows)),
    ("layout", 7, "tables within its cells", lambda grid: any(isinstance(block, Table) for row in grid.rows for cell in row.cells for block in cell.blocks)
     and len(grid.rows) <= 4),
    ("layout", 2.5, "a single row of long cells", lambda grid: len(grid.rows) == 1 and _longest(grid) > 120),
)  # fmt: skip
"""Kind, weight, words for it, and when it speaks."""
_LEAST = 2.5


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
    cells = {name: [cell for row in grid.body for cell in row.cells if cell.column == named[name]] for name in ("item", "action")}
    filled = {name: sum(bool(cell.text.strip()) for cell in found) / max(1, len(found)) for name, found in cells.items()}
    size = sum(len(cell.text) for cell in cells["item"]) / max(1, len(cells["item"]))
    return filled["action"] < 0.5 or size > 60


def _called_otherwise(grid: Grid) -> bool:
    """Whether the first row is a row of headings, and none of them is one of minutes."""
    if not grid.rows or grid.headings[0] >= 0 or len(grid.rows) < 2:
        return False
    first = [cell for cell in grid.rows[0].cells if cell.text.strip()]
    bold = all(paragraph.bold for cell in first for paragraph in cell.paragraphs) or grid.rows[0].header
    return len(first) > 2 and bold and all(len(cell.text) < 40 and not NUMBER.fullmatch(cell.text) for cell in first)


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


def read(table: Table, before: str, hints: Hints = NONE) -> Reading:
    """The kind of a table and what its columns hold."""
    width = Grid(table).width
    grid = Grid(table, before, any(hints.of_table(kind, width) for kind in KINDS))
    scores: Counter[str] = Counter()
    why: dict[str, list[str]] = {}
    for kind, weight, words, speaks in SIGNS:
        if grid.rows and speaks(grid):
            scores[kind] += weight
            why.setdefault(kind, []).append(f"{weight:+g} {words}")
    for kind in KINDS:
        if grid.rows and (hint := hints.of_table(kind, grid.width)):
            scores[kind] += hint
            why.setdefault(kind, []).append(f"{hint:+g} as many columns as the group's notes have")
    kind = max(KINDS, key=lambda name: scores[name]) if scores else "unknown"
    if scores[kind] < _LEAST:
        kind = "unknown"
    heading, _, named = grid.headings
    sections = {at: name for at, name in named.items() if name in ("present", "apologies", "absent") and names_in(grid, at) >= 0.5}
    sections = sections if kind == "people" and "name" not in named.values() else {}
    named = {at: "name" if at in sections else name for at, name in named.items()}
    columns = hints.columns(kind, named, grid.width) or _COLUMNS.get(kind, lambda *_: named)(grid, named)
    return Reading(kind, columns, heading, dict(scores), tuple(why.get(kind, ())), grid, sections)


_DAY_OR_MONTH = re.compile(r"(?:\d{1,2}(?:st|nd|rd|th)?[\s/.-]*)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.?[\s/.-]*(?:\d{2,4})?|"
                           r"\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?", re.IGNORECASE)  # fmt: skip


def meetings(grid: Grid) -> dict[int, str]:
    """The columns of a table of attendance that are called by a day or a month: the meetings of a year, side by side."""
    for row in grid.rows[:3]:
        named = {cell.column: cell.text.strip() for cell in row.cells if _DAY_OR_MONTH.fullmatch(cell.text.strip())}
        if len(named) > 1:
            return named
    return {}


def _columns_of_people(grid: Grid, named: dict[int, str]) -> dict[int, str]:
    days = meetings(grid)
    if days:
        filled = [at for at in sorted(days) if any(cell.text.strip() for row in grid.body for cell in row.cells if cell.column == at)]
        rest = _columns_of_people_named(grid, {at: name for at, name in named.items() if at not in days})
        return {at: name for at, name in rest.items() if at not in days} | {at: "earlier" for at in days} | ({filled[-1]: "attended"} if filled else {})
    return _columns_of_people_named(grid, named)


def _columns_of_people_named(grid: Grid, named: dict[int, str]) -> dict[int, str]:
    if "name" in named.values() or "surname" in named.values():
        return named
    if grid.headings[1] != "people":
        named = {}
    best = _people_column(grid)
    if best is None:
        return named
    named = {at: name for at, name in named.items() if at != best} | {best: "name"}
    for at, texts in grid.columns.items():
        if at in named:
            continue
        if names_in(grid, at) >= (0.6 if at > best + 1 else 0.75):
            named[at] = "name"
        elif _share(texts, persons.is_initials) >= 0.6 and at == _initials_column(grid, best):
            named[at] = "initials"
        elif _share(texts, lambda text: bool(_TICK.fullmatch(text))) >= 0.7:
            named[at] = "attended"
        elif _share(texts, lambda text: bool(NUMBER.fullmatch(text))) >= 0.8:
            named[at] = "number"
        elif not _share(texts, lambda text: vocabulary.label(text) in ("present", "apologies")) >= 0.8:
            named[at] = "post"
    return named


def _initials_column(grid: Grid, names: int) -> int:
    """The column of short capitals that go with the names: posts such as GP are as short."""
    name_at = [next((cell.text for cell in row.cells if cell.column == names), "") for row in grid.body]

    def share(at: int) -> int:
        shorts = [next((cell.text for cell in row.cells if cell.column == at), "") for row in grid.body]
        return sum(bool(short) and persons.fits(short, name) for short, name in zip(shorts, name_at, strict=True))

    return max(grid.columns, key=lambda at: (share(at) if at != names else -1, -at))


def _columns_of_actions(grid: Grid, named: dict[int, str]) -> dict[int, str]:
    if grid.headings[1] != "actions":
        named = {}
    if "action" not in named.values() and grid.columns:
        free = {at: sum(map(len, texts)) / len(texts) for at, texts in grid.columns.items() if at not in named}
        if free:
            named[max(free, key=lambda at: free[at])] = "action"
    for at, texts in grid.columns.items():
        if at in named:
            continue
        if _share(texts, lambda text: bool(NUMBER.fullmatch(text))) >= 0.6 and at == min(grid.columns):
            named[at] = "number"
        elif "owner" not in named.values() and _share(texts, _is_owner) >= 0.5:
            named[at] = "owner"
        elif "due" not in named.values() and _share(texts, dates.some_day) >= 0.4:
            named[at] = "due"
        elif _share(texts, lambda text: bool(_STATE.fullmatch(text))) >= 0.6:
            named[at] = "status"
    return named


def _is_owner(text: str) -> bool:
    return phrases.owners(text) is not None or all(
        persons.looks_like_name(piece) >= 0.7 for piece in re.split(r"\s*(?:,|/|&|\band\b)\s*", text)
    )


def _columns_of_items(grid: Grid, named: dict[int, str]) -> dict[int, str]:
    """Number, title, text, and what stands at the right: an action, its owner, its day."""
    if grid.headings[1] == "people" or (grid.headings[1] == "actions" and "text" not in named.values()):
        named = {at: name for at, name in named.items() if name in ("action", "owner", "due", "number")}
    sizes = {at: sum(map(len, texts)) / len(texts) for at, texts in grid.columns.items()}
    for at, name in list(named.items()):  # “Item” may head the numbers or the titles
        texts = grid.columns.get(at, [])
        if name == "number" and texts and _share(texts, lambda text: bool(NUMBER.fullmatch(text))) < 0.5:
            combined = (
                _share(texts, lambda text: bool(re.match(r"\W*\d", text))) >= 0.5 and "title" not in named.values()
            )
            named[at] = "title" if not combined or len(sizes) > 1 else "text"
        if name == "title" and texts and _share(texts, lambda text: bool(NUMBER.fullmatch(text))) >= 0.6:
            named[at] = "number"
    free = [at for at in grid.columns if at not in named]
    if (
        "number" not in named.values()
        and free
        and (_share(grid.columns[free[0]], lambda text: bool(NUMBER.fullmatch(text))) >= 0.5)
    ):
        named[free.pop(0)] = "number"
    if "text" not in named.values():
        candidates = free or [at for at, name in named.items() if name == "title"]
        if candidates:
            text = max(candidates, key=lambda at: sizes.get(at, 0))
            named[text] = "text"
            free = [at for at in free if at != text]
    counted = next((cell.column for row in grid.body for cell in row.cells if cell.counted), None)
    if counted is not None and "number" not in named.values():
        named[counted] = "number"
    texts_at = next((at for at, name in named.items() if name == "text"), 0)
    for at in free:
        texts = grid.columns[at]
        if at < texts_at and "title" not in named.values():
            named[at] = "title"
        elif at > texts_at and "owner" not in named.values() and _share(texts, _is_owner) >= 0.5:
            named[at] = "owner"
        elif (
            at > texts_at
            and "due" not in named.values()
            and _share(texts, lambda text: dates.some_day(text) and len(text) < 30) >= 0.5
        ):
            named[at] = "due"
        elif at > texts_at and "action" not in named.values():
            named[at] = "action"
        else:
            named[at] = "text"
    return named


_COLUMNS: Mapping[str, Callable[[Grid, dict[int, str]], dict[int, str]]] = {
    "people": _columns_of_people,
    "actions": _columns_of_actions,
    "items": _columns_of_items,
}


def paragraphs(cell: Cell | None) -> Iterator[Paragraph]:
    """The paragraphs of a cell; none for no cell."""
    yield from cell.paragraphs if cell else ()
