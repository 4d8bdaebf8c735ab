"""A line that names somebody -> name, initials, post, attendance: “Dr Ellis Foam (EF), Harbour Doctor, NHS Nowhere”.

In: a line. Out: `Person`, or None where nobody is named by it. What may be a name is judged in `names`.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from macros.notes.roles.names import bare, fits, is_initials, is_job, looks_like_body, looks_like_name, name_words

_CHAIR_ONLY = re.compile(
    r"\W*(?:in the chair|(?:meeting |acting |interim )?chair(?:man|person|woman)?|(?:chaired|"
    r"chairing)(?: the meeting)?|presiding|c)\W*",
    re.IGNORECASE,
)
_NOTES = re.compile(
    r"\b(?:note|minute)s?[\s-]*(?:taker|taking|secretary|clerk)\b|\W(?:notes|minutes|minuting|scribe|"
    r"clerk to the board)\W|\A(?:notes|minutes|minuting|scribe|minutes taken|taking notes|taking minutes|"
    r"minute taker)\Z|\b(?:taking|took) (?:the )?(?:notes|minutes)\b",
    re.IGNORECASE,
)
_MODE = re.compile(
    r"(?:(?:joined|joining|attended|attending|present|part|dial(?:l?ed)?[ -]?in|left|arrived|from|until|for|via|by|on|"
    r"items?|only|virtual(?:ly)?|online|remote(?:ly)?|teams|ms|microsoft|zoom|phone|telephone|in person|in-person|"
    r"hybrid|late|early|\d{1,2}[:.]?\d{0,2}(?:am|pm)?|and|the|item|\d+|to|at|meeting|of|video|conference|call|webex|tc|"
    r"vc|v|t|p|observer|observing)[\s,&–-]*)+\Z",
    re.IGNORECASE,
)
_FOR = re.compile(
    r"(?:deputi[sz]ing for|deputy for|substitut(?:e|ing) for|sub for|standing in for|on behalf of|representing|"
    r"in place of|attending for|for|covering for|cover for)\s+(?P<who>.+)",
    re.IGNORECASE | re.DOTALL,
)
_OF_DEPUTIES = re.compile(r"\bdeputi[sz]|\bdeputy for\b|\bno deputy\b|\bsent deputy\b", re.IGNORECASE)
_APOLOGIES = re.compile(r"(?:with )?apologies(?: (?:sent|given|received))?|apols?\.?|absent", re.IGNORECASE)
_BULLET = re.compile(r"\A[\s•●▪■◦○‣·*–—✓✔√-]+(?=\S)|\A\(?\d{1,2}[.)]\s+")
_APART = re.compile(r"\s*\t\s*|\s+[–—-]\s+|\s*[–—]\s*|\s*:\s+|\s*\|\s*|\s*,\s*|\n")


@dataclass(frozen=True)
class Person:
    """Somebody as the notes name them; `rest` has words about them that are neither post nor body."""

    name: str
    initials: str = ""
    post: str = ""
    attendance: str = ""
    chair: bool = False
    notetaker: bool = False
    stands_for: str = ""
    rest: tuple[str, ...] = ()
    titled: str = field(default="", compare=False)


def person(text: str, least: float = 0.4) -> Person | None:
    """The one person whom a line names; None where it names nobody, or more than one by its shape."""
    line = _BULLET.sub("", text.strip()).strip()
    aside, line = brackets(line)
    pieces = [piece.strip(" .*") for piece in _APART.split(line) if piece.strip(" .*")]
    if not pieces:
        return None
    read = _pieces(pieces, least)
    if read is None:
        return None
    return with_asides(read, aside)


def brackets(line: str) -> tuple[list[str], str]:
    """What stands in brackets, and the line without it."""
    found = [match[1].strip() for match in re.finditer(r"[(\[]([^()\[\]]*)[)\]]", line)]
    return found, re.sub(r"\s*[(\[][^()\[\]]*[)\]]\s*(?:[,;:]|[–—-](?=\s))?\s*", ", ", line).strip(" ,")


def _pieces(pieces: Sequence[str], least: float) -> Person | None:
    head, *others = pieces
    if len(pieces) > 1 and is_initials(head) and looks_like_name(head) < 0.7:
        read = _pieces(others, least)
        return replace(read, initials=bare(head)) if read and not read.initials else read
    scores = [looks_like_name(piece) for piece in pieces]
    best = max(range(len(pieces)), key=lambda at: (scores[at], -at))
    if scores[0] >= min(least, scores[best]) and scores[0] >= 0.4 and (scores[0] >= scores[best] - 0.35 or best > 2):
        best = 0
    if scores[best] < least:
        return _run_together(pieces) if len(pieces) <= 4 else None
    others = [piece for at, piece in enumerate(pieces) if at != best]
    initials = next((piece for piece in others if is_initials(piece) and fits(piece, pieces[best])), "")
    posts = [piece for piece in others if piece != initials]
    for at, piece in enumerate(posts):  # “JM Service Manager”
        first, _, rest = piece.partition(" ")
        if not initials and rest and is_initials(first) and fits(first, pieces[best]):
            initials, posts[at] = first, rest
    return Person(_tidy(pieces[best]), bare(initials), ", ".join(posts), titled=pieces[best])


def _run_together(pieces: Sequence[str]) -> Person | None:
    """A name and a post with nothing or initials between: “Avery Breakwater AB Director of Lighthouses”."""
    words = pieces[0].split()
    titles = len(words) - len(name_words(pieces[0]))
    is_body = looks_like_body(pieces[0])  # which initials in its midst part from somebody: “DI Ellis Foam EF Police”
    places = range(min(titles + 4, len(words) - 1), titles + 1, -1)
    for at in sorted(places, key=lambda at: (not is_initials(words[at]), at - titles > 3)):
        behind = words[at]
        short = behind if is_initials(behind) and fits(behind, " ".join(words[:at])) else ""
        ends = titles + 2 == at and is_job(words[-1]) and len(words) > at
        if (short or (not is_body and (is_job(behind) or ends))) and looks_like_name(" ".join(words[:at])) >= 1:
            post = " ".join(words[at + 1 :] if short else words[at:])
            return Person(
                _tidy(" ".join(words[:at])),
                short,
                ", ".join(filter(None, (post, *pieces[1:]))),
                titled=" ".join(words[:at]),
            )
    return None


def with_asides(read: Person, asides: Sequence[str]) -> Person:
    """The person, and what each text in brackets says: initials, an office, apologies, a post."""
    posts = [read.post] if read.post else []
    for aside in asides:
        if is_initials(aside) and not read.initials and fits(aside, read.name):
            read = replace(read, initials=bare(aside))
        elif _CHAIR_ONLY.fullmatch(aside):
            read = replace(read, chair=True)
        elif _APOLOGIES.fullmatch(aside):
            read = replace(read, attendance="apologies")
        elif _MODE.fullmatch(aside) or _OF_DEPUTIES.search(aside):
            read = replace(read, rest=(*read.rest, aside))
        elif match := _FOR.match(aside):
            read = replace(read, stands_for=match["who"].strip())
        elif re.fullmatch(r"minutes?|notes?|minute taker|note taker|notetaker|minutes taker", aside, re.IGNORECASE):
            read = replace(read, notetaker=True)
        else:
            inner = [piece.strip() for piece in re.split(r"\s*[,;/–]\s+|\s+-\s+", aside) if piece.strip()]
            short = next((piece for piece in inner if is_initials(piece) and fits(piece, read.name)), "")
            if short and not read.initials:
                read = replace(read, initials=bare(short))
                inner.remove(short)
            chairs = [piece for piece in inner if _CHAIR_ONLY.fullmatch(piece)]
            read = replace(read, chair=read.chair or bool(chairs))
            posts += [
                piece
                for piece in inner
                if piece not in chairs or piece.casefold() not in ("chair", "the chair", "in the chair", "c")
            ]
    return offices(replace(read, post=", ".join(posts)))


def offices(read: Person) -> Person:
    """The chair and the note taker, where the post says so; a post that says nothing else goes."""
    pieces = [piece.strip() for piece in read.post.split(",") if piece.strip()]
    if any(_CHAIR_ONLY.fullmatch(piece) and len(piece) > 1 for piece in pieces):
        others = [
            piece for piece in pieces if piece.casefold() not in ("chair", "the chair", "in the chair", "chairing")
        ]
        pieces = others or pieces
        read = replace(read, chair=True)
    if any(_APOLOGIES.fullmatch(piece) for piece in pieces):
        pieces = [piece for piece in pieces if not _APOLOGIES.fullmatch(piece)]
        read = replace(read, attendance="apologies")
    notes = any(_NOTES.search(f" {piece} ") for piece in pieces)
    match = next((match for piece in pieces if (match := re.fullmatch(_FOR.pattern, piece, re.IGNORECASE))), None)
    if match and looks_like_name(match["who"]) >= 1:
        pieces = [piece for piece in pieces if not piece.endswith(match["who"])]
        read = replace(read, stands_for=match["who"])
    if notes and len(pieces) > 1:
        pieces = [
            piece
            for piece in pieces
            if piece.casefold() not in ("minutes", "notes", "minutes taken", "taking notes", "taking minutes")
        ]
    return replace(read, post=", ".join(pieces), notetaker=read.notetaker or notes)


def _tidy(name: str) -> str:
    words = re.sub(r"^(?:councillors?|cllrs)\b\.?", "Cllr", " ".join(name.split()).strip(" .,;:*"), flags=re.IGNORECASE)
    return words.title() if words.isupper() and len(words) > 4 else words


def with_asides_of_post(read: Person) -> Person:
    """The person, what stands in brackets behind the post taken for what it is: “Director (Chair)”."""
    found, post = brackets(read.post)
    return offices(with_asides(replace(read, post=post), found) if found else read)
