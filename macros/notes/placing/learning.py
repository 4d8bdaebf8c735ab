"""The layout that was right: a Word file beside the draft that people made of it, however much they put right by hand.

In: what is read of the file, and the draft as it is published. Out: a `NotesLayout`: the way to mark items whose
headings are those of the draft, and what each column of a table holds by the names, posts and actions in it. What the
draft does not bear out is left out.
"""

from collections.abc import Collection, Iterator
from pathlib import Path

from macros.notes import marks
from macros.notes.placing import layouts
from macros.notes.roles import schemes, vocabulary
from macros.notes.roles.assign import Assigned, assign
from macros.notes.roles.grid import Reading
from macros.notes.roles.hints import FIELDS, NOTHING
from macros.notes.word.blocks import WordText
from macros.notes.word.reading import read
from macros.records import source
from macros.records.models.draft import Draft
from macros.records.models.notes_layout import NotesLayout
from macros.records.yaml_text import Value

_READ_FROM = "# Read from: "
_WHY = "# Their layout is remembered with the group when they are published, unless the next line goes."
_ENOUGH, _MOST = 0.8, 0.6


def line(file: Path) -> str:
    """The comment by which a draft says of which file it was made: it is private, and no part of the record."""
    whole = str(file.resolve())
    return f"\n{_WHY}\n{_READ_FROM}{whole}\n" if whole.isprintable() else ""


def files(root: Path, path: str, draft: Draft, partnership: str) -> dict[str, str]:
    """The group's record that remembers the layout, to be written; nothing where that is not possible or not new."""
    record = layouts.record(partnership, draft.group or "")
    text, _ = source.text_of(root, root / path)
    named = next((line for line in (text or "").splitlines() if line.startswith(_READ_FROM)), "")
    file = Path(named.removeprefix(_READ_FROM))
    if not named or not file.is_file():
        return {}
    try:
        new = layouts.with_layout(root, record, learned(read(file), draft))
    except Exception:  # a Word file that has changed since must never stand in the way of a publication
        return {}
    return {record: new} if new else {}


def learned(text: WordText, draft: Draft) -> NotesLayout:
    """The layout of the file that leads to this draft."""
    assigned = assign(text, meeting=draft.date)
    values: dict[str, Value] = {}
    way = _way(assigned, [_plain(item.title or "") for item in draft.items])
    if way:
        values["items"] = way
    for reading in reversed(list(_readings(assigned))):
        kind, held = _held(reading, draft)
        if kind in FIELDS:
            values[FIELDS[kind]] = held
    if way != "rows of a table":
        values.pop("rows", None)
    return NotesLayout.model_validate(values)


def _way(assigned: Assigned, titles: list[str]) -> str:
    """The way to mark items whose headings are those of the draft; of two, the one that an import takes by itself."""
    ranked = sorted(assigned.schemes, key=lambda way: (_agreement(way, titles), way is assigned.scheme), reverse=True)
    best = ranked[0] if ranked else None
    return schemes.kind(best.name) if best and _agreement(best, titles) >= _ENOUGH else ""


def _agreement(way: schemes.Scheme, titles: list[str]) -> float:
    """How much of both lists of headings is the same."""
    headings = [_plain(title) for title in way.titles]
    same = sum(any(heading.startswith(title) for heading in headings) for title in titles if title)
    return 2 * same / (len(headings) + len(titles)) if same else 0.0


def _plain(text: str) -> str:
    return vocabulary.plain(marks.in_full(text))


def _readings(assigned: Assigned) -> Iterator[Reading]:
    """Every table of the file, once."""
    seen: dict[int, Reading] = {}
    for piece in assigned.pieces:
        if piece.reading is not None:
            seen.setdefault(piece.table, piece.reading)
    yield from seen.values()


def _held(reading: Reading, draft: Draft) -> tuple[str, tuple[str, ...]]:
    """What a table is by what the draft has of it, and what its columns hold."""
    people = _people(draft)
    actions: dict[str, Collection[str]] = {"action": frozenset(_plain(action.text or "") for action in draft.actions)}
    for kind, main, known in (("people", ("name", "surname"), people), ("actions", ("action",), actions)):
        by_draft = {at: _column(texts, known) for at, texts in reading.grid.columns.items()}
        if set(main) & set(by_draft.values()):
            own = reading.columns if reading.kind == kind else {}
            return kind, _named(reading, kind, {**own, **{at: name for at, name in by_draft.items() if name}})
    return ("items", _named(reading, "items", dict(reading.columns))) if reading.kind == "items" else ("", ())


def _named(reading: Reading, kind: str, columns: dict[int, str]) -> tuple[str, ...]:
    may = layouts.CHOICES[FIELDS[kind]]
    names = (columns.get(at, NOTHING) for at in range(reading.grid.width))
    return tuple(name if name in may else NOTHING for name in names)


def _people(draft: Draft) -> dict[str, Collection[str]]:
    """By what a column may hold, the words of it that the draft has."""
    names = [_plain(person.name or "") for person in draft.people]
    return {
        "name": frozenset(names),
        "initials": frozenset(_plain(person.initials or "") for person in draft.people),
        "post": frozenset(_plain(person.post or "") for person in draft.people),
        "surname": frozenset(name.rpartition(" ")[2] for name in names),
        "forename": frozenset(name.partition(" ")[0] for name in names),
    }


def _column(texts: list[str], known: dict[str, Collection[str]]) -> str:
    plain = [vocabulary.plain(text) for text in texts]
    shares = {name: sum(text in words for text in plain if text) / len(plain) for name, words in known.items()}
    best = max(shares, key=lambda name: shares[name])
    return best if shares[best] >= _MOST else ""
