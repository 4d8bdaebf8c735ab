"""Text that names people -> each with name, initials, post, attendance: "Dr Ellis Foam (EF), Harbour Doctor, NHS Nowhere".

In: a line, or a run of names in a sentence. Out: `Person`, or None where nobody is named by it. What is a name and what a
post is judged by shape and by the words of posts and bodies, never by a list of names.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from macros.workings.posts import is_word_of_posts

_TITLE = re.compile(
    r"(?:(?:the )?(?:rt\.? ?hon\.?|dr|mr|mrs|ms|miss|mx|prof|professor|(?:district |county |borough |town |parish |city )?cllrs?|"
    r"(?:district |county |borough |town |parish |city )?councillors?|rt\.? revd?|rev|reverend|revd|ven|canon|archdeacon|fr|father|"
    r"sir|dame|lord|lady|baroness|drs|messrs|rabbi|imam|pastor|sister|matron|[dt]/\w+|a/\w+|dci|dcc|acc|dc|di|ds|dsu|det|ch|supt|"
    r"insp|pcso|pc|ps|sgt|ci|detective|chief|superintendent|inspector|sergeant|constable|commander|stn|mgr|judge|hon|alderman|"
    r"sheikh|capt|captain|major|colonel)\.?\s+(?:\d{2,6}\s+)?)+",
    re.IGNORECASE,
)
_PARTICLE = re.compile(
    r"(?:de|da|do|dos|del|della|di|la|le|van|von|den|der|ter|ten|al|el|bin|bint|ibn|ben|abu|ap|ab|of|y|e|o)\Z"
)
_WORD = re.compile(r"(?:[^\W\d_]\.?|[^\W\d_]+(?:[’'‘.-][^\W\d_]+)*[’']?)\Z")
_BODY = re.compile(
    r"\b(?:councils?|nhs|icb|ccg|trusts?|school|schools|college|academy|police|constabulary|borough|university|hospitals?|"
    r"services?|partnerships?|board|probation|cafcass|healthwatch|nspcc|church|diocese|charity|foundation|association|ltd|limited|"
    r"cic|department|agency|ambulance|fire|surgery|nursery|county|city|met|mps|housing|centre|authority|group|team|committee|"
    r"forum|network|public health|youth|children|education|social|health|care|safeguarding|legal)\b",
    re.IGNORECASE,
)
_JOB_ENDINGS = ("ologist", "therapist", "pharmacist", "analyst", "ician", "ivist", "hygienist", "specialist", "strategist", "worker", "manager", "officer",
                "keeper", "coordinator", "co-ordinator", "administrator", "commissioner", "practitioner", "chairman", "chairwoman", "chairperson")  # fmt: skip
_JOBS = frozenset(
    ["analyst", "pharmacist", "librarian", "champion", "parent", "carer", "trustee", "treasurer", "chaplain", "matron", "registrar", "bursar", "headteacher", "dentist", "apprentice", "intern", "clerk", "auditor", "accountant", "controller", "lawyer", "barrister", "trainer", "tutor", "lecturer", "researcher", "technician", "receptionist", "planner", "surveyor", "coach", "mentor", "counsellor", "advocate", "guardian", "investigator", "reviewer", "scrutineer", "convenor", "convener", "vice-chair", "vice-chairman", "mayor", "ward", "portfolio", "cabinet", "volunteer", "ambassador", "owner", "founder", "president", "administrator", "physiotherapist", "psychologist", "psychiatrist", "paramedic", "caseworker", "facilitator", "supervisor", "inspector", "monitor", "minister", "vicar", "rector", "curate", "elder", "medicines", "data", "interpreter", "non-executive", "co-chair", "chair", "chairman", "chairperson", "secretary", "apprentice", "student"]
)
_AGENDA = frozenset(
    ["any", "other", "business", "matters", "arising", "minutes", "notes", "previous", "last", "meeting", "meetings", "apologies", "welcome", "introductions", "introduction", "update", "updates", "report", "reports", "review", "item", "items", "agenda", "date", "next", "actions", "action", "declarations", "declaration", "interest", "interests", "terms", "reference", "closing", "close", "feedback", "plan", "planning", "data", "budget", "finance", "training", "work", "programme", "open", "closed", "part", "risk", "register", "strategy", "policy", "policies", "procedures", "forward", "future", "training", "audit", "audits", "case", "cases", "national", "local", "annual", "new", "old", "standing", "log", "attendance", "present", "members", "discussion", "decision", "decisions", "summary", "background", "key", "issues", "points", "questions", "comments", "conclusion", "appointments", "election", "membership", "correspondence", "reviews", "performance", "governance", "dashboard", "priorities", "priority", "communications", "communication", "conflicts", "conflict", "urgent", "business", "approval", "sign", "off", "horizon", "scanning", "spotlight", "presentation", "presentations", "contents", "draft", "final", "confidential", "official", "signed"]
)
_COLLECTIVE = re.compile(
    r"(?:forum|council|school|college|academy|police|constabulary|partnership|association|centre|church|churches|foundation|trust|"
    r"network|link|gurdwara|mosque|synagogue|temple|charity|rovers|scouts|assembly|together|hospital|university|nursery|cic|ltd)",
    re.IGNORECASE,
)
CHAIR = re.compile(
    r"\b(?:in the chair|(?:meeting |independent |acting |interim )?chair(?:man|person|woman|ed|ing)?|presiding|co-?chair)\b",
    re.IGNORECASE,
)
_CHAIR_ONLY = re.compile(
    r"\W*(?:in the chair|(?:meeting |acting |interim )?chair(?:man|person|woman)?|(?:chaired|chairing)(?: the meeting)?|presiding|c)\W*",
    re.IGNORECASE,
)
_VICE = re.compile(r"\b(?:vice|deputy)[ -]?chair", re.IGNORECASE)
_NOTES = re.compile(
    r"\b(?:note|minute)s?[\s-]*(?:taker|taking|secretary|clerk)\b|\W(?:notes|minutes|minuting|scribe|clerk to the board)\W|"
    r"\A(?:notes|minutes|minuting|scribe|minutes taken|taking notes|taking minutes|minute taker)\Z|\b(?:taking|took) (?:the )?(?:notes|minutes)\b",
    re.IGNORECASE,
)
_MODE = re.compile(
    r"(?:(?:joined|joining|attended|attending|present|part|dial(?:l?ed)?[ -]?in|left|arrived|from|until|for|via|by|on|items?|only|"
    r"virtual(?:ly)?|online|remote(?:ly)?|teams|ms|microsoft|zoom|phone|telephone|in person|in-person|hybrid|late|early|\d{1,2}[:.]?\d{0,2}(?:am|pm)?|"
    r"and|the|item|\d+|to|at|meeting|of|video|conference|call|webex|tc|vc|v|t|p|observer|observing)[\s,&–-]*)+\Z",
    re.IGNORECASE,
)
_FOR = re.compile(
    r"(?:deputi[sz]ing for|deputy for|substitut(?:e|ing) for|sub for|standing in for|on behalf of|representing|in place of|attending for|for|"
    r"covering for|cover for)\s+(?P<who>.+)",
    re.IGNORECASE | re.DOTALL,
)
_APOLOGIES = re.compile(r"(?:with )?apologies(?: (?:sent|given|received))?|apols?\.?|absent", re.IGNORECASE)
_INITIALS = re.compile(r"[A-Z]{2,4}|[A-Z][a-z]?[A-Z]{1,2}|[A-Z]{1,2}[a-z]{1,2}[A-Z]?(?<=[A-Z]{2}[a-z])|[A-Z]{2}[a-z]{1,2}|[A-Z]Mc[A-Z]|[A-Z]Mac[A-Z]|[a-zA-Z]d[VH]")
_BULLET = re.compile(r"\A[\s•●▪■◦○‣·*–—✓✔√-]+(?=\S)|\A\(?\d{1,2}[.)]\s+")
_APART = re.compile(r"\s*\t\s*|\s+[–—-]\s+|\s*[–—]\s*|\s*:\s+|\s*\|\s*|\s*,\s*|\n")
NOBODY = frozenset({"none", "nil", "n/a", "na", "none received", "no apologies", "no apologies received", "-", "–", "—", "tbc",
                    "all", "none given", "no apologies were received", "none noted", "there were no apologies", "nobody"})  # fmt: skip


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


def name_words(text: str) -> list[str]:
    """The words of a name without the titles before it."""
    return _TITLE.sub("", text.strip() + " ", count=1).split() if _TITLE.match(text.strip() + " ") else text.split()


def looks_like_name(text: str) -> float:
    """From 0 to 1: how much a text has the shape of somebody's name."""
    stripped = text.strip().strip(".,;:*")
    words = name_words(stripped)
    has_title = len(words) < len(stripped.split())
    if not 1 <= len(words) <= 5 or any(char.isdigit() for char in stripped) or len(stripped) > 60:
        return 0.0
    if not all(_WORD.match(word) for word in words):
        return 0.0
    capital = [word for word in words if word[:1].isupper()]
    others = [word for word in words if not word[:1].isupper()]
    if (
        not capital
        or not words[-1][:1].isupper()
        or any(not _PARTICLE.match(word.rstrip("-").casefold()) for word in others)
    ):
        return 0.0
    if "of" in others:
        return 0.0
    if all(word.casefold().strip(".:") in _AGENDA for word in words):
        return 0.0
    if (
        any(at and is_initials(word) and fits(word, " ".join(words[:at])) for at, word in enumerate(words))
        and len(words) > 2
    ):
        return 0.0
    posts = [word for word in words if is_job(word)]
    if (
        len(posts) == len(words)
        or (posts and _BODY.search(stripped))
        or len(posts) > 1
        or (posts and words[-1] in posts)
    ):
        return 0.0
    if _BODY.search(" ".join(words)) or _COLLECTIVE.fullmatch(words[-1]):
        return 0.0
    if all(word.isupper() and len(word) > 1 for word in words) and len(words) == 1:
        return 0.2 if not has_title else 0.6
    if len(words) == 1:
        return 0.8 if has_title else 0.4
    return 0.7 if posts else 1.0


def is_job(word: str) -> bool:
    """Whether a word is one of posts, as far as its ending or a list tells."""
    plain = word.casefold().strip(".,;:()")
    return is_word_of_posts(word) or plain in _JOBS or (len(plain) > 6 and plain.endswith(_JOB_ENDINGS))


def looks_like_body(text: str) -> bool:
    """Whether a text is the name of a council, a school or the like, and no person's."""
    words = text.split()
    if words and _COLLECTIVE.fullmatch(words[-1]):
        return True
    return (
        bool(words)
        and bool(_BODY.fullmatch(words[-1]) or _BODY.match(words[0]))
        and not any(is_job(word) and not _BODY.fullmatch(word) for word in words)
    )


def is_initials(text: str) -> bool:
    """Whether a short text can be somebody's initials."""
    return bool(_INITIALS.fullmatch(re.sub(r"[\s.]", "", text)))


def person(text: str, least: float = 0.4) -> Person | None:
    """The one person whom a line names; None where it names nobody, or more than one by its shape."""
    line = _BULLET.sub("", text.strip()).strip()
    aside, line = _asides(line)
    pieces = [piece.strip(" .*") for piece in _APART.split(line) if piece.strip(" .*")]
    if not pieces:
        return None
    read = _pieces(pieces, least)
    if read is None:
        return None
    return _with_asides(read, aside)


def _asides(line: str) -> tuple[list[str], str]:
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
    """A name and a post with nothing between: "Avery Breakwater Director of Lighthouses"; "Avery Breakwater AB Director"."""
    words = pieces[0].split()
    titles = len(words) - len(name_words(pieces[0]))
    if looks_like_body(pieces[0]):
        return None
    places = range(min(titles + 4, len(words) - 1), titles + 1, -1)
    for at in sorted(places, key=lambda at: (not is_initials(words[at]), at - titles > 3)):
        behind = words[at]
        short = behind if is_initials(behind) and fits(behind, " ".join(words[:at])) else ""
        ends = titles + 2 == at and is_job(words[-1]) and len(words) > at
        if (short or is_job(behind) or ends) and looks_like_name(" ".join(words[:at])) >= 1:
            post = " ".join(words[at + 1 :] if short else words[at:])
            return Person(
                _tidy(" ".join(words[:at])),
                short,
                ", ".join(filter(None, (post, *pieces[1:]))),
                titled=" ".join(words[:at]),
            )
    return None


def _with_asides(read: Person, asides: Sequence[str]) -> Person:
    posts = [read.post] if read.post else []
    for aside in asides:
        if is_initials(aside) and not read.initials and fits(aside, read.name):
            read = replace(read, initials=bare(aside))
        elif _CHAIR_ONLY.fullmatch(aside):
            read = replace(read, chair=True)
        elif _APOLOGIES.fullmatch(aside):
            read = replace(read, attendance="apologies")
        elif _MODE.fullmatch(aside):
            read = replace(read, rest=(*read.rest, aside))
        elif re.search(r"\bdeputi[sz]|\bdeputy for\b|\bno deputy\b|\bsent deputy\b", aside, re.IGNORECASE):
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
            posts += [piece for piece in inner if piece not in chairs]
    return offices(replace(read, post=", ".join(posts)))


def offices(read: Person) -> Person:
    """The chair and the note taker, where the post says so; a post that says nothing else goes."""
    pieces = [piece.strip() for piece in read.post.split(",") if piece.strip()]
    if any(_CHAIR_ONLY.fullmatch(piece) and len(piece) > 1 for piece in pieces):
        read = replace(read, chair=True)
    if any(_APOLOGIES.fullmatch(piece) for piece in pieces):
        pieces = [piece for piece in pieces if not _APOLOGIES.fullmatch(piece)]
        read = replace(read, attendance="apologies")
    notes = any(_NOTES.search(f" {piece} ") for piece in pieces)
    match = next((match for piece in pieces if (match := re.fullmatch(_FOR.pattern, piece, re.IGNORECASE))), None)
    if match and looks_like_name(match["who"]) >= 1:
        pieces = [piece for piece in pieces if not piece.endswith(match["who"])]
        read = replace(read, stands_for=match["who"])
    return replace(read, post=", ".join(pieces), notetaker=read.notetaker or notes)


def fits(initials: str, name: str) -> bool:
    """Whether initials can be those of a name: the first of its letters, and another."""
    letters = [word[0].upper() for word in re.split(r"[\s’'-]+", " ".join(name_words(name))) if word]
    short = bare(initials)
    if not letters or not short or short[0] != letters[0]:
        return False
    if len(short) < 2 or short[-1] in letters[1:]:
        return True
    rest = iter(_plain_letters("".join(name_words(name))).upper())
    return len(short) > 2 and all(letter in rest for letter in short)  # such as SRZ for Shabnam Rezaei


def bare(initials: str) -> str:
    """Initials without dots and spaces."""
    return re.sub(r"[\s.]", "", initials).upper()


def _tidy(name: str) -> str:
    words = re.sub(r"^(?:councillors?|cllrs)\b\.?", "Cllr", " ".join(name.split()).strip(" .,;:*"), flags=re.IGNORECASE)
    return words.title() if words.isupper() and len(words) > 4 else words


def _segments(text: str) -> list[str]:
    """A run of people cut at what separates them, never within brackets: at semicolons or strokes, else at commas and “and”."""
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
    if len(halves) > 1 and not looks_like_body(bare_part) and (all(named) or (named[0] and not is_job(halves[-1].split()[-1]) and not looks_like_body(bare_part))):
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
    pieces = _segments(text.strip().rstrip("."))
    if one:
        pieces = [text.strip().rstrip(".")]
    if len(pieces) == 1:
        read = person(pieces[0])
        return ([read], []) if read else ([], pieces)
    shorts = [bare(re.sub(r"\s*[(\[][^()\[\]]*[)\]]", "", piece)) for piece in pieces]
    if sum(bool(_INITIALS.fullmatch(re.sub(r"\s*[(\[].*", "", piece).strip())) for piece in pieces) * 5 >= len(pieces) * 3:
        named = [_with_asides(Person(short, short, titled=short), _asides(piece)[0]) for short, piece in zip(shorts, pieces, strict=True)]
        return [read if re.fullmatch("[A-Z]{2,4}", short) else person(piece) or read for read, short, piece in zip(named, shorts, pieces, strict=True)], []
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
    read = [person(", ".join(group)) or person(group[0]) for group in groups]
    found = [each for each in read if each is not None]
    if by_comma and len(found) == 2 and found[0].post and not re.search(r"\sand\s|\s&\s", text) and _is_bare(found[1]):
        found = [offices(replace(found[0], post=f"{found[0].post}, {found[1].titled or found[1].name}"))]  # a body
    return found, odd


def _begins(piece: str, by_comma: bool, groups: Sequence[Sequence[str]], pieces: Sequence[str]) -> bool:
    """Whether a piece names somebody new."""
    if person(piece, 0.8 if by_comma else 0.4) is not None:
        return True
    short = looks_like_name(re.sub(r"\(.*", "", piece)) >= 0.4
    return by_comma and short and (not groups or len(groups[-1]) > 1 or _all_single(pieces)) and person(piece) is not None


def _is_bare(read: Person) -> bool:
    """Whether nothing but a name without a title is known."""
    return not (read.post or read.initials or read.chair or read.notetaker or _TITLE.match(f"{read.titled} "))


def _all_single(pieces: Sequence[str]) -> bool:
    return all(len(name_words(re.sub(r"\(.*", "", piece))) == 1 for piece in pieces)


def with_asides_of_post(read: Person) -> Person:
    """The person, what stands in brackets behind the post taken for what it is: “Director (Chair)”."""
    return offices(_moved_aside(read))


def _moved_aside(read: Person) -> Person:
    """A bracket behind a post that came later: “Director (AB)”."""
    asides, post = _asides(read.post)
    return _with_asides(replace(read, post=post), asides) if asides else read


def plain_nobody(text: str) -> bool:
    """Whether a text says that there is nobody."""
    return " ".join(text.casefold().split()).strip(" .:") in NOBODY


def proposed(name: str, taken: set[str]) -> str:
    """Initials for a name that has none in the notes, different from those that are taken."""
    parts = [part for part in re.split(r"[\s’'‘.-]+", " ".join(name_words(name))) if part]
    strong = [part for part in parts if part[:1].isupper() or len(parts) < 3] or parts
    first, last = strong[0], strong[-1]
    middle = "".join(part[0] for part in strong[1:-1])
    options = [first[0] + last[0], first[0] + middle[:2] + last[0], *(first[0] + letter + last[0] for letter in first[1:] + last[1:]),
               *(first[0] + last[:size] for size in (2, 3))] if len(strong) > 1 else [first[:2], first[:3], first[:4]]  # fmt: skip
    wanted = (re.sub(r"[^A-Z]", "", _plain_letters(option).upper()) for option in options)
    return next((short for short in wanted if 2 <= len(short) <= 4 and short not in taken), "")


def _plain_letters(text: str) -> str:
    """Letters without their accents."""
    return "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
