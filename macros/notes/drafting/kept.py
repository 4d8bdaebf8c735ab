"""What a draft keeps back: the passages, and whatever would tell who a withheld person is.

In: a draft whose marks are well formed. Out: passages with the place where they stand. Only `compare` and the
fingerprints see these words; the preview shows them in drafts/, nothing else does.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from macros.notes import marks
from macros.notes.drafting.derive import is_hidden
from macros.records import walk
from macros.records.models.base import Model
from macros.records.models.draft import Draft, DraftAction, DraftPerson
from macros.records.models.meeting import Attendee
from macros.records.source import KeyPath
from macros.withheld.fingerprint.common import is_common
from macros.withheld.fingerprint.normal import words

# Fields of a withheld action or item whose words say nothing alone: "by Friday", "Action 3".
_BARE_FIELDS = frozenset({"due", "printed_as"})
_WORD = re.compile(r"[^\W\d_][\w’'-]+")
_PARTICLES = frozenset(re.findall(r"\w+", "al ap bin den der des dos das del della la le van von zu zur"))


@dataclass(frozen=True, kw_only=True)
class Kept:
    """Words that must not be published; `chosen` where somebody marked just these."""

    where: KeyPath
    words: str
    chosen: bool


@dataclass(frozen=True, kw_only=True)
class Identity:
    """What tells who a withheld person is, besides the whole name."""

    where: KeyPath
    initials: str | None
    names: frozenset[str]
    post: str | None


def passages(draft: Draft) -> Iterator[Kept]:
    """Every passage that the draft keeps back."""
    for passage in walk.passages(draft):
        for withheld in marks.withheld(passage.words):
            yield Kept(where=passage.where, words=withheld, chosen=True)
    for where, part in _whole(draft):
        for passage in walk.passages(part, where):
            # A person's post is compared in these notes alone: elsewhere it may be somebody else's.
            if passage.field not in _BARE_FIELDS and not (passage.field == "post" and isinstance(part, Attendee)):
                yield Kept(where=passage.where, words=marks.in_full(passage.words), chosen=passage.field == "name")


def identities(draft: Draft) -> Iterator[Identity]:
    """Everybody who is withheld, or whose name is."""
    open_words = {word for person in draft.people if not is_hidden(person) for word in _words(person.name)}
    open_posts = {_post(person) for person in draft.people if not is_hidden(person)}
    for index, person in enumerate(draft.people):
        if not is_hidden(person):
            continue
        post = person.post if person.withhold and _post(person) not in open_posts else None
        names = frozenset(_words(person.name)) - open_words
        yield Identity(
            where=("people", index), initials=person.initials, names=names, post=None if post == "not-stated" else post
        )


def reasons_used(draft: Draft) -> Iterator[tuple[KeyPath, str]]:
    """Every reason that the draft gives, and where."""
    for passage in walk.passages(draft):
        yield from ((passage.where, mark.reason) for mark in marks.parse(passage.words))
    for where, part in walk.parts(draft):
        if reason := getattr(part, "withhold", None):
            yield (*where, "withhold"), reason


def _whole(draft: Draft) -> Iterator[tuple[KeyPath, Model]]:
    """Every block that is withheld as a whole; an action also with its item."""
    closed = {item.number for item in draft.items if item.withhold}
    for where, part in walk.parts(draft):
        if getattr(part, "withhold", None) or (isinstance(part, DraftAction) and part.item in closed):
            yield where, part


def _words(name: str | None) -> Iterator[str]:
    """The words of a name by which somebody can be known: each part of Quill-Moss, and Ng, but not van or de."""
    for word in _WORD.findall(marks.in_full(name or "")):
        for part in {word, *word.split("-")}:
            long_enough = len(part) > 2 or (len(part) == 2 and part.istitle() and not all(map(is_common, words(part))))
            if long_enough and part not in _PARTICLES:
                yield part


def _post(person: DraftPerson) -> str:
    return re.sub(r"\W+", " ", marks.in_full(person.post or "")).casefold().strip()
