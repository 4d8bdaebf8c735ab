"""The rows of a table of people -> a piece for each, with the people whom it names.

In: a `Reading` of the kind "people". Out: pieces "person", "people-heading", "columns", or "row" where nobody is read.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from macros.notes.roles import names, people_in_text, persons, vocabulary
from macros.notes.roles.grid import Reading
from macros.notes.roles.pieces import Piece
from macros.notes.roles.rows import first_paragraph, heading_rows, words_of
from macros.notes.word.blocks import Cell, TableRow

_YES = re.compile(
    r"[✓✔√☑☒●•*YyPp]|yes\b.*|present\b.*|attended\b.*|in attendance|(?:via |by )?(?:ms |microsoft )?teams|online|"
    r"virtual(?:ly)?|in person|v|\W*(?:[✓✔√]|yes|y|p)\W.*",
    re.IGNORECASE | re.DOTALL,
)
_APOLOGIES = re.compile(r"a|ap|apol\.?s?|apolog(?:y|ies)\b.*|apologies.*|sent apologies", re.IGNORECASE | re.DOTALL)
_NO = re.compile(
    r"[✗✘×xXNn–—-]|no\b.*|absent\b.*|d|dna|did not attend|not present|n/?a|non[- ]attendance", re.IGNORECASE | re.DOTALL
)


def people_rows(reading: Reading) -> Iterator[Piece]:
    """A piece for each row; the attendance from a column, a row above or the words before the table."""
    yield from heading_rows(reading)
    section = vocabulary.label(reading.grid.before) or ""
    section = section if section in vocabulary.SECTIONS else ""
    if set(reading.columns.values()) <= {"present", "apologies", "absent"} and reading.columns:
        yield from _people_by_column(reading)
        return
    above: dict[int, Cell] = {}
    for row in reading.grid.body:
        row = replace(row, cells=tuple(above.get(cell.column, cell) if cell.continues else cell for cell in row.cells))
        above = {cell.column: cell for cell in row.cells}
        first = next((cell for cell in row.cells if cell.text.strip()), None)
        lead, behind = _section(first.text) if first and reading.columns.get(first.column) != "attended" else (None, "")
        if lead:
            section = lead
        rest = [cell for cell in row.cells if cell.text.strip() and not (lead and cell is first)]
        if lead and (behind or rest) and not any(reading.columns.get(cell.column) == "name" for cell in rest):
            found, odd = people_in_text.people(
                "; ".join(filter(None, (behind, *(cell.text for cell in rest)))) if not _lines(rest) else _lines(rest)
            )
            yield _of_people(row, found, section, odd)
            continue
        rest = [
            cell
            for cell in rest
            if _names_column_again(cell.text) is None or reading.columns.get(cell.column) == "attended"
        ]
        if not rest or all(people_in_text.plain_nobody(cell.text) for cell in rest):
            yield Piece(
                "people-heading" if lead else "columns", first_paragraph(row), words_of(row), cells={"section": section}
            )
            continue
        found, odd = _row_people(reading, rest)
        yield _of_people(row, found, section, odd)


def _people_by_column(reading: Reading) -> Iterator[Piece]:
    """Those present in one column, those with apologies in another, line by line."""
    for row in reading.grid.body:
        for cell in row.cells:
            if not cell.text.strip() or cell.column not in reading.columns:
                continue
            section = "apologies" if reading.columns[cell.column] == "absent" else reading.columns[cell.column]
            found, odd = people_in_text.people("\n".join(paragraph.text for paragraph in cell.paragraphs))
            people = tuple(replace(person, attendance=person.attendance or section) for person in found)
            yield Piece(
                "person",
                cell.paragraphs[0],
                cell.text,
                people=people,
                cells={"odd": " | ".join(odd), "section": section},
            )


def _names_column_again(text: str) -> str | None:
    """What a repeated heading of a column within a table of people holds."""
    return (
        vocabulary.people_column(text)
        if len(text) < 30 and vocabulary.people_column(text) in ("initials", "post", "name", "organisation")
        else None
    )


def _section(text: str) -> tuple[str | None, str]:
    before, colon, behind = text.partition(":")
    name = vocabulary.label(before)
    named = name in (*vocabulary.SECTIONS, "chair", "notetaker") and len(before) < 60
    return (name, behind.strip() if colon else "") if named else (None, "")


def _lines(cells: Sequence[Cell]) -> str:
    return (
        "\n".join(paragraph.text for cell in cells for paragraph in cell.paragraphs)
        if any(len(cell.paragraphs) > 1 or "\n" in cell.text for cell in cells)
        else ""
    )


def _of_people(row: TableRow, found: Sequence[persons.Person], section: str, odd: Sequence[str]) -> Piece:
    office = section if section in ("chair", "notetaker") else ""
    section = "present" if office else section
    people = tuple(
        replace(
            person,
            attendance=person.attendance or section,
            chair=person.chair or office == "chair",
            notetaker=person.notetaker or office == "notetaker",
        )
        for person in found
    )
    role = "person" if people and not odd else "row" if not people else "person"
    return Piece(
        role,
        first_paragraph(row),
        words_of(row),
        people=people,
        cells={"odd": " | ".join(odd), "section": section},
        row=row,
    )


def _row_people(reading: Reading, cells: Sequence[Cell]) -> tuple[list[persons.Person], list[str]]:
    """The people of a row: two where two columns hold names; several where the cell of the name has several lines."""
    groups: list[list[Cell]] = []
    lead: list[Cell] = []
    for cell in cells:
        name = reading.columns.get(cell.column)
        if name in ("name", "forename") and not (name == "name" and groups and _has(reading, groups[-1], "forename")):
            groups.append([*lead, cell])
            lead = []
        elif groups:
            groups[-1].append(cell)
        else:
            lead.append(cell)
    if not groups and lead:
        groups = [lead]
    read = [_group(reading, group) for group in groups]
    return [person for people, _ in read for person in people], [text for _, odd in read for text in odd]


def _has(reading: Reading, cells: Sequence[Cell], name: str) -> bool:
    return any(reading.columns.get(cell.column) == name for cell in cells)


def _group(reading: Reading, cells: Sequence[Cell]) -> tuple[list[persons.Person], list[str]]:
    """The people of cells that go together, and what of them is read as nobody."""
    by_name: dict[str, list[str]] = {}
    for cell in cells:
        held = reading.columns.get(cell.column, "post")
        by_name.setdefault(held, []).append("\n".join(paragraph.text for paragraph in cell.paragraphs))
    called = by_name.get("name") or [" ".join(by_name.get("forename", []) + by_name.get("surname", []))]
    lines = [line for line in called[0].split("\n") if line.strip()]
    if len(lines) == 1 and ";" in re.sub(r"[(\[][^()\[\]]*[)\]]", "", lines[0]):
        found, odd = people_in_text.people(lines[0])
        if len(found) > 1:
            return found, odd
    several, unread = _by_lines(lines)
    if unread:
        return several, unread
    if not several:
        return [], [text for texts in by_name.values() for text in texts if text]
    attendance, odd = _attendance(reading, by_name)
    attendance = attendance or next(
        (reading.sections[cell.column] for cell in cells if cell.column in reading.sections), ""
    )
    return _completed(several, by_name, attendance), odd


def _by_lines(lines: Sequence[str]) -> tuple[list[persons.Person], list[str]]:
    """The people of the lines of a cell: one in each, or one in all; where several are read, the lines that are not."""
    read = [persons.person(line, 0.7) for line in lines] if len(lines) > 1 else []
    several = [person for person in read if person]
    if len(several) > 1:
        return several, [line for line, person in zip(lines, read, strict=True) if person is None]
    first = persons.person(", ".join(lines))  # a name, and beneath it the post
    return [first] if first else [], []


def _completed(
    several: Sequence[persons.Person], by_name: Mapping[str, Sequence[str]], attendance: str
) -> list[persons.Person]:
    """The people, with what the other cells of the row say of them."""
    posts = [" ".join(text.split()) for text in (*by_name.get("post", []), *by_name.get("organisation", []))]
    initials = names.bare(by_name.get("initials", [""])[0]) if len(several) == 1 else ""
    swapped = next(
        (at for at, post in enumerate(posts) if names.is_initials(post) and names.fits(post, several[0].name)), None
    )
    if swapped is not None and initials and not names.fits(initials, several[0].name):
        posts[swapped], initials = initials, names.bare(posts[swapped])  # a post such as GP is as short
    aside = [text for name in ("aside", "deputy") for text in by_name.get(name, []) if text.strip()]
    stands = by_name.get("substitute", [""])[0].strip() if len(several) == 1 else ""
    people = []
    for person in several:
        post = ", ".join(dict.fromkeys(filter(None, (person.post, *posts))))
        known = persons.with_asides_of_post(replace(person, post=post, initials=initials or person.initials))
        known = replace(
            known,
            attendance=person.attendance or attendance,
            rest=(*person.rest, *aside),
            stands_for=person.stands_for or stands,
        )
        people.append(known)
    return people


def _attendance(reading: Reading, by_name: Mapping[str, Sequence[str]]) -> tuple[str, list[str]]:
    """What the columns of ticks say, and what of them says nothing that is known."""
    ticked = [
        name for name in ("present", "apologies", "absent") if any(text.strip() for text in by_name.get(name, []))
    ]
    if ticked and _APOLOGIES.fullmatch(by_name[ticked[0]][0].strip()) and len(by_name[ticked[0]][0].strip()) > 1:
        return "apologies", []
    crossed = [name for name in ticked if not (_NO.fullmatch(by_name[name][0].strip()) and _has_ticks(reading, name))]
    if crossed:
        return {"present": "present", "apologies": "apologies", "absent": "absent"}[crossed[0]], []
    words = next((text.strip() for text in by_name.get("attended", []) if text.strip()), "")
    if not words:
        return "absent" if "attended" in reading.columns.values() or {"present", "apologies"} & set(
            reading.columns.values()
        ) else "", []
    only_crosses = not _has_ticks(reading, "attended")
    if re.fullmatch(r"[xX×]", words) and only_crosses:
        return "present", []
    if _APOLOGIES.fullmatch(words):
        return "apologies", []
    if re.search(r"\bapolog", words, re.IGNORECASE):
        return "apologies", []
    if _NO.fullmatch(words):
        return "absent", []
    return ("present", []) if _YES.fullmatch(words) else ("", [words])


def _has_ticks(reading: Reading, name: str) -> bool:
    texts = [text for at, held in reading.columns.items() if held == name for text in reading.grid.columns.get(at, [])]
    return any(_YES.fullmatch(text.strip()) for text in texts)
