"""The questions of `partnership new`: each is asked, checked and explained from here, on the screen and in a file.

In: a file of answers, read as strictly as a record. Out: `Given`, with every problem at its line.
A field's description is the question; `note` is the comment beneath it in the example; the example is of Calderbrook,
which does not exist. What nobody knows is answered `not-stated` where a note says so, and never guessed.
"""

import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from macros import software
from macros.notes.drafting import NotDone
from macros.problem import Problem
from macros.records.models.base import (
    NOT_STATED,
    Colour,
    ColourInTheDark,
    Id,
    Line,
    Matching,
    Model,
    PastDate,
    PastDay,
    Telephone,
    Text,
    Url,
)
from macros.records.models.group import Group
from macros.records.models.site import SiteAddress
from macros.records.shape import fit, inner_model
from macros.records.source import SourceFile, text_of
from macros.records.source import parse as source_of
from macros.setup import calderbrook
from macros.withheld import posts

REFUSED = "These answers cannot be used yet. Nothing was written."
GroupKind = get_args(Group.model_fields["kind"].annotation)


def _post(value: str) -> str:
    if value != NOT_STATED and (posts.has_a_name(value) or not posts.is_post(value)):
        raise PydanticCustomError("post", "must be a post, such as “Chief Executive”, never a name; or not-stated")
    return value


Post = Annotated[Line, AfterValidator(_post)]


def _of_a_team(value: str) -> str:
    words = re.split(r"[._-]", value.partition("@")[0]) if "@" in value else []
    if len(words) == 2 and posts.is_a_name(*words):
        raise PydanticCustomError("contact", "must be the address of a team, not of a person")
    return value


Contact = Annotated[
    str,
    AfterValidator(_of_a_team),
    Matching(
        "contact",
        r"[^\s@<>:;,()]+@[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,24}|https?://[^\s<>\"]+",
        "must be an e-mail or a web address",
    ),
]
_POST = "A post, never a name; not-stated if no document says."


def _asked(question: str, example: Any, note: str = "", *, in_file: str = "", **more: Any) -> Any:
    """A question; `in_file` is what is said beneath it besides where the answer is written in a file."""
    return Field(description=question, examples=[example], json_schema_extra={"note": note, "in_file": in_file}, **more)


class Partner(Model):
    """One of the statutory safeguarding partners."""

    name: Line = _asked("What is it called?", "Calderbrook Council")
    lead: Post = _asked("Which post leads for it (the lead safeguarding partner)?", "Chief Executive", _POST)
    acts: Post = _asked(
        "Which post acts for that lead (the delegated safeguarding partner)?", "Director of Children's Services", _POST
    )
    covers: tuple[Line, ...] = _asked(
        "Which places does it cover, if more than the partnership's?", (),
        in_file="Leave it out if it covers no others.",
        default=(),
    )  # fmt: skip


class Published(Model):
    """The document from which the answers come."""

    title: Line = _asked("What is its title?", "Calderbrook multi-agency safeguarding arrangements")
    dated: PastDate = _asked("Which date stands in it?", "2026-01", "Year, month, day; or as much as it says: 2026-01.")
    url: Url | None = _asked("Where can it be read?", "https://calderbrook.example/arrangements", default=None)


class Number(Model):
    """A number to ring, with where it was read."""

    name: Line = _asked("Who answers?", "Calderbrook children's services")
    number: Telephone = _asked("What is the number?", "01632 960101", "Digits and single spaces.")
    when: Line = _asked("When should somebody ring it?", "You are worried about a child, on a weekday")
    for_whom: Line = _asked("Who may ring it?", "Everybody")
    hours: Line | None = _asked("When is it answered?", "Monday to Friday, 9am to 5pm", default=None)
    read_at: Line = _asked("On which page did you read it?", "Worried about a child?", "The page's title.")
    publisher: Line = _asked("Whose page is that?", "Calderbrook Council")
    url: Url | None = _asked("Where is that page?", "https://council.calderbrook.example/worried", default=None)
    read_on: PastDay = _asked("On which day did you read it?", "2026-11-20", "Year, month, day.")


class FirstGroup(Model):
    """A group to begin with."""

    name: Line = _asked("What is it called?", "Executive")
    kind: Literal[GroupKind] = _asked("What kind of group is it?", "executive", f"One of: {', '.join(GroupKind)}.")  # type: ignore[valid-type]
    purpose: Text = _asked("What is it for, in a sentence?", "It agrees the priorities and answers for them.")
    chair: Post = _asked("Which post chairs it?", "Independent Chair", _POST, default=NOT_STATED)
    reports_to: Line | None = _asked("To which of these groups does it report?", "Executive", default=None)


class Answers(Model):
    """Everything that `partnership new` asks, in its order."""

    name: Line = _asked("What is the partnership called?", "Calderbrook Safeguarding Children Partnership")
    short_name: Line = _asked("What is it called for short?", "CSCP")
    folder: Id | None = _asked(
        "What should stand in the addresses of its pages?", "calderbrook",
        "Small letters, digits and hyphens. If you leave it out, it is made from the name.", default=None,
    )  # fmt: skip
    areas: tuple[Line, ...] = _asked(
        "Which boroughs, districts or counties does it serve?",
        ("Calderbrook",),
        "For a county, write the county, unless readers look for their district.",
        min_length=1,
    )
    arrangements: Published = _asked(
        "Which published document says who the partners are?",
        {
            "title": "Calderbrook multi-agency safeguarding arrangements",
            "dated": "2026-01",
            "url": "https://calderbrook.example/arrangements",
        },
        "Partnerships must publish their arrangements. Every fact below must stand in that document.",
    )
    councils: tuple[Partner, ...] = _asked(
        "Which council or councils?", [calderbrook.PARTNERS["council"]], min_length=1
    )
    integrated_care_boards: tuple[Partner, ...] = _asked(
        "Which integrated care board?", [calderbrook.PARTNERS["icb"]], min_length=1
    )
    police: tuple[Partner, ...] = _asked("Which police force?", [calderbrook.PARTNERS["police"]], min_length=1)
    numbers: tuple[Number, ...] = _asked(
        "Which local numbers can people ring, and where did you read each?", calderbrook.NUMBERS,
        "Ring each before you publish. National numbers are there already.",
        in_file="If you know none yet: numbers: []",
    )  # fmt: skip
    address: SiteAddress | None = _asked(
        "At which address will the site be?", "https://calderbrook.example/",
        in_file="Leave it out until that is known.",
        default=None,
    )  # fmt: skip
    contact: Contact = _asked(
        "Where do readers write who find a mistake?", "safeguarding.partnership@calderbrook.example",
        "An e-mail address of a team, not of a person; or the address of a web page.",
    )  # fmt: skip
    groups: tuple[FirstGroup, ...] = _asked(
        "Which groups should the site begin with?",
        calderbrook.GROUPS,
        "More can follow: partnership add group.",
        in_file="None: groups: []",
    )
    regions: tuple[Id, ...] = _asked(
        "Which regional procedures bind it?", (), "Usually none. Regions with procedures here: {regions}.", default=()
    )
    colour: Colour | None = _asked(
        "Which colour should the site have?", "#5b3a8c",
        "A # and six digits. One that is hard to read is refused, with the nearest that is not.",
        in_file="In quotation marks.",
        default=None,
    )  # fmt: skip
    colour_dark: ColourInTheDark | None = _asked(
        "Which colour for readers who prefer a dark page?", "#c9b4f0",
        in_file="If you leave it out, it is worked out from the other.", default=None,
    )  # fmt: skip
    logo: Text | None = _asked(
        "Which file has the logo?", calderbrook.LOGO,
        "The name of an SVG or PNG in this folder, such as logo.svg.",
        in_file="It may be the SVG itself, as here. Leave it out, and the site shows the name alone.", default=None,
    )  # fmt: skip


def note(model: type[Model], name: str, *, in_file: bool = False) -> str:
    """The comment beneath a question, on the screen or in a file of answers."""
    extra: Any = model.model_fields[name].json_schema_extra
    said = f"{extra['note']} {extra['in_file']}".strip() if in_file else str(extra["note"])
    return said.replace("{regions}", ", ".join(regions()) or "none")


def regions() -> tuple[str, ...]:
    """The regions whose procedures come with the software."""
    return tuple(sorted(file.parent.name for file in software.REGIONS.glob("*/region.yml")))


def parts_of(model: type[Model], name: str) -> tuple[type[Model] | None, bool]:
    """Of which smaller questions an answer consists, if of any, and whether there may be several such answers."""
    annotation: Any = model.model_fields[name].annotation
    several = get_origin(annotation) is tuple
    return inner_model(annotation), several


@dataclass(frozen=True)
class Given:
    """Answers as somebody gave them; what does not fit has a stand-in, and a problem."""

    answers: Answers
    source: SourceFile
    """The answers as they were written."""
    fitted: SourceFile
    """Where each of `answers` stands: one that was taken out of a list moves those after it."""
    problems: tuple[Problem, ...]
    folder: Path
    """Where the file of a logo is looked for."""


def read(file: Path) -> Given:
    """The answers in a file; raises `NotDone` where nothing can be made of its text."""
    folder = file.parent.resolve()
    text, problem = text_of(folder, folder / file.name, or_utf_16=True)
    if text is None:
        raise NotDone(REFUSED, [replace(problem, path=file.as_posix())] if problem else ())
    return parse(file.as_posix(), text, file.parent)


def parse(path: str, text: str, folder: Path) -> Given:
    """The same of a text, which problems call `path`."""
    source = source_of(path, text)
    answers, fitted, faults = fit(Answers, source)
    if not isinstance(answers, Answers):
        raise NotDone(REFUSED, [*source.problems, *faults])
    return Given(answers, source, fitted, (*source.problems, *faults), folder)
