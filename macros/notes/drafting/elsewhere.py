"""Withheld words that stand in other published files, and in the record that a new one replaces.

In: a draft, the published files. Out: what to refuse, what to tell, and the runs that are public already: these have no
fingerprint, or the check would stop at them; all others keep theirs. A name or a long passage that stands elsewhere is
a breach or no secret: somebody has to say which. A post, a body, an everyday word, a turn of phrase: common property.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from macros.notes.drafting import every_site, kept
from macros.notes.drafting.capitals import WORD
from macros.notes.drafting.everyday import is_everyday, is_in_all_notes, plain
from macros.notes.drafting.held import Lookout
from macros.notes.drafting.inside import may_be_called
from macros.notes.drafting.read import Opened
from macros.notes.drafting.sources import Common
from macros.problem import Problem
from macros.withheld.fingerprint.common import RUN
from macros.withheld.fingerprint.forms import forms
from macros.withheld.fingerprint.name_lists import ALSO_NAMES, CAPITALISED, ROLES, SHARED
from macros.withheld.fingerprint.normal import words
from macros.withheld.fingerprint.runs import Sought, sought_of
from macros.withheld.posts import is_post

_READ = (("data", "*.yml"), ("content", "*.md"))
_QUOTED = 3  # runs of a long passage one after the other: seven words in a row are no turn of phrase
_ALONE = 4  # letters of a name that is looked for by itself
_ORDINARY = ROLES | CAPITALISED | ALSO_NAMES
_NAMED = re.compile(r"\s*(?:- )?(?:name|post|member_as): ")
_UNGUARDED, _PARTLY = "no-fingerprint", "part-fingerprint"
_BREACH = "withheld-text"


@dataclass(frozen=True, kw_only=True)
class Elsewhere:
    """Withheld words in other published files: what to refuse, what to tell, and what was public already."""

    problems: tuple[Problem, ...]
    notices: tuple[Problem, ...]
    public: frozenset[Sought]


@dataclass(frozen=True, kw_only=True)
class _Stand:
    """What of a passage stands in a file: which runs, from which line on, and whether it is common property there."""

    passage: kept.Kept
    runs: frozenset[Sought]
    path: str
    line: int
    common: bool


def elsewhere(root: Path, opened: Opened, site: Common, *, confirmed: bool) -> Elsewhere:
    """What stands in other files; in the record that is to be replaced it is told, and keeps its fingerprint."""
    passages = {passage: wanted(passage) for passage in kept.passages(opened.draft)}
    sought = Lookout(run for runs in passages.values() for run in runs)
    stands = list(_stands(root, passages, sought, site))
    everywhere = sought.standing("\n".join(every_site.texts(root)))
    # Names of two words are no words of the program: of them the check tells.
    beside = frozenset(run for run in sought.standing("\n".join(every_site.beside(root))) if len(run[0]) == 1)
    others = [stand for stand in stands if stand.path != opened.target]
    refused = [stand for stand in others if not (stand.common or confirmed)]
    common = {stand.passage: stand for stand in reversed(others) if stand.common}
    told = [*common.values(), *(stand for stand in others if confirmed and not stand.common)]
    before = [stand for stand in stands if stand.path == opened.target and not stand.common]
    public = everywhere.union(beside, *(stand.runs for stand in others))
    return Elsewhere(
        problems=tuple(_problem(opened, stand, _BREACH, _refusal(stand)) for stand in refused),
        notices=(
            *_standing(opened, passages, everywhere, "on every site, whatever its records say"),
            *_standing(opened, passages, beside - everywhere, "in the README or another file beside the records"),
            *(_notice(opened, stand, is_guarded=bool(passages[stand.passage] - public)) for stand in told),
            *(_problem(opened, stand, _BREACH, _were_public(stand)) for stand in before),
        ),
        public=public,
    )


def in_record(opened: Opened, text: str, public: frozenset[Sought]) -> Elsewhere:
    """What of the passages stands in the new record itself, where nothing is wrong with that: everyday words."""
    passages = {passage: wanted(passage) - public for passage in kept.passages(opened.draft)}
    standing = Lookout(run for runs in passages.values() for run in runs).standing(text)
    notices = tuple(_standing(opened, passages, standing, "open in these notes, as they are everyday words"))
    return Elsewhere(problems=(), notices=notices, public=public | standing)


def _standing(
    opened: Opened, passages: dict[kept.Kept, frozenset[Sought]], standing: frozenset[Sought], where: str
) -> Iterator[Problem]:
    message = f"withheld here, but nothing guards those of its words that stand {where}"
    for passage, runs in passages.items():
        if runs & standing:
            rule = _PARTLY if runs - standing else _UNGUARDED
            yield Problem(opened.path, opened.source.line(passage.where), rule, message)


def unguarded(opened: Opened) -> Iterator[Problem]:
    """Every marked passage that can have no fingerprint at all."""
    message = (
        "withheld in these notes, but nothing guards it elsewhere: these words alone stand on many pages; mark a word "
        "beside them as well"
    )
    for passage in kept.passages(opened.draft):
        if passage.chosen and not sought_of(passage.words):
            yield Problem(opened.path, opened.source.line(passage.where), _UNGUARDED, message)


def wanted(passage: kept.Kept) -> frozenset[Sought]:
    """The runs of a passage that must not be public; one word counts only where somebody marked just it."""
    return frozenset(run for run in sought_of(passage.words) if passage.chosen or len(run[0]) > 1)


def _stands(
    root: Path, passages: dict[kept.Kept, frozenset[Sought]], sought: Lookout, site: Common
) -> Iterator[_Stand]:
    for folder, kind in _READ:
        for file in sorted((root / folder).rglob(kind)):
            if not file.is_file() or file.is_symlink():
                continue
            text = file.read_text(encoding="utf-8", errors="replace")
            standing = sought.standing(text)
            for passage, runs in passages.items() if standing else ():
                if there := runs & standing:
                    places = list(Lookout(there).find(text))
                    common = _is_common(passage, runs, there, [_line_at(text, at) for at in places], site)
                    line = 1 + text.count("\n", 0, places[0])
                    path = file.relative_to(root).as_posix()
                    yield _Stand(passage=passage, runs=there, path=path, line=line, common=common)


def _is_common(
    passage: kept.Kept, every: frozenset[Sought], there: frozenset[Sought], lines: list[str], site: Common
) -> bool:
    """Whether what stands there is nobody's name and no quotation: common property."""
    if len(words(passage.words)) > RUN:
        return len(there) < _QUOTED and 2 * len(there) < len(every)
    if not passage.chosen or is_post(passage.words):
        return True
    known = frozenset(map(plain, site.words)) | ROLES
    parts = [plain(word) for word in WORD.findall(passage.words.replace("-", " "))]
    if parts and all(word in known or is_in_all_notes(word) for word in parts):
        return True
    if any(len(run) > 1 for run, _ in there):
        return not all(map(may_be_called, parts)) and all(word in _ORDINARY or is_in_all_notes(word) for word in parts)
    shared = [word for word in parts if not forms(word, is_name=True).whole.isdisjoint(run for run, _ in there)]
    if shared and all(word in known or _is_shared(word, site) for word in shared):
        return True
    return passage.words.islower() or all(_NAMED.match(line) for line in lines)


def _is_shared(word: str, site: Common) -> bool:
    """Whether one word elsewhere may mean anybody or nothing: a common name, a short one, an everyday word."""
    everyday = is_everyday(word, site.small) or f"{word}s" in site.small
    return word in SHARED or len(word) < _ALONE or everyday


def _line_at(text: str, at: int) -> str:
    end = text.find("\n", at)
    return text[text.rfind("\n", 0, at) + 1 : end if end >= 0 else len(text)]


def _place(stand: _Stand) -> str:
    """The file, or its folder where it is not named as records are: its name can itself be confidential."""
    safe = re.fullmatch(r"[a-z0-9/-]+\.(?:yml|md)", stand.path)
    return f"{stand.path if safe else 'data/ or content/'}, line {stand.line}"


def _refusal(stand: _Stand) -> str:
    return (
        f"the words withheld here stand in {_place(stand)}: if that is published, it is a breach: take them out there "
        "and tell the data protection officer; if they may stand there, say --already-public"
    )


def _notice(opened: Opened, stand: _Stand, *, is_guarded: bool) -> Problem:
    why = ", as they may mean something else there; if they mean the same, it is a breach: take them out there"
    if not stand.common:
        why = ": if they should not be public, it is a breach: take them out there and tell the data protection officer"
    message = f"withheld here, but nothing guards those of its words that stand in {_place(stand)}{why}"
    return _problem(opened, stand, _PARTLY if is_guarded else _UNGUARDED, message)


def _were_public(stand: _Stand) -> str:
    return (
        f"withheld now, but published in the record that this replaces, line {stand.line}: a breach if anybody could "
        "read it: tell the data protection officer, and follow “If withheld text has entered git” in "
        "“partnership guide leaks”"
    )


def _problem(opened: Opened, stand: _Stand, rule: str, message: str) -> Problem:
    return Problem(opened.path, opened.source.line(stand.passage.where), rule, message)
