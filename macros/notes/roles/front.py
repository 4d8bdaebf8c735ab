"""Lines that say when, where and with whom a meeting was: labels, headings of people and the people beneath, “held on”.

In: the pieces of a file. Out: the same pieces, with a role for those that are such a line. Whether they stand where
such lines may stand is judged later (`assign`).
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from macros.notes.roles import dates, persons, vocabulary
from macros.notes.roles.front_lines import Section, is_held, labelled, line
from macros.notes.roles.pieces import Piece, bare, is_short, numbers


def mark(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, lines about the meeting itself marked "label", "held", "people-heading" or "people"."""
    marked: list[Piece] = []
    section = Section()
    cut = _numbered([part for piece in pieces for part in _parts(piece)])
    office = ""
    for piece, following in itertools.zip_longest(cut, cut[1:]):
        holder = persons.person(piece.text, 0.7) if office and piece.role == "?" else None
        if holder:
            marked.append(_holder(piece, holder, office))
            office = ""
            continue
        office = ""
        if piece.role != "?":
            section = Section() if piece.role in ("head", "action-row", "person") else section
            marked.append(piece)
        elif section.name and (body := _body(piece, following)):
            section.body = body
            cells = {"section": section.name, "body": body}
            marked.append(piece.as_("people", "a body, its people beneath", cells=cells))
        elif office := _office(piece, following):
            marked.append(piece.as_("people-heading", f"a heading: {office}", cells={"section": "present"}))
        else:
            for part in line(piece, section):
                marked.append(part)
                section = _section_beneath(part, section)
    return marked


def _holder(piece: Piece, person: persons.Person, office: str) -> Piece:
    """The line of somebody beneath the heading of an office."""
    person = replace(
        person,
        attendance=person.attendance or "present",
        chair=person.chair or office == "chair",
        notetaker=person.notetaker or office == "notetaker",
    )
    return piece.as_("people", f"stands beneath “{office}”", people=(person,), cells={"section": "present"})


def _office(piece: Piece, following: Piece | None) -> str:
    """The office whose name alone is the line, somebody's name beneath it; nothing for other lines."""
    name, value = labelled(bare(piece))
    if name not in ("chair", "notetaker") or value or piece.number or following is None or following.role != "?":
        return ""
    return name if persons.person(following.text, 0.7) else ""


def _section_beneath(part: Piece, section: Section) -> Section:
    """The heading of people that counts for the next line."""
    if part.role not in ("people", "people-heading") or part.cells.get("sentence"):
        return Section()
    name = part.cells.get("section", "") or section.name
    return section if name == section.name and part.role == "people" else Section(name)


def _numbered(pieces: list[Piece]) -> list[Piece]:
    """The pieces, a line such as “Agenda item 3” taken as the number of the line beneath."""
    merged: list[Piece] = []
    waiting: Piece | None = None
    for piece in pieces:
        if waiting is not None and piece.role == "?" and is_short(piece.text):
            merged += [
                waiting.as_("columns", "numbers the line beneath"),
                replace(piece, number=piece.number or numbers(waiting.text)),
            ]
            waiting = None
            continue
        if waiting is not None:
            merged.append(waiting)
        waiting = (
            piece
            if piece.role == "?" and re.fullmatch(r"(?:agenda )?item\s*\d{1,3}\W*", piece.text, re.IGNORECASE)
            else None
        )
        if waiting is None:
            merged.append(piece)
    return [*merged, waiting] if waiting else merged


def _parts(piece: Piece) -> Iterator[Piece]:
    """A line with “|” between its parts, or several lines in one paragraph of which one is a label, taken apart."""
    if piece.role != "?" or len(piece.text) > 1500:
        yield piece
        return
    bars = [part.strip() for part in re.split(r"\s+\|\s+", piece.text)]
    if len(bars) > 1:
        name = vocabulary.label(bars[0])
        if name:
            yield replace(piece, text=f"{bars[0].rstrip(':')}: " + "\n".join(bars[1:]))
            return
        if any(dates.some_day(part) for part in bars):
            yield from (replace(piece, text=part) for part in bars if part)
            return
    lines = piece.text.split("\n")
    labels = [at for at, line in enumerate(lines) if labelled(line)[0] or (at and is_held(line) and len(line) < 60)]
    if len(lines) > 1 and labels and not (labels == [0] and not labelled(lines[0])[1]) and labels != [0]:
        starts = sorted({0, *labels})
        for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
            yield replace(piece, text="\n".join(lines[start:end]))
        return
    yield piece


def _body(piece: Piece, following: Piece | None) -> str:
    """The name of a body above lines of its people: bare, and the line beneath names somebody with more than a name."""
    text = piece.text.strip()
    if (
        following is None
        or following.role != "?"
        or not is_short(text)
        or len(text.split()) > 7
        or re.search(r"[(\[,:;]", text)
    ):
        return ""
    if labelled(text)[0]:
        return ""
    below = persons.person(following.text, 0.7)
    own = persons.person(text, 1.0)
    plain = own is None or not (own.post or own.initials)
    return (
        text if below and (below.post or below.initials) and plain and persons.person(text, 0.7) in (None, own) else ""
    )


def is_heading_of_people(title: str) -> bool:
    """Whether an item is about who is there: “Welcome, introductions and apologies”."""
    about = re.search(r"\b(?:apolog|attendance|present|attendees|introduction|welcome|members)", title, re.IGNORECASE)
    return bool(about) and is_short(title)
