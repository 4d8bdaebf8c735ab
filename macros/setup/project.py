"""A project of a partnership's own: its records, the national ones, and what makes the folder a project.

In: answers without a fault, the logo. Out: every file of the new folder, by its path, and nothing of the software.
"""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from macros.adopter import files as adopter
from macros.setup import records
from macros.setup.records import EDITOR, Made, commented

_RING = "Do not use that way to report a worry about a child: use “Worried about a child?” instead."


def files(made: Made, drawn: Mapping[str, bytes], shared: Mapping[str, str], comes_from: str) -> dict[str, str | bytes]:
    """Every file of a project with this one partnership; `shared` are the records that every such project has.

    `comes_from` is the line that says where its software comes from.
    """
    written: dict[str, str | bytes] = {
        **adopter.files(made.answers.name, comes_from),
        "data/site.yml": _site(made, drawn),
        "data/allowed.yml": allowed(made, "data/site.yml"),
        **shared,
        **records.files(made),
        **drawn,
    }
    return written


def ask(made: Made) -> str:
    """How readers reach those who keep the pages."""
    return f"To ask about a page, or to say that something on it is wrong, write to {made.answers.contact}. {_RING}"


def _site(made: Made, drawn: Mapping[str, bytes]) -> str:
    answers = made.answers
    values: dict[str, Any] = {
        "title": answers.name,
        "short_name": answers.short_name,
        "description": "How the partners work together to keep children safe: what they promise, who takes part, and "
        "what they decided.",
        "url": answers.address,
        "regions": list(answers.regions) or None,
        "colour": answers.colour,
        "colour_dark": answers.colour_dark,
        "logo": next(iter(drawn), None),
        "adopted": False,
        "standing": "This site is built from published documents. It says in plain English what they say, and names "
        "the document. The partnership has not adopted the site yet. Where the site and the partnership's own copy "
        "differ, the partnership's copy is the authority.",
        "editor": EDITOR,
        "ask": ask(made),
    }
    comments = {
        "url": "Where the site is published.",
        "colour": "The site's colour; colour_dark is for readers who prefer a dark page.",
        "adopted": "true once the partnership has taken the site on as its own; “statement” then has its words.",
        "editor": "The post that keeps the site's own records, such as the telephone numbers.",
        "ask": "Shown to readers who find a mistake.",
    }
    stated = {name: value for name, value in values.items() if value is not None}
    return commented(stated, "What the site calls itself and says of itself.", comments)


def allowed(made: Made, where: str) -> str:
    """The list of what looks personal and is not: the address for corrections, if it is an e-mail address."""
    entries = [exception(made, where)] if "@" in made.answers.contact else []
    return commented(
        {"allowed": entries}, "What looks like something about a person and may be published all the same."
    )


def exception(made: Made, where: str) -> dict[str, Any]:
    """The line that lets the address for corrections stand in one file."""
    return {
        "text": made.answers.contact,
        "pattern": "email",
        "where": where,
        "reason": "The address that the partnership gives for questions about its pages.",
        "noted_on": made.today.isoformat(),
        "look_again_by": (made.today + timedelta(days=700)).isoformat(),
        "permanent_fact": True,
    }
