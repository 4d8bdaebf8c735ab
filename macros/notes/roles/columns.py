"""What each column of a table holds, now that its kind is known.

In: a `Grid`, and what the words above its columns say. Out: by the place of a column its name, such as "owner". Columns
that are called nothing known are judged by what most of their cells look like.
"""

import re
from collections.abc import Callable, Collection, Mapping, Sequence

from macros.notes.roles import dates, names, phrases, vocabulary
from macros.notes.roles.grid import DAY_OR_MONTH, NUMBER, Grid, of_items
from macros.notes.roles.signs import STATE, TICK, column_of_names, names_in, part_of


def meetings(grid: Grid) -> dict[int, str]:
    """The columns of a table of attendance called by a day or a month: the meetings of a year, side by side."""
    for row in grid.rows[:3]:
        named = {cell.column: cell.text.strip() for cell in row.cells if DAY_OR_MONTH.fullmatch(cell.text.strip())}
        if len(named) > 1:
            return named
    return {}


def _columns_of_people(grid: Grid, named: dict[int, str]) -> dict[int, str]:
    days = meetings(grid)
    if not days:
        return _columns_of_people_named(grid, named)
    filled = [
        at
        for at in sorted(days)
        if any(cell.text.strip() for row in grid.body for cell in row.cells if cell.column == at)
    ]
    rest = _columns_of_people_named(grid, {at: name for at, name in named.items() if at not in days})
    # The last day that has been filled in is the one of this meeting.
    return (
        {at: name for at, name in rest.items() if at not in days}
        | dict.fromkeys(days, "earlier")
        | ({filled[-1]: "attended"} if filled else {})
    )


def _columns_of_people_named(grid: Grid, named: dict[int, str]) -> dict[int, str]:
    if "name" in named.values() or "surname" in named.values():
        return named
    if grid.headings[1] != "people":
        named = {}
    best = column_of_names(grid)
    if best is None:
        return named
    named = {at: name for at, name in named.items() if at != best} | {best: "name"}
    for at in grid.columns:
        if at not in named and (name := _by_people(grid, at, best)):
            named[at] = name
    return named


def _by_people(grid: Grid, at: int, names_at: int) -> str:
    """What a column beside one of names holds, by what most of its cells look like."""
    texts = grid.columns[at]
    if names_in(grid, at) >= (0.6 if at > names_at + 1 else 0.75):
        return "name"
    if part_of(texts, names.is_initials) >= 0.6 and at == _initials_column(grid, names_at):
        return "initials"
    if part_of(texts, lambda text: bool(TICK.fullmatch(text))) >= 0.7:
        return "attended"
    if part_of(texts, _is_number) >= 0.8:
        return "number"
    return "post" if part_of(texts, lambda text: vocabulary.label(text) in vocabulary.SECTIONS) < 0.8 else ""


def _is_number(text: str) -> bool:
    return bool(NUMBER.fullmatch(text))


def _initials_column(grid: Grid, names_at: int) -> int:
    """The column of short capitals that go with the names: posts such as GP are as short."""
    name_at = [next((cell.text for cell in row.cells if cell.column == names_at), "") for row in grid.body]

    def share(at: int) -> int:
        """How many of a column's cells fit the name in their row."""
        shorts = [next((cell.text for cell in row.cells if cell.column == at), "") for row in grid.body]
        return sum(bool(short) and names.fits(short, name) for short, name in zip(shorts, name_at, strict=True))

    return max(grid.columns, key=lambda at: (share(at) if at != names_at else -1, -at))


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
        if part_of(texts, _is_number) >= 0.6 and at == min(grid.columns):
            named[at] = "number"
        elif "owner" not in named.values() and part_of(texts, _is_owner) >= 0.5:
            named[at] = "owner"
        elif "due" not in named.values() and part_of(texts, dates.some_day) >= 0.4:
            named[at] = "due"
        elif part_of(texts, lambda text: bool(STATE.fullmatch(text))) >= 0.6:
            named[at] = "status"
    return named


def _is_owner(text: str) -> bool:
    return phrases.owners(text) is not None or all(
        names.looks_like_name(piece) >= 0.7 for piece in re.split(r"\s*(?:,|/|&|\band\b)\s*", text)
    )


def _columns_of_items(grid: Grid, named: dict[int, str]) -> dict[int, str]:
    """Number, title, text, and what stands at the right: an action, its owner, its day."""
    named = _numbers_or_titles(grid, _called_for_items(grid, named))
    sizes = {at: sum(map(len, texts)) / len(texts) for at, texts in grid.columns.items()}
    free = [at for at in grid.columns if at not in named]
    if "number" not in named.values() and free and part_of(grid.columns[free[0]], _is_number) >= 0.5:
        named[free.pop(0)] = "number"
    candidates = free or [at for at, name in named.items() if name == "title"]
    if "text" not in named.values() and candidates:
        text = max(candidates, key=lambda at: sizes.get(at, 0))
        named[text] = "text"
        free = [at for at in free if at != text]
    counted = next((cell.column for row in grid.body for cell in row.cells if cell.counted), None)
    if counted is not None and "number" not in named.values():
        named[counted] = "number"
    texts_at = next((at for at, name in named.items() if name == "text"), 0)
    for at in free:
        named[at] = _beside_texts(grid.columns[at], at - texts_at, set(named.values()))
    return named


def _called_for_items(grid: Grid, named: dict[int, str]) -> dict[int, str]:
    """The columns whose headings hold for items too, where they were read as those of another kind of table."""
    row, kind, _ = grid.headings
    if kind != "people" and not (kind == "actions" and "text" not in named.values()):
        return named
    heads = {cell.column: of_items(cell.text) for cell in grid.rows[row].cells} if kind == "actions" else {}
    kept = {at: name for at, name in named.items() if name in ("action", "owner", "due", "number")}
    return kept | {at: name for at, name in heads.items() if name in ("decision", "text")}


def _numbers_or_titles(grid: Grid, named: dict[int, str]) -> dict[int, str]:
    """The same columns, “Item” taken for what is beneath it: it may head the numbers or the titles."""
    for at, name in list(named.items()):
        texts = grid.columns.get(at, [])
        if name == "number" and texts and part_of(texts, _is_number) < 0.5:
            begins = part_of(texts, lambda text: bool(re.match(r"\W*\d", text))) >= 0.5
            combined = begins and "title" not in named.values()
            named[at] = "title" if not combined or len(grid.columns) > 1 else "text"
        numbered = any(other == "number" for place, other in named.items() if place != at)
        if name == "title" and not numbered and texts and part_of(texts, _is_number) >= 0.6:
            named[at] = "number"
    return named


def _beside_texts(texts: Sequence[str], offset: int, taken: Collection[str]) -> str:
    """What a column holds that nothing names, so many columns to the right of the texts, or to the left."""
    if offset < 0:
        return "text" if "title" in taken else "title"
    if offset == 0:
        return "text"
    if "owner" not in taken and part_of(texts, _is_owner) >= 0.5:
        return "owner"
    if "due" not in taken and part_of(texts, lambda text: dates.some_day(text) and len(text) < 30) >= 0.5:
        return "due"
    return "text" if "action" in taken else "action"


COLUMNS: Mapping[str, Callable[[Grid, dict[int, str]], dict[int, str]]] = {
    "people": _columns_of_people,
    "actions": _columns_of_actions,
    "items": _columns_of_items,
}
