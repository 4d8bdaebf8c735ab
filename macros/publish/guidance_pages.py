"""Which records rest on which edition of guidance, for the page that each edition has.

In: a `public.Site` that is finished but for this. Out: the same, with what cites each edition filled in. Every page
whose head cites guidance is found, whatever its kind; so are duties, and time limits where they are shown.
"""

from collections.abc import Iterator
from dataclasses import fields, replace

from macros.public.base import Citation, Head, Link
from macros.public.site import Site
from macros.public.sitewide import Citing, GuidanceEdition
from macros.publish.lookup import Lookup

_TWICE = "terms_editions"
"""Of these the current one is left out: the group's own page cites for it."""


def with_citations(look: Lookup, site: Site) -> Site:
    """The site with every edition's list of what cites it."""
    citations = [*_of_heads(site), *_of_duties(site), *_of_limits(look, site)]
    works = {edition.id: edition.work for edition in look.guidance.values()}
    # What names a work without an edition stands with the latest edition.
    return replace(site, guidance=tuple(_filled(edition, works[edition.id], citations) for edition in site.guidance))


def _filled(edition: GuidanceEdition, work: str, citations: list[tuple[str, Citing]]) -> GuidanceEdition:
    of_work = tuple(citing for cited, citing in citations if cited == work) if edition.replaced_by is None else ()
    return replace(
        edition, cited_by=tuple(citing for cited, citing in citations if cited == edition.id), work_cited_by=of_work
    )


def _of_heads(site: Site) -> Iterator[tuple[str, Citing]]:
    for field in fields(site):
        listed = getattr(site, field.name)
        for page in listed if isinstance(listed, tuple) else ():
            head = getattr(page, "head", None)
            if not isinstance(head, Head) or (field.name == _TWICE and page.is_current):
                continue
            for cite in head.cites:
                words = ", ".join(filter(None, (head.date, cite.clauses)))
                yield (
                    cite.guidance,
                    _citing(cite, Link(title=head.title, url=head.url), head.kind, head.partnership_short, words),
                )


def _of_duties(site: Site) -> Iterator[tuple[str, Citing]]:
    for listed in site.duties.lists:
        for row in listed.rows:
            for cite in row.cites:
                yield cite.guidance, _citing(cite, Link(title=row.what, url=f"/duties/#{row.id}"), "Duty", "", "")


def _of_limits(look: Lookup, site: Site) -> Iterator[tuple[str, Citing]]:
    shown = {row.id for topic in getattr(site.time_limits, "topics", ()) for row in topic.limits}
    for limit in look.records.one("timescales").timescales:
        if limit.id in shown and limit.guidance:
            yield (
                limit.guidance,
                Citing(
                    link=Link(title=limit.action, url=f"/time-limits/#{limit.id}"),
                    kind="Time limit",
                    partnership_short="",
                    words="",
                    note=None,
                ),
            )


def _citing(cite: Citation, link: Link, kind: str, short: str, words: str) -> Citing:
    return Citing(
        link=link, kind=kind, partnership_short=short, words=", ".join(filter(None, (words, cite.part))), note=cite.note
    )
