"""Time limits -> the table and the calculator.

In: timescales.yml. Out: `TimeLimits`, without a trace of what may not be shown. Whether the calculator may count a
limit is decided here: never without a number, never in units whose days nobody has published for the whole country.
"""

import re
from collections import Counter
from collections.abc import Iterable

from macros.public.base import Link, SourceLine
from macros.public.time_limits import TimeLimit, TimeLimits, Topic
from macros.publish import facts, reviews
from macros.publish.clauses import limit_words
from macros.publish.lookup import Lookup, edition_url, stated
from macros.records.models.base import NOT_STATED
from macros.records.models.timescale import Timescale, Timescales
from macros.workings import working_days

_NO_CALENDAR = {
    "school-days": "There is no calculator: each school has its own days.",
    "school-terms": "There is no calculator: the dates of terms are set locally.",
}
_WITHIN = {
    "maximum": "Within {}",
    "minimum": "{} or longer",
    "target": "Aim: within {}",
    "notice": "{} before, or earlier",
}


def time_limits(look: Lookup) -> TimeLimits:
    """Every limit that may be shown."""
    file: Timescales = look.records.one("timescales")
    named = facts.sources(look, file.sources)
    limits = [_limit(look, timescale, named, file) for timescale in file.timescales if facts.shown(look, timescale)]
    places = {limit.place for limit in limits}
    used = _used(limits, named.values())
    days = Counter((line.checked_iso, line.checked) for line in used)
    return TimeLimits(
        topics=tuple(
            Topic(
                id=_anchor(title),
                title=title,
                housekeeping=title in file.housekeeping,
                limits=tuple(limit for limit in limits if limit.topic == title),
            )
            for title in _topics(look)
            if any(limit.topic == title for limit in limits)
        ),
        areas=tuple((entry.id, entry.record.area) for entry in look.records.of("partnership") if entry.id in places),
        sources=used,
        checked=max(days, key=lambda day: (days[day], day))[1] if days else "",
        years=(working_days.FIRST_YEAR, working_days.LAST_YEAR),
        review=reviews.of_lists(look, "timescales"),
    )


def _limit(look: Lookup, timescale: Timescale, named: facts.Sources, file: Timescales) -> TimeLimit:
    elsewhere = (other for other in file.differences if other.limit == timescale.id)
    counted = (
        timescale.limit
        if timescale.limit and not timescale.uncounted and timescale.limit.unit not in _NO_CALENDAR
        else None
    )
    return TimeLimit(
        id=timescale.id,
        topic=timescale.topic,
        trigger=timescale.trigger,
        action=timescale.action,
        words=words(timescale),
        limited=timescale.limit is not None,
        value=counted.value if counted else 0,
        unit=counted.unit if counted else "",
        kind=timescale.kind,
        before=timescale.before,
        counts_from="" if timescale.counts_from == NOT_STATED else timescale.counts_from,
        who=stated(timescale.who),
        basis=_basis(look, timescale),
        replaced_by=_replaced_by(look, timescale),
        area=timescale.area,
        place=_place(look, timescale),
        standing=facts.standing(timescale, named),
        disagreements=facts.other_words(look, (*timescale.disagreements, *elsewhere), named),
        note=look.maybe(timescale.note),
        uncounted=_uncounted(timescale),
        asked_as=_other_names(timescale),
        often=timescale.often,
    )


def _topics(look: Lookup) -> list[str]:
    """Every topic, in the order of the first file; one that only a later file has, after the topics before it there."""
    topics: list[str] = []
    for entry in look.records.in_use("timescales"):
        last = -1
        for topic in dict.fromkeys(timescale.topic for timescale in entry.record.timescales):
            if topic not in topics:
                topics.insert(last + 1, topic)
            last = max(last, topics.index(topic))
    return topics


def _place(look: Lookup, timescale: Timescale) -> str:
    """Whose limit it is; `england` for what counts in every area of the site, be it of England or of the region."""
    everywhere = ("England", "England and Wales", *(entry.record.name for entry in look.records.of("region")))
    return timescale.partnership or ("england" if timescale.area in everywhere else "elsewhere")


def words(timescale: Timescale) -> str:
    """A limit in words: `Within 15 working days`, `Every 6 weeks`, `Immediately`."""
    if timescale.limit is None:
        wording = timescale.wording or ""
        return wording[:1].upper() + wording[1:]
    amount = limit_words(timescale.limit.value, timescale.limit.unit)
    if timescale.kind == "recurring":
        return f"Every {amount.removeprefix('1 ')}"
    return _WITHIN.get(timescale.kind, "{}").format(amount)


def _uncounted(timescale: Timescale) -> str:
    if timescale.limit is None:
        return ""
    return timescale.uncounted or _NO_CALENDAR.get(timescale.limit.unit, "")


def _basis(look: Lookup, timescale: Timescale) -> str:
    """What kind of rule it is, and the law or the edition that it rests on."""
    cited = (
        look.cited(timescale.guidance)[0]
        if timescale.guidance and (not timescale.law or _replaced_by(look, timescale))
        else ""
    )
    named = "; rests on ".join(words for words in (timescale.law, cited) if words)
    return f"{facts.FORCES[timescale.force]}: {named}" if named else facts.FORCES[timescale.force]


def _replaced_by(look: Lookup, timescale: Timescale) -> Link | None:
    later = look.replaced(look.guidance[timescale.guidance]) if timescale.guidance in look.guidance else None
    return Link(title=f"the edition of {later.name}", url=edition_url(later)) if later else None


def _other_names(timescale: Timescale) -> str:
    """What else people type for it, without phrases that only repeat what the row says anyway."""
    in_row = _words(f"{timescale.topic} {timescale.trigger} {timescale.action} {timescale.who}")
    return ", ".join(phrase for phrase in timescale.asked_as if not _words(phrase) <= in_row)


def _words(text: str) -> set[str]:
    return set(re.findall(r"[\w&]+", text.lower()))


def _anchor(title: str) -> str:
    return "topic-" + "-".join(re.findall(r"[a-z0-9]+", title.lower()))


def _used(limits: Iterable[TimeLimit], all_named: Iterable[SourceLine]) -> tuple[SourceLine, ...]:
    """The sources that something shown names, in the record's order: any other would be a trace of what is hidden."""
    used = {
        line.id
        for limit in limits
        for standing in (limit.standing, *(other.standing for other in limit.disagreements))
        for line in (standing.source, *standing.also)
        if line is not None
    }
    return tuple(line for line in all_named if line.id in used)
