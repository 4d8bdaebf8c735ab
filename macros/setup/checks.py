"""What no single answer shows: names that stand twice or are taken, regions that nobody has, a logo that is none.

In: answers that fit, the folder they were given in, the project they are for. Out: faults, each with the place of its
answer; the logo as it will be written.
"""

from collections.abc import Iterator
from pathlib import Path

from macros import looks
from macros.records.source import KeyPath
from macros.rules.partnership_name_free import TAKEN
from macros.setup import records
from macros.setup.answers import Answers, regions
from macros.setup.names import DEVICES, slug

Fault = tuple[KeyPath, str, str]
"""Where the answer stands, the rule, what must be true."""
_BODIES = ("councils", "integrated_care_boards", "police")
_FREE = "to-be-tried"
"""A folder's name for the trial of answers with faults: that which was given may be taken."""


def faults(answers: Answers, root: Path | None) -> Iterator[Fault]:
    """Everything wrong with the answers as a whole; `root` is the project that the partnership comes to."""
    where: KeyPath = ("folder",) if answers.folder else ("name",)
    home = records.folder(answers)
    if not home:
        yield ("folder",), "id", "must be there: no address can be made of the name"
    elif home in DEVICES:
        yield where, "id", "must be another: Windows can make no folder of that name. Say another “folder”"
    elif home in TAKEN:
        yield (
            where,
            "partnership-name-free",
            "must be another: the site has pages of its own there. Say another “folder”",
        )
    elif root and (root / "data" / "partnerships" / home).exists():
        yield where, "name-taken", "must be another: a partnership of that name is there already. Say another “folder”"
    for index, region in enumerate(answers.regions):
        if region not in regions():
            known = ", ".join(regions()) or "none"
            yield ("regions", index), "not-a-choice", f"must be one of the regions: {known}"
    yield from _twice(answers)
    yield from _groups(answers)
    if answers.colour_dark and not answers.colour:
        yield ("colour_dark",), "colour", "must not be there without “colour”"


def usable(answers: Answers) -> Answers:
    """The answers without what is wrong with them as a whole, so that the rest can be tried."""
    known = tuple(region for region in answers.regions if region in regions())
    return answers.model_copy(update={"folder": _FREE, "regions": known})


def drawn(answers: Answers, folder: Path) -> tuple[dict[str, bytes], list[Fault]]:
    """The logo's file, if there is to be one, and what is wrong with it."""
    if answers.logo is None:
        return {}, []
    is_drawing = answers.logo.startswith("<")
    name = "logo.svg" if is_drawing else answers.logo
    try:
        raw = answers.logo.encode() if is_drawing else (folder / name).read_bytes()
    except (OSError, ValueError):
        return {}, [(("logo",), "logo", "must be the name of a file that is there, from the folder of the answers")]
    if fault := looks.logo_problem(raw, name):
        return {}, [(("logo",), "logo", fault)]
    return {f"looks/logo{Path(name).suffix.lower()}": raw}, []


def _twice(answers: Answers) -> Iterator[Fault]:
    """Two things that would be called the same: in a list, or among the bodies."""
    bodies: set[str] = set()
    for field in ("areas", "regions", "numbers", "groups", "councils", "integrated_care_boards", "police"):
        seen = bodies if field in _BODIES else set[str]()
        for index, part in enumerate(getattr(answers, field)):
            named = isinstance(part, str)
            where: KeyPath = (field, index) if named else (field, index, "name")
            if (name := slug(part if named else part.name)) in seen:
                yield where, "names-distinct", "must be another name than that of one above"
            elif not name:
                yield where, "id", "must have letters or digits"
            elif field == "groups" and name in DEVICES:
                yield where, "id", "must be another: Windows can make no file of that name"
            seen.add(name)


def _groups(answers: Answers) -> Iterator[Fault]:
    names = {slug(group.name) for group in answers.groups}
    for index, group in enumerate(answers.groups):
        if group.reports_to and slug(group.reports_to) not in names - {slug(group.name)}:
            message = "must be the name of another of these groups; leave it out otherwise"
            yield ("groups", index, "reports_to"), "id-exists", message
