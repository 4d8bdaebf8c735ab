"""What must not be published and still stands in the public record.

In: a draft, its public values. Out: problems with the draft's lines. Nothing is decided here for people: a place that
is named must be marked or reworded.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from macros.notes import marks
from macros.notes.drafting import inside, kept, office
from macros.notes.drafting.derive import is_hidden
from macros.notes.drafting.everyday import is_everyday
from macros.notes.drafting.held import Lookout
from macros.notes.drafting.inside import Names
from macros.notes.drafting.office import Post
from macros.notes.drafting.read import Opened
from macros.notes.drafting.sources import Common
from macros.problem import Problem
from macros.records.models.draft import Draft
from macros.records.source import KeyPath
from macros.withheld.fingerprint.common import RUN
from macros.withheld.fingerprint.forms import forms
from macros.withheld.fingerprint.normal import words
from macros.withheld.fingerprint.runs import Sought, of_name, sought_of

_POSTS_OF_OFFICE = frozenset({"authorised_by", "redaction_checked_by", "approved_by"})
_TEXT = "withheld-text"
_PERSON = "withheld-person"
_MARK_TOO = "must not hold words that this draft withholds elsewhere: mark them here too, or reword"
_NAME = "must not hold a name of somebody who is withheld: mark it, or reword"
_INSIDE = "must not hold a name that stands in a marked passage: mark it here too, or leave it out of the mark"
_INITIALS = "must not hold the initials of somebody who is withheld: mark them, or reword"
_POST = "must not hold the post of somebody who is withheld: mark it, or reword"


@dataclass(frozen=True, kw_only=True)
class _Guard:
    """Everything that is looked for in one record."""

    texts: Lookout
    people: Lookout
    marked: Lookout
    names: Names
    persons: Names
    initials: tuple[str, ...]
    posts: tuple[Post, ...]

    def tells(self, text: str, field: str) -> Iterator[tuple[str, str]]:
        """The rules that the text of a field breaks, and what must be true."""
        is_address, of_office = field == "id", field in _POSTS_OF_OFFICE
        if self.texts.stands_in(text):
            yield _TEXT, _MARK_TOO
        elif not of_office and (self.marked.stands_in(text) or self.names.stand_in(text, is_address=is_address)):
            yield _PERSON, _INSIDE
        if self.people.stands_in(text) or self.persons.stand_in(text, is_address=is_address):
            yield _PERSON, _NAME
        if any(office.initials_stand(initials, text) for initials in self.initials):
            yield _PERSON, _INITIALS
        if not of_office and any(post.stands_in(text) for post in self.posts):
            yield _PERSON, _POST


def places(values: Any, where: KeyPath = ()) -> Iterator[tuple[KeyPath, str]]:
    """Every text of the public values and where it stands."""
    if isinstance(values, str):
        yield where, values
    elif isinstance(values, dict):
        for key, member in values.items():
            yield from places(member, (*where, key))
    elif isinstance(values, list):
        for index, member in enumerate(values):
            yield from places(member, (*where, index))


def in_record(opened: Opened, values: dict[str, Any], public: frozenset[Sought], common: Common) -> Iterator[Problem]:
    """Every place of the public record that still tells what is withheld.

    `public` are turns of phrase that stand on the site already, `common` the names of its bodies: a withheld
    Mr Kingston does not forbid the word Kingston.
    """
    guard = _guard(opened.draft, public, common)
    for where, text in places(values):
        for rule, message in guard.tells(text, _field(where)):
            yield Problem(opened.path, opened.source.line(where), rule, message)


def _guard(draft: Draft, public: frozenset[Sought], common: Common) -> _Guard:
    names, persons = inside.names(draft, common), inside.persons(draft, common)
    hidden = [person.name for person in draft.people if person.name and is_hidden(person)]
    identities = tuple(kept.identities(draft))
    return _Guard(
        texts=Lookout(run for passage in kept.passages(draft) for run in _wanted(passage, public, common)),
        people=_forms((*map(marks.in_full, hidden), *persons.telling)),
        marked=_forms(names.telling),
        names=names,
        persons=persons,
        initials=tuple(identity.initials for identity in identities if identity.initials),
        posts=tuple(office.post(identity.post, names.nobody, common.small) for identity in identities if identity.post),
    )


def _forms(names: Iterable[str]) -> Lookout:
    every = ((forms(name, is_name=True), len(words(name)) == 1) for name in names)
    return Lookout(sought for known, is_one in every for sought in of_name(known, known.whole, is_one=is_one))


def _wanted(passage: kept.Kept, public: frozenset[Sought], common: Common) -> frozenset[Sought]:
    """What must not stand in these notes of a passage; a short one that somebody marked, even if it is public.

    An everyday word that is somebody's name is left to its capital letter: a marked Hope does not forbid “we hope”.
    """
    size = len(words(passage.words))
    if size > RUN:
        return sought_of(passage.words) - public
    if size == 1 and passage.words[:1].isupper() and is_everyday(passage.words, common.small):
        return frozenset()
    rare = forms(passage.words).rare
    whole = frozenset(sought for sought in sought_of(passage.words) if sought[0] not in rare)
    return whole if passage.chosen else frozenset(sought for sought in whole if len(sought[0]) > 1) - public


def _field(where: KeyPath) -> str:
    return next((step for step in reversed(where) if isinstance(step, str)), "")
