"""Sentences and notes of meetings in which people and places are named, and what `partnership suggest` points at.

In: sentences.yml (each with its people and places), notes-*.yml (invented notes). Out: how many of the
names are pointed at, and what is pointed at besides. People who had not seen the code invented all of them.
A third of the sentences, drawn by a digest, was kept aside while the code was written.
"""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from macros.notes.drafting.sources import Common, common
from macros.notes.drafting.suggest import Suggestion, suspicions_in_draft
from macros.records import source
from macros.records.load import Records, load
from tests.project import ROOT

HERE = Path(__file__).parent
NOTES = sorted(HERE.glob("notes-*.yml"))


@dataclass(frozen=True)
class Sentence:
    """A sentence of notes, the people and places in it, and whether it was kept aside."""

    text: str
    people: tuple[str, ...]
    places: tuple[str, ...]

    @property
    def was_kept_aside(self) -> bool:
        """Whether nobody looked at it while the code was written."""
        return int(hashlib.sha256(self.text.encode()).hexdigest(), 16) % 3 == 0

    def missed(self) -> list[str]:
        """The people and places at which nothing points."""
        pointed = {word for found in suggestions({"items": [{"notes": [self.text]}]}) for word in _words(found)}
        return [
            name for name in (*self.people, *self.places) if not any(pointed & at for at in _places(self.text, name))
        ]


@cache
def sentences() -> tuple[Sentence, ...]:
    """All of them."""
    every = yaml.safe_load((HERE / "sentences.yml").read_text(encoding="utf-8"))
    return tuple(Sentence(one["text"], tuple(one["people"]), tuple(one["places"])) for one in every)


def suggestions(draft: Any) -> list[Suggestion]:
    """What is suggested of a draft's values, with the records of this repository."""
    text = yaml.safe_dump(draft, allow_unicode=True, width=10_000)
    return suspicions_in_draft(source.parse("drafts/nowhere-on-sea/draft.yml", text), *_known())


@cache
def _known() -> tuple[Records, Common]:
    records = load(ROOT)[0]
    return records, common(records, "nowhere-on-sea")


def _words(found: Suggestion) -> range:
    return range(found.word, found.word + found.words)


def _places(text: str, name: str) -> Iterator[set[int]]:
    """The numbers of the words of a name, for every place where it stands."""
    for match in re.finditer(re.escape(name), text):
        first = len(text[: match.start()].split()) + (match.start() == 0 or text[match.start() - 1].isspace())
        yield set(range(first, first + len(name.split())))
