"""The table of those who attended -> the people of a draft.

In: the attendance tables, lines such as "Apologies: …" as tables, and what the line "Chaired by:" says. Out: plain
values in the shape of `DraftPerson`. A body
is split off from the person's post where organisations.yml knows it by that name. A body that it does not know is
told of those who were present: quorum and attendance count bodies.
"""

import re
from collections.abc import Iterable, Iterator

from macros.notes.warnings import NO_BODY, counts_for_no_body
from macros.notes.word import phrases
from macros.notes.word.layout import attendance
from macros.notes.word.reading import Cell, Paragraph, Table, TableRow
from macros.notes.word.report import ImportReport
from macros.records.yaml_text import Value
from macros.workings.posts import Bodies

Person = dict[str, Value]

_HEADING_WORDS = "name initials post role title organisation agency job designation position representing"
_HEADINGS = {
    *_HEADING_WORDS.split(),
    "job title",
    "post and organisation",
    "post/organisation",
    "role and organisation",
}
_NOTES = re.compile(r"\b(?:note|minute)s?[\s-]*taker\b|\((?:notes|minutes)\)", re.IGNORECASE)
_CHAIR = re.compile(r"\s*[,–-]?\s*\((?:meeting\s+)?chair\)\s*\Z|\s*\(in the chair\)\s*\Z", re.IGNORECASE)
_IN_WORDS = re.compile(r"([^(),;:]+?)\s*\(([A-Z]{2,4})\)\s*(?:[,–-]\s*([^;]+))?")
_NOBODY = frozenset({"none", "nil", "n/a", "none received", "-", "–"})


def people(
    tables: Iterable[tuple[str | None, Table]], chair: tuple[str, str] | None, bodies: Bodies, report: ImportReport
) -> list[Person]:
    """Everybody in the attendance tables, in their order; `chair` is where the notes say who chaired, and what."""
    everybody = [person for above, table in tables for person in _table(above, table.rows, bodies, report)]
    _chair(everybody, chair, report)
    seen = [person["initials"] for person in everybody if "initials" in person]
    if len(set(map(str, seen))) < len(seen):
        report.doubt("the table of people", "two people have the same initials: the speakers cannot be told apart")
    report.placed["person present"] = sum(person["attendance"] == "present" for person in everybody)
    report.placed["person with apologies"] = sum(person["attendance"] == "apologies" for person in everybody)
    return everybody


def in_words(words: str, place: str) -> Table | None:
    """The people whom a line names, as a table; None where it is not made of names, initials and posts."""
    if words.lower().rstrip(".") in _NOBODY:
        return Table(place, ())
    matches = [_IN_WORDS.fullmatch(piece.strip()) for piece in words.rstrip(".;").split(";")]
    rows = [[text for text in match.groups() if text] for match in matches if match]
    if len(rows) < len(matches):
        return None
    cells = (tuple(Cell((Paragraph(0, place, text),)) for text in row) for row in rows)
    return Table(place, tuple(TableRow(place, row) for row in cells))


def _table(above: str | None, rows: tuple[TableRow, ...], bodies: Bodies, report: ImportReport) -> Iterator[Person]:
    section = above or "present"
    for row in rows:
        texts = [text for text in row.texts if text]
        for cell in row.cells:
            for paragraph in cell.paragraphs:
                report.looks(paragraph)
        if not texts or all(text.lower().rstrip(":") in _HEADINGS for text in texts):
            continue
        heading = attendance(texts[0])
        section = heading or section
        rest = [text for text in texts[1:] if text.lower().rstrip(":") not in _HEADINGS] if heading else texts
        if not rest or (len(rest) == 1 and rest[0].lower() in _NOBODY):
            continue
        person = _person(rest, section, bodies)
        if person is None:
            report.lost(row.place, "row of the table of people that is not a name, initials and a post")
            continue
        if "initials" not in person:
            report.doubt(row.place, "person without initials of two to four capital letters")
        if counts_for_no_body(person, bodies):
            report.doubt(row.place, f"post of somebody present that {NO_BODY}")
        yield person


def _person(texts: list[str], section: str, bodies: Bodies) -> Person | None:
    if len(texts) < 2 or len(texts) > 4:
        return None
    name, *others = texts
    at = _initials_at(name, others)
    short = None if at is None else phrases.initials(others[at])
    posts = [text for number, text in enumerate(others) if number != at]
    if not posts and short is None:
        return None
    post = ", ".join(posts)
    chair = bool(_CHAIR.search(post) or _CHAIR.search(name))
    name, post = _CHAIR.sub("", name), _CHAIR.sub("", post)
    what, named = _split(post, bodies)
    person: Person = {"initials": short} if short else {}
    person |= {"name": name, "post": what or "not-stated"}
    person |= {"organisations": named} if named else {}
    person |= {"attendance": section}
    person |= {"chair": True} if chair else {}
    person |= {"notetaker": True} if _NOTES.search(post) else {}
    return person


def _initials_at(name: str, others: list[str]) -> int | None:
    """Which text holds the initials; where two could, such as GP and JM, the one that goes with the name."""
    candidates = [(number, short) for number, text in enumerate(others) if (short := phrases.initials(text))]
    letters = "".join(re.findall(r"\b\w", name)).upper()
    fitting = (number for number, short in candidates if short[0] == letters[:1] and short[-1] in letters[1:])
    return next(fitting, candidates[0][0] if candidates else None)


def _split(post: str, bodies: Bodies) -> tuple[str, list[Value]]:
    """The post, and the body after its last comma; a body with a comma in its own name is found as well."""
    for comma in (match.start() for match in re.finditer(r",", post)):
        body = bodies.id_of(post[comma + 1 :])
        if body:
            return post[:comma].strip(), [body]
    return post, []


def _chair(everybody: list[Person], chair: tuple[str, str] | None, report: ImportReport) -> None:
    if chair is None:
        if not any("chair" in person for person in everybody):
            report.doubt("the lines at the top", "nobody is said to have chaired the meeting")
        return
    place, words = chair
    chaired_by = words.casefold().strip().rstrip(".")
    for person in everybody:
        name, short = str(person["name"]).casefold(), str(person.get("initials", "")).casefold()
        if chaired_by in (name, short):
            person["chair"] = True
            return
        if re.match(rf"{re.escape(name)}\s*[,(–-]", chaired_by):
            person["chair"] = True
            rest = re.sub(r"\W+", " ", chaired_by[len(name) :]).strip()
            if rest not in ("chair", re.sub(r"\W+", " ", str(person["post"])).casefold().strip()):
                report.lost(place, "words behind the name of the chair")
            return
    report.lost(place, "chair who is not in the table of people")
