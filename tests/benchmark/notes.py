"""Invented notes of the size of real ones, as a record of this project and as a Markdown page.

In: how many. Out: `Notes`, the same words in both forms; the same number gives the same notes. Their size and their
parts are those of data/partnerships/kingston-richmond/meetings/2019-11-20-strategic-leadership-group.yml.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate, product
from typing import Any

GROUPS = ("tides", "harbour", "lighthouse", "islands", "quayside", "ferries", "dunes", "moorings")
ORGANISATIONS = ("nowhere-council", "sea-health", "coast-police")
TERMS = 150
_LAST_DAY = date(2026, 11, 10)
_DAYS_BETWEEN = 29
_ITEMS = 9
_PARTS = 21
_NOTES = 6
_WORDS = 4_000


@dataclass(frozen=True)
class Notes:
    """The notes of one meeting; `record` is what stands in its file."""

    id: str
    group: str
    day: date
    title: str
    record: dict[str, Any]


class _Speaker:
    """Says invented sentences in which, as in a real language, few words are frequent and most are rare."""

    def __init__(self) -> None:
        self.dice = random.Random(2026)
        syllables = ["".join(pair) for pair in product("bdfgklmnprstv", "aeiou")]
        lengths = self.dice.choices((1, 2, 3, 4), (1, 5, 4, 2), k=_WORDS)
        self.words = ["".join(self.dice.choices(syllables, k=length)) for length in lengths]
        self.shares = list(accumulate(1 / rank for rank in range(1, _WORDS + 1)))
        self.terms = abbreviations()

    def words_of(self, count: int) -> str:
        return " ".join(self.dice.choices(self.words, cum_weights=self.shares, k=count))

    def title(self) -> str:
        return self.words_of(self.dice.randint(2, 6)).capitalize()

    def sentence(self) -> str:
        words = self.words_of(self.dice.randint(10, 34)).capitalize()
        kind = self.dice.random()
        if kind < 0.08:
            words += f" {self.dice.choice(self.terms)}"
        elif kind < 0.1:
            words += f" *{self.words_of(2)}*"
        elif kind < 0.11:
            words += f" [{self.words_of(2)}](/glossary/)"
        return f"{words}."

    def chance(self, share: float) -> bool:
        return self.dice.random() < share


def abbreviations() -> list[str]:
    """As many as a real glossary has; three letters each, where people's initials have two."""
    return ["".join(letters) for letters in product("BCDFGH", "KLMNP", "RSTVW")][:TERMS]


def notes(count: int) -> Iterator[Notes]:
    """The notes of `count` meetings, latest first: every group meets monthly."""
    speaker = _Speaker()
    people = [_person(speaker, *letters) for letters in product("ABCDEFGH", "JKLMNP")]
    for number in range(count):
        group = GROUPS[number % len(GROUPS)]
        day = _LAST_DAY - timedelta(days=_DAYS_BETWEEN * (number // len(GROUPS)) + number % len(GROUPS))
        title = f"{group.capitalize()} group, {day.day} {day:%B %Y}"
        there = speaker.dice.sample(people, 16)
        record = _record(speaker, group, day, title, there, withheld=number % 8 == 0)
        yield Notes(f"{day.isoformat()}-{group}", group, day, title, record)


def _person(speaker: _Speaker, first: str, last: str) -> dict[str, Any]:
    return {
        "initials": first + last,
        "name": f"{first}{speaker.words_of(1)} {last}{speaker.words_of(1)}",
        "post": speaker.title(),
        "organisations": [speaker.dice.choice(ORGANISATIONS)],
    }


def _record(
    speaker: _Speaker, group: str, day: date, title: str, people: list[dict[str, Any]], withheld: bool
) -> dict[str, Any]:
    initials = [person["initials"] for person in people]
    parts = [_part(speaker, number, initials) for number in range(1, _PARTS + 1)]
    items: list[dict[str, Any]] = []
    for number in range(1, _ITEMS + 1):
        own = parts[(number - 1) * _PARTS // _ITEMS : number * _PARTS // _ITEMS]
        items.append({"number": str(number), "title": speaker.title(), "openness": "open", "parts": own})
    if withheld:
        items.append({"number": str(_ITEMS + 1), "openness": "withheld", "redactions": [_redaction(day)]})
    actions = [
        {
            "number": str(number),
            "text": speaker.sentence(),
            "owners": speaker.dice.sample(initials, 2),
            "due": (day + timedelta(days=60)).isoformat(),
            "item": str(number),
        }
        for number in range(1, 9)
    ]
    for number in range(1, 9):
        items[number - 1]["parts"][0]["actions"] = [str(number)]
    return {
        "group": group,
        "title": title,
        "date": day.isoformat(),
        "starts": "14:00",
        "ends": "16:00",
        "venue": speaker.title(),
        "summary": f"{speaker.sentence()} {speaker.sentence()}",
        "people": [{**people[0], "attendance": "present", "chair": "true"}]
        + [{**person, "attendance": "apologies" if n > 11 else "present"} for n, person in enumerate(people[1:])],
        "items": items,
        "actions": actions,
        "publication": {
            "status": "published",
            "approved_by": "Chair of the group",
            "approved_on": day.isoformat(),
            "published_on": day.isoformat(),
            "redaction_checked_by": ["Partnership Manager", "Information Officer"],
        },
        "source": {"document": f"notes-{day.isoformat()}-{group}"},
    }


def _part(speaker: _Speaker, number: int, initials: list[str]) -> dict[str, Any]:
    part: dict[str, Any] = {"id": f"part-{number}", "title": speaker.title()}
    part["notes"] = [{"text": speaker.sentence(), "by": [speaker.dice.choice(initials)]} for _ in range(_NOTES)]
    if speaker.chance(0.33):
        part["decisions"] = [speaker.sentence()]
    if speaker.chance(0.25):
        points = [{"text": speaker.sentence()} for _ in range(4)]
        part["lists"] = [{"title": speaker.title(), "points": points}]
    if speaker.chance(0.85):
        by = [speaker.dice.choice(initials)]
        part["commitments"] = [{"id": f"promise-{number}", "text": speaker.sentence(), "by": by}]
    if speaker.chance(0.4):
        part["note"] = speaker.sentence()
    return part


def _redaction(day: date) -> dict[str, str]:
    return {"reason": "under-way", "authorised_by": "Partnership Manager", "look_again_by": "2027-05-12"}


def markdown(meeting: Notes) -> str:
    """The same words as a page that somebody would write for plain MkDocs."""
    record = meeting.record
    lines = [
        f"# {meeting.title}",
        record["summary"],
        f"Where: {record['venue']}. Time: 14:00 to 16:00.",
        "## Who was there",
    ]
    rows = [f"| {p['name']} | {p['initials']} | {p['post']} | {p['attendance']} |" for p in record["people"]]
    lines.append("\n".join(["| Name | Initials | Post | Attendance |", "|---|---|---|---|", *rows]))
    for item in record["items"]:
        lines.append(f"## {item['number']}. {item.get('title', 'Withheld item')}")
        for part in item.get("parts", ()):
            lines += _markdown_part(part)
    rows = [f"| {a['number']} | {a['text']} | {', '.join(a['owners'])} | {a['due']} |" for a in record["actions"]]
    lines += ["## Actions", "\n".join(["| Number | Action | Who | Due |", "|---|---|---|---|", *rows])]
    return "\n\n".join(lines).replace("](/glossary/)", "](https://glossary.example/)") + "\n"


def _markdown_part(part: dict[str, Any]) -> Iterator[str]:
    yield f"### {part['title']}"
    for note in part["notes"]:
        yield f"{', '.join(note['by'])}: {note['text']}"
    for decision in part.get("decisions", ()):
        yield f"**Decision:** {decision}"
    for bullets in part.get("lists", ()):
        yield f"#### {bullets['title']}"
        yield "\n".join(f"- {point['text']}" for point in bullets["points"])
    for promise in part.get("commitments", ()):
        yield f"**Promised:** {promise['text']} ({', '.join(promise['by'])})"
    if "note" in part:
        yield f"**Note:** {part['note']}"
