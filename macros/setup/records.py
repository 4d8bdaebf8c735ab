"""Answers -> the records of a partnership: everything that was answered, and not a fact more.

In: answers that fit; what the project has already. Out: the text of each file of data/partnerships/<folder>/, by its
path. A body that the project knows by the same name keeps its id. What was not answered is `not-stated` or left out.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from macros.records import yaml_text
from macros.records.models.base import NOT_STATED
from macros.records.models.partnership import area_of
from macros.setup.answers import Answers, FirstGroup, Number, Partner
from macros.setup.names import Known, slug

EDITOR = "Site editor"
_NO_WAY = "How it reports was not entered."


def folder(answers: Answers) -> str:
    """The name of the partnership's folder, which its addresses begin with."""
    return answers.folder or slug(area_of(answers.name)) or slug(answers.name)


@dataclass(frozen=True)
class Made:
    """The answers on their way to records: what is called what."""

    answers: Answers
    known: Known
    today: date

    @property
    def home(self) -> str:
        """The name of the partnership's folder."""
        return folder(self.answers)

    @property
    def document(self) -> str:
        """The id of the document that the answers come from."""
        return slug(f"{self.home}-arrangements-{self.answers.arrangements.dated}")

    @property
    def partners(self) -> Iterator[tuple[str, Partner]]:
        """Every statutory partner with its kind."""
        kinds = (
            ("council", self.answers.councils),
            ("icb", self.answers.integrated_care_boards),
            ("police", self.answers.police),
        )
        for kind, listed in kinds:
            yield from ((kind, partner) for partner in listed)

    def body(self, partner: Partner) -> str:
        """The id of a body."""
        return self.known.bodies.get(partner.name.casefold(), slug(partner.name))


def files(made: Made, team: str = NOT_STATED) -> dict[str, str]:
    """The text of every record of the partnership, by its path in the project; `team`: who runs it day by day."""
    at = f"data/partnerships/{made.home}"
    written = {
        f"{at}/partnership.yml": _partnership(made, team),
        f"{at}/documents.yml": _documents(made),
        f"{at}/helplines.yml": _helplines(made),
    }
    if made.answers.short_name not in made.known.terms and re.search("[A-Z]{2}", made.answers.short_name):
        written[f"{at}/glossary.yml"] = _glossary(made)
    new = [(kind, partner) for kind, partner in made.partners if partner.name.casefold() not in made.known.bodies]
    if new:
        written[f"{at}/organisations.yml"] = _organisations(made, new)
    for group in made.answers.groups:
        written[f"{at}/groups/{slug(group.name)}.yml"] = _group(made, group)
    return written


def commented(values: Mapping[str, Any], about: str, comments: Mapping[str, str] | None = None) -> str:
    """The text of a record with a sentence above it, and comments above the first lines of some fields."""
    left = dict(comments or {})
    lines = [f"# {about}"]
    for line in yaml_text.dump(values).splitlines():
        field = re.match(r"( *)(?:- )?([a-z_]+):", line)
        if field and (words := left.pop(field[2], None)):
            lines.append(f"{field[1]}# {words}")
        lines.append(line)
    return "\n".join(lines) + "\n"


def _partnership(made: Made, team: str) -> str:
    answers, source = made.answers, {"document": made.document}
    values: dict[str, Any] = {
        "name": answers.name,
        "short_name": answers.short_name,
        "summary": f"The council, the NHS and the police in {_and(answers.areas)} work together, and with other "
        "agencies, to keep children safe.",
        "boroughs": list(answers.areas),
        "statutory_partners": [
            {
                "kind": kind,
                "organisations": [made.body(partner)],
                "lead": partner.lead,
                "delegated": partner.acts,
                "source": source,
            }
            for kind, partner in made.partners
        ],
        "footprints": [
            {"organisation": made.body(partner), "boroughs": list(partner.covers), "source": source}
            for _, partner in made.partners
            if partner.covers
        ],
        "team": team,
        "helplines": [_id(made, number) for number in answers.numbers],
        "documents": [made.document],
        "source": source,
    }
    comments = {
        "lead": "Posts, never names. not-stated where the document does not say.",
        "team": "Who runs the partnership from day to day.",
        "helplines": "The numbers of helplines.yml beside this file, in the order in which to show them.",
    }
    kept = {name: value for name, value in values.items() if value != []}
    return commented(kept, "Who the partners are and which area they serve.", comments)


def _documents(made: Made) -> str:
    answers = made.answers
    entry = {
        "id": made.document,
        "title": answers.arrangements.title,
        "publisher": answers.name,
        "partnership": made.home,
        "dated": answers.arrangements.dated,
        "url": answers.arrangements.url,
    }
    stated = {name: value for name, value in entry.items() if value is not None}
    return commented(
        {"documents": [stated]}, "The published documents that this partnership's records restate.",
        {"id": "Records call it by this word.", "dated": "The date that it prints."},
    )  # fmt: skip


def _glossary(made: Made) -> str:
    term = {"id": slug(made.answers.short_name), "term": made.answers.short_name, "means": made.answers.name}
    return commented(
        {"terms": [term]}, "Abbreviations of this partnership. Every one that its records use must be here."
    )


def _organisations(made: Made, new: list[tuple[str, Partner]]) -> str:
    bodies = {made.body(partner): (kind, partner.name) for kind, partner in new}
    listed = [{"id": name, "kind": kind, "names": [{"name": called}]} for name, (kind, called) in bodies.items()]
    return commented({"organisations": listed}, "The bodies that this partnership's records name.")


def _helplines(made: Made) -> str:
    values = {
        "review": _review(made, "The numbers were taken from the pages that are named with them.", 3),
        "helplines": [_helpline(made, number) for number in made.answers.numbers],
    }
    if not made.answers.numbers:
        values["not_confirmed"] = [
            {
                "id": f"{made.home}-front-door",
                "what": f"The number to ring in {_and(made.answers.areas)} about a child",
                "needed_first": "true",
                "instead": "Look it up on the council's own website. If a child is in danger now, ring 999.",
            }
        ]
    return commented(
        values, "Local telephone numbers, each with the page it was read on. Ring each at every review.",
        {"checked": "The day on which somebody last looked.", "not_confirmed": "Take this out once a number is above."},
    )  # fmt: skip


def _helpline(made: Made, number: Number) -> dict[str, Any]:
    entry: dict[str, Any] = {
        "id": _id(made, number),
        "name": number.name,
        "number": number.number,
        "area": _and(made.answers.areas),
        "national": False,
        "when": number.when,
        "for_whom": number.for_whom,
        "hours": number.hours,
        "source": {"title": number.read_at, "publisher": number.publisher},
        "certainty": "read-in-source",
        "checked": number.read_on,
    }
    if number.url:
        entry["source"]["url"] = number.url
    return {name: value for name, value in entry.items() if value is not None}


def _group(made: Made, group: FirstGroup) -> str:
    source = {"document": made.document}
    values: dict[str, Any] = {"name": group.name, "kind": group.kind, "purpose": group.purpose}
    if group.chair != NOT_STATED:
        values["chairing"] = {"chair": group.chair, "source": source}
    if group.reports_to:
        values["reports"] = [{"to": slug(group.reports_to), "how": _NO_WAY, "word": NOT_STATED, "source": source}]
    return commented(
        {**values, "source": source},
        "A group: what it is for and who is in it. “partnership add group” shows what else a record may say.",
    )


def _review(made: Made, said: str, months: int) -> dict[str, Any]:
    last = {"on": made.today.isoformat(), "outcome": "amended", "said": said}
    return {"last": last, "every_months": months, "owner": EDITOR}


def _id(made: Made, number: Number) -> str:
    name = slug(number.name)
    return name if name.startswith(made.home) else slug(f"{made.home}-{name}")


def _and(names: tuple[str, ...]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
