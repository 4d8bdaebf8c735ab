"""What a release changes, as lines to read before anybody says yes.

In: the changes. Out: lines: for each file its entries, what becomes of each, and the lines before and after. The
records are public, the release's as well as the project's, so their words may be shown.
"""

import difflib
from collections.abc import Iterator
from itertools import groupby

from macros.problem import shown as printable
from macros.updates.merge import ORDER, Change
from macros.updates.national import Update
from macros.updates.parts import WHOLE

_DECIDE = "say --take or --keep for it"
_SHORT = 70
_WHOLE_FILE = 30


def lines(update: Update) -> Iterator[str]:
    """All changes, file by file; then what is left to decide, with its places."""
    for path, changes in groupby(update.changes, key=lambda change: change.path):
        yield ""
        yield printable(path)
        for change in changes:
            yield from _change(change)
    for path in update.comments_only:
        yield f"\n{printable(path)}\n  only comments and the breaking of lines change"


def undecided(update: Update) -> Iterator[str]:
    """The place of everything that the user must decide, and what to type for it."""
    for change in update.undecided:
        yield f"{printable(change.path)}:{change.line}: --take or --keep {printable(_typed(change))}"


def summary(update: Update) -> str:
    """How many changes there are, in one line."""
    taken = [_word(change) for change in update.changes if change.becomes == "taken"]
    counted = [f"{taken.count(word)} {word}" for word in dict.fromkeys(taken)]
    kept = sum(change.becomes == "kept" for change in update.changes)
    stays = [f"{kept} kept as this project has {'it' if kept == 1 else 'them'}"] if kept else []
    open_ones = [f"{len(update.undecided)} to be decided"] if update.undecided else []
    return f"From {update.release.name}: {', '.join([*counted, *stays, *open_ones]) or 'nothing that anybody reads'}."


def _typed(change: Change) -> str:
    return change.path if change.name == WHOLE else f"{change.path}:{change.name}"


def _word(change: Change) -> str:
    if change.name.rpartition("/")[2] == ORDER and change.ours is None and change.theirs is None:
        return "moved"
    if change.ours is None:
        return "added"
    return "gone" if change.theirs is None else "changed"


def _change(change: Change) -> Iterator[str]:
    part = change.theirs or change.ours
    title = " ".join(part.title.split()) if part else ""
    if len(title) > _SHORT:
        title = title[:_SHORT].rpartition(" ")[0] + " …"
    what = "the whole file" if change.name == WHOLE else change.name
    word = "kept" if _is_own(change) else _word(change)
    head = f"  {word}: {printable(what)}{f' ({title})' if title else ''}, line {change.line}"
    yield f"{head}{_aside(change)}"
    if change.says_the_same:
        yield "      only comments and the breaking of lines differ"
    if change.becomes != "kept" or change.changed_there:
        before, after = (side.shown if side else () for side in (change.ours, change.theirs))
        shown = list(_difference(before, after))
        # Of a file that comes or goes whole, the beginning says what it is.
        most = _WHOLE_FILE if change.name == WHOLE and not (change.ours and change.theirs) else len(shown)
        yield from (f"      {line}" for line in shown[:most])
        if len(shown) > most:
            yield f"      … and {len(shown) - most} more lines"


def _is_own(change: Change) -> bool:
    """Whether only the project changed it, and it stays so."""
    return change.becomes == "kept" and not change.changed_there


def _aside(change: Change) -> str:
    """What becomes of it where it is not simply taken."""
    if change.becomes == "taken":
        return ""
    order = change.ours is None and change.theirs is None
    here = "changed" if order or (change.ours and change.theirs) else "added" if change.ours else "taken out"
    if _is_own(change):
        return f": {here} in this project only: it stays{'' if change.ours else ' so'}"
    if change.becomes == "kept":
        return ": not taken, as you said: it stays as it is"
    if change.theirs is None and not order:
        return f": CHANGED IN THIS PROJECT AND GONE FROM THE RELEASE: {_DECIDE}"
    return f": {here.upper()} IN THIS PROJECT AND CHANGED IN THE RELEASE: {_DECIDE}"


def _difference(before: tuple[str, ...], after: tuple[str, ...]) -> Iterator[str]:
    """The lines that go and come, with one line around them."""
    for number, line in enumerate(difflib.unified_diff(before, after, n=1, lineterm="")):
        if line.startswith("@@"):
            yield from ["…"] if number > 2 else []
        elif number > 2:
            yield printable(f"{line[:1]} {line[1:]}").rstrip()
