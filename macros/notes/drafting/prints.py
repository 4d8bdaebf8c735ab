"""The fingerprints that go with a publication.

In: the project folder, passages. Out: ledgers. Nothing is written here, and no key is made before
everything else is known to be in order.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from macros.notes.drafting import NotDone, kept
from macros.notes.drafting.elsewhere import wanted
from macros.notes.drafting.leaks import places
from macros.notes.drafting.read import Opened
from macros.problem import Problem
from macros.records.source import KeyPath
from macros.withheld.fingerprint import keys, runs
from macros.withheld.fingerprint.ledger import BadLedger, Ledger
from macros.withheld.fingerprint.runs import Sought
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


def guarded(opened: Opened, public: frozenset[Sought]) -> list[str]:
    """The passages to fingerprint: those of which something is not public already."""
    return [passage.words for passage in kept.passages(opened.draft) if wanted(passage) - public]


def with_passages(ledger: Ledger, passages: Iterable[str], public: frozenset[Sought], key: bytes) -> Ledger:
    """The ledger with the prints of the passages, but for turns of phrase that are public already.

    It is never empty: what these notes withhold may have no print at all, and a lost ledger must not look like that.
    """
    return ledger.add(passages, key, _prints(public, key))


def lacking(ledger: Ledger, passages: Iterable[str], public: frozenset[Sought], key: bytes | None) -> bool:
    """Whether there is no ledger yet, or it lacks a print of any of these passages."""
    if key is None or not ledger.prints:
        return True
    common = _prints(public, key)
    return any(runs.prints(passage, key) - common - ledger.prints for passage in passages)


def _prints(public: frozenset[Sought], key: bytes) -> frozenset[str]:
    return frozenset(runs.print_of(sought, key) for sought in public)
