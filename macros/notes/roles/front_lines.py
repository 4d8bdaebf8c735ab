"""A line that says when, where or with whom a meeting was, read by itself.

In: a piece, and the heading of people that it stands beneath. Out: the same piece with the role "label", "held",
"people-heading" or "people", taken apart where it says several things; as it was, where it says none of them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from macros.notes.roles import dates, names, people_in_text, persons, vocabulary
from macros.notes.roles.pieces import Piece, bare

_LABEL = re.compile(r"(?P<label>[^:\n–]{2,60}?)\s*(?::-?|\t|\s[–—-]\s)\s*(?P<value>\S.*)", re.DOTALL)
_HELD = re.compile(r"\b(?:held|meeting|met|took place|minutes|notes)\b", re.IGNORECASE)
_WHOSE = r"(?:the )?(?:[\w’'-]+ ){0,3}?"
APOLOGIES = re.compile(
    r"(?:.{0,40}?\bapologies\b(?:\s+(?:for (?:absence|lateness|non-attendance)|had|have|has|been|were|was|are|also|"
    r"noted|received|given|sent|accepted|tendered|submitted|and))*\s*(?:from|by|on behalf of|:|–|"
    r"-)\s*:?\s*(?P<behind>.+))|(?P<before>.+?)\s+(?:(?:have|has|had)\s+)?(?:sent|gave|given|tendered|offered|"
    r"submitted)\s+(?:(?:their|his|her)\s+)?apologies\b.*",
    re.IGNORECASE | re.DOTALL,
)
_CHAIRED = re.compile(
    rf"(?:{_WHOSE}meeting was (?:chaired|led|opened and chaired) by|chaired by|chair:)\s+(?P<a>.+)|"
    r"(?P<b>.{4,60}?)\s+(?:chaired|was in the chair|took the chair|presided|was the chair)(?: (?:the|this|"
    r"over the) meeting)?\W*\Z",
    re.IGNORECASE | re.DOTALL,
)
_TAKEN = re.compile(
    rf"{_WHOSE}(?:minutes|notes) (?:were |was )?(?:taken|recorded|made|written) by\s+(?P<a>.+)",
    re.IGNORECASE | re.DOTALL,
)
_PRESENT = re.compile(
    r"(?:also |those |members |others |the following (?:\w+ )?)*(?:were )?(?:present|in attendance|attending|attended|"
    r"joined)(?: (?:at|for) (?:the|this) meeting)?(?: were| was| included| by)?\s*:?\s+(?P<a>[A-Z].+)",
    re.DOTALL | re.IGNORECASE,
)
_OF_MINUTES = ("minutes", "notes", "meeting minutes", "minutes of meeting", "minutes of the meeting")
_BODY_THAT_MET = re.compile(
    r"\b(?:party|group|subgroup|committee|board|forum|panel|council|partnership|meeting|trustees|governors|"
    r"executive)\b",
    re.I,
)
# Never a post of somebody who was there.
_OF_ABSENCE = re.compile(r"apolog|apols|absen|\bsorry\b|n[o’']t\b", re.IGNORECASE)
# “QSC/26/12 …”: the reference of an item, which a time may follow.
_REFERENCE = re.compile(r"[A-Za-z]{2,}\S*/\S*\d")
_SENTENCE = re.compile(r"(?<=[a-z)])\.\s+(?=[A-Z])")
_SEPARATORS = re.compile(r"(?<=[\s,;|–—])(?=[A-Z])")
_OF_TIME = re.compile(r"\b(?:time|from|until|hours|noon|midday|to|at)\b", re.IGNORECASE)


@dataclass
class Section:
    """What the last heading of people was, and the body whose people stand beneath."""

    name: str = ""
    body: str = ""


def line(piece: Piece, section: Section) -> Iterator[Piece]:
    """What a line says about the meeting or its people; several pieces where it says several things."""
    name, value = labelled(bare(piece))
    if name in ("notetaker", "title") and value:
        if dates.some_day(value):
            yield piece.as_("held", "says on which day", cells={})
            return
        first = re.split(r"[,(–-]", value)[0]
        is_meeting = persons.person(value, 0.6) is None or bool(_BODY_THAT_MET.search(first))
        name = (
            "title"
            if name == "notetaker" and is_meeting and vocabulary.plain(bare(piece).split(":")[0]) in _OF_MINUTES
            else name
        )
    if name in vocabulary.SECTIONS:
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
    elif is_held(piece.text):
        yield piece.as_("held", "says on which day", cells={})
    else:
        yield _only_times(piece) or piece


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
        if found and not odd and all(names.looks_like_name(person.titled or person.name) >= 0.6 for person in found):
            people = tuple(replace(person, attendance=person.attendance or section) for person in found)
            cells = {"section": section, "sentence": "yes"}
            return piece.as_("people", f"a sentence about those {section}", people=people, cells=cells)
    return None


def _everybody(value: str) -> tuple[list[persons.Person], list[str]]:
    """The people of the first sentence of a text."""
    first = _SENTENCE.split(value.strip())[0]
    return people_in_text.people(
        re.sub(r"\s*,?\s*(?:who|for whom)\b[^,;]*", "", first.rstrip(".")).replace(" and from ", " and ")
    )


def _only_times(piece: Piece) -> Piece | None:
    if not dates.times(piece.text) or len(piece.text) > 120:
        return None
    rest = _OF_TIME.sub("", dates.without_times(piece.text))
    if not re.search(r"[^\W\d_]{3}", rest):
        return piece.as_("label", "nothing but a time", cells={"label": "time", "value": piece.text})
    if (
        "," in piece.text
        and not _REFERENCE.match(piece.text)
        and not piece.text.rstrip().endswith(".")
        and not re.search(r"\b(?:was|were|is|are|will|to be)\b", rest)
    ):
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
        if inner in vocabulary.SECTIONS:
            yield from _people_label(replace(piece, text=f"{inner}: {rest}"), inner, rest)
        else:
            yield from _labels(replace(piece, text=f"{inner}: {rest}"), inner, rest)


def _people_label(piece: Piece, name: str, value: str) -> Iterator[Piece]:
    if not value:
        yield piece.as_("people-heading", f"a heading of people: {name}", cells={"section": name})
        return
    if _SENTENCE.search(value) and not people_in_text.plain_nobody(value) and len(value) > 200 and ";" not in value:
        yield piece
        return
    found, odd = people_in_text.people(value)
    nobody = people_in_text.plain_nobody(value)
    if found or nobody:
        people = tuple(replace(person, attendance=person.attendance or name) for person in found)
        cells = {"section": name, "odd": " | ".join(odd)}
        yield piece.as_("people", f"a heading of people: {name}", people=people, cells=cells)
        return
    yield piece.as_("people-heading", f"a heading of people: {name}", cells={"section": name, "odd": value})


def _people(piece: Piece, section: Section) -> Piece | None:
    """A line beneath a heading of people that names some and is no sentence."""
    text = bare(piece) if piece.number and not piece.paragraph.printed else piece.text
    if piece.paragraph.level or len(text) > 1500 or (text.isupper() and len(text.split()) > 1):
        return None
    if people_in_text.plain_nobody(text):
        return piece.as_("people", "nobody", cells={"section": section.name})
    before, colon, _ = text.partition(":")
    if colon and (not _about_somebody(before) or _OF_ABSENCE.search(before)):
        return None
    listed = (
        piece.paragraph.mark is not None or bool(piece.number) or bool(re.match(r"[•●▪◦·–*-]\s", text))
    ) and ";" not in text
    found, odd = people_in_text.people(text, listed and not re.search(r"\sand\s", text))
    sure = [person for person in found if person.initials or names.looks_like_name(person.titled or person.name) >= 0.6]
    bold_alone = (
        (piece.paragraph.bold or piece.paragraph.underlined)
        and len(found) == 1
        and not (found[0].post or found[0].initials)
    )
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


def _about_somebody(text: str) -> bool:
    """Whether a text is a name, or has a post in it, or is a body's."""
    looks = names.looks_like_name(text) >= 0.7 or names.looks_like_body(text)
    return looks or any(map(names.is_job, text.split()))


def is_held(text: str) -> bool:
    """Whether a line says little else than on which day the meeting was."""
    if len(text) > 300 or not dates.some_day(text):
        return False
    short = dates.without_days(text)
    first = dates.found(text, "2020-06-30")[0].start
    words = len(short.split())
    return words <= 6 or (first < 12 and words <= 20) or bool(_HELD.search(short) and words <= 40)
