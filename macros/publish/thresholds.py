"""Levels of need and indicators -> what the finder and the page of each level show.

A page numbers the sources of what it shows, and names no other: what is held back leaves no trace, not even there.
"""

from collections.abc import Iterable
from typing import Any

from macros.public.base import Html, Standing
from macros.public.thresholds import Domain, Indicator, Known, Level, Thresholds
from macros.publish import facts, levels, reviews
from macros.publish.lookup import Lookup
from macros.publish.numbered import Numbered, Used, numbered
from macros.records.models import threshold as models

LEVELS = "levels"
"""The file of the levels, among those whose sources a page numbers."""


def thresholds(look: Lookup) -> Thresholds:
    """Everything about the levels that may be shown."""
    (entry, *_) = look.records.in_use("levels")
    record: models.Levels = entry.record
    region = look.records.region(entry)
    domains = _in_order(look)
    on_finder = numbered(
        look,
        [Used(file=LEVELS, sources=record.sources, facts=record.cautions, named=_how_to_use(record)), *_used(domains)],
    )
    shown = tuple(public for name, domain in domains if (public := _domain(look, name, domain, on_finder)))
    review = reviews.of_lists(look, LEVELS, "level-variations")
    cites = reviews.citations(look, record.cites)
    return Thresholds(
        national=entry.national,
        document=region.thresholds if region else "",
        not_its=region.not_its_thresholds if region else "",
        how_to_use=_advice(look, record, on_finder),
        limits=None if record.limits is None else look.inline(record.limits),
        limits_in_brief=record.limits_in_brief or "",
        levels=tuple(_level(look, record, level, domains) for level in record.levels),
        domains=shown,
        cautions=levels.known(look, record.cautions, on_finder.of(LEVELS)),
        sources=on_finder.lines,
        review=review,
        cites=cites,
        notices=reviews.notices(look, review, cites),
    )


Domains = list[tuple[str, models.Domain]]


def _in_order(look: Lookup) -> Domains:
    entries: list[Any] = sorted(look.records.in_use("thresholds"), key=lambda entry: (entry.record.position, entry.id))
    return [(entry.id, entry.record) for entry in entries]


def _used(domains: Domains, level: str | None = None) -> Iterable[Used]:
    """Each domain's sources, and its signs of one level or of all."""
    for name, domain in domains:
        yield Used(
            file=name, sources=domain.sources, facts=[sign for sign in domain.indicators if level in (None, sign.level)]
        )


def _how_to_use(record: models.Levels) -> tuple[str, ...]:
    return (record.how_to_use_source,) if record.how_to_use_source else ()


def _advice(look: Lookup, record: models.Levels, page: Numbered) -> Known:
    source = page.of(LEVELS).get(record.how_to_use_source or "")
    return Known(
        text=look.inline(record.how_to_use),
        standing=Standing(source=source, also=(), clauses="", confirmed=True, warning=""),
    )


def _level(look: Lookup, record: models.Levels, level: models.Level, domains: Domains) -> Level:
    own = Used(file=LEVELS, sources=record.sources, facts=level.facts, named=_how_to_use(record))
    page = numbered(look, [own, *levels.used(look, level.number), *_used(domains, level.number)])
    shown = (_domain(look, name, domain, page) for name, domain in domains)
    signs = tuple((domain, domain.columns[int(level.number) - 1]) for domain in shown if domain is not None)
    return levels.of_level(look, record, level, page, tuple(pair for pair in signs if pair[1]))


def _domain(look: Lookup, name: str, record: models.Domain, page: Numbered) -> Domain | None:
    """One part of a child's life; None where nothing of it may be shown."""
    named = page.of(name)
    signs = [sign for sign in record.indicators if facts.shown(look, sign)]
    if not signs:
        return None
    return Domain(
        id=name,
        name=record.name,
        about=record.about,
        words=record.words,
        note=look.maybe(record.note),
        columns=tuple(
            tuple(_indicator(look, name, sign, named) for sign in signs if sign.level == number) for number in "1234"
        ),
    )


def _indicator(look: Lookup, domain: str, sign: models.Indicator, named: facts.Sources) -> Indicator:
    note: Html | None = None if sign.note is None else look.inline(sign.note)
    return Indicator(
        anchor=f"{domain}-{sign.id}",
        text=sign.text,
        words=sign.words,
        note=note,
        standing=facts.standing(sign, named),
    )
