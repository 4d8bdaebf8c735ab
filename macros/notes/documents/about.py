"""What a document says of itself: its title, date, history and review, and the guidance that it names.

In: the outline and what is known. Out: proposals.
"""

import re
from collections.abc import Iterator
from typing import Any

from macros.notes.documents import phrases
from macros.notes.documents.lines import Line
from macros.notes.documents.outline import Outline, title
from macros.notes.documents.proposal import NOT_STATED, Known, Proposal, in_sentences, printed, quoted, sentences

_EDITION = re.compile(r"\b(?:updated|revised|version|edition|dated?|approved|agreed|signed off|issued|v\d)\b", re.I)
_NOT_ITS_DATE = re.compile(r"\breview\b|\bnext\b|\bdue\b", re.IGNORECASE)
_EVENTS = (
    ("update-promised", re.compile(r"\bwill\b[^.]*\b(?:updat|revis|replac)", re.IGNORECASE)),
    ("issued", re.compile(r"\b(?:issued|published|launched|came into (?:force|effect)|first)\b", re.IGNORECASE)),
    ("updated", re.compile(r"\b(?:updated|revised|amended|refreshed)\b", re.IGNORECASE)),
    ("replaced", re.compile(r"\breplaced\b", re.IGNORECASE)),
)
_SAID = {
    "issued": "The document was issued.",
    "updated": "The document was updated.",
    "replaced": "The document was replaced.",
    "update-promised": "The document promised an update.",
}
_OF_ITSELF = re.compile(
    r"\b(?:(?:these|this|our|the) (?:\w+ ){0,3}?(?:arrangements|terms|document|tor|agreement|constitution)"
    r"|terms of reference)\b",
    re.IGNORECASE,
)
_REVIEW = re.compile(r"\breview(?:ed|s|ing)?\b|\brevis(?:ed|ion)\b|\bcomprehensive update\b", re.IGNORECASE)
_REVIEW_DATE = re.compile(
    r"\b(?:(?:next )?review (?:date|due)|date (?:of|for) (?:next )?review|next review|due for review)\b", re.I
)
_OWNER = re.compile(
    r"\breview(?:ed)? (?:\w+ )?by (?:the )?([A-Z][A-Za-z&’' -]{2,60}?)(?=[.,;]|\s(?:every|annually|each|on|in|at)\b|$)"
)


def dated(outline: Outline, day: str) -> tuple[str | None, str]:
    """The date of the document and the words that say so; none after `day`, as it is read before it is published."""
    outline = outline.itself
    lines = [line.text for line in outline.front]
    ends = [*outline.sections[:1], *outline.sections[-1:]]
    said = [words for section, _, words in sentences(outline) if section in ends and _EDITION.search(words)]
    first = title(outline)
    edition = (line for line in lines if _EDITION.search(line))
    alone = [line.text for _, clause in outline.clauses for line in clause.body if isinstance(line, Line)]
    alone = [text for text in alone if phrases.is_date(text)]
    for wanted in (first.text if first else "", *edition, *lines, *alone, *said):
        date = None if _NOT_ITS_DATE.search(wanted) else phrases.best_date(wanted)
        if date and date <= day and (len(date) > 4 or wanted not in said):
            return date, wanted
    return None, ""


def head(outline: Outline, kind: str, date: str | None, words: str) -> Iterator[Proposal]:
    """Title, edition and date."""
    line = title(outline)
    named = line.text if line else ""
    at = re.search(
        r"[\s,:–-]+(?:updated|revised|version|\(?(?:" + "|".join(_months()) + r")\b).*$", named, re.IGNORECASE
    )
    short = named[: at.start()].strip(" ,:–-(") if at and at.start() > 8 else named
    fields: dict[str, Any] = {"title": short or named}
    if kind == "arrangements":
        fields["edition"] = (named[at.start() :].strip(" ,:–-()") if at else "") or date or ""
    fields["dated"] = date or ""
    told = " / ".join(dict.fromkeys(text for text in (named, words) if text))
    yield Proposal("Title and date", told, line.where if line else "at the top", fields)


def _months() -> list[str]:
    return [name for name in phrases._MONTHS if len(name) > 3]


def history(outline: Outline, date: str | None) -> Iterator[Proposal]:
    """What was issued, updated or promised, and when."""
    events: dict[str, dict[str, Any]] = {}
    words, where = [], "at the top"
    for section, clause, sentence in sentences(outline):
        kinds = [(kind, match.start()) for kind, form in _EVENTS for match in form.finditer(sentence)]
        if section is not outline.sections[0] or not kinds or not _of_the_document(sentence):
            continue
        for at, day in (dated := list(phrases.dates_in(sentence))):
            promise = kinds[0][0] == "update-promised"
            before = [kind for kind in kinds if kind[1] < at] or kinds
            kind = "update-promised" if promise else max(before, key=lambda item: item[1])[0]
            on_site = "full-text" if day == date else "not-supplied"
            events.setdefault(day, {"date": day, "event": kind, "text": _SAID[kind], "on_this_site": on_site})
        if dated:
            words.append(sentence)
            where = clause.where
    if date and date not in events:
        events[date] = {"date": date, "event": "issued", "text": _SAID["issued"], "on_this_site": "full-text"}
    if events:
        listed = sorted(events.values(), key=lambda event: (event["event"] == "update-promised", event["date"]))
        told = " ".join(words) or "The date of the document; it says no more of its history."
        yield Proposal("History", told, where, {"history": listed})


def _of_the_document(sentence: str) -> bool:
    return bool(_OF_ITSELF.search(sentence)) or bool(re.search(r"\bupdate\b", sentence, re.IGNORECASE))


def review(outline: Outline, date: str | None) -> Proposal:
    """When the document is looked at again; where it does not say, that."""
    last = {"on": date or "", "outcome": NOT_STATED, "said": "The date of the document."}
    for words, clause, where, is_of_it in _on_review(outline.itself):
        due = _due(words, date)
        months = phrases.months_between(words)
        if not is_of_it or not (due or months):
            continue
        way: dict[str, Any] = {"due": due} if due else {"every_months": months}
        owner = match[1].strip() if (match := _OWNER.search(words)) else NOT_STATED
        promise = {"promise": words} | ({"clauses": quoted((clause,))} if clause else {})
        return Proposal("Review", words, where, {"review": {"last": last, **way, **promise, "owner": owner}})
    none = {"last": last, "none_stated": "The document does not say when it is reviewed.", "owner": NOT_STATED}
    return Proposal("Review", "No sentence on a review of the document was found.", "", {"review": none})


def _due(words: str, date: str | None) -> str | None:
    """The first day behind the words that speak of a review or an update; none before the document itself."""
    at = _REVIEW_DATE.search(words) or re.search(r"\b(?:review|update|revis)", words, re.IGNORECASE)
    if at is None:
        return None
    days = (day for place, day in sorted(phrases.dates_in(words)) if place > at.start())
    return next((day for day in days if not date or day >= date[: len(day)]), None)


def _on_review(outline: Outline) -> Iterator[tuple[str, str, str, bool]]:
    """Sentences and rows on a review: the words, the clause, where they stand, and whether it is of the document."""
    yield from ((line.text, "", line.where, True) for line in outline.front if _REVIEW_DATE.search(line.text))
    found = []
    for section, clause in outline.clauses:
        titled = "review" in f"{section.title} {clause.title}".lower() and "annual" not in section.title.lower()
        found += [(clause.title, clause.title, clause.where, True)] if _REVIEW_DATE.search(clause.title) else []
        for line in clause.body:
            if isinstance(line, Line):
                texts = in_sentences(line.text)
            else:
                texts = [" ".join(" ".join(cell) for cell in row) for row in line.rows]
            for text in texts:
                if _REVIEW.search(text):
                    own = bool(_REVIEW_DATE.search(text)) or bool(_OF_ITSELF.search(text)) or "update" in text.lower()
                    found.append((text, printed(section, clause), clause.where, titled or own))
    yield from sorted(found, key=lambda entry: not _REVIEW_DATE.search(entry[0]))


def cites(outline: Outline, known: Known) -> Iterator[Proposal]:
    """Guidance and laws that the clauses name, in the edition that they name or none."""
    cited: dict[str, list[str]] = {}
    words = []
    for section, clause, sentence in sentences(outline):
        for name, (work, editions) in known.works.items():
            for match in re.finditer(rf"\b{re.escape(name)}\b", sentence, re.IGNORECASE):
                behind = sentence[match.end() : match.end() + 12]
                edition = next(
                    (editions[year] for year in editions if re.match(rf"[\s,(]*{re.escape(year)}", behind)), work
                )
                places = cited.setdefault(edition, [])
                if section.id != "introduction" and printed(section, clause) not in places:
                    places.append(printed(section, clause))
                words.append(f"{printed(section, clause)}: {match[0]}{behind if edition != work else ''}")
    if cited:
        entries = [
            {"guidance": edition} | ({"clauses": quoted(tuple(places))} if places else {})
            for edition, places in cited.items()
        ]
        yield Proposal("Guidance that it names", "; ".join(dict.fromkeys(words)), "", {"cites": entries})


def is_review_date(words: str) -> bool:
    """Whether a line says when the document is looked at again."""
    return bool(_REVIEW_DATE.search(words))
