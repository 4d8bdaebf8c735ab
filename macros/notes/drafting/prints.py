"""The fingerprints that go with a publication, and those that end with a lifted redaction.

In: the project folder, passages, new open words. Out: ledgers. Nothing is written here, and no key is made before
everything else is known to be in order.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from macros.notes.drafting import NotDone, compare, kept
from macros.notes.drafting.compare import Run
from macros.notes.drafting.leaks import places
from macros.notes.drafting.read import Opened
from macros.problem import Problem
from macros.records.source import KeyPath
from macros.withheld.fingerprint import keys, runs
from macros.withheld.fingerprint.ledger import BLOCK, BadLedger, Ledger
from macros.withheld.fingerprint.scanner import find


def ledger_here(root: Path) -> tuple[Ledger, bytes | None]:
    """The ledger, and its key where there is one; raises NotDone where they do not go together."""
    try:
        ledger, key = Ledger.read(root), keys.key(root)
    except (BadLedger, keys.BadKey) as error:
        raise NotDone(f"The fingerprints: {error}. Nothing was written.") from None
    if ledger.prints and key is None:
        raise NotDone(
            "The fingerprints have a key, and it is not here: ask your colleagues for it and save it as "
            f"{keys.KEY_FILE}. Nothing was written."
        )
    if key is not None and not ledger.matches(key):
        raise NotDone("The fingerprints were made with another key than the one here. Nothing was written.")
    return ledger, key


def held_before(
    path: str, values: object, lines: dict[KeyPath, int], ledger: Ledger, key: bytes | None
) -> Iterator[Problem]:
    """Every place of a public record with words that some notes on this site withhold."""
    if key is None:
        return
    for where, text in places(values):
        if next(find(text, ledger, key), None) is not None:
            message = "must not hold words that published notes withhold: mark them, or lift that redaction first"
            line = next((lines[where[:n]] for n in range(len(where), -1, -1) if where[:n] in lines), 1)
            yield Problem(path, line, "withheld-text", message)


def guarded(opened: Opened, public: frozenset[Run]) -> tuple[list[str], list[kept.Kept]]:
    """The passages to fingerprint; and marked ones that cannot have a print, as their words stand on every page."""
    passages, without = [], []
    for passage in kept.passages(opened.draft):
        new = {run for run in compare.runs(passage.words) if passage.chosen or len(run) > 1} - public
        if new:
            passages.append(passage.words)
        elif passage.chosen:
            without.append(passage)
    return passages, without


def with_passages(ledger: Ledger, passages: Iterable[str], public: frozenset[Run], key: bytes) -> Ledger:
    """The ledger with the prints of the passages, but for turns of phrase that are public already.

    It is never empty: what these notes withhold may have no print at all, and a lost ledger must not look like that.
    """
    added = ledger.add(passages, key)
    if not added.prints:
        return Ledger(frozenset([runs.check_print(key), *(runs.made_up() for _ in range(BLOCK - 1))]))
    common = {runs.tag(key, run) + runs.body(key, run) for run in public}
    return _replaced(added, common & (added.prints - ledger.prints))


def lacking(ledger: Ledger, passages: Iterable[str], public: frozenset[Run], key: bytes | None) -> bool:
    """Whether there is no ledger yet, or it lacks a print of any of these passages."""
    if key is None or not ledger.prints:
        return True
    common = {runs.tag(key, run) + runs.body(key, run) for run in public}
    return any(runs.prints(passage, key) - common - ledger.prints for passage in passages)


def without_passages(ledger: Ledger, passages: Iterable[str], key: bytes) -> Ledger:
    """The ledger without the prints of these passages: they are public from now on.

    Only prints of the whole passage go. A name that is withheld elsewhere and stands inside keeps its own print.
    """
    gone: set[str] = set()
    for passage in passages:
        try:
            gone |= runs.prints(passage, key)
        except runs.TooCommon:
            continue
    return _replaced(ledger, gone & ledger.prints)


def _replaced(ledger: Ledger, gone: Iterable[str]) -> Ledger:
    """The ledger with made-up prints in place of these, so that its size tells nothing."""
    taken = frozenset(gone)
    return Ledger((ledger.prints - taken) | {runs.made_up() for _ in taken})
