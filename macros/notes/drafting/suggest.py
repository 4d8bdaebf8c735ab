"""Passages of a draft that are worth a second look, and why. It suggests; people decide.

In: the draft as plain values, however incomplete, and the records. Out: suggestions with file, line, field and the
number of the word in it, never the words. What the draft marks or withholds already is not suggested again.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

from macros.notes import strangers
from macros.notes.drafting import NotDone, dismissed, inside, within
from macros.notes.drafting.sources import Common, common, known_words
from macros.notes.strangers.called import is_nobody
from macros.notes.strangers.explained import Explained, explained
from macros.notes.strangers.model import Reader, reader
from macros.records import source
from macros.records.load import Records, load
from macros.records.models.draft import Draft
from macros.records.shape import fit
from macros.records.source import KeyPath, SourceFile
from macros.withheld.fingerprint.name_lists import TITLES
from macros.withheld.patterns import Suspicion, certain, names, suspicions, suspicions_of_people, withheld_people
from macros.withheld.patterns.people import People, words_of
from macros.withheld.patterns.permitted import Permitted

# What says nothing in words: ids, dates, numbers. `by` and `owners` hold nothing but initials.
_NOT_WORDS = frozenset(
    re.findall(
        r"\w+",
        "id group date starts ends next_meeting number item document organisations attendance chair notetaker withhold "
        "reason look_again_by dismissed unplaced drafted_on sent_for_comment_on comments_closed_on approved_on actions "
        "clauses openness",
    )
)
_INITIALS = frozenset({"by", "owners", "substitute_for"})
# Where the partnership meets tells nobody who is meant.
_MEETING_PLACE = frozenset({"venue"})
_OFFICES = frozenset({"people", "workflow", "redaction", "source", "publication"})
# Well-formed marks and markers, and a mark that is never closed: everything after it is meant to be withheld.
_MARK = re.compile(r"\[\[redact.*?(?:\]\]|\Z)|\[redacted: [a-z0-9-]+\]", re.DOTALL)
_TITLES = frozenset(map(str.capitalize, TITLES))
_BEGINNING = re.compile(r"\A\[\[?redact(?:ed)?[^:]*:")


@dataclass(frozen=True, kw_only=True, order=True)
class Suggestion:
    """One passage: where it is, what it looks like, and the reason for which it might be withheld."""

    path: str
    line: int
    field: str
    word: int
    words: int
    pattern: str
    reason: str
    why: str

    @property
    def place(self) -> str:
        """Where it is within the draft, as `--dismiss` takes it."""
        return f"{self.field}, word {self.word}"

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.place}: {self.pattern} ({self.reason}): {self.why}"


def suspicions_in_file(root: Path, file: Path, model: str | None = None) -> list[Suggestion]:
    """Every suggestion for the draft in this file, but what it dismisses; raises NotDone where it cannot be read.

    `model` is the name of a language model that reads it as well.
    """
    read = opened(root, file)
    also = reader(model) if model else None
    kept = dismissed.of(read.values)
    return sorted(
        {
            suggestion
            for suggestion, text, seen in seen_in_draft(root, read, also)
            if kept.isdisjoint(passage(read.values, text, seen) for passage in (dismissed.here, dismissed.throughout))
        }
    )


def opened(root: Path, file: Path) -> SourceFile:
    """The draft in this file as plain values; raises NotDone where it cannot be read."""
    place, home = file.resolve(), root.resolve()
    # A file elsewhere is not named: its name can be confidential too.
    read = source.read(home, place) if place.is_relative_to(home) else source.read(place.parent, place)
    if read.problems:
        raise NotDone("The draft cannot be read.", read.problems)
    return read


def seen_in_draft(
    root: Path, read: SourceFile, model: Reader | None = None
) -> Iterator[tuple[Suggestion, str, Suspicion]]:
    """Everything that is suspected in a draft, dismissed or not, with the text in which it stands."""
    records = load(root.resolve())[0]
    steps = read.path.split("/")
    site = common(records, steps[1] if len(steps) > 2 else "")
    every = (_everything(read, records, site, model), _names_in_long_marks(read, site))
    for where, text, seen in chain.from_iterable(every):
        yield _suggestion(read, where, text, seen), text, seen


def suspicions_in_draft(read: SourceFile, records: Records, site: Common | None = None) -> list[Suggestion]:
    """Every suggestion for this draft, in the order of its lines; those for strangers only with what the site knows."""
    return sorted({_suggestion(read, *seen) for seen in _everything(read, records, site)})


def _names_in_long_marks(read: SourceFile, site: Common) -> Iterator[tuple[KeyPath, str, Suspicion]]:
    draft = fit(Draft, read)[0]
    for where, text, mark in within.long_marks_with_names(draft, site) if isinstance(draft, Draft) else ():
        yield where, text, Suspicion(mark.start, mark.end, within.RULE, mark.reason, within.WHY)


def _everything(
    read: SourceFile, records: Records, site: Common | None, model: Reader | None = None
) -> Iterator[tuple[KeyPath, str, Suspicion]]:
    permitted = Permitted.of(records)
    texts = [(where, _without_marks(text)) for where, text in _texts(read.values)]
    listed = _listed(read.values)
    posts = _each(listed, "post")
    who = explained(_each(listed, "name"), posts, [text for _, text in texts], records, site) if site else None
    people = _with_names_found(_people(read.values, records), texts, _kept_back(read.values), who)
    for where, text in texts:
        for seen in _suspicions(where, text, people, who, model):
            if not permitted.explains(seen.pattern_id, text[seen.start : seen.end], read.path):
                yield where, text, seen


def _suggestion(read: SourceFile, where: KeyPath, text: str, seen: Suspicion) -> Suggestion:
    begins_a_word = seen.start == 0 or text[: seen.start][-1:].isspace()
    return Suggestion(
        path=read.path,
        line=read.line(where),
        field=_field(where),
        word=len(text[: seen.start].split()) + begins_a_word,
        words=len(text[seen.start : seen.end].split()),
        pattern=seen.pattern_id,
        reason=seen.reason_id,
        why=seen.why,
    )


def _suspicions(
    where: KeyPath, text: str, people: People, who: Explained | None, model: Reader | None
) -> Iterable[Suspicion]:
    if where[0] in _OFFICES:
        return chain(certain(text), withheld_people(text, people))
    if _INITIALS & set(where):
        # Initials of somebody withheld are taken out of here when the draft is redacted.
        return suspicions_of_people(text, People(initials=people.initials | people.withheld_initials))
    known = [*suspicions(text), *suspicions_of_people(text, people)]
    if who is None or where[-1] in _MEETING_PLACE:
        return known
    return strangers.beside(known, text, who, model)


def _with_names_found(
    people: People, texts: list[tuple[KeyPath, str]], kept: Iterable[str], who: Explained | None
) -> People:
    """The people, and the names that something beside them, or a withheld passage, gave away: looked for everywhere."""
    held = frozenset(word for text in kept for word, begins in inside.capitalised(text) if not begins)
    given_away = (
        names.words_in(text[start:end])
        for where, text in texts
        if where[0] not in _OFFICES
        for start, end in names.find(text, people)
        if who is None or not is_nobody(text[start:end], who)
    )
    return replace(people, unlisted=held.union(*given_away) - people.names - people.words - _TITLES)


def _texts(values: Any, where: KeyPath = ()) -> Iterator[tuple[KeyPath, str]]:
    """Every text of the draft that would be published, and where it stands."""
    if isinstance(values, str) and where:
        yield where, values
    elif isinstance(values, list):
        for index, member in enumerate(values):
            yield from _texts(member, (*where, index))
    elif isinstance(values, dict) and not values.get("withhold"):
        for key, member in values.items():
            # A field called like the list of actions holds their numbers.
            if key not in _NOT_WORDS or (key == "actions" and not where):
                yield from _texts(member, (*where, key))


def _kept_back(values: Any, whole: bool = False) -> Iterator[str]:
    """Every text that is marked, or withheld as a whole: their names should stand nowhere else."""
    if isinstance(values, str):
        yield from (values,) if whole else (_BEGINNING.sub("", mark[0]) for mark in _MARK.finditer(values))
    elif isinstance(values, list):
        yield from (text for member in values for text in _kept_back(member, whole))
    elif isinstance(values, dict):
        closed = whole or bool(values.get("withhold"))
        shown = (member for key, member in values.items() if key == "actions" or key not in _NOT_WORDS)
        yield from (text for member in shown for text in _kept_back(member, closed))


def _without_marks(text: str) -> str:
    """The text with every mark replaced by as many blank words, so that the places of all others stay the same."""
    return _MARK.sub(lambda match: re.sub(r"\S", "\ufffc", match.group()), text)


def _field(where: KeyPath) -> str:
    """The place in words; a key that no draft has may itself be somebody's name, so it is not repeated."""
    steps = (str(step + 1) if isinstance(step, int) else step if step in _known_fields() else "?" for step in where)
    return " ".join(steps)


@cache
def _known_fields() -> frozenset[str]:
    schema = Draft.model_json_schema()
    return frozenset(name for part in (schema, *schema["$defs"].values()) for name in part.get("properties", {}))


def _people(values: Any, records: Records) -> People:
    """The people of the draft, and the words that other records know."""
    people = _listed(values)
    hidden = [person for person in people if person.get("withhold") or "[[redact" in str(person.get("name", ""))]
    shown = [person for person in people if person not in hidden]
    glossary = records.one("glossary")
    return People(
        names=words_of(_each(shown, "name")),
        initials=frozenset(_each(shown, "initials")),
        withheld_names=frozenset(word for word in words_of(_each(hidden, "name")) if len(word) > 2) - {"redact"},
        withheld_initials=frozenset(_each(hidden, "initials")),
        terms=frozenset(term for entry in (glossary.terms if glossary else ()) for term in (entry.term, *entry.also)),
        words=known_words(records) | words_of(_each(shown, "post")),
    )


def _listed(values: Any) -> list[dict[str, Any]]:
    listed = values.get("people") if isinstance(values, dict) else None
    return [person for person in listed if isinstance(person, dict)] if isinstance(listed, list) else []


def _each(people: list[dict[str, Any]], field: str) -> list[str]:
    return [person[field] for person in people if isinstance(person.get(field), str)]
