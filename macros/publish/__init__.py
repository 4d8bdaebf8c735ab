"""The only door from records to what templates see.

In: records without problems (other than an overdue review) and the day. Out: a `public.Site`, whose types
have no private fields. Raises nothing for sound records; must not be called with unsound ones.
"""

from datetime import date
from importlib import import_module
from typing import Any

from macros.kinds import WITH_PAGES
from macros.public.site import Site
from macros.publish import (
    actions,
    agencies,
    comparison,
    contacts,
    duties,
    editions,
    guidance_pages,
    memberships,
    review_rows,
    reviews,
    sitewide,
    superseded,
    synonyms,
    thresholds,
    time_limits,
)
from macros.publish.lookup import Lookup, lookup
from macros.records.load import Records


def publish(records: Records, as_at: date) -> Site:
    """Everything that may be shown, as at `as_at`."""
    look = lookup(records, as_at)
    site = records.one("site")
    helplines = sitewide.helplines(look)
    unknown = sitewide.unknown_numbers(look)
    shown = _with_pages(look)
    ledger, commitments = actions.ledger(look)
    lines = memberships.memberships(look)
    guidance_file, helplines_file = records.one("guidance"), records.one("helplines")
    terms_editions = editions.terms(look)
    made = Site(
        title=site.title,
        description=site.description,
        url=site.url or "",
        adopted=site.adopted,
        standing=look.html(site.standing),
        ask=look.html(site.ask),
        editor=site.editor,
        as_at=as_at,
        **shown,
        actions=ledger,
        commitments=commitments,
        guidance=sitewide.guidance(look),
        guidance_review=reviews.state(look, guidance_file.review, guidance_file.overdue),
        terms=sitewide.terms(look),
        reasons=sitewide.reasons(look),
        helplines=helplines,
        unknown_numbers=unknown,
        helplines_review=reviews.state(look, helplines_file.review, helplines_file.overdue),
        documents=sitewide.documents(look),
        reviews=review_rows.rows(look),
        superseded=superseded.superseded(look),
        redactions=tuple(redaction for one in shown["meetings"] for redaction in one.redactions),
        lifted=tuple(lifted for one in shown["meetings"] for lifted in one.lifted),
        thresholds=thresholds.thresholds(look),
        time_limits=time_limits.time_limits(look),
        contacts=contacts.contacts(look),
        synonyms=synonyms.synonyms(look),
        memberships=lines,
        organisations=agencies.organisations(look, lines),
        comparison=comparison.comparison(look),
        duties=duties.duties(look),
        terms_editions=terms_editions,
        editions_compared=editions.compared(shown["arrangements"], terms_editions),
    )
    return guidance_pages.with_citations(look, made)


def _with_pages(look: Lookup) -> dict[str, Any]:
    """The records of every kind that has pages, by the field of `public.Site` that holds them."""
    found = {}
    for kind in WITH_PAGES:
        module, function = kind.publish.split(".")
        found[kind.template] = getattr(import_module(f"{__name__}.{module}"), function)(look)
    return found
