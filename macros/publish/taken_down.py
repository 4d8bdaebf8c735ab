"""Records that were taken down -> the dated lines that stay of them. No word of a record comes through here."""

from macros import dates
from macros.kinds import KINDS
from macros.public.base import Link
from macros.public.sitewide import TakenDown
from macros.publish.lookup import Lookup, partnership_link
from macros.records.models.taken_down import TakenDownRecord

_REASONS = {
    "mistake": "It was published by mistake.",
    "personal-information": "It held personal information that must not be public.",
    "legal": "The law does not allow it to be public.",
    "inaccurate": "It was not accurate.",
}


def taken_down(look: Lookup) -> tuple[TakenDown, ...]:
    """Every line, the latest first."""
    listed = look.records.one("taken-down")
    lines = (_line(look, line) for line in (listed.taken_down if listed else ()))
    return tuple(sorted(lines, key=lambda line: line.taken_down_iso, reverse=True))


def _line(look: Lookup, line: TakenDownRecord) -> TakenDown:
    kind = KINDS[line.kind]
    partnership = partnership_link(look.records, line.partnership)[0] if line.partnership else None
    group, day = _group_and_day(look, line)
    url = partnership.url if partnership else "/"
    return TakenDown(
        kind=kind.title,
        url=kind.address(line.partnership, line.id) if line.id else "",
        listed=Link(title=kind.heading or "Procedures", url=f"{url}{kind.name}/"),
        partnership=partnership,
        group=group,
        date=dates.in_words(day) if day else "",
        date_iso=day,
        taken_down_on=dates.in_words(line.taken_down_on),
        taken_down_iso=line.taken_down_on,
        taken_down_by=line.taken_down_by,
        reason=_REASONS[line.reason] if line.reason else "No reason is stated.",
        back_since=dates.in_words(line.back_since) if line.back_since else "",
    )


def _group_and_day(look: Lookup, line: TakenDownRecord) -> tuple[str, str]:
    """What the name of its file says: the group and the day of notes, the date of an edition."""
    name = line.id or ""
    if line.kind == "meetings":
        group = look.groups.get((line.partnership, name[11:]))
        return (group.record.name if group else "", name[:10] if _is_date(name[:10]) else "")
    return "", name if line.kind == "arrangements" and _is_date(name) else ""


def _is_date(words: str) -> bool:
    try:
        dates.parts(words)
    except ValueError:
        return False
    return True
