"""The people whom the notes name as present or with apologies -> the people of a draft.

In: pieces with the role "people", and the lines that say who chaired and who took the notes. Out: plain values in the
shape of `DraftPerson`. A body is split off from the person's post where organisations.yml knows it by that name. A body
that it does not know is told of those who were present: quorum and attendance count bodies.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from macros.notes.placing.report import ImportReport
from macros.notes.placing.top_lines import OFFICES
from macros.notes.roles import names, people_in_text, persons
from macros.notes.roles.front_lines import APOLOGIES
from macros.notes.roles.persons import Person
from macros.notes.roles.pieces import Piece
from macros.notes.warnings import NO_BODY, counts_for_no_body
from macros.records.yaml_text import Value
from macros.workings.posts import Bodies

Values = dict[str, Value]
_NAMED_TWICE = "somebody who is named twice, once as present and once not: the first was taken"
_ABSENT = "person who was absent, and of whom no apologies are told: kept as “mentioned”"


def people(
    pieces: Sequence[Piece], chair: Piece | None, notetaker: Piece | None, bodies: Bodies, report: ImportReport
) -> tuple[list[Values], dict[str, str]]:
    """Everybody, in their order; and the initials by the form in which the notes print them, where that is another."""
    named: dict[str, tuple[Person, Piece]] = {}
    for piece, person in _everybody(pieces, report):
        _add(named, person, piece, report)
    for line, office in ((chair, "chair"), (notetaker, "notetaker")):
        if line is not None:
            _office(named, line, office, report)
    if not any(person.chair for person, _ in named.values()):
        report.doubt("the lines at the top", "nobody is said to have chaired the meeting")
    printed = [person.initials for person, _ in named.values()]
    texts = (piece.text for piece in pieces if piece.role in ("text", "action", "side") and not piece.text.isupper())
    seen = Counter(short for text in texts for short in re.findall(r"\b[A-Z]{2,3}\b(?=[\s/:,&)]|\Z)", text))
    everybody = _with_initials([person for person, _ in named.values()], seen, report)
    values = [_values(person, everybody, bodies) for person in everybody]
    for value, (person, piece) in zip(values, named.values(), strict=True):
        if counts_for_no_body(value, bodies):
            report.doubt(piece.paragraph.place, f"post of somebody present that {NO_BODY}")
        if person.attendance == "absent":
            report.doubt(piece.paragraph.place, _ABSENT)
    report.placed["person present"] = sum(value["attendance"] == "present" for value in values)
    report.placed["person with apologies"] = sum(value["attendance"] == "apologies" for value in values)
    also = {
        short: person.initials
        for short, person in zip(printed, everybody, strict=True)
        if short not in ("", person.initials)
    }
    return values, also | _mixed(pieces, everybody)


def _mixed(pieces: Sequence[Piece], everybody: Sequence[Person]) -> dict[str, str]:
    """Initials such as ADe as the notes print them, by those that a record may have."""
    said = {
        word
        for piece in pieces
        for word in re.findall(r"\b[A-Z]{1,2}[a-z]{1,2}[A-Z]?\b", piece.text)
        if not word.istitle()
    }
    by_short = {person.initials: person for person in everybody}
    return {
        word: word.upper()
        for word in said
        if word.upper() in by_short and names.fits(word, by_short[word.upper()].name)
    }


def _everybody(pieces: Sequence[Piece], report: ImportReport) -> Iterable[tuple[Piece, Person]]:
    for piece in pieces:
        if piece.role in ("people", "people-heading"):
            for paragraph in piece.paragraphs:
                report.looks(paragraph)
            yield from ((piece, person) for person in piece.people)
        elif piece.role == "text" and (match := APOLOGIES.match(piece.text)):
            found, odd = people_in_text.people((match["behind"] or match["before"] or "").split(". ")[0])
            if found and not odd and all(_has_name(person) for person in found):
                yield from ((piece, replace(person, attendance="apologies")) for person in found)


def _key(person: Person) -> str:
    return " ".join(names.name_words(person.name)).casefold()


def _add(named: dict[str, tuple[Person, Piece]], person: Person, piece: Piece, report: ImportReport) -> None:
    key = _key(person)
    if key not in named:
        named[key] = (person, piece)
        return
    known, first = named[key]
    if known.attendance and person.attendance and known.attendance != person.attendance:
        report.doubt(piece.paragraph.place, _NAMED_TWICE)
    merged = replace(
        known,
        initials=known.initials or person.initials,
        post=known.post or person.post,
        attendance=known.attendance or person.attendance,
        chair=known.chair or person.chair,
        notetaker=known.notetaker or person.notetaker,
        stands_for=known.stands_for or person.stands_for,
        rest=tuple(dict.fromkeys((*known.rest, *person.rest))),
    )
    named[key] = (merged, first)


def _office(named: dict[str, tuple[Person, Piece]], piece: Piece, office: str, report: ImportReport) -> None:
    """Give somebody the chair or the notes; somebody whom no list names is added as present."""
    words = " ".join(piece.cells["value"].split()).strip(" .")
    several = people_in_text.people(words)[0] if re.search(r"\sand\s|&|;", words) else []
    if len(several) > 1 and all(_has_name(person) for person in several):
        for person in several:
            _office(named, replace(piece, cells={**piece.cells, "value": person.name}), office, report)
        return
    place, who = piece.paragraph.place, OFFICES[office]
    for key, (person, first) in named.items():
        behind = _behind_name(words.casefold(), key, person)
        if behind is not None:
            named[key] = (_with(person, office), first)
            if behind not in ("", "chair", _plain(person.post), person.initials.casefold()):
                report.lost(place, f"words behind the name of the {who}")
            return
    found = persons.person(words)
    if found is None or not _has_name(found):
        report.lost(place, f"{who} who is not among the people")
        return
    report.doubt(place, f"{who} whom no list of people names: added as present")
    found = replace(found, attendance=found.attendance or "present")
    named[_key(found)] = (_with(found, office), piece)


def _behind_name(plain: str, key: str, person: Person) -> str | None:
    """What a line says behind somebody's name; nothing behind initials alone, and None where it names somebody else."""
    name = person.name.casefold()
    if plain in (key, name, person.initials.casefold()):
        return ""
    is_named = re.match(rf"{re.escape(key)}\b\s*[,(–-]|{re.escape(name)}\b\s*[,(–-]", plain)
    return _plain(plain[len(name) :]) if is_named else None


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", text).casefold().strip()


def _has_name(person: Person) -> bool:
    """Whether what was taken for a person has the shape of a name."""
    return names.looks_like_name(person.titled or person.name) >= 0.6


def _with(person: Person, office: str) -> Person:
    return replace(person, chair=True) if office == "chair" else replace(person, notetaker=True)


def _with_initials(everybody: Sequence[Person], seen: Mapping[str, int], report: ImportReport) -> list[Person]:
    """Initials proposed for those who have none, each pair different."""
    given = [person.initials for person in everybody if person.initials]
    if len(set(given)) < len(given):
        report.doubt("the people", "two people have the same initials: the speakers cannot be told apart")
    taken = set(given)
    complete = []
    for person in everybody:
        used = max(
            (short for short in seen if short not in taken and _goes_with(short, person.name)),
            key=lambda short: seen[short],
            default="",
        )
        own = person.initials if re.fullmatch("[A-Z]{2,4}", person.initials) else ""
        short = own or used or names.proposed(person.name, taken)
        taken.add(short)
        complete.append(replace(person, initials=short))
    if proposed := sum(not re.fullmatch("[A-Z]{2,4}", person.initials) for person in everybody):
        report.doubt("the people", f"initials proposed for {proposed} of the people, as the notes give none")
    return complete


def _goes_with(short: str, name: str) -> bool:
    """Whether initials begin and end as the words of a name do."""
    words = [word for word in re.split(r"[\s’'-]+", " ".join(names.name_words(name))) if word]
    return names.fits(short, name) and short[0] == words[0][0].upper() and short[-1] == words[-1][0].upper()


def _values(person: Person, everybody: Sequence[Person], bodies: Bodies) -> Values:
    what, named = _split(person.post, bodies)
    values: Values = {"initials": person.initials} if person.initials else {}
    values |= {"name": person.name, "post": what or ("Note taker" if person.notetaker else "not-stated")}
    values |= {"organisations": named} if named else {}
    values |= {"attendance": {"": "present", "absent": "mentioned"}.get(person.attendance, person.attendance)}
    values |= {"chair": True} if person.chair else {}
    values |= {"notetaker": True} if person.notetaker else {}
    stands = _stands_for(person, everybody)
    values |= {"substitute_for": stands} if stands else {}
    notes = [*(() if stands or not person.stands_for else (f"For {person.stands_for}",)), *person.rest]
    return values | ({"note": f"{'; '.join(notes)}."} if notes else {})


def _stands_for(person: Person, everybody: Sequence[Person]) -> str | None:
    """The initials of the person for whom somebody came, if the notes name that one too."""
    absent = person.stands_for.casefold()
    named = (other for other in everybody if absent in (other.name.casefold(), other.initials.casefold(), _key(other)))
    return next((other.initials for other in named), None) if absent else None


def _split(post: str, bodies: Bodies) -> tuple[str, list[Value]]:
    """The post, and the body that organisations.yml knows behind one of its commas, or in front of the first."""
    commas = [match.start() for match in re.finditer(r",", post)]
    for comma in commas:
        body = bodies.id_of(post[comma + 1 :])
        if body:
            return post[:comma].strip(), [body]
    if commas and (body := bodies.id_of(post[: commas[0]])):
        return post[commas[0] + 1 :].strip(), [body]
    whole = bodies.id_of(post)
    return ("", [whole]) if whole else (post, [])
