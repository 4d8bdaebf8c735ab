"""Public types -> the page of each record, and of each level of need, body and edition.

In: a `public.Site`. Out: pages, each with the object that it shows and what stands beside that.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from macros.kinds import WITH_PAGES
from macros.open_data import addresses
from macros.pages import flow
from macros.pages.page import GeneratedPage, index, own
from macros.public.actions import ActionRow, by_meeting
from macros.public.meetings import Meeting, by_group
from macros.public.partnerships import Arrangements, Group, Partnership
from macros.public.procedures import Procedure
from macros.public.site import Site


def records(site: Site) -> Iterator[GeneratedPage]:
    """The page of every record."""
    notes, agreed = by_group(site.meetings), by_meeting(site.actions)
    for kind in WITH_PAGES:
        for record in getattr(site, kind.template):
            head = record.head
            meta: dict[str, Any] = {"review_state": head.review.state} if head.review else {}
            if kind.feed == "own":
                feed = {"type": "application/atom+xml", "title": head.title, "url": addresses.feed(head.url)}
                meta["feeds"] = [feed]
            yield GeneratedPage(
                url=head.url,
                title=head.title if isinstance(record, Partnership) else f"{head.title} – {head.partnership_short}",
                description=head.description,
                kind=head.kind,
                template=kind.template,
                values={"record": record, **_beside(site, notes, agreed, record)},
                meta={**meta, **kind.meta},
            )


def _beside(
    site: Site, notes: dict[str, list[Meeting]], agreed: dict[str, dict[int, ActionRow]], record: Any
) -> dict[str, Any]:
    """What the page of a record shows beside it; `notes` are those of each group, latest first."""
    match record:
        case Meeting():
            same = notes[record.group.url]
            at = same.index(record)
            return {
                "next": same[at - 1] if at else None,
                "previous": same[at + 1] if at + 1 < len(same) else None,
                "became": agreed.get(record.head.url, {}),
            }
        case Group():
            return {"meetings": notes.get(record.head.url, [])}
        case Procedure():
            return {"drawing": flow.drawing(record.steps)}
        case Arrangements():
            url = record.head.url
            return {"compared": [pair for pair in site.editions_compared if url in (pair.old.url, pair.new.url)]}
        case Partnership():
            lists = [kind.template for kind in WITH_PAGES if kind.name != "partnership"]
            return {name: own(record.head.url, getattr(site, name)) for name in lists}
    return {}


def levels(site: Site) -> Iterator[GeneratedPage]:
    """The page of each level of need; the finder itself is a page that somebody wrote."""
    for level in site.thresholds.levels:
        yield GeneratedPage(
            url=level.url,
            title=level.title,
            description=f"{level.title.replace(': ', ', ', 1)}: what it means, who leads, assessment, consent"
            f"{' and the signs of it' if level.domains else ' and the law'}.",
            kind="level",
            template="level",
            values={"level": level},
            meta={"styles": ["thresholds"], "scripts": ["thresholds"], "review_state": site.thresholds.review.state},
        )


def agencies(site: Site) -> Iterator[GeneratedPage]:
    """The page of each body."""
    for body in site.organisations:
        yield GeneratedPage(
            url=body.url,
            title=body.name,
            description=f"{body.name}: in which partnerships and groups it sits, in which capacity, and at how many "
            "meetings.",
            kind="Agency",
            template="agency",
            values={"record": body},
            meta={"styles": ["compare"]},
        )


def editions(site: Site) -> Iterator[GeneratedPage]:
    """The page of each edition of guidance and of terms of reference, and of two editions beside each other."""
    for edition in site.guidance:
        yield GeneratedPage(
            url=edition.url,
            title=f"{edition.title} – Guidance and law",
            description=f"{edition.title}: what it is, its dates, what replaced it, and what on this site rests on it.",
            kind="Guidance",
            template="guidance-edition",
            values={"one": edition},
        )
    # Neither of these is searched: a group's page has the terms that apply, and what changed says everything twice.
    for terms in site.terms_editions:
        head = terms.head
        title = f"{head.title}, {head.date} – {head.partnership_short}"
        yield index(head.url, title, head.description, "terms-edition", one=terms)
    for pair in site.editions_compared:
        title, about = f"{pair.title} – {pair.partnership_short}", f"{pair.title}, clause by clause."
        page = index(pair.url, title, about, "editions-compared", one=pair)
        yield replace(page, meta={**page.meta, "styles": ["editions"]})
