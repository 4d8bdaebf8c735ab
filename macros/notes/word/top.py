"""The lines at the top of the notes -> the head of a draft: title, date, times, venue, and who chaired.

In: the paragraphs above the items. Out: plain values in the shape of `models.draft.Draft`. The title becomes public as
it stands.
"""

import re
from dataclasses import dataclass, field

from macros import dates
from macros.notes.word import phrases
from macros.notes.word.container import NotImported
from macros.notes.word.layout import LABEL, Layout
from macros.notes.word.reading import Paragraph
from macros.notes.word.report import ImportReport
from macros.records.yaml_text import Value
from macros.workings.posts import Bodies

_NO_DATE = "must say when the meeting was, in a line such as “Date: 12 May 2026”, or in the name of the draft"
_OTHER_DATE = "must have the date of the meeting in its name: the notes give another. Name it <date>-<group>.yml"
_STATUS = re.compile(r"\b(?:notes|minutes|draft|final|confidential|agenda|official)\b", re.IGNORECASE)


@dataclass(frozen=True)
class KnownBefore:
    """What the command knows: the group, the day in the draft's name, the bodies of organisations.yml."""

    group: str
    day: str | None = None
    bodies: Bodies = field(default_factory=lambda: Bodies({}, {}))


def head(layout: Layout, known: KnownBefore, report: ImportReport) -> tuple[dict[str, Value], str | None]:
    """The values of the lines at the top, and who chaired."""
    labelled: dict[str, str] = {}
    titles = []
    for paragraph in layout.head:
        report.looks(paragraph)
        for line in paragraph.text.split("\n"):
            label = LABEL.fullmatch(line)
            if label is None:
                titles.append((paragraph, line))
            elif label["value"]:
                name = _name(label["label"])
                if labelled.setdefault(name, label["value"].strip()) != label["value"].strip():
                    report.lost(paragraph.place, f"second line at the top that gives the {name}")
    day = _day(labelled.get("date"), known, report)
    title = _title(titles, report)
    values: dict[str, Value] = {"group": known.group}
    values |= {"title": f"{title}, {dates.in_words(day)}"} if title else {}
    values["date"] = day
    if "time" in labelled:
        times = phrases.times(labelled["time"])
        values |= {"starts": times[0]} if times else {}
        values |= {"ends": times[1]} if times and times[1] else {}
        if not times:
            report.lost("the lines at the top", "time that is not a beginning and an end")
    values |= {"venue": labelled["venue"]} if "venue" in labelled else {}
    report.placed["line at the top"] = len(labelled) + bool(title)
    return values, labelled.get("chair")


def _name(label: str) -> str:
    label = label.lower()
    if label in ("location", "place"):
        return "venue"
    return "chair" if "chair" in label else label


def _day(text: str | None, known: KnownBefore, report: ImportReport) -> str:
    day = phrases.day(text) if text else None
    if day is None and known.day is None:
        raise NotImported(_NO_DATE)
    if day is None:
        report.doubt("the lines at the top", "no date that can be read: the date in the draft's name was taken")
    elif known.day is not None and day != known.day:
        raise NotImported(_OTHER_DATE)
    return day or known.day or ""


def _title(titles: list[tuple[Paragraph, str]], report: ImportReport) -> str | None:
    """The first line at the top that is more than a status; the report names the others."""
    title = None
    for paragraph, line in titles:
        if title is None and not _STATUS.search(line):
            title = " ".join(line.split())
        elif _STATUS.search(line):
            report.lost(paragraph.place, "line at the top that says what the document is (its status)")
        else:
            report.lost(paragraph.place, "line at the top of an unknown kind")
    if title is None:
        report.doubt("the lines at the top", "no title")
    return title
