"""Time limits -> the table and the calculator.

In: data/timescales.yml. Out: `TimeLimits`, without a trace of what may not be shown. Whether the calculator may count a
limit is decided here: never without a number, never in units whose days nobody has published for the whole country.
"""

import re
from collections.abc import Iterable

from macros.public.base import Link, SourceLine
from macros.public.time_limits import TimeLimit, TimeLimits, Topic
from macros.publish import facts, reviews
from macros.publish.clauses import limit_words
from macros.publish.lookup import Lookup, edition_url, partnership_link, stated
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
    found = [_limit(look, one, named) for one in file.timescales if facts.shown(look, one)]
    places = dict.fromkeys(one.place for one in found)
    used = _used(found, named.values())
    days = {line.checked for line in used}
    return TimeLimits(
        topics=tuple(
            Topic(id=_anchor(title), title=title, limits=tuple(one for one in found if one.topic == title))
            for title in dict.fromkeys(one.topic for one in found)
        ),
        areas=tuple((place, partnership_link(look.records, place)[1]) for place in places if place not in _NO_AREA),
        sources=used,
        checked=days.pop() if len(days) == 1 else "",
        years=(working_days.FIRST_YEAR, working_days.LAST_YEAR),
        review=reviews.state(look, file.review, file.overdue),
    )


_NO_AREA = ("england", "elsewhere")


def _limit(look: Lookup, one: Timescale, named: facts.Sources) -> TimeLimit:
    counted = one.limit if one.limit and not one.uncounted and one.limit.unit not in _NO_CALENDAR else None
    return TimeLimit(
        id=one.id,
        topic=one.topic,
        trigger=one.trigger,
        action=one.action,
        words=words(one),
        limited=one.limit is not None,
        value=counted.value if counted else 0,
        unit=counted.unit if counted else "",
        kind=one.kind,
        before=one.before,
        counts_from="" if one.counts_from == NOT_STATED else one.counts_from,
        who=stated(one.who),
        basis=_basis(look, one),
        replaced_by=_replaced_by(look, one),
        area=one.area,
        place=_place(one),
        standing=facts.standing(one, named),
        disagreements=facts.other_words(look, one.disagreements, named),
        note=look.maybe(one.note),
        uncounted=_uncounted(one),
        asked_as=_other_names(one),
    )


def words(one: Timescale) -> str:
    """A limit in words: `Within 15 working days`, `Every 6 weeks`, `Immediately`."""
    if one.limit is None:
        said = one.wording or ""
        return said[:1].upper() + said[1:]
    amount = limit_words(one.limit.value, one.limit.unit)
    if one.kind == "recurring":
        return f"Every {amount.removeprefix('1 ')}"
    return _WITHIN.get(one.kind, "{}").format(amount)


def _uncounted(one: Timescale) -> str:
    if one.limit is None:
        return ""
    return one.uncounted or _NO_CALENDAR.get(one.limit.unit, "")


def _basis(look: Lookup, one: Timescale) -> str:
    """What kind of rule it is, and the law or the edition that it rests on."""
    cited = look.cited(one.guidance)[0] if one.guidance and (not one.law or _replaced_by(look, one)) else ""
    named = "; rests on ".join(words for words in (one.law, cited) if words)
    return f"{facts.FORCES[one.force]}: {named}" if named else facts.FORCES[one.force]


def _replaced_by(look: Lookup, one: Timescale) -> Link | None:
    later = look.replaced(look.guidance[one.guidance]) if one.guidance in look.guidance else None
    return Link(title=f"the edition of {later.name}", url=edition_url(later)) if later else None


def _other_names(one: Timescale) -> str:
    """The words that people type, without the phrases that only repeat what the row says anyway."""
    said = _words(f"{one.topic} {one.trigger} {one.action} {one.who}")
    return ", ".join(phrase for phrase in one.asked_as if not _words(phrase) <= said)


def _words(text: str) -> set[str]:
    return set(re.findall(r"[\w&]+", text.lower()))


def _place(one: Timescale) -> str:
    return one.partnership or ("england" if one.area in ("England", "England and Wales") else "elsewhere")


def _anchor(title: str) -> str:
    return "topic-" + "-".join(re.findall(r"[a-z0-9]+", title.lower()))


def _used(found: Iterable[TimeLimit], all_named: Iterable[SourceLine]) -> tuple[SourceLine, ...]:
    """The sources that something shown names, in the order of the record: no others, or they would be a trace."""
    used = {
        line.id
        for one in found
        for standing in (one.standing, *(other.standing for other in one.disagreements))
        for line in (standing.source, *standing.also)
        if line is not None
    }
    return tuple(line for line in all_named if line.id in used)
