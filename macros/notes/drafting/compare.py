"""Whether withheld words still stand somewhere: the same comparison as the fingerprints', on plain words.

In: passages and texts. Out: runs of words, and places where they stand. A passage of up to RUN words counts as a
whole; of a longer one every run of RUN words counts, so that a quotation of part of it is found too.
"""

import unicodedata
from collections.abc import Iterable
from pathlib import Path

from macros.withheld.fingerprint.common import RUN, tells_nothing
from macros.withheld.fingerprint.normal import words

Run = tuple[str, ...]
_READ = (("data", "*.yml"), ("content", "*.md"))


def runs(passage: str) -> frozenset[Run]:
    """What must not stand in public of a passage; empty where its words would be found on every page."""
    passage_words = words(passage)
    if len(passage_words) <= RUN:
        return frozenset({passage_words}) if passage_words and not tells_nothing(passage_words) else frozenset()
    every = (passage_words[at : at + RUN] for at in range(len(passage_words) - RUN + 1))
    return frozenset(run for run in every if not tells_nothing(run, of_longer=True))


def standing(text: str, wanted: Iterable[Run]) -> frozenset[Run]:
    """Those of the runs that stand in the text."""
    by_length: dict[int, set[Run]] = {}
    for run in wanted:
        by_length.setdefault(len(run), set()).add(run)
    text_words = words(text)
    return frozenset(
        candidate
        for length, group in by_length.items()
        for at in range(len(text_words) - length + 1)
        if (candidate := text_words[at : at + length]) in group
    )


def letters(text: str) -> str:
    """The text with plain letters and one kind of apostrophe: Zoë and Zoe, O’Brien and O'Brien are one name."""
    split = unicodedata.normalize("NFKD", text.replace("’", "'").replace("ʼ", "'"))
    return "".join(character for character in split if unicodedata.category(character) not in ("Mn", "Cf"))


def published(root: Path, wanted: frozenset[Run], but: str) -> dict[str, frozenset[Run]]:
    """The files of data/ and content/, other than `but`, in which any of the runs stand, and which runs."""
    runs_by_path = {}
    every = [file for folder, kind in _READ for file in sorted((root / folder).rglob(kind))]
    for file in every:
        if not file.is_file() or file.is_symlink():
            continue
        path = file.relative_to(root).as_posix()
        if path != but and (stand := standing(file.read_text(encoding="utf-8", errors="replace"), wanted)):
            runs_by_path[path] = stand
    return runs_by_path
