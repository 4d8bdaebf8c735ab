"""A level of need -> its page: what it means, who leads, assessment, consent, law, what partnerships do their own way.

In: the record of the level, and the page's numbered sources. Out: public types of what may be shown.
"""

from collections.abc import Iterable, Iterator

from macros.public.base import Link
from macros.public.thresholds import Domain, Heading, Indicator, Known, Level, Local, LocalPart, NextLimit
from macros.publish import facts, procedures, time_limits
from macros.publish.lookup import Lookup, home, partnership_link
from macros.publish.numbered import Numbered, Used
from macros.records.load import Entry
from macros.records.models import threshold as models
from macros.records.models.timescale import Timescale

_FILE = "levels"
_HEADINGS: dict[models.About, str] = {
    "meaning": "What it means",
    "leads": "Who leads, and what to do",
    "access": "How to get it",
    "assessment": "Assessment",
    "consent": "Consent",
    "legal-basis": "Legal basis",
}
"""In the order in which a reader in a hurry needs them; what varies stands apart."""

Signs = tuple[tuple[Domain, tuple[Indicator, ...]], ...]


def of_level(look: Lookup, record: models.Levels, level: models.Level, page: Numbered, signs: Signs) -> Level:
    """Everything about one level that may be shown."""
    named = page.of(_FILE)
    headings = _headings(look, level.facts, named)
    titled = {heading.title: heading.facts for heading in headings}
    meaning = titled.get(_HEADINGS["meaning"], ())
    return Level(
        url=f"/thresholds/level-{level.number}/",
        title=f"Level {level.number}: {level.name}" if record.numbered else level.name,
        short=f"Level {level.number}" if record.numbered else level.name,
        number=level.number,
        name=level.name,
        also_called=level.also_called,
        # Each of these lines sums up facts: without them, nothing stands behind it.
        in_brief=level.in_brief if meaning else "",
        to_do=(level.to_do or "") if _HEADINGS["leads"] in titled else "",
        warning=meaning[0].standing.warning if meaning else "",
        headings=headings,
        varies=known(look, (fact for fact in level.facts if fact.about == "variation"), named),
        local=tuple(local for entry in variations(look) if (local := _local(look, entry, level.number, page))),
        procedures=_procedures(look, level.procedures),
        time_limits=tuple(limit for name in level.time_limits if (limit := _limit(look, name))),
        domains=signs,
        sources=page.lines,
    )


def known(
    look: Lookup, every: Iterable[models.LevelFact | models.LocalFact], named: facts.Sources
) -> tuple[Known, ...]:
    """The facts that may be shown, each with where it comes from."""
    return tuple(
        Known(text=look.inline(fact.text), standing=facts.standing(fact, named))
        for fact in every
        if facts.shown(look, fact)
    )


def variations(look: Lookup) -> tuple[Entry, ...]:
    """What each partnership does in its own way."""
    return tuple(look.records.of("level-variations"))


def used(look: Lookup, number: str) -> Iterator[Used]:
    """The sources of what partnerships do in their own way, for the page of this level."""
    for entry in variations(look):
        own: models.LevelVariations = entry.record
        parts = (fact for part in own.parts if part.level == number for fact in part.facts)
        names = (name.source for name in own.names if name.level == number)
        yield Used(file=entry.path, sources=own.sources, facts=[*own.facts, *parts], named=tuple(names))


def _headings(look: Lookup, listed: Iterable[models.LevelFact], named: facts.Sources) -> tuple[Heading, ...]:
    every = tuple(listed)
    titled = ((title, known(look, (f for f in every if f.about == about), named)) for about, title in _HEADINGS.items())
    return tuple(Heading(title=title, facts=shown) for title, shown in titled if shown)


def _local(look: Lookup, entry: Entry, number: str, page: Numbered) -> Local | None:
    """What one partnership does; None where there is nothing to say of it."""
    own: models.LevelVariations = entry.record
    named = page.of(entry.path)
    every = (
        LocalPart(code=part.code, headings=_headings(look, part.facts, named))
        for part in own.parts
        if part.level == number
    )
    parts = tuple(part for part in every if part.headings)
    shown = known(look, own.facts, named)
    name = next((name for name in own.names if name.level == number), None)
    if not (parts or shown or name or own.note):
        return None
    link = partnership_link(look.records, entry.partnership)[0]
    named_in = named.get(name.source) if name else None
    return Local(
        partnership=link,
        name=name.name if name else "",
        named_in=named_in,
        parts=parts,
        facts=shown,
        note=look.maybe(own.note),
    )


def _procedures(look: Lookup, names: Iterable[str]) -> tuple[Link, ...]:
    every = {entry.id: entry for entry in look.records.of("procedures") if procedures.whole(look, entry)}
    return tuple(Link(title=every[name].record.title, url=home(every[name])) for name in names if name in every)


def _limit(look: Lookup, name: str) -> NextLimit | None:
    every: tuple[Timescale, ...] = look.records.one("timescales").timescales
    limit = next((limit for limit in every if limit.id == name), None)
    if limit is None or not facts.shown(look, limit):
        return None
    warning = "" if limit.certainty == "read-in-source" else facts.UNCHECKED
    words, url = time_limits.words(limit), f"/time-limits/#{limit.id}"
    return NextLimit(action=limit.action, words=words, url=url, warning=warning)
