"""Long marks in which a name seems to stand: of a long passage only five words in a row are looked for elsewhere, so
that the name alone would pass.

In: a draft, what the site knows. Out: the marks, with their place. A name that is marked by itself somewhere in the
draft, or that belongs to a withheld person, is guarded already.
"""

from collections.abc import Iterator

from macros.notes import marks
from macros.notes.drafting import inside, kept
from macros.notes.drafting.capitals import BEGINS, WORD, Nobody
from macros.notes.drafting.derive import is_hidden
from macros.notes.drafting.everyday import plain
from macros.notes.drafting.read import Opened
from macros.notes.drafting.sources import Common
from macros.problem import Problem
from macros.records import walk
from macros.records.models.draft import Draft
from macros.records.source import KeyPath
from macros.withheld.fingerprint.common import RUN
from macros.withheld.fingerprint.normal import words
from macros.withheld.patterns.names import words_in
from macros.withheld.patterns.people import words_of

RULE = "name-in-long-mark"
WHY = (
    "a name seems to stand within this long mark: mark the name by itself as well, here or elsewhere in the draft, or "
    "nothing finds it alone in other records"
)


def notices(opened: Opened, site: Common) -> Iterator[Problem]:
    """What to say of each such mark: its place, never its words."""
    for where, _, _ in long_marks_with_names(opened.draft, site):
        yield Problem(opened.path, opened.source.line(where), RULE, WHY, "nothing")


def long_marks_with_names(draft: Draft, site: Common) -> Iterator[tuple[KeyPath, str, marks.Mark]]:
    """Where each such mark stands, the text around it and the mark; none where a mark is not well formed."""
    try:
        nobody = inside.names(draft, site).nobody
        every = [(passage.where, passage.words, marks.parse(passage.words)) for passage in walk.passages(draft)]
    except marks.MarkError:
        return
    shown = words_of(person.name for person in draft.people if person.name and not is_hidden(person))
    short = [mark.words for _, _, parsed in every for mark in parsed if not _is_long(mark)]
    named = {*shown, *words_of(short), *(name for person in kept.identities(draft) for name in person.names)}
    guarded = frozenset(map(plain, named))
    for where, text, parsed in every:
        for mark in filter(_is_long, parsed):
            if any(plain(name) not in guarded for name in _names(mark.words, text[: mark.start], nobody)):
                yield where, text, mark


def _is_long(mark: marks.Mark) -> bool:
    return len(words(mark.words)) > RUN


def _names(passage: str, before: str, nobody: Nobody) -> Iterator[str]:
    """The capitalised words that may be somebody's name; abbreviations are none."""
    for at in WORD.finditer(passage):
        word = at[0].removesuffix("’s").removesuffix("'s")
        if word.isupper() or not nobody.may_be_name(word) or not words_in(word):
            continue
        begins = BEGINS.search((before if before.strip() else "") + passage[: at.start()])
        if not (begins and inside.ends_as_verbs_do(word)):
            yield word
