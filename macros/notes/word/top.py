"""The lines at the top of the notes -> the head of a draft: title, date, times, venue, and who chaired.

In: the paragraphs above the items. Out: plain values in the shape of `models.draft.Draft`. The title becomes public as
it stands.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from macros import dates
from macros.notes.word import phrases
from macros.notes.word.layout import APOLOGIES_WORDS, LABEL, LABELS, PRESENT_WORDS, Layout, attendance
from macros.notes.word.people import in_words
from macros.notes.word.reading import Table
from macros.notes.word.report import ImportReport
from macros.records.yaml_text import Value
from macros.workings.posts import Bodies

_NO_DATE = "must say when the meeting was, in a line such as “Date: 12 May 2026”, or in the name of the draft"
_OTHER_DATE = "must have the date of the meeting in its name: the notes give another. Name it <date>-<group>.yml"
_STATUS = re.compile(r"\b(?:notes|minutes|draft|final|confidential|agenda|official)\b", re.IGNORECASE)


_ABOUT_DAY = re.compile(r"\b(?:on|the|\w+day)\b|[^\w]", re.IGNORECASE)
# What is said of something or somebody is no title: “Clerk: …”, “Name (XY), post”.
_NO_TITLE = re.compile(r":\s*\S|\([A-Z]{2,4}\)\s*,")
_BETWEEN = " \t,;|–—-"
_LABEL_WITHIN = re.compile(rf"(?<=[\s,;|–—])(?=[A-Z])(?=(?i:{LABELS}|{PRESENT_WORDS}|{APOLOGIES_WORDS})\s*:)")


@dataclass(frozen=True)
class KnownBefore:
    """What the command knows: the group, the day in the draft's name, the bodies of organisations.yml."""

    group: str
    day: str | None = None
    bodies: Bodies = field(default_factory=lambda: Bodies({}, {}))


@dataclass(frozen=True)
class TopLine:
    """One line at the top, or one label of a line that has several: where it stands, what it is about, what it says."""

    place: str
    label: str
    words: str


@dataclass(frozen=True)
class Top:
    """The values of the lines at the top, who chaired, and the people whom lines of text name."""

    values: dict[str, Value]
    chair: TopLine | None
    named: list[tuple[str, Table]]
    faults: tuple[str, ...]
    """What of them keeps the notes from being imported."""


def head(layout: Layout, known: KnownBefore, report: ImportReport) -> Top:
    """What the lines at the top say; the report names everything that is not taken."""
    labelled: dict[str, TopLine] = {}
    titles: list[TopLine] = []
    named: list[tuple[str, Table]] = []
    for line, may_be_title in _lines(layout, report):
        section = attendance(line.label)
        if section:
            named.extend(_people(section, line, report))
        elif not line.label and may_be_title and not _NO_TITLE.search(line.words):
            titles.append(line)
        elif not line.label:
            report.lost(line.place, "line at the top of an unknown kind")
        elif labelled.setdefault(line.label, line).words != line.words:
            report.lost(line.place, f"second line at the top that gives the {line.label}")
    day, faults = _day(labelled.get("date"), known, report)
    title = _title(titles, report)
    values: dict[str, Value] = {"group": known.group}
    values |= {"title": f"{title}, {dates.in_words(day)}"} if title else {}
    values["date"] = day
    values |= _times(labelled.get("time"), report)
    values |= {"venue": labelled["venue"].words} if "venue" in labelled else {}
    report.placed["line at the top"] = len(labelled) + bool(title)
    return Top(values, labelled.get("chair"), named, faults)


def _lines(layout: Layout, report: ImportReport) -> Iterator[tuple[TopLine, bool]]:
    """Each line with something to say, cut where another label begins, and whether it stands where a title stands."""
    for number, paragraph in enumerate(layout.head):
        report.looks(paragraph)
        may_be_title = layout.top_ends is None or number < layout.top_ends
        for piece in (piece for line in paragraph.text.split("\n") for piece in _LABEL_WITHIN.split(line)):
            words = piece.strip(_BETWEEN)
            label = LABEL.fullmatch(words)
            before, colon, behind = words.partition(":")
            if label is not None:
                line = TopLine(paragraph.place, _name(label["label"]), (label["value"] or "").strip())
            elif colon and attendance(before):
                line = TopLine(paragraph.place, before, behind.strip())
            else:
                line = TopLine(paragraph.place, "", words)
            if line.words:
                yield line, may_be_title


def _people(section: str, line: TopLine, report: ImportReport) -> Iterator[tuple[str, Table]]:
    table = in_words(line.words, line.place)
    if table is None:
        report.lost(line.place, "line of people that are not each a name, (initials) and a post, with “;” between them")
    else:
        yield section, table


def _times(line: TopLine | None, report: ImportReport) -> dict[str, Value]:
    times = phrases.times(line.words) if line else None
    if line and not times:
        report.lost(line.place, "time that is not a beginning and an end")
    return {name: time for name, time in zip(("starts", "ends"), times or (), strict=False) if time}


def _name(label: str) -> str:
    label = label.lower()
    if label in ("location", "place"):
        return "venue"
    return "chair" if "chair" in label else label


def _day(line: TopLine | None, known: KnownBefore, report: ImportReport) -> tuple[str, tuple[str, ...]]:
    """The day of the meeting, and what is wrong with it."""
    day = phrases.day(line.words) if line else None
    if line and _ABOUT_DAY.sub("", phrases.without_days(line.words) if day else line.words):
        report.lost(line.place, "words in the line of the date that are not one date")
    if day is None and known.day is not None:
        report.doubt("the lines at the top", "no date that can be read: the date in the draft's name was taken")
    is_another = day is not None and known.day not in (None, day)
    return day or known.day or "1900-01-01", (_OTHER_DATE,) if is_another else () if day or known.day else (_NO_DATE,)


def _title(titles: list[TopLine], report: ImportReport) -> str | None:
    """The first line at the top that is more than a status; the report names the others."""
    title = None
    for line in titles:
        if title is None and not _STATUS.search(line.words):
            title = " ".join(line.words.split())
        elif _STATUS.search(line.words):
            report.lost(line.place, "line at the top that says what the document is (its status)")
        else:
            report.lost(line.place, "line at the top of an unknown kind")
    if title is None:
        report.doubt("the lines at the top", "no title")
    return title
