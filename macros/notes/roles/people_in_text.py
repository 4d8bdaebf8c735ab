"""A run of text that names several people -> each of them, and the pieces that name nobody.

In: what stands behind “Present:”, in a cell or in a sentence. Out: `Person` by `Person`. Semicolons part people for
certain; commas may also part somebody from a post, so there a piece begins somebody only where it names one.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from macros.notes.roles.names import INITIALS, TITLES, bare, is_job, looks_like_body, looks_like_name, name_words
from macros.notes.roles.persons import Person, brackets, offices, person, with_asides

_WORDS_FOR_NOBODY = (
    "none|nil|n/a|na|none received|no apologies|no apologies received|-|–|—|tbc|all|none given|"
    "no apologies were received|none noted|there were no apologies|nobody"
)
_NOBODY = frozenset(_WORDS_FOR_NOBODY.split("|"))
# “Ellis Foam (Doctor), Harbour Watch” is one person; with “and”, or with brackets behind both, there are two.
_PARTS_TWO = re.compile(r"\sand\s|\s&\s|\)\s*,[^(]*\(")


def _segments(text: str) -> list[str]:
    """A run of people cut outside brackets at what separates them: semicolons or strokes, else commas and “and”."""
    flat = " ".join(text.split()) if "\n" not in text else text
    if "\n" in flat.strip():
        return [line for line in flat.split("\n") if line.strip()]
    for separator in (r"\s*;\s*(?:and\s+)?", r"\s+/\s+"):
        if len(parts := _outside(flat, separator)) > 1:
            return [piece for part in parts for piece in _halves(part)]
    return [piece for part in _outside(flat, r"\s*,\s*(?:and\s+)?") for piece in _halves(part)]


def _halves(part: str) -> Iterator[str]:
    """A piece may hold two people with “and” between them; a body may have “and” in its name."""
    bare_part = re.sub(r"\s*[(\[][^()\[\]]*[)\]]", "", part).strip()
    halves = [half for half in _outside(part, r"\s+and\s+|\s+&\s+") if half.strip()]
    named = [looks_like_name(re.sub(r"[(\[].*", "", half)) >= 0.4 or person(half, 0.7) is not None for half in halves]
    if (
        len(halves) > 1
        and not looks_like_body(bare_part)
        and (all(named) or (named[0] and (halves[-1][:1].islower() or not is_job(halves[-1].split()[-1]))))
    ):
        yield from halves
    elif part.strip(" ."):
        yield part


def _outside(text: str, separator: str) -> list[str]:
    pieces, depth, begun, at = [], 0, 0, 0
    pattern = re.compile(separator)
    while at < len(text):
        depth += (text[at] in "([") - (text[at] in ")]")
        match = pattern.match(text, at) if depth == 0 else None
        if match and match.end() > at:
            pieces.append(text[begun:at])
            begun = at = match.end()
        else:
            at += 1
    return [*pieces, text[begun:]]


def people(text: str, one: bool = False) -> tuple[list[Person], list[str]]:
    """Everybody whom a run of text names, and the pieces of it that name nobody; `one` for an entry of a list."""
    if plain_nobody(text):
        return [], []
    whole = text.strip().rstrip(".")
    pieces = [whole] if one else _segments(whole)
    if len(pieces) == 1:
        read = person(pieces[0])
        return ([read], []) if read else ([], pieces)
    shorts = [bool(INITIALS.fullmatch(re.sub(r"\s*[(\[].*", "", piece).strip())) for piece in pieces]
    if sum(shorts) * 5 >= len(pieces) * 3:
        return [_by_initials(piece) for piece in pieces], []
    groups: list[list[str]] = []
    odd: list[str] = []
    by_comma = "\n" not in text and len(_outside(text, r";|\s/\s")) == 1
    for piece in pieces:
        if _begins(piece, by_comma, groups, pieces):
            groups.append([piece])
        elif groups and by_comma and not re.search(rf"\sand\s+{re.escape(piece)}", text):
            groups[-1].append(piece.strip(" ."))
        else:
            odd.append(piece)
    readings = [person(", ".join(group)) or person(group[0]) for group in groups]
    found = [each for each in readings if each is not None]
    if by_comma and len(found) == 2 and found[0].post and not _PARTS_TWO.search(text) and _is_bare(found[1]):
        found = [offices(replace(found[0], post=f"{found[0].post}, {found[1].titled or found[1].name}"))]  # a body
    return found, odd


def _by_initials(piece: str) -> Person:
    """Somebody of a run in which most are named by nothing but their initials."""
    short = bare(re.sub(r"\s*[(\[][^()\[\]]*[)\]]", "", piece))
    read = with_asides(Person(short, short, titled=short), brackets(piece)[0])
    return read if re.fullmatch("[A-Z]{2,4}", short) else person(piece) or read


def _begins(piece: str, by_comma: bool, groups: Sequence[Sequence[str]], pieces: Sequence[str]) -> bool:
    """Whether a piece names somebody new."""
    if person(piece, 0.8 if by_comma else 0.4) is not None:
        return True
    short = looks_like_name(re.sub(r"\(.*", "", piece)) >= 0.4
    return (
        by_comma
        and short
        and (not groups or len(groups[-1]) > 1 or _by_first_name(pieces))
        and person(piece) is not None
    )


def _is_bare(read: Person) -> bool:
    """Whether nothing but a name without a title is known."""
    return not (read.post or read.initials or read.chair or read.notetaker or TITLES.match(f"{read.titled} "))


def _by_first_name(pieces: Sequence[str]) -> bool:
    """Whether everybody is called by one word, or the first and half of the others: two alike add a letter."""
    single = [len(name_words(re.sub(r"\(.*", "", piece))) == 1 for piece in pieces]
    return all(single) or (single[0] and len(single) > 2 and sum(single) * 2 >= len(single))


def plain_nobody(text: str) -> bool:
    """Whether a text says that there is nobody."""
    return " ".join(text.casefold().split()).strip(" .:") in _NOBODY
