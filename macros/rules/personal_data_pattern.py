"""Nothing in a record looks like personal data, unless data/allowed.yml says why it may stand there.

NHS numbers, National Insurance numbers, pupil numbers, telephone numbers, e-mail addresses, postcodes, dates of birth
and case references are looked for (see `macros.withheld.patterns`); the numbers of helplines.yml explain
themselves. In the notes of a meeting street addresses are looked for too, ten digits called an NHS number whatever
their check digit, postcodes in any spelling, and e-mail addresses with words for their signs.

PASS in meetings:
    note: Write to harbour@nowhere.example and wait for the tide.

FAIL in meetings:
    note: Write to undertow@nowhere.example and wait for the tide.
"""

from collections.abc import Iterator
from pathlib import Path

from macros.problem import Problem
from macros.records.load import EXPECTED
from macros.rules import Context, Family
from macros.withheld.patterns import RULE, certain
from macros.withheld.patterns.permitted import Permitted, plain

ID = RULE
FAMILY: Family = "redaction"


def check(context: Context) -> Iterator[Problem]:
    """Every unexplained find in the file as it stands, comments and keys included, and in its words as they are read.

    The words matter too: a number may run over two lines of folded text, or be written with escapes.
    """
    permitted = Permitted.of(context.records)
    notes = {entry.path for entry in context.records.entries if entry.kind == "meetings"}
    read = {entry.path: _text(context.root, entry.path) for entry in context.records.entries}
    expected = (file.relative_to(context.root).as_posix() for file in sorted(context.root.glob(f"data/**/{EXPECTED}")))
    for path, text in (*read.items(), *((path, _text(context.root, path)) for path in expected)):
        yield from permitted.problems(path, text, notes=path in notes)
    for entry, passage in context.words():
        of_notes = entry.path in notes
        for suspicion in permitted.unexplained(passage.words, entry.path, notes=of_notes):
            words = passage.words[suspicion.start : suspicion.end]
            if not _stands_in(read[entry.path], suspicion.pattern_id, words, notes=of_notes):
                yield entry.problem(passage.where, ID, suspicion.message)


def _text(root: Path, path: str) -> str:
    """The file of a record; nothing for a record that is still a draft, whose marks hold what is withheld."""
    file = root / path
    if not path.startswith("data/") or file.is_symlink() or not file.is_file():
        return ""
    return file.read_text(encoding="utf-8", errors="replace")


def _stands_in(text: str, pattern: str, words: str, *, notes: bool) -> bool:
    """Whether the file shows these words as they are, so that they have been reported at their own line."""
    shown = certain(text, notes=notes)
    return any(plain(place.pattern_id, text[place.start : place.end]) == plain(pattern, words) for place in shown)
