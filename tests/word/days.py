"""Days and times as minutes print them."""

from collections.abc import Callable
from datetime import date

_DAYS: dict[str, Callable[[date], str]] = {
    "plain": lambda day: f"{day.day} {day:%B %Y}",
    "ordinal": lambda day: f"{day.day}{_ending(day.day)} {day:%B %Y}",
    "weekday": lambda day: f"{day:%A} {day.day} {day:%B %Y}",
    "weekday-ordinal": lambda day: f"{day:%A} {day.day}{_ending(day.day)} {day:%B} {day.year}",
    "weekday-of": lambda day: f"{day:%A}, {day.day}{_ending(day.day)} of {day:%B} {day.year}",
    "slashes": lambda day: f"{day:%d/%m/%y}",
    "long-slashes": lambda day: f"{day:%d/%m/%Y}",
    "dots": lambda day: f"{day:%d.%m.%Y}",
    "short-dots": lambda day: f"{day.day}.{day.month}.{day:%y}",
    "hyphens": lambda day: f"{day:%d-%m-%Y}",
    "month-first": lambda day: f"{day:%B} {day.day}, {day.year}",
    "short-month": lambda day: f"{day.day} {day:%b} {day.year}",
    "short-hyphens": lambda day: f"{day:%d-%b-%y}",
    "no-year": lambda day: f"{day.day} {day:%B}",
    "no-year-ordinal": lambda day: f"{day.day}{_ending(day.day)} {day:%B}",
    "iso": lambda day: f"{day:%Y-%m-%d}",
}


def _ending(number: int) -> str:
    return "th" if number in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def printed(day: date, manner: str) -> str:
    """The day in that manner."""
    return _DAYS[manner](day)


def _twelve(clock: str, point: str, zero: bool) -> str:
    hour, minute = map(int, clock.split(":"))
    minutes = "" if minute == 0 and not zero else f"{point}{minute:02}"
    return f"{(hour - 1) % 12 + 1}{minutes}{'pm' if hour >= 12 else 'am'}"


def times(starts: str, ends: str, manner: str) -> tuple[str, bool]:
    """From when to when, and whether the end is told."""
    told = {
        "dots": f"{_twelve(starts, '.', True)} to {_twelve(ends, '.', True)}",
        "colons": f"{_twelve(starts, ':', True)} – {_twelve(ends, ':', True)}",
        "short": f"{_twelve(starts, '.', False)}-{_twelve(ends, '.', False)}",
        "spaced": f"{_twelve(starts, '.', True)[:-2]} {_twelve(starts, '.', True)[-2:]} – "
        f"{_twelve(ends, '.', True)[:-2]} {_twelve(ends, '.', True)[-2:]}",
        "clock": f"{starts} - {ends}",
        "clock-close": f"{starts}-{ends}",
        "hours": f"{starts.replace(':', '')}hrs – {ends.replace(':', '')}hrs",
        "hours-spaced": f"{starts.replace(':', '')} - {ends.replace(':', '')} hours",
        "start": _twelve(starts, ".", True),
        "start-short": _twelve(starts, ".", False),
        "start-clock": starts,
    }[manner]
    return told, not manner.startswith("start")
