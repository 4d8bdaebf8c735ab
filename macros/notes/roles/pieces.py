"""The blocks of a file one after the other, tables taken apart by their kind: what the roles are given to.

In: a `WordText`. Out: `Piece` by `Piece`, in the order of the page. A paragraph is one, so is a row of people or of
actions; a row of a table of items is a heading, its paragraphs, and what stands at its right.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from macros.notes.roles import dates, persons, tables, vocabulary
from macros.notes.roles.hints import NONE, Hints
from macros.notes.roles.tables import NUMBER, Reading
from macros.notes.word.reading import Cell, Paragraph, Table, TableRow, WordText

TITLE = 150
TYPED = re.compile(
    r"(?:agenda item|item)?\s*(?P<number>\d{1,4}(?:[./-]\d{1,4}){0,3})(?P<sign>\s*[.):–-]|\s)\s*(?=\S)", re.IGNORECASE
)
_ENDS = (".", ";", ",")


@dataclass(frozen=True)
class Piece:
    """One part of the file, its words and what it is; "?" as long as nothing is known."""

    role: str
    paragraph: Paragraph
    text: str
    why: tuple[str, ...] = ()
    number: tuple[int, ...] = ()
    cells: Mapping[str, str] = field(default_factory=dict)
    people: tuple[persons.Person, ...] = ()
    table: int = 0
    """Which table it comes from, counted from one; 0 for none."""
    reading: Reading | None = field(default=None, compare=False, repr=False)
    row: TableRow | None = field(default=None, compare=False, repr=False)
    """The whole row, of which `paragraph` is only the first words."""

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Every paragraph that its words come from."""
        return tuple(found for cell in self.row.cells for found in cell.paragraphs) if self.row else (self.paragraph,)

    def as_(self, role: str, *why: str, **changes: object) -> "Piece":
        """The same piece with a role, and what spoke for it."""
        return replace(self, role=role, why=(*self.why, *why), **changes)  # type: ignore[arg-type]


@dataclass
class _Flattening:
    hints: Hints
    pieces: list[Piece] = field(default_factory=list)
    tables: int = 0
    before: str = ""

    def blocks(self, blocks: Sequence[Paragraph | Table]) -> None:
        for block in blocks:
            if isinstance(block, Table):
                self._table(block)
                self.before = ""
            elif block.text.strip():
                self.pieces.append(Piece("?", block, block.text, number=number_of(block)))
                self.before = block.text

    def _table(self, table: Table) -> None:
        for part in tables.split(table):
            self._part(part)
            self.before = ""

    def _part(self, table: Table) -> None:
        self.tables += 1
        number = self.tables
        if is_card(table):
            self.pieces += [replace(piece, table=number, why=("a table that is one item",)) for piece in card_rows(table)]
            return
        reading = tables.read(table, self.before, self.hints)
        if reading.kind == "layout":
            for row in table.rows:
                for cell in row.cells:
                    self.blocks(cell.blocks)
            return
        if not reading.grid.rows:
            return
        rows = {"people": people_rows, "items": self._items, "actions": action_rows, "labels": label_rows}.get(
            reading.kind, other_rows
        )
        for piece in rows(reading):
            self.pieces.append(
                replace(piece, table=piece.table or number, reading=reading, why=piece.why or reading.why)
            )

    def _items(self, reading: Reading) -> Iterator[Piece]:
        """Headings, texts and what stands at the right; a table within a cell is taken apart where it stands."""
        yield from _headings(reading)
        rows = [list(item_row(reading, row)) for row in reading.grid.body]
        plain = any(piece.role == "head" and len(piece.number) == 1 for row in rows for piece in row)
        for row, found in zip(reading.grid.body, rows, strict=True):
            # Where every number is one such as 26.05.1 they number items, not parts of items.
            yield from (
                found
                if plain
                else [replace(piece, role="head") if piece.role == "sub" and piece.number else piece for piece in found]
            )
            for cell in row.cells:
                nested = [block for block in cell.blocks if isinstance(block, Table)]
                if nested:
                    inner = _Flattening(self.hints, tables=self.tables + 100)
                    inner.blocks(nested)
                    yield from inner.pieces


def flatten(text: WordText, hints: Hints = NONE) -> list[Piece]:
    """Every piece of the file."""
    flattening = _Flattening(hints)
    flattening.blocks(text.blocks)
    return flattening.pieces


def number_of(paragraph: Paragraph) -> tuple[int, ...]:
    """The number that a paragraph begins with, printed by Word or typed; nothing for bullets, letters and years."""
    printed = re.search(r"\d{1,4}(?:[./-]\d{1,4}){0,3}", paragraph.printed)
    if printed:
        return numbers(printed[0])
    typed = TYPED.match(paragraph.text)
    if typed is None or _is_quantity(paragraph.text, typed):
        return ()
    return numbers(typed["number"])


def _is_quantity(text: str, typed: re.Match[str]) -> bool:
    """“12 May 2026” and “300 children” begin with a number that numbers nothing."""
    if typed["sign"].strip():
        return (
            bool(re.match(r"\d{1,2}[./-]\d{1,2}[./-](?:\d{2}|\d{4})\b", text)) and len(typed["number"].split("/")) > 2
        )
    rest = text[typed.end() :]
    return not rest.lstrip("[(→•–- ")[:1].isupper() or bool(re.match(r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b", rest))


def numbers(text: str) -> tuple[int, ...]:
    """The parts of a number such as 3.1 or 26/05; 3.0 is 3."""
    parts = tuple(int(part) for part in re.findall(r"\d+", text))
    return parts[:1] if len(parts) == 2 and parts[1] == 0 else parts


def with_text(paragraph: Paragraph, text: str) -> Paragraph:
    """The paragraph with a part of its text, and what of it is bold."""
    shift = paragraph.text.find(text)
    parts = tuple((max(0, start - shift), min(len(text), end - shift)) for start, end in paragraph.bold_parts
                  if shift >= 0 and end > shift and start - shift < len(text))  # fmt: skip
    return replace(paragraph, text=text, bold_parts=parts)


def bare(piece: Piece) -> str:
    """The text without the number that was typed before it."""
    if piece.number and not piece.paragraph.printed and (typed := TYPED.match(piece.text)):
        return piece.text[typed.end() :].strip()
    return piece.text.strip()


def is_short(text: str) -> bool:
    """Whether a line is as short as a heading, and no sentence."""
    return len(text) <= TITLE and not text.rstrip().endswith(_ENDS)


def is_action(text: str) -> bool:
    """Whether a line says of itself that it is an action or a decision: it is no heading, however bold."""
    if re.match(
        r"\W*(?-i:AP\s?\d|A\d{1,3}\s*[:–-])|\W*actions?\b\s*(?:[A-Z]{2,5}/\d|\d|:|–|-|\(|by\b|for\b|(?-i:(?!LOGS?\b|LIST\b|PLAN|ITEMS?\b)[A-Z]{2,4}\b))|\W*(?:decision|agreed|resolved)\b\s*[:–-]",
        text,
        re.IGNORECASE,
    ):
        return True
    if re.match(r"[A-Z]{2,4}(?:\s*(?:/|&|,|and)\s*[A-Z]{2,4})*\s+(?:to|will)\b", text):
        return True
    match = re.match(r"(?P<who>.{4,40}?)\s+(?:to|will)\s+[a-z]", text)
    return match is not None and persons.looks_like_name(match["who"]) >= 1


def _is_heading_again(reading: Reading, row: TableRow) -> bool:
    """Whether a row says what the row of the headings says: the table goes on over a page."""
    return reading.heading >= 0 and row.texts == reading.grid.rows[reading.heading].texts


def _headings(reading: Reading) -> Iterator[Piece]:
    for row in reading.grid.rows[: reading.heading + 1]:
        yield from (Piece("columns", paragraph, paragraph.text) for cell in row.cells for paragraph in cell.paragraphs)


def _first(row: TableRow) -> Paragraph:
    return next((paragraph for cell in row.cells for paragraph in cell.paragraphs), Paragraph(0, row.place, ""))


def _words(row: TableRow) -> str:
    return " | ".join(text for text in row.texts if text)


# ------------------------------------------------------------------ people


def people_rows(reading: Reading) -> Iterator[Piece]:
    """A piece for each row; the attendance from a column, a row above or the words before the table."""
    yield from _headings(reading)
    section = vocabulary.label(reading.grid.before) or ""
    section = section if section in ("present", "apologies") else ""
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
            found, odd = persons.people(
                "; ".join(filter(None, (behind, *(cell.text for cell in rest)))) if not _lines(rest) else _lines(rest)
            )
            yield _of_people(row, found, section, odd)
            continue
        rest = [
            cell for cell in rest if persons_column(cell.text) is None or reading.columns.get(cell.column) == "attended"
        ]
        if not rest or all(persons.plain_nobody(cell.text) for cell in rest):
            yield Piece("people-heading" if lead else "columns", _first(row), _words(row), cells={"section": section})
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
            found, odd = persons.people("\n".join(paragraph.text for paragraph in cell.paragraphs))
            people = tuple(replace(person, attendance=person.attendance or section) for person in found)
            yield Piece(
                "person",
                cell.paragraphs[0],
                cell.text,
                people=people,
                cells={"odd": " | ".join(odd), "section": section},
            )


def persons_column(text: str) -> str | None:
    """What a repeated heading of a column within a table of people holds."""
    return (
        vocabulary.people_column(text)
        if len(text) < 30 and vocabulary.people_column(text) in ("initials", "post", "name", "organisation")
        else None
    )


def _section(text: str) -> tuple[str | None, str]:
    before, colon, behind = text.partition(":")
    name = vocabulary.label(before)
    named = name in ("present", "apologies", "chair", "notetaker") and len(before) < 60
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
    people = tuple(replace(person, attendance=person.attendance or section, chair=person.chair or office == "chair",
                           notetaker=person.notetaker or office == "notetaker") for person in found)  # fmt: skip
    role = "person" if people and not odd else "row" if not people else "person"
    return Piece(
        role, _first(row), _words(row), people=people, cells={"odd": " | ".join(odd), "section": section}, row=row
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
    by_name: dict[str, list[str]] = {}
    for cell in cells:
        by_name.setdefault(reading.columns.get(cell.column, "post"), []).append(
            "\n".join(p.text for p in cell.paragraphs)
        )
    names = by_name.get("name") or [" ".join(by_name.get("forename", []) + by_name.get("surname", []))]
    lines = [line for line in names[0].split("\n") if line.strip()]
    read = [persons.person(line, 0.7) for line in lines] if len(lines) > 1 else []
    several = [person for person in read if person]
    if len(several) != len(lines) or not several:
        first = persons.person(", ".join(lines))  # a name, and beneath it the post
        several = [first] if first else []
    if not several:
        return [], [text for texts in by_name.values() for text in texts if text]
    attendance, odd = _attendance(reading, by_name)
    attendance = attendance or next((reading.sections[cell.column] for cell in cells if cell.column in reading.sections), "")
    posts = [" ".join(text.split()) for text in (*by_name.get("post", []), *by_name.get("organisation", []))]
    initials = persons.bare(by_name.get("initials", [""])[0]) if len(several) == 1 else ""
    swapped = next(
        (at for at, post in enumerate(posts) if persons.is_initials(post) and persons.fits(post, several[0].name)), None
    )
    if swapped is not None and initials and not persons.fits(initials, several[0].name):
        posts[swapped], initials = initials, persons.bare(posts[swapped])  # a post such as GP is as short
    aside = [text for name in ("aside",) for text in by_name.get(name, []) if text.strip()]
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
    return people, odd


_YES = re.compile(r"[✓✔√☑☒●•*YyPp]|yes\b.*|present\b.*|attended\b.*|in attendance|(?:via |by )?(?:ms |microsoft )?teams|online|virtual(?:ly)?|in person|v|"
                  r"\W*(?:[✓✔√]|yes|y|p)\W.*", re.IGNORECASE | re.DOTALL)  # fmt: skip
_APOLOGIES = re.compile(r"a|ap|apol\.?s?|apolog(?:y|ies)\b.*|apologies.*|sent apologies", re.IGNORECASE | re.DOTALL)
_NO = re.compile(
    r"[✗✘×xXNn–—-]|no\b.*|absent\b.*|d|dna|did not attend|not present|n/?a|non[- ]attendance", re.IGNORECASE | re.DOTALL
)


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


# ------------------------------------------------------------------ actions, labels, others


def action_rows(reading: Reading) -> Iterator[Piece]:
    """A piece for each row of a table of actions; a row above the columns or across them is a heading."""
    yield from _headings(reading)
    heading = log = ""
    for row in reading.grid.body:
        filled = [cell for cell in row.cells if cell.text.strip()]
        if len(filled) == 1 and len(reading.columns) > 1 and reading.columns.get(filled[0].column) != "action":
            heading = filled[0].text
            looks = filled[0].paragraphs[0]
            is_heading = len(heading) < 80 and (looks.bold or looks.level or vocabulary.is_log(heading) or vocabulary.is_old_log(heading))
            log = ("old" if vocabulary.is_old_log(heading) else "new") if is_heading else log
            yield Piece("columns" if is_heading else "row", _first(row), heading, row=row)
            continue
        if all(vocabulary.actions_column(cell.text) for cell in filled) and len(filled) > 1:
            yield Piece("columns", _first(row), _words(row))
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
            "action-row", _first(row), _words(row), cells={name: text for name, text in cells.items() if text}, row=row
        )


def label_rows(reading: Reading) -> Iterator[Piece]:
    """Labels with what stands beside them, or beneath them in the next row: each as a line “Label: value”."""
    rows = [[cell for cell in row.cells if cell.text.strip()] for row in reading.grid.rows]
    above: list[Cell] = []
    for at, filled in enumerate(rows):
        below = rows[at + 1] if at + 1 < len(rows) else []
        if len(filled) > 1 and len(below) == len(filled) and all(map(_is_label, filled)) and not any(map(_is_label, below)):
            above = filled
            continue
        if above and len(filled) == len(above):
            for label, cell in zip(above, filled, strict=True):
                yield Piece("?", cell.paragraphs[0], f"{label.text.rstrip(': ')}: {_value(cell)}")
            continue
        yield from _beside(filled)


def _beside(filled: Sequence[Cell]) -> Iterator[Piece]:
    at = 0
    while at < len(filled):
        cell = filled[at]
        if _is_label(cell) and at + 1 < len(filled):
            yield Piece("?", filled[at + 1].paragraphs[0], f"{cell.text.rstrip(': ')}: {_value(filled[at + 1])}")
            at += 2
            continue
        yield from (Piece("?", paragraph, paragraph.text) for paragraph in cell.paragraphs)
        at += 1


def _is_label(cell: Cell) -> bool:
    alone = cell.text.rstrip().endswith(":") or ":" not in cell.text
    return alone and vocabulary.label(cell.text.partition(":")[0]) is not None


def _value(cell: Cell) -> str:
    return "\n".join(paragraph.text for paragraph in cell.paragraphs)


_CARD = {
    "head": "item|agenda item|topic|subject|title|issue|agenda|heading",
    "text": "notes|discussion|discussion points|minutes|summary|background|update|details|key points|conclusions|conclusion|"
    "points discussed|context|issue discussed|narrative|comments|presenter|presented by|lead|item lead|led by|led|purpose|papers|paper",
    "action": "action|actions|action points|agreed action|agreed actions|next steps|actions agreed|action agreed|to do",
    "decision": "decision|decisions|outcome|agreed|resolution|decisions made|resolved|outcomes",
    "owner": "owner|by whom|who|responsible|person responsible|action owner|for action by",
    "due": "deadline|by when|due|due date|when|timescale",
}
_CARD_WORDS = {word: name for name, words in _CARD.items() for word in words.split("|")}


def is_card(table: Table) -> bool:
    """Whether a table is one item, its rows called “Notes”, “Action” and the like."""
    rows = [[cell for cell in row.cells if cell.text.strip()] for row in table.rows]
    rows = [row for row in rows if row]
    named = [row for row in rows if len(row) > 1 and vocabulary.plain(row[0].text) in _CARD_WORDS and len(row[0].text) < 30]
    heads = [row for row in rows if len(row) > 1 and (NUMBER.fullmatch(row[0].text) or row[0].counted)]
    is_titled = bool(heads) or any(_CARD_WORDS[vocabulary.plain(row[0].text)] == "head" for row in named)
    return bool(rows) and len(rows) <= 12 and is_titled and bool(named) and len(named) + len(heads) >= 0.7 * len(rows) and len(heads) < 2


def card_rows(table: Table) -> Iterator[Piece]:
    """The heading, texts, decisions and actions of a table that is one item."""
    side: dict[str, str] = {}
    for row in table.rows:
        filled = [cell for cell in row.cells if cell.text.strip()]
        while len(filled) > 1:
            label, cell, *filled = filled
            kind = "head" if NUMBER.fullmatch(label.text) or label.counted else _CARD_WORDS.get(vocabulary.plain(label.text), "text")
            if kind == "head":
                number = NUMBER.fullmatch(label.text)
                first, *rest = cell.paragraphs
                yield Piece("head", first, first.text, number=numbers(number[1]) if number else number_of(first))
                yield from (Piece("body", paragraph, paragraph.text, number=number_of(paragraph)) for paragraph in rest)
            elif kind in ("action", "owner", "due"):
                if kind == "action" and "action" in side:
                    yield Piece("side", cell.paragraphs[0], " | ".join(side.values()), cells=side)
                    side = {}
                side[kind] = _value(cell)
                if kind == "action" and "\n" in side[kind] and len(side) == 1:
                    yield from (Piece("side", cell.paragraphs[0], line, cells={"action": line}) for line in side.pop(kind).split("\n"))
            elif kind == "decision":
                yield from (Piece("decision", paragraph, paragraph.text) for paragraph in cell.paragraphs)
            else:
                plain = vocabulary.plain(label.text) in ("presenter", "presented by", "lead", "item lead", "led by", "led")
                lead = f"{label.text.rstrip(': ')}: " if plain else ""
                yield from (Piece("body", paragraph, lead + paragraph.text, number=number_of(paragraph)) for paragraph in cell.paragraphs)
        yield from (Piece("body", paragraph, paragraph.text) for cell in filled for paragraph in cell.paragraphs)
    if side:
        first = next(paragraph for row in table.rows for cell in row.cells for paragraph in cell.paragraphs)
        yield Piece("side", first, " | ".join(side.values()), cells=side)


def other_rows(reading: Reading) -> Iterator[Piece]:
    """The rows of a table of no known kind, whole."""
    for row in reading.grid.rows:
        yield Piece("row", _first(row), _words(row), row=row)


# ------------------------------------------------------------------ items


def item_row(reading: Reading, row: TableRow) -> Iterator[Piece]:
    """A heading (role "head"), its text (role "body"), what is decided or done beside it (role "side")."""
    filled = [cell for cell in row.cells if cell.text.strip() or cell.counted]
    if not filled:
        return
    if _is_heading_again(reading, row):
        yield Piece("columns", _first(row), _words(row))
        return
    if vocabulary.items_column(filled[0].text) and all(len(cell.text) < 40 for cell in filled) and len(filled) > 1 and all(
            vocabulary.items_column(cell.text) or vocabulary.actions_column(cell.text) for cell in filled):  # fmt: skip
        yield Piece("columns", _first(row), _words(row))
        return
    number_cell, title_cell = reading.cell(row, "number"), reading.cell(row, "title")
    counted = next((cell for cell in row.cells if reading.columns.get(cell.column) == "number" and cell.counted), None)
    number, title, numbered = _number(number_cell, counted)
    texts = [cell for cell in filled if reading.columns.get(cell.column, "text") == "text"]
    if number_cell is not None and not numbered:
        texts = [number_cell, *texts]
    bodies = [paragraph for cell in texts for paragraph in _own(cell)]
    heads = list(tables.paragraphs(title_cell))
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
        marked or not sub or len(bodies) > 1 or (len(first.text) < 60 and first.text[:1].isupper() and first.text[-1:] != ":")
    ):
        return [first], bodies[1:]
    if is_short(first.text) and marked and (number_of(first) or alone or len(bodies) > 1):
        return [first], bodies[1:]
    lead = bold_lead(first)
    if lead and (numbered or number_of(first)) and not is_action(first.text):
        return [replace(first, text=first.text[: lead[0]])], [replace(first, text=first.text[lead[1] :]), *bodies[1:]]
    return [], bodies


def bold_lead(paragraph: Paragraph) -> tuple[int, int] | None:
    """Where bold words at the beginning end, and where the text behind them begins."""
    if paragraph.bold or not paragraph.bold_parts:
        return None
    start, end = paragraph.bold_parts[0]
    title = paragraph.text[start:end].strip()
    front = TYPED.match(paragraph.text)
    if start > (front.end() if front else 0) or not 3 <= len(title) <= TITLE:
        return None
    behind = re.match(r"\s*[.:–—-]?\s*", paragraph.text[end:])
    assert behind is not None
    return end, end + behind.end()


def _sides(reading: Reading, row: TableRow) -> Iterator[Piece]:
    """What stands at the right: actions with their owners and days, line by line where they go together."""
    for cell in row.cells:
        if reading.columns.get(cell.column) == "decision" and cell.text.strip():
            yield from (Piece("decision", paragraph, paragraph.text) for paragraph in cell.paragraphs)
    named = {name: [line for paragraph in tables.paragraphs(reading.cell(row, name)) for line in paragraph.text.split("\n") if line.strip()]
             for name in ("action", "owner", "due", "status") if name in reading.columns.values()}  # fmt: skip
    named = {name: lines for name, lines in named.items() if lines}
    owners = named.get("owner", [])
    if "due" not in named and (days := [line for line in owners if not re.search(r"[^\W\d_]", re.sub(r"\b\w+day\b", "", dates.without_days(line, True)))]):
        named |= {"owner": [line for line in owners if line not in days], "due": days}
        named = {name: lines for name, lines in named.items() if lines}
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
