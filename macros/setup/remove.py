"""`partnership remove`: a partnership goes with all that belongs to it, or nothing goes and every reason is told.

In: the project folder, the partnership's name, the days. Out: a `Removal`, which was checked on a copy; raises
`NotDone` with each place where people must decide first.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from macros.kinds import KINDS
from macros.notes.drafting import NotDone
from macros.problem import Problem, shown
from macros.records import source, walk
from macros.records.load import EXPECTED, load
from macros.records.models.fact import Source
from macros.records.models.provenance import Reference
from macros.records.models.sitewide import Allowed, Document
from macros.records.source import KeyPath
from macros.setup import fingerprints, lines, trial
from macros.setup.belongs import Going
from macros.setup.fingerprints import Fingerprints
from macros.setup.trial import Files
from macros.withheld.fingerprint.ledger import LEDGER

NOTHING = "Nothing was removed."
_NAMED = "names-partnership"
_BY_HAND = "must be taken out by hand, as it shares its line with something that stays"


@dataclass(frozen=True)
class Removal:
    """What goes (None) and what is written anew; its fingerprints, about which people decide."""

    files: Files
    fingerprints: Fingerprints | None
    remarks: tuple[str, ...]
    """Files of other partnerships among what goes: they only remark on a procedure that goes."""
    places: tuple[str, ...]
    """Lines that stay and speak of a place that only this partnership serves."""


def plan(root: Path, name: str, days: tuple[date, date]) -> Removal:
    """What removing the partnership means; nothing is changed."""
    records, _ = load(root)
    home = next((entry for entry in records.entries if entry.kind == "partnership" and entry.id == name), None)
    if home is None:
        every = ", ".join(sorted(records.ids("partnership")))
        raise NotDone(f"There is no partnership of that name here. There are: {every}. {NOTHING}")
    if len(records.ids("partnership")) == 1:
        raise NotDone(
            "This is the only partnership here, and a site must have one. Decide what takes its place: begin it with "
            f"“partnership new”, then remove this one. To end the site, take it off its host. {NOTHING}"
        )
    going = Going(records, name)
    for path, where in _allowed(going):
        going.cut.setdefault(path, set()).add(where)
    files, stuck = _files(root, going)
    undecided = [*going.rests(), *_named(root, going, home.record), *stuck]
    notes = (entry.path for entry in records.of("meetings", name))
    prints = None if undecided else fingerprints.of(root, name, notes)
    less = {LEDGER: prints.without} if prints and prints.without else {}
    undecided += [] if undecided else trial.new_problems(root, files | less, *days)
    if undecided:
        raise NotDone(f"These must be decided first: other records rest on this partnership. {NOTHING}", undecided)
    return Removal(files, prints, tuple(sorted(going.remarks)), tuple(_of_places(going, home.record)))


def _files(root: Path, going: Going) -> tuple[dict[str, str | bytes | None], list[Problem]]:
    """Every file that goes or changes, and the lines that cannot be changed by a command."""
    files: dict[str, str | bytes | None] = dict.fromkeys(going.files)
    for file in sorted((root / "data" / "partnerships" / going.name).rglob("*")):
        if not file.is_dir() or file.is_symlink():
            files[file.relative_to(root).as_posix()] = None
    cuts: dict[str, set[KeyPath]] = {path: set(places) for path, places in going.cut.items()}
    for path, where in _expected(root, going):
        cuts.setdefault(path, set()).add(where)
    stuck = []
    for path, places in cuts.items():
        text = (root / path).read_text("utf-8-sig")
        left = lines.without(path, text, _with_empty_keys(going, path, places))
        if left is None:
            at = source.parse(path, text).line(min(places, key=str))
            stuck.append(Problem(path, at, "by-hand", _BY_HAND))
        else:
            files[path] = None if _is_empty(path, left) else left
    return files, stuck


def _with_empty_keys(going: Going, path: str, places: set[KeyPath]) -> set[KeyPath]:
    """The places, and the key of each list at the top that is left empty and may be left out."""
    entry = next((entry for entry in going.records.entries if entry.path == path), None)
    more: set[KeyPath] = set()
    for name, field in type(entry.record).model_fields.items() if entry else ():
        listed = getattr(entry.record, name) if entry else None
        if isinstance(listed, tuple) and listed and not field.is_required():
            more |= {(name,)} if all((name, index) in places for index in range(len(listed))) else set()
    return places | more


def _is_empty(path: str, text: str) -> bool:
    """Whether a list that need not stand at that place has nothing left."""
    kind = KINDS.get(Path(path).stem)
    values: Any = source.parse(path, text).values
    if Path(path).name == EXPECTED:
        return not any(values.values())
    return (
        kind is not None and bool(kind.layers or kind.may_be_absent) and values.get(kind.name.replace("-", "_")) == []
    )


def _allowed(going: Going) -> Iterator[tuple[str, KeyPath]]:
    """The exceptions for files that go."""
    own = f"data/partnerships/{going.name}/"
    for entry in going.records.of("allowed"):
        record: Allowed = entry.record
        for index, line in enumerate(record.allowed):
            if line.where in going.files or line.where.startswith(own):
                yield entry.path, ("allowed", index)


def _expected(root: Path, going: Going) -> Iterator[tuple[str, KeyPath]]:
    """What was to be found on pages that go."""
    gone = _addresses(going)
    for file in sorted((root / "data").rglob(EXPECTED)):
        path = file.relative_to(root).as_posix()
        values: Any = source.read(root, file).values
        if path.startswith(f"data/partnerships/{going.name}/") or not isinstance(values, dict):
            continue
        for at, page in enumerate(values.get("pages", ())):
            if _leads(page.get("page", ""), going.name, gone):
                yield path, ("pages", at)
        for at, question in enumerate(values.get("questions", ())):
            for key in ("leads_to", "first"):
                listed = question.get(key, [])
                led = [index for index, address in enumerate(listed) if _leads(address, going.name, gone)]
                if led and len(led) == len(listed):
                    yield path, ("questions", at)
                else:
                    yield from ((path, ("questions", at, key, index)) for index in led)


def _addresses(going: Going) -> frozenset[str]:
    """The addresses of pages that go, but for those below the partnership's own."""
    pages = {"procedures": "/procedures/{}/", "organisations": "/agencies/{}/"}
    return frozenset(pages[kind].format(name) for kind, name in going.gone() if kind in pages)


def _leads(address: str, name: str, gone: frozenset[str]) -> bool:
    return address.startswith(f"/{name}/") or address.partition("#")[0] in gone


def _named(root: Path, going: Going, home: Any) -> Iterator[Problem]:
    """Every line that stays and has its name or an address of its pages; of what is said on every page, its places."""
    message = f"must not name {going.name}, or lead to a page of it: say it in another way"
    addresses = "|".join(map(re.escape, (f"/{going.name}/", *sorted(_addresses(going)))))
    names = "|".join(re.escape(name) for name in (home.name, home.short_name) if home is not None)
    sought = re.compile(rf"{addresses}|\b(?:{names})\b" if names else addresses)
    places = _places(going, home)
    for path, line, words in _words(root, going):
        plain = " ".join(words.split())
        if sought.search(plain) or (path == KINDS["site"].files and places.search(plain)):
            yield Problem(path, line, _NAMED, message)


def _of_places(going: Going, home: Any) -> Iterator[str]:
    """Lines of records that stay and speak of a place that no other partnership serves."""
    places = _places(going, home)
    yield from (f"{shown(path)}:{line}" for path, line, words in _words(None, going) if places.search(words))


def _places(going: Going, home: Any) -> re.Pattern[str]:
    """What readers call the places that only this partnership serves: their names, and the words of its folder."""
    others = {
        place for entry in going.records.of("partnership") if entry.id != going.name for place in entry.record.boroughs
    }
    served = {place for place in (home.boroughs if home else ()) if place not in others}
    called = served | {word.title() for word in going.name.split("-") if len(word) > 3}
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(called)))})\b")


def _words(root: Path | None, going: Going) -> Iterator[tuple[str, int, str]]:
    """What people wrote in records that stay, and in pages; not what sources and documents are called."""
    for entry, where, part in going.remaining():
        if isinstance(part, Source | Reference | Document):
            continue
        for name, role in walk.roles(type(part)):
            value = getattr(part, name)
            for at, words in enumerate(value if isinstance(value, tuple) else (value,)):
                if role != "part" and isinstance(words, str):
                    place = (*where, name, at) if isinstance(value, tuple) else (*where, name)
                    yield entry.path, entry.source.line(place), words
    if root is None:
        return
    for file in sorted((root / "content").rglob("*.md")):
        for number, words in enumerate(file.read_text("utf-8", "replace").splitlines(), 1):
            yield file.relative_to(root).as_posix(), number, words
