"""The only door from records to what templates see.

In: records without problems (other than an overdue review) and the day. Out: a `public.Site`, whose types
have no private fields. Raises nothing for sound records; must not be called with unsound ones.
"""

from collections.abc import Callable, Iterator
from datetime import date
from importlib import import_module
from typing import Any

from macros import colour
from macros.kinds import WITH_PAGES
from macros.public.site import Looks, Site
from macros.publish import (
    actions,
    agencies,
    bank_holidays,
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
    taken_down,
    thresholds,
    time_limits,
    urgent,
)
from macros.publish.lookup import Lookup, lookup
from macros.records.load import Records

LISTS: dict[str, Callable[[Lookup], Any]] = {
    "guidance": sitewide.guidance,
    "terms": sitewide.terms,
    "reasons": sitewide.reasons,
    "helplines": sitewide.helplines,
    "unknown_numbers": sitewide.unknown_numbers,
    "documents": sitewide.documents,
    "reviews": review_rows.rows,
    "superseded": superseded.superseded,
    "taken_down": taken_down.taken_down,
    "thresholds": thresholds.thresholds,
    "time_limits": time_limits.time_limits,
    "bank_holidays": bank_holidays.bank_holidays,
    "contacts": contacts.contacts,
    "synonyms": sitewide.synonyms,
    "urgent": urgent.urgent,
    "comparison": comparison.comparison,
    "duties": duties.duties,
    "terms_editions": editions.terms,
    "memberships": memberships.memberships,
}
"""Field of `public.Site` -> what fills it from the records; for records with pages macros/kinds.py says it."""


def publish(records: Records, as_at: date) -> Site:
    """Everything that may be shown, as at `as_at`."""
    look = lookup(records, as_at)
    site = records.one("site")
    shown = {field: make(look) for field, make in (*_pages(), *LISTS.items())}
    ledger, commitments = actions.ledger(look)
    made = Site(
        **shown,
        title=site.title,
        short_name=site.short_name or site.title,
        description=site.description,
        url=site.url or "",
        adopted=site.adopted,
        standing=look.html(site.statement if site.adopted else site.standing),
        looks=_looks(site),
        ask=look.html(site.ask),
        editor=site.editor,
        as_at=as_at,
        actions=ledger,
        commitments=commitments,
        guidance_review=reviews.of_lists(look, "guidance"),
        helplines_reviews=reviews.of_files(look, "helplines"),
        redactions=tuple(redaction for meeting in shown["meetings"] for redaction in meeting.redactions),
        lifted=tuple(lifted for meeting in shown["meetings"] for lifted in meeting.lifted),
        organisations=agencies.organisations(look, shown["memberships"]),
        editions_compared=editions.compared(shown["arrangements"], shown["terms_editions"]),
    )
    return guidance_pages.with_citations(look, made)


def _looks(site: Any) -> Looks:
    """The site's looks: one colour makes the other."""
    return Looks(
        colour=site.colour or "",
        colour_dark=site.colour_dark or (colour.for_dark(site.colour) if site.colour else ""),
        logo=site.logo or "",
        logo_has_name=site.logo_has_name,
    )


def _pages() -> Iterator[tuple[str, Callable[[Lookup], Any]]]:
    """The field of each kind of record with pages, and the function that fills it."""
    for kind in WITH_PAGES:
        module, function = kind.publish.split(".")
        yield kind.template, getattr(import_module(f"{__name__}.{module}"), function)
