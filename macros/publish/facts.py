"""Facts with a source -> what a page may say of them: shown or not, from where, how sure.

In: a fact, and the sources that its record names. Out: public types. What was read in its own source is shown plainly;
what was read elsewhere, with a warning; what nobody has read, and what is held back, not at all. `least_certain` in
data/site.yml is the one setting: it can be stricter.
"""

from collections.abc import Iterable

from macros import dates
from macros.public.base import OtherWord, SourceLine, Standing
from macros.publish.lookup import Lookup, clause_words, may_be_shown
from macros.records.models.fact import Disagreement, Source, Sourced

UNCHECKED = "Not yet checked against the source"
FORCES = {
    "act": "Act of Parliament",
    "regulations": "Regulations",
    "statutory-guidance": "Statutory guidance",
    "national-guidance": "National guidance",
    "regional-procedure": "Regional procedure",
    "local-arrangement": "Local arrangement",
    "terms-of-reference": "Terms of reference",
    "good-practice": "Good practice",
}
"""What kind of rule a duty or a time limit is, in words."""
Sources = dict[str, SourceLine]


def sources(look: Lookup, named: Iterable[Source]) -> Sources:
    """The sources of a record by their ids, numbered from 1 in the record's order."""
    return {source.id: _line(look, number, source) for number, source in enumerate(named, 1)}


def _line(look: Lookup, number: int, source: Source) -> SourceLine:
    document = look.documents[source.document] if source.document else None
    title, publisher = (
        (document.title, document.publisher) if document else (source.title or "", source.publisher or "")
    )
    url = look.document_url(document.id) if document else source.url or ""
    edition = source.edition or (dates.in_words(document.dated) if document else "")
    return SourceLine(
        number=number,
        id=source.id,
        title=title,
        publisher=publisher,
        edition=edition,
        url=url,
        checked=dates.in_words(source.checked),
        checked_iso=source.checked,
    )


def shown(look: Lookup, fact: Sourced | Disagreement) -> bool:
    """Whether a page may show this fact."""
    return getattr(fact, "held_back", None) is None and may_be_shown(look, fact.certainty)


def standing(fact: Sourced | Disagreement, named: Sources) -> Standing:
    """Where a fact comes from and how sure it is."""
    confirmed = fact.certainty == "read-in-source"
    return Standing(
        source=named.get(fact.source or ""),
        also=tuple(named[name] for name in getattr(fact, "also", ())),
        clauses=clause_words(getattr(fact, "clauses", ())),
        confirmed=confirmed,
        warning="" if confirmed else UNCHECKED,
    )


def other_words(look: Lookup, others: Iterable[Disagreement], named: Sources) -> tuple[OtherWord, ...]:
    """What other sources say instead, as far as it may be shown."""
    visible = [other for other in others if shown(look, other)]
    return tuple(OtherWord(text=look.inline(other.text), standing=standing(other, named)) for other in visible)
