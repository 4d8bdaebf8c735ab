"""Guidance, glossary, reasons, helplines, documents and synonyms -> what pages list and what search knows.

A fact known only as general knowledge is not published; one seen only in somebody else's text is, with a warning.
"""

from collections.abc import Iterator

from macros import dates
from macros.public.base import Link, Origin
from macros.public.partnerships import Helpline, UnknownNumber
from macros.public.sitewide import GuidanceEdition, Reason, SameMeaning, Term
from macros.publish.lookup import Lookup, edition_title, edition_url, may_be_shown, stated_date
from macros.records.models import sitewide as models
from macros.records.models.provenance import Checked

_GUIDANCE = {
    "statutory-guidance": "Statutory guidance",
    "act": "Act of Parliament",
    "regulations": "Regulations",
}
_REGIONAL = {
    "regional-procedures": ("procedures", "Regional procedures"),
    "regional-thresholds": ("thresholds", "Regional threshold document"),
}
"""What a region says of it in region.yml; and what it is called where no region says so."""
_PUBLISHED = {"act": "Royal Assent", "regulations": "Made"}
_TESTS = {
    "needed": "A public interest test is needed",
    "not-needed": "No public interest test",
    "depends": "Whether a public interest test is needed depends on the case",
}
_LONGEST = 6
"""The most words of an expansion: anything longer explains, and nobody would type it."""


def provenance(fact: Checked) -> str:
    """`Title (publisher), looked up on 20 November 2026`; whether it is `confirmed` is for the page to say."""
    return f"{fact.source.title} ({fact.source.publisher}), looked up on {dates.in_words(fact.checked)}"


def confirmed(fact: Checked) -> bool:
    """True for what was read in the issuing body's own text."""
    return fact.certainty == "read-in-source"


def guidance(look: Lookup) -> tuple[GuidanceEdition, ...]:
    """Every edition that may be shown: work by work, the newest edition first."""
    works = list(dict.fromkeys(edition.work for edition in look.guidance.values()))
    newest_first = [edition for work in works for edition in reversed(look.guidance.values()) if edition.work == work]
    return tuple(_edition(look, edition) for edition in newest_first if may_be_shown(look, edition.certainty))


def _edition(look: Lookup, edition: models.GuidanceEdition) -> GuidanceEdition:
    later = look.guidance.get(edition.replaced_by) if edition.replaced_by else None
    link = _link(later) if later and may_be_shown(look, later.certainty) else None
    last = look.replaced(edition)
    earlier = (other for other in look.guidance.values() if other.replaced_by == edition.id)
    return GuidanceEdition(
        id=edition.id,
        title=edition_title(edition),
        name=edition.name,
        kind=_kind(look, edition),
        issuer=edition.issuer,
        published_label=_PUBLISHED.get(edition.kind, "Published"),
        published=stated_date(edition.published),
        in_force=stated_date(edition.in_force),
        state="Replaced" if later else "Latest edition known to this site",
        replaced_by=link,
        latest=_link(last) if last else None,
        replaced_on=stated_date(edition.replaced_on) if later else "",
        link=edition.link or "",
        about=look.html(edition.about),
        changes=tuple(look.inline(change) for change in edition.changes),
        doubt=look.maybe(edition.doubt),
        provenance=provenance(edition),
        confirmed=confirmed(edition),
        url=edition_url(edition),
        replaces=tuple(_link(other) for other in earlier if may_be_shown(look, other.certainty)),
    )


def _link(edition: models.GuidanceEdition) -> Link:
    return Link(title=edition_title(edition), url=edition_url(edition))


def _kind(look: Lookup, edition: models.GuidanceEdition) -> str:
    """What kind of text it is; of a region's, what the region calls it."""
    if edition.kind not in _REGIONAL:
        return _GUIDANCE[edition.kind]
    field, otherwise = _REGIONAL[edition.kind]
    file = next(entry for entry in look.records.of("guidance") if edition in entry.record.guidance)
    region = look.records.region(file)
    return str(getattr(region, field)) if region else otherwise


def terms(look: Lookup) -> tuple[Term, ...]:
    """The glossary, in alphabetical order."""
    listed = look.records.one("glossary").terms
    return tuple(
        Term(
            id=t.id, term=t.term, means=t.means, about=look.maybe(t.about), also=t.also, case_sensitive=t.case_sensitive
        )
        for t in sorted(listed, key=lambda t: t.term.casefold())
    )


def reasons(look: Lookup) -> tuple[Reason, ...]:
    """Every reason for a redaction that may be shown."""
    return tuple(
        Reason(
            id=r.id,
            name=r.name,
            marker=r.marker,
            legal_basis=r.legal_basis,
            plain_english=look.html(r.plain_english),
            test=_TESTS[r.public_interest_test],
            test_note=look.maybe(r.public_interest_note),
            can_lapse=r.can_lapse,
            provenance=provenance(r),
            confirmed=confirmed(r),
        )
        for r in look.reasons.values()
        if may_be_shown(look, r.certainty)
    )


def helplines(look: Lookup) -> tuple[Helpline, ...]:
    """Every telephone number that may be shown, in the order of the file."""
    return tuple(
        Helpline(
            id=h.id,
            name=h.name,
            number=h.number,
            tel=h.number.replace(" ", ""),
            area=h.area,
            national=h.national,
            when=h.when,
            for_whom=h.for_whom,
            hours=h.hours or "",
            note=look.maybe(h.note),
            provenance=provenance(h),
            checked=dates.in_words(h.checked),
            confirmed=confirmed(h),
        )
        for h in look.records.one("helplines").helplines
        if may_be_shown(look, h.certainty)
    )


def unknown_numbers(look: Lookup) -> tuple[UnknownNumber, ...]:
    """Numbers that could not be confirmed, and what to do instead."""
    return tuple(
        UnknownNumber(
            what=u.what, instead=look.html(u.instead), partnership=u.partnership or "", needed_first=u.needed_first
        )
        for u in look.records.one("helplines").not_confirmed
    )


def documents(look: Lookup) -> tuple[Origin, ...]:
    """The published documents that this site restates."""
    return tuple(
        Origin(
            title=d.title,
            publisher=d.publisher,
            dated=dates.in_words(d.dated),
            clauses="",
            url=look.document_url(d.id),
            note=look.maybe(d.note),
            year=look.document_year(d.id),
        )
        for d in look.documents.values()
    )


def synonyms(look: Lookup) -> tuple[SameMeaning, ...]:
    """Sets of words and phrases: whoever types one means them all. Sets that share a phrase stay apart.

    The glossary gives an abbreviation with its expansion and the other forms of both; an explanation in a sentence is
    no synonym and stays out.
    """
    listed = look.records.one("synonyms").synonyms
    own = [
        SameMeaning(
            words=same.words,
            answered_by=same.answered_by,
            not_here=same.not_here,
            asked=same.asked,
            concern=same.concern,
        )
        for same in listed
    ]
    known = {frozenset(word.casefold() for word in same.words) for same in own}
    added = [SameMeaning(words=words) for words in _from_glossary(look) if not _inside(words, known)]
    return (*own, *added)


def _from_glossary(look: Lookup) -> Iterator[tuple[str, ...]]:
    for term in look.records.one("glossary").terms:
        words = tuple(dict.fromkeys(_typed_for(term)))
        if len(words) > 1:
            yield words


def _typed_for(term: models.Term) -> Iterator[str]:
    yield term.term
    spelled_out = term.case_sensitive and not term.means.startswith("Not spelled out")
    if spelled_out and len(term.means.split()) <= _LONGEST:
        yield term.means
    yield from term.also


def _inside(words: tuple[str, ...], known: set[frozenset[str]]) -> bool:
    """Whether a set of synonyms.yml says all of it already."""
    own = {word.casefold() for word in words}
    return any(own <= other for other in known)
