"""Where a document's clauses can be read on this site.

In: a document and the numbers of its clauses, or the titles of parts that have no number. Out: links, to the clause
itself where a page of this site has it.
"""

from collections.abc import Iterator

from macros.public.base import Fact, Link
from macros.publish.lookup import Lookup, home, is_title
from macros.records.models.clause import Section
from macros.records.models.group import Group
from macros.records.models.provenance import Provenance


def links(look: Lookup, partnership: str, source: Provenance) -> tuple[Link, ...]:
    """One link for each clause; one to the document where no clause is named."""
    holding = list(_holding(look, partnership, source.document)) or [(look.document_url(source.document), ())]
    # Where one document has the terms of several groups: the page that has these clauses, else the first.
    page, sections = max(holding, key=lambda place: sum(bool(_anchor(place[1], number)) for number in source.clauses))
    if not source.clauses:
        title = look.documents[source.document].title
        return (Link(title=title, url=page),)
    return tuple(
        Link(title=number if is_title(number) else f"Clause {number}", url=page + _anchor(sections, number))
        for number in source.clauses
    )


def of_document(look: Lookup, source: Provenance) -> tuple[Link, ...]:
    """The same, in the partnership whose document it is."""
    return links(look, look.documents[source.document].partnership, source)


def own_document(look: Lookup, record: Group) -> str:
    """The document that a group's facts are from; empty where that is the terms of reference of another group."""
    if record.terms:
        return record.terms.source.document
    others = {entry.record.terms.source.document for entry in look.records.of("groups") if entry.record.terms}
    return "" if record.source.document in others else record.source.document


def where(look: Lookup, source: Provenance, own: str) -> str:
    """`Clause 5` of the page's `own` document; of another, its title as well."""
    origin = look.origin(source)
    if source.document == own:
        return origin.clauses[:1].upper() + origin.clauses[1:]
    return f"{origin.title}, {origin.clauses}" if origin.clauses else origin.title


def fact(look: Lookup, label: str, words: str, source: Provenance, own: str) -> Fact:
    """A fact in a record's own words, with the clauses of `source` that state it."""
    links = of_document(look, source) if source.clauses else ()
    return Fact(label=label, text=look.inline(words), source=where(look, source, own), links=links)


def _holding(look: Lookup, partnership: str, document: str) -> Iterator[tuple[str, tuple[Section, ...]]]:
    """Every page that has clauses of the document."""
    for entry in look.records.of("arrangements", partnership):
        if entry.record.source.document == document:
            yield home(entry), entry.record.sections
    for entry in look.records.of("groups", partnership):
        terms = entry.record.terms
        if terms and terms.source.document == document:
            yield home(entry), terms.sections


def _anchor(sections: tuple[Section, ...], number: str) -> str:
    """The anchor of a section or clause of that number, the first of two that share it."""
    for section in sections:
        if number in (section.number, None if section.number else section.title):
            return f"#{section.id}"
        for clause in section.clauses:
            if clause.number == number:
                return f"#{clause.id}"
    return ""
