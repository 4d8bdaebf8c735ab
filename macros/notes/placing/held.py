"""What a line that says when a meeting was held says besides: what met, and where.

In: a line such as “Minutes of the meeting of the Executive held on 12 May 2026 at 2pm in the Old Lighthouse”, or a part
of one. Out: the name of the meeting, and the venue.
"""

import re

from macros.notes.roles import dates

ANY_YEAR = "2020-06-30"
"""A day by which a date without a year is one, too."""
_EDGE = " \t\n,;|–—-.:()"
_KIND = re.compile(
    r"^\W*(?:(?:draft|final|confidential|unconfirmed|approved|the|action|official)\s+)*(?:minutes|notes|record)\b"
    r"(?:\s+(?:and actions|of actions))?\s*(?:of|from|for|–|-|:)?\s*(?:the\s+|an?\s+)?"
    r"(?:(?:virtual|extraordinary|annual|ordinary|quarterly|monthly|joint|regular|special)\s+)?"
    r"(?:meetings?\s+(?:of|for)\s+)?(?:the\s+)?",
    re.IGNORECASE,
)
_KIND_BEHIND = re.compile(r"\s+(?:meeting )?(?:minutes|notes)(?: of (?:the )?meeting)?$", re.IGNORECASE)
_NO_NAME = re.compile(r"\b(?:the|our|a|of|and|meeting|held|minutes|notes|on|at|this)\b|[\W\d_]", re.IGNORECASE)
_ONLY_KIND = re.compile(r"(?:meeting|held|date|on|minutes|notes|\W)*", re.IGNORECASE)
_HELD = re.compile(
    r"[\s,–-]*\b(?:which )?(?:was |were )?(?:held|took place|taking place|convened|met|meeting held)?\s*"
    r"(?:\b(?:on|at|in|via|from)\b)?[\s,:–-]*\Z",
    re.IGNORECASE,
)
_VENUE_FIRST = re.compile(
    r"\b(?:held|took place|met)\s+(?:at|in|via|by|over|through)\s+(?P<venue>.+?)(?:\s+on)?$", re.IGNORECASE
)
_VENUE = re.compile(r"\b(?:at|in|via|by|on|through|over|using)\b\s+(?P<venue>\S.*)", re.IGNORECASE | re.DOTALL)
_TO_VENUE = re.compile(r"^(?:(?:on|at|in|via|from|and|held|the meeting was)\b[\s,:–-]*)+", re.IGNORECASE)
_AROUND = re.compile(
    r"(?:\b(?:on|at|from|the|held|in|of|and|starting|commencing|start|time|date|day|venue|location|place|between|"
    r"hours|hrs|\w+day)\b|\W)+",
    re.IGNORECASE,
)


def is_name(line: str) -> bool:
    """Whether a line names a meeting at all: “the” and “our meeting” do not."""
    return bool(_NO_NAME.sub("", line))


def name(words: str) -> str:
    """The name of what met, without “Minutes of the meeting of”."""
    return _KIND_BEHIND.sub("", _KIND.sub("", " ".join(words.split())).strip(_EDGE))


def name_and_venue(text: str) -> tuple[str, str]:
    """What met, as the line puts it, and where; empty where it does not say."""
    first = min(
        [found.start for found in dates.found(text, ANY_YEAR)] + [start for start, _, _ in dates.spans(_blanked(text))]
    )
    front = text[:first]
    venue_first = _VENUE_FIRST.search(front.strip(_EDGE))
    if venue_first:
        before, venue = text[: venue_first.start()].strip(_EDGE), venue_first["venue"]
    else:
        before = re.sub(r",?\s*\w+day$", "", _HELD.sub("", front).strip(_EDGE))
        before, venue = re.sub(r"\s+\b(?:on|at)\b$", "", before), where(text[first:])
    met = name(before)
    is_named = _has_words(met) and not _ONLY_KIND.fullmatch(met)
    return before if is_named else "", venue.strip(_EDGE) if _has_words(venue) else ""


def where(text: str) -> str:
    """Where the meeting was, in a text that says when as well."""
    rest = _without_moment(text).strip(_EDGE)
    match = _VENUE.search(rest)
    venue = match["venue"] if match and not _AROUND.sub("", rest[: match.start()]) else rest
    venue = _TO_VENUE.sub("", venue.strip(_EDGE)).strip(_EDGE)
    return venue if _AROUND.sub("", venue) else ""


def says_where(text: str) -> bool:
    """Whether words such as “at” or “via” lead to a place."""
    return bool(_VENUE.search(text))


def beside_moment(text: str) -> str:
    """The words of a text that say neither when nor lead to it."""
    return _AROUND.sub(" ", _without_moment(text)).strip()


def _without_moment(text: str) -> str:
    """The text without its days and times."""
    for each in reversed(dates.found(text, ANY_YEAR)):
        text = text[: each.start] + " " + text[each.end :]
    return dates.without_times(text)


def _blanked(text: str) -> str:
    """The text with spaces in place of its days, whose figures are no times."""
    for each in reversed(dates.found(text, ANY_YEAR)):
        text = text[: each.start] + " " * (each.end - each.start) + text[each.end :]
    return text


def _has_words(text: str) -> bool:
    return len(re.findall(r"[^\W\d_]", text)) > 2
