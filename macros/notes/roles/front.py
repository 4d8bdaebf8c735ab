"""Lines that say when, where and with whom a meeting was: labels, headings of people and the people beneath, “held on”.

In: the pieces of a file. Out: the same pieces, with a role for those that are such a line. Whether they stand where such
lines may stand is judged later (`assign`).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from macros.notes.roles import dates, persons, vocabulary
from macros.notes.roles.pieces import Piece, bare, is_short

_LABEL = re.compile(r"(?P<label>[^:\n–]{2,60}?)\s*(?::-?|\t|\s[–—-]\s)\s*(?P<value>\S.*)", re.DOTALL)
_HELD = re.compile(r"\b(?:held|meeting|met|took place|minutes|notes)\b", re.IGNORECASE)
_WHOSE = r"(?:the )?(?:[\w’'-]+ ){0,3}?"
APOLOGIES = re.compile(
    r"(?:.{0,40}?\bapologies\b(?:\s+(?:for (?:absence|lateness|non-attendance)|had|have|has|been|were|was|are|also|noted|received|"
    r"given|sent|accepted|tendered|submitted|and))*\s*(?:from|by|on behalf of|:|–|-)\s*:?\s*(?P<behind>.+))|"
    r"(?P<before>.+?)\s+(?:(?:have|has|had)\s+)?(?:sent|gave|given|tendered|offered|submitted)\s+(?:(?:their|his|her)\s+)?apologies\b.*",
    re.IGNORECASE | re.DOTALL,
)
_CHAIRED = re.compile(
    rf"(?:{_WHOSE}meeting was (?:chaired|led|opened and chaired) by|chaired by|chair:)\s+(?P<a>.+)|"
    r"(?P<b>.{4,60}?)\s+(?:chaired|was in the chair|took the chair|presided|was the chair)(?: (?:the|this|over the) meeting)?\W*\Z",
    re.IGNORECASE | re.DOTALL,
)
_TAKEN = re.compile(rf"{_WHOSE}(?:minutes|notes) (?:were |was )?(?:taken|recorded|made|written) by\s+(?P<a>.+)", re.IGNORECASE | re.DOTALL)
_PRESENT = re.compile(
    r"(?:also |those |members |others |the following (?:\w+ )?)*(?:were )?(?:present|in attendance|attending|attended|joined)"
    r"(?: (?:at|for) (?:the|this) meeting)?(?: were| was| included| by)?\s*:?\s+(?P<a>[A-Z].+)",
    re.DOTALL | re.IGNORECASE,
)
_OF_MINUTES = ("minutes", "notes", "meeting minutes", "minutes of meeting", "minutes of the meeting")
_BODY_THAT_MET = re.compile(r"\b(?:party|group|subgroup|committee|board|forum|panel|council|partnership|meeting|trustees|governors|executive)\b", re.I)
_SENTENCE = re.compile(r"(?<=[a-z)])\.\s+(?=[A-Z])")
_SEPARATORS = re.compile(r"(?<=[\s,;|–—])(?=[A-Z])")
_OF_TIME = re.compile(r"\b(?:time|from|until|hours|noon|midday|to|at)\b", re.IGNORECASE)


@dataclass
class _Section:
    """What the last heading of people was, and the body whose people stand beneath."""

    name: str = ""
    body: str = ""


def mark(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, lines about the meeting itself marked "label", "held", "people-heading" or "people"."""
    marked: list[Piece] = []
    section = _Section()
    cut = [part for piece in pieces for part in _parts(piece)]
    for at, piece in enumerate(cut):
        if piece.role != "?":
            if piece.role in ("head", "action-row", "person"):
                section = _Section()
            marked.append(piece)
            continue
        following = cut[at + 1] if at + 1 < len(cut) else None
        if section.name and (body := _body(piece, following)):
            section.body = body
            marked.append(piece.as_("people", "a body, its people beneath", cells={"section": section.name, "body": body}))
            continue
        for part in _line(piece, section):
            marked.append(part)
            if part.role in ("people", "people-heading"):
                name = part.cells.get("section", "") or section.name
                section = section if name == section.name and part.role == "people" else _Section(name)
                section = _Section() if part.cells.get("sentence") else section
            else:
                section = _Section()
    return marked


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
    labels = [at for at, line in enumerate(lines) if labelled(line)[0] or (at and _is_held(line) and len(line) < 60)]
    if len(lines) > 1 and labels and not (labels == [0] and not labelled(lines[0])[1]) and labels != [0]:
        starts = sorted({0, *labels})
        for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
            yield replace(piece, text="\n".join(lines[start:end]))
        return
    yield piece


def _body(piece: Piece, following: Piece | None) -> str:
    """The name of a body above lines of its people: bare, and the line beneath names somebody with more than a name."""
    text = piece.text.strip()
    if following is None or following.role != "?" or not is_short(text) or len(text.split()) > 7 or re.search(r"[(\[,:;]", text):
        return ""
    if labelled(text)[0]:
        return ""
    below = persons.person(following.text, 0.7)
    own = persons.person(text, 1.0)
    plain = own is None or not (own.post or own.initials)
    return text if below and (below.post or below.initials) and plain and persons.person(text, 0.7) in (None, own) else ""


def _line(piece: Piece, section: _Section) -> Iterator[Piece]:
    name, value = labelled(bare(piece))
    if name in ("notetaker", "title") and value:
        if dates.some_day(value):
            yield piece.as_("held", "says on which day", cells={})
            return
        first = re.split(r"[,(–-]", value)[0]
        is_meeting = persons.person(value, 0.6) is None or bool(_BODY_THAT_MET.search(first))
        name = "title" if name == "notetaker" and is_meeting and vocabulary.plain(bare(piece).split(":")[0]) in _OF_MINUTES else name
    if name in ("present", "apologies"):
        yield from _people_label(piece, name, value)
        return
    if name == "aside" and value and len(value) < 200:
        yield piece.as_("label", f"a label: {name}", cells={"label": name, "value": value})
        return
    if name and value:
        yield from _labels(piece, name, value)
        return
    if section.name and (read := _people(piece, section)):
        yield read
        return
    if said := _said(piece):
        yield said
        return
    if _is_held(piece.text):
        yield piece.as_("held", "says on which day", cells={})
        return
    if times := _only_times(piece):
        yield times
        return
    yield piece


def _said(piece: Piece) -> Piece | None:
    """A sentence that says who chaired, who took notes, who was there or who was not."""
    text = bare(piece).strip()
    if len(text) > 800 or piece.paragraph.level:
        return None
    for pattern, name in ((_TAKEN, "notetaker"), (_CHAIRED, "chair")):
        match = pattern.fullmatch(text)
        value = (match["a"] or (match["b"] if "b" in match.groupdict() else "") or "").strip(" .") if match else ""
        if value and persons.person(value, 0.6):
            return piece.as_("label", f"a sentence that names the {name}", cells={"label": name, "value": value})
    for pattern, section in ((_PRESENT, "present"), (APOLOGIES, "apologies")):
        match = pattern.fullmatch(text)
        value = next((group for group in match.groups() if group), "") if match else ""
        found, odd = _everybody(value) if value else ([], [])
        if found and not odd and all(persons.looks_like_name(person.titled or person.name) >= 0.6 for person in found):
            people = tuple(replace(person, attendance=person.attendance or section) for person in found)
            cells = {"section": section, "sentence": "yes"}
            return piece.as_("people", f"a sentence about those {section}", people=people, cells=cells)
    return None


def _everybody(value: str) -> tuple[list[persons.Person], list[str]]:
    """The people of the first sentence of a text."""
    first = _SENTENCE.split(value.strip())[0]
    return persons.people(re.sub(r"\s*,?\s*(?:who|for whom)\b[^,;]*", "", first.rstrip(".")).replace(" and from ", " and "))


def _only_times(piece: Piece) -> Piece | None:
    if not dates.times(piece.text) or len(piece.text) > 120:
        return None
    rest = _OF_TIME.sub("", dates.without_times(piece.text))
    if not re.search(r"[^\W\d_]{3}", rest):
        return piece.as_("label", "nothing but a time", cells={"label": "time", "value": piece.text})
    if "," in piece.text and not piece.text.rstrip().endswith(".") and not re.search(r"\b(?:was|were|is|are|will|to be)\b", rest):
        return piece.as_("label", "a place and a time", cells={"label": "where-and-when", "value": piece.text})
    return None


def labelled(text: str) -> tuple[str | None, str]:
    """What a line is a label of, and what stands behind it; a label alone has nothing behind it."""
    if len(text) < 70 and (name := vocabulary.label(text)):
        return name, ""
    first, _, more = text.partition("\n")
    if more and len(first) < 70 and (name := vocabulary.label(first)):
        return name, more
    match = _LABEL.match(text)
    if match and (name := vocabulary.label(match["label"])):
        return name, match["value"].strip()
    return None, ""


def _labels(piece: Piece, name: str, value: str) -> Iterator[Piece]:
    """One label, or several on one line: “Date: 12 May 2026   Time: 2pm”."""
    parts = [(name, value)]
    for cut in _SEPARATORS.finditer(value):
        inner, rest = labelled(value[cut.start() :])
        sure = inner in ("date", "time", "venue", "chair", "present", "apologies", "notetaker", "ends") and rest
        if sure and re.match(r"[^:\n]{2,30}:", value[cut.start() :]):
            parts = [(name, value[: cut.start()].strip(" \t,;|–—-\n")), (str(inner), rest)]
            break
    first, *others = parts
    own = piece.text[: len(piece.text) - len(value) + len(first[1])] if others else piece.text
    yield piece.as_("label", f"a label: {first[0]}", cells={"label": first[0], "value": first[1]}, text=own)
    for inner, rest in others:
        if inner in ("present", "apologies"):
            yield from _people_label(replace(piece, text=f"{inner}: {rest}"), inner, rest)
        else:
            yield from _labels(replace(piece, text=f"{inner}: {rest}"), inner, rest)


def _people_label(piece: Piece, name: str, value: str) -> Iterator[Piece]:
    if not value:
        yield piece.as_("people-heading", f"a heading of people: {name}", cells={"section": name})
        return
    if _SENTENCE.search(value) and not persons.plain_nobody(value) and len(value) > 200 and ";" not in value:
        yield piece
        return
    found, odd = persons.people(value)
    nobody = persons.plain_nobody(value)
    if found or nobody:
        people = tuple(replace(person, attendance=person.attendance or name) for person in found)
        cells = {"section": name, "odd": " | ".join(odd)}
        yield piece.as_("people", f"a heading of people: {name}", people=people, cells=cells)
        return
    yield piece.as_("people-heading", f"a heading of people: {name}", cells={"section": name, "odd": value})


def _people(piece: Piece, section: _Section) -> Piece | None:
    """A line beneath a heading of people that names some and is no sentence."""
    text = bare(piece) if piece.number and not piece.paragraph.printed else piece.text
    if piece.paragraph.level or len(text) > 1500 or (text.isupper() and len(text.split()) > 1):
        return None
    if persons.plain_nobody(text):
        return piece.as_("people", "nobody", cells={"section": section.name})
    listed = (piece.paragraph.mark is not None or bool(piece.number) or bool(re.match(r"[•●▪◦·–*-]\s", text))) and ";" not in text
    found, odd = persons.people(text, listed and not re.search(r"\sand\s", text))
    sure = [person for person in found if person.initials or persons.looks_like_name(person.titled or person.name) >= 0.6]
    bold_alone = (piece.paragraph.bold or piece.paragraph.underlined) and len(found) == 1 and not (found[0].post or found[0].initials)
    if not found or len(sure) < len(found) or len(odd) > len(found) / 3 or bold_alone:
        return None
    if not odd and len(found) == 1 and re.search(r"\b(?:was|were|had|has|have|said|asked|noted)\b", text):
        return None
    body = section.body
    people = tuple(
        replace(person, attendance=person.attendance or section.name, post=", ".join(filter(None, (person.post, body))))
        for person in found
    )
    cells = {"section": section.name, "odd": " | ".join(odd)}
    return piece.as_("people", "a line of names beneath a heading of people", people=people, cells=cells)


def _is_held(text: str) -> bool:
    if len(text) > 300 or not dates.some_day(text):
        return False
    short = dates.without_days(text)
    first = dates.found(text, "2020-06-30")[0].start
    words = len(short.split())
    return words <= 6 or (first < 12 and words <= 20) or bool(_HELD.search(short) and words <= 40)


def is_heading_of_people(title: str) -> bool:
    """Whether an item is about who is there: “Welcome, introductions and apologies”."""
    about = re.search(r"\b(?:apolog|attendance|present|attendees|introduction|welcome|members)", title, re.IGNORECASE)
    return bool(about) and is_short(title)
