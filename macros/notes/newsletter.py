"""Which notes were published, in words for a newsletter.

In: the public site and a day. Out: Markdown or plain text, ready to paste into a mail. It knows only what any reader
may see: the public types have nothing else.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import Literal

from macros import dates
from macros.public.meetings import Meeting
from macros.public.site import Site

Form = Literal["markdown", "text"]


def letter(site: Site, since: date, form: Form) -> str:
    """The whole letter: the notes published on or after `since`, oldest meeting first, by partnership."""
    fresh = [meeting for meeting in site.meetings if (day := _published(meeting)) and dates.last_day(day) >= since]
    silent = [meeting for meeting in site.meetings if not _published(meeting)]
    lines = [_heading(f"Notes (minutes) published since {dates.in_words(since)}", 1, form), ""]
    if not fresh:
        lines += ["No notes are recorded as published since then.", ""]
    for name in dict.fromkeys(meeting.head.partnership.title for meeting in _in_order(fresh)):
        lines += [_heading(name, 2, form), ""]
        for meeting in _in_order(fresh):
            if meeting.head.partnership.title == name:
                lines += [*_entry(meeting, site.url, form), ""]
    if silent:
        lines += list(_not_recorded(silent, form))
    return "\n".join(lines).rstrip() + "\n"


def _in_order(meetings: list[Meeting]) -> list[Meeting]:
    return sorted(meetings, key=lambda meeting: (meeting.head.partnership.title, meeting.day, meeting.head.url))


def _published(meeting: Meeting) -> str:
    """The day on which the notes were published; else that of the redacted version; empty where neither is recorded."""
    days = {step.key: step.iso for step in meeting.timeline}
    return days["published"] or days["redacted"]


def _entry(meeting: Meeting, url: str, form: Form) -> Iterator[str]:
    address = url.rstrip("/") + meeting.head.url
    # Without the site's own address in data/site.yml a link in a mail would lead nowhere.
    linked = form == "markdown" and url
    title = _escaped(meeting.head.title, form)
    yield ("### " * (form == "markdown")) + (f"[{title}]({address})" if linked else title)
    yield ""
    yield _escaped(meeting.head.description, form)
    yield ""
    yield f"{_withheld(len(meeting.redactions))} Published on {dates.in_words(_published(meeting))}."
    if not linked:
        yield address


def _withheld(number: int) -> str:
    if not number:
        return "Nothing is marked as withheld."
    return "1 passage is withheld." if number == 1 else f"{number} passages are withheld."


def _not_recorded(silent: list[Meeting], form: Form) -> Iterator[str]:
    yield _heading("Notes without a recorded day of publication", 2, form)
    yield ""
    yield "These are on the site, but nothing says when they were published:"
    yield ""
    yield from (f"- {_escaped(meeting.head.title, form)}" for meeting in _in_order(silent))


def _heading(words: str, level: int, form: Form) -> str:
    if form == "markdown":
        return f"{'#' * level} {_plain(words)}"
    return f"{words}\n{('=' if level == 1 else '-') * len(words)}"


def _escaped(words: str, form: Form) -> str:
    return _plain(words) if form == "markdown" else words


def _plain(words: str) -> str:
    """Words that Markdown shows as they are."""
    return re.sub(r"([\\`*_\[\]<>])", r"\\\1", words)
