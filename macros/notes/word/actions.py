"""The table of actions and the actions in the text -> the actions of a draft.

In: both. Out: plain values in the shape of `DraftAction`. Where the two differ the table's words and owners are kept,
as it is the table that is followed up; the report says which actions differ.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from macros.notes.word import layout, phrases
from macros.notes.word.items import InText
from macros.notes.word.people import Person
from macros.notes.word.reading import Table, TableRow
from macros.notes.word.report import ImportReport
from macros.records.yaml_text import Value

_DUE = re.compile(r"due(?: date| by)?|deadline|by when|when|timescales?|target date|date", re.IGNORECASE)


@dataclass(frozen=True)
class InTable:
    """A row of the table of actions."""

    number: int
    place: str
    words: str
    owners: str
    due: str


def actions(
    tables: Sequence[Table], in_text: Sequence[InText], people: Sequence[Person], report: ImportReport
) -> list[dict[str, Value]]:
    """Every action by its number."""
    rows: dict[int, InTable] = {}
    for row in (row for table in tables for row in _rows(table, report)):
        if rows.setdefault(row.number, row) is not row:
            report.lost(row.place, f"action {row.number} for the second time in the table of actions")
    by_number = {action.number: action for action in in_text}
    agreed = [_action(n, rows.get(n), by_number.get(n), people, report) for n in sorted({*rows, *by_number})]
    report.placed["action"] = len(agreed)
    return agreed


def _rows(table: Table, report: ImportReport) -> Iterator[InTable]:
    rows = [row for row in table.rows if any(row.texts)]
    head = layout.header(rows)
    assert head is not None
    what, who, when = _columns(rows[head])
    for row in rows[:head]:
        if any(not layout.ACTIONS_TITLE.fullmatch(text) for text in row.texts if text):
            report.lost(row.place, "row above the headings of the table of actions")
    last = 0
    for row in rows[head + 1 :]:
        number = _number(row, last)
        if number is None or len(row.cells) <= max(what, who):
            report.lost(row.place, "row of the table of actions without a number or a column")
            continue
        last = number
        _look_over(row, (0, what, who, when), report)
        due = row.texts[when] if when is not None and when < len(row.cells) else ""
        yield InTable(number, row.place, row.texts[what], row.texts[who], due)


def _columns(headings: TableRow) -> tuple[int, int, int | None]:
    """Where the action stands, its owner and, if the table has it, the day by which it is due."""
    texts = [text.rstrip(":") for text in headings.texts]
    what = next(at for at, text in enumerate(texts) if layout.is_action_column(text))
    who = next(at for at, text in enumerate(texts) if layout.OWNER.fullmatch(text))
    return what, who, next((at for at, text in enumerate(texts) if _DUE.fullmatch(text)), None)


def _look_over(row: TableRow, read: tuple[int | None, ...], report: ImportReport) -> None:
    """Report words that somebody may have meant to take out, and columns that are not read."""
    for paragraph in (paragraph for cell in row.cells for paragraph in cell.paragraphs):
        report.looks(paragraph)
    if any(text for at, text in enumerate(row.texts) if at not in read):
        report.lost(row.place, "column of the table of actions beyond number, action, owner and due date")


def _number(row: TableRow, last: int) -> int | None:
    match = re.fullmatch(r"(?:action\s*(?:no\.?)?\s*)?(\d{1,3})[.):]?", row.texts[0], re.IGNORECASE)
    if match:
        return int(match[1])
    return last + 1 if row.cells[0].counted else None


def _action(
    number: int, row: InTable | None, spoken: InText | None, people: Sequence[Person], report: ImportReport
) -> dict[str, Value]:
    in_text, words = phrases.owned(spoken.words) if spoken else ((), "")
    values: dict[str, Value] = {"number": number}
    text = phrases.sentence(row.words) if row and row.words else words
    if text:
        values["text"] = text
    else:
        report.doubt(_place(row, spoken), f"action {number} has no words")
    owners, note = _owners(row.owners, people) if row and row.owners else (in_text, None)
    values |= {"owners": list(owners)} if owners else {}
    values |= {"owners_note": note} if note else {}
    _judge_owners(number, owners, note, people, _place(row, spoken), report)
    if row and row.due and not phrases.day(row.due):
        report.lost(row.place, f"due date of action {number}, which is not one date")
    due = phrases.day(row.due if row and row.due else phrases.due(text) or "")
    values |= {"due": due} if due else {}
    values |= {"item": spoken.item, "printed_as": spoken.printed_as} if spoken else {}
    _compare(number, row, spoken, owners, report)
    return values


def _place(row: InTable | None, spoken: InText | None) -> str:
    return row.place if row else spoken.place if spoken else ""


def _owners(text: str, people: Sequence[Person]) -> tuple[tuple[str, ...], str | None]:
    """The initials of the owners; names are looked up among the people, anything else is kept in a note."""
    if initials := phrases.owners(text):
        return initials, None
    by_name: Mapping[str, str] = {
        str(person["name"]).casefold(): str(person["initials"]) for person in people if "initials" in person
    }
    names = [by_name.get(name.strip().casefold()) for name in re.split(r"\s*(?:,|/|&|;|\+|\band\b)\s*", text)]
    if all(names):
        return tuple(name for name in names if name), None
    return (), f"The notes give the owner as “{text}”."


def _judge_owners(
    number: int, owners: Sequence[str], note: str | None, people: Sequence[Person], place: str, report: ImportReport
) -> None:
    if not owners:
        kind = "an owner in words, kept in a note" if note else "no owner"
        report.doubt(place, f"action {number} has {kind}")
    elif not set(owners) <= {str(person.get("initials")) for person in people}:
        report.doubt(place, f"action {number} has an owner who is not in the table of people")


def _compare(
    number: int, row: InTable | None, spoken: InText | None, owners: Sequence[str], report: ImportReport
) -> None:
    """Report where the text and the table do not agree."""
    if spoken is None:
        report.doubt(
            _place(row, spoken), f"action {number} is in the table only: give it its item, and list it in a part"
        )
        return
    if row is None:
        report.doubt(spoken.place, f"action {number} is in the text only, not in the table of actions")
        return
    in_text, words = phrases.owned(spoken.words)
    if set(in_text) != set(owners):
        report.doubt(spoken.place, f"action {number} has other owners in the text; the table's are kept")
    if words and row.words and _bare(words) != _bare(phrases.owned(row.words)[1]):
        report.doubt(spoken.place, f"action {number} has other words in the text; the table's are kept")


def _bare(text: str) -> str:
    return re.sub(r"\W+", " ", text).casefold().strip()
