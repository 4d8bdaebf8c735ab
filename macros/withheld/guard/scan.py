"""One file -> what must not be in it.

In: a file's excerpts, the ledger ready for scanning, what is permitted. Out: findings: line, rule and message; never a
word of the text. A file is looked at in full whatever was found before in it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from macros.withheld.fingerprint.scanner import Scanner
from macros.withheld.patterns import RULE as PATTERN
from macros.withheld.patterns import SIGN
from macros.withheld.patterns.permitted import Permitted
from macros.withheld.reading import drafts, markup
from macros.withheld.reading.excerpt import Excerpt, any_text
from macros.withheld.reading.kinds import Room, read
from macros.withheld.reading.proof import Unreadable

WITHHELD = "withheld-text"
KEY = "fingerprint-key"
DRAFT_IN_GIT = "no-draft-in-git"
DRAFT_IN_SITE = "no-draft-in-site"
_AROUND = 120
_SHORT = 2_000
_REMEMBERED = 100_000


class Finding(NamedTuple):
    """What is wrong, and where in a file."""

    line: int
    rule: str
    message: str


@dataclass(frozen=True)
class Look:
    """What a file is looked at for. No `scanner` without key and ledger, no `permitted` where no pattern applies."""

    scanner: Scanner | None
    permitted: Permitted | None = None
    # Where the file is: that decides which kinds may be there, and whether what is permitted depends on its path.
    room: Room = "site"

    def file(self, path: str, raw: bytes) -> tuple[Finding, ...]:
        """Everything that is wrong with one file; what was found before a reader broke off counts as well."""
        findings: set[Finding] = set()
        try:
            for finding in self._excerpts(path, read(path, self.room, raw)):
                findings.add(finding)
        except Exception as error:
            # What a reader raises over a broken file is not passed on: its message may quote the file.
            reason = error if isinstance(error, Unreadable) else Unreadable()
            # Nobody can read it whole; what can be seen in its bytes is reported all the same.
            seen = self._excerpts(path, any_text(raw, "the bytes"))
            findings |= {Finding(1, reason.rule, str(reason)), *seen}
        if self.scanner is not None and self.scanner.key.hex().encode() in raw.lower():
            findings.add(
                Finding(1, KEY, "the key of the fingerprints must not be here: whoever has it can test guesses")
            )
        return tuple(sorted(findings))

    def names(self, path: str) -> bool:
        """True where a path, or a part of it, holds withheld words."""
        # The search names its files by digests: among a thousand one begins with “ada”.
        alone = self.room != "site" or not path.startswith("pagefind/")
        return self.scanner is not None and any(True for _ in self.scanner.find(path, alone=alone))

    def _excerpts(self, path: str, excerpts: Iterable[Excerpt]) -> Iterator[Finding]:
        for excerpt in excerpts:
            # The site is looked through for them by `verify`, where there is no project to guard as well.
            for offset in drafts.signs(excerpt.text, path) if self.room != "site" else ():
                rule = DRAFT_IN_GIT if self.room == "history" else DRAFT_IN_SITE
                yield Finding(excerpt.line_of(offset), rule, drafts.DRAFT)
            if self.scanner is not None and not excerpt.again:
                yield from _withheld(excerpt, self.scanner)
            if self.permitted is not None and excerpt.prose:
                yield from _patterns(excerpt, self.permitted, path if self.room != "site" else None)


def _patterns(excerpt: Excerpt, permitted: Permitted, path: str | None) -> Iterator[Finding]:
    for start, text in _near_signs(excerpt.text):
        for suspicion in permitted.unexplained(text, path):
            yield Finding(excerpt.line_of(start + suspicion.start), PATTERN, suspicion.message)


def _near_signs(text: str) -> Iterator[tuple[int, str]]:
    """The parts of a text in which a pattern can be: what stands around every digit and every @."""
    start = end = 0
    for sign in SIGN.finditer(text):
        if sign.start() >= end + 2 * _AROUND:
            if end:
                yield start, text[start : end + _AROUND]
            start = max(0, sign.start() - _AROUND)
        end = sign.end()
    if end:
        yield start, text[start : end + _AROUND]


def _withheld(excerpt: Excerpt, scanner: Scanner) -> Iterator[Finding]:
    if excerpt.units:
        yield from _in_units(excerpt, scanner)
        return
    for offset in scanner.find(excerpt.text, alone=not excerpt.code):
        yield Finding(excerpt.line_of(offset), WITHHELD, _message(excerpt.where))


def _in_units(excerpt: Excerpt, scanner: Scanner) -> Iterator[Finding]:
    """Findings in tags; a tag that was clean in another file of this run is not searched again."""
    new = [unit for unit in excerpt.units if unit not in scanner.clean]
    if not any(True for _ in _in_tags("\n".join(new), "\n".join(map(markup.shown, new)), scanner)):
        if len(scanner.clean) > _REMEMBERED:
            scanner.clean.clear()
        scanner.clean.update(unit for unit in new if len(unit) < _SHORT)
        return
    for unit in new:
        at = excerpt.text.index(unit)
        for offset in set(_in_tags(unit, markup.shown(unit), scanner)):
            yield Finding(excerpt.line_of(at + offset), WITHHELD, _message(markup.place(unit, offset)))


def _in_tags(text: str, shown: str, scanner: Scanner) -> Iterator[int]:
    yield from scanner.find(text, alone=False)
    yield from scanner.find(shown)


def _message(where: str) -> str:
    return f"must hold no words that were withheld: there are some in {where}"
