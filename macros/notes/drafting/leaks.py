"""What must not be published and still stands in the public record, or elsewhere on the site.

In: a draft, its public values, the published files. Out: problems with the draft's lines; the runs of words to
fingerprint. Nothing is decided here for people: a place that is named must be marked, reworded or confirmed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from macros.notes.drafting import compare, every_site, inside, kept
from macros.notes.drafting.capitals import is_post
from macros.notes.drafting.compare import Run
from macros.notes.drafting.everyday import is_everyday
from macros.notes.drafting.read import Opened
from macros.notes.drafting.sources import Common
from macros.problem import Problem
from macros.records.source import KeyPath

_POSTS_OF_OFFICE = frozenset({"authorised_by", "redaction_checked_by", "approved_by"})
_TEXT = "withheld-text"
_PERSON = "withheld-person"


@dataclass(frozen=True, kw_only=True)
class Elsewhere:
    """Withheld words in other published files: what to refuse, and what was public already."""

    problems: tuple[Problem, ...]
    public: frozenset[Run]


def places(values: Any, where: KeyPath = ()) -> Iterator[tuple[KeyPath, str]]:
    """Every text of the public values and where it stands."""
    if isinstance(values, str):
        yield where, values
    elif isinstance(values, dict):
        for key, member in values.items():
            yield from places(member, (*where, key))
    elif isinstance(values, list):
        for index, member in enumerate(values):
            yield from places(member, (*where, index))


def in_record(opened: Opened, values: dict[str, Any], public: frozenset[Run], common: Common) -> Iterator[Problem]:
    """Every place of the public record that still tells what is withheld.

    `public` are turns of phrase that stand on the site already, `common` the names of its bodies: a withheld
    Mr Kingston does not forbid the word Kingston.
    """
    wanted = _marked(opened) | (wanted_runs(opened) - public)
    identities = tuple(kept.identities(opened.draft))
    marked = inside.names(opened.draft, common)
    for where, text in places(values):
        if compare.standing(text, wanted):
            message = "must not hold words that this draft withholds elsewhere: mark them here too, or reword"
            yield _problem(opened, where, _TEXT, message)
        elif _field(where) not in _POSTS_OF_OFFICE and marked.stand_in(text):
            message = (
                "must not hold a name that stands in a marked passage: mark it here too, or leave it out of the mark"
            )
            yield _problem(opened, where, _PERSON, message)
        for identity in identities:
            yield from _tells(opened, where, text, identity, common)


def wanted_runs(opened: Opened) -> frozenset[Run]:
    """The runs of all withheld passages; one word counts only where somebody marked just it."""
    return frozenset(
        run
        for passage in kept.passages(opened.draft)
        for run in compare.runs(passage.words)
        if passage.chosen or len(run) > 1
    )


def _marked(opened: Opened) -> frozenset[Run]:
    """The short passages that somebody marked: they are withheld in these notes wherever else they stand."""
    chosen = (compare.runs(passage.words) for passage in kept.passages(opened.draft) if passage.chosen)
    return frozenset(run for every in chosen if len(every) == 1 for run in every)


def elsewhere(root: Path, opened: Opened, *, confirmed: bool) -> Elsewhere:
    """Which runs stand in other published files; a passage that stands there whole is a problem until confirmed.

    A single word, a post that many have and a turn of phrase inside a longer passage are common property: many are a
    social worker. Another marked passage of two words or more, or most of a long one, is either a leak already or no
    secret: somebody has to say which.
    """
    wanted = wanted_runs(opened)
    runs_by_path = compare.published(root, wanted, opened.target)
    everywhere = compare.standing("\n".join(every_site.texts(root)), wanted)
    public = everywhere.union(*runs_by_path.values())
    problems = []
    for passage in () if confirmed else kept.passages(opened.draft):
        every = compare.runs(passage.words)
        for path, stand in runs_by_path.items():
            if _whole(passage, every, stand):
                place = _safe(path)
                message = f"the words withheld here stand in {place}: take them out there, or say --already-public"
                problems.append(_problem(opened, passage.where, _TEXT, message))
    return Elsewhere(problems=tuple(problems), public=public)


def _safe(path: str) -> str:
    """The path, or its folder where the file is not named as records are: its name can itself be confidential."""
    return path if re.fullmatch(r"[a-z0-9/-]+\.(?:yml|md)", path) else "data/ or content/"


def _whole(passage: kept.Kept, every: frozenset[Run], stand: frozenset[Run]) -> bool:
    longest = max((len(run) for run in every), default=0)
    if longest < 2 or (len(every) == 1 and (is_post(passage.words) or not passage.chosen)):
        return False
    return 2 * len(every & stand) >= len(every)


def _tells(opened: Opened, where: KeyPath, text: str, identity: kept.Identity, common: Common) -> Iterator[Problem]:
    if identity.initials and _initials(identity.initials, text):
        yield _problem(opened, where, _PERSON, "must not hold the initials of somebody who is withheld")
    shown = text.title() if _field(where) == "id" else text
    names = (name for name in identity.names if not _stands(name, common.names))
    if any(_is_named(name, shown, common) for name in names):
        yield _problem(opened, where, _PERSON, "must not hold a name of somebody who is withheld: mark it, or reword")
    if identity.post and _field(where) not in _POSTS_OF_OFFICE and compare.standing(text, compare.runs(identity.post)):
        yield _problem(opened, where, _PERSON, "must not hold the post of somebody who is withheld: mark it, or reword")


def _initials(initials: str, text: str) -> bool:
    """Whether initials stand in a text, with full stops or spaces between them as well."""
    return re.search(rf"(?<![^\W_]){'[. ]{0,2}'.join(initials)}(?![^\W_])", text) is not None


def _forms(name: str) -> tuple[str, ...]:
    # Two letters in capitals are an abbreviation: NG is not Ng.
    return (name, name.title(), name.upper()) if len(name) > 2 else (name,)


def _is_named(name: str, text: str, common: Common) -> bool:
    """Whether a name stands in a text; in small letters as well, unless it is an everyday word: “we hope”."""
    if any(_stands(form, text) for form in _forms(name)):
        return True
    return len(name) > 2 and not is_everyday(name, common.small) and _stands(name.casefold(), text.casefold())


def _stands(word: str, text: str) -> bool:
    letters = compare.letters
    return re.search(rf"(?<![^\W_]){re.escape(letters(word))}(?![^\W_])", letters(text)) is not None


def _field(where: KeyPath) -> str:
    return next((step for step in reversed(where) if isinstance(step, str)), "")


def _problem(opened: Opened, where: KeyPath, rule: str, message: str) -> Problem:
    return Problem(opened.path, opened.source.line(where), rule, message)
