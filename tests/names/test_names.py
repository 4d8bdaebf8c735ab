"""`partnership suggest` points at nearly everybody whom no list has, and at little else: the figures are printed."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.names import NOTES, Sentence, sentences, suggestions
from tests.project import ROOT

REAL_NOTES = ROOT / "data/partnerships/kingston-richmond/meetings/2019-11-20-strategic-leadership-group.yml"


def test_there_are_as_many_as_was_promised() -> None:
    assert len({sentence.text for sentence in sentences()}) == 300
    assert len(NOTES) == 5


@pytest.mark.parametrize("kept_aside", [False, True], ids=["looked at", "kept aside"])
def test_of_the_sentences_19_in_20_have_everybody_pointed_at(
    kept_aside: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    tried = [sentence for sentence in sentences() if sentence.was_kept_aside is kept_aside]
    told = _figures("kept aside" if kept_aside else "looked at", tried)
    with capsys.disabled():
        print(f"\n{told}")
    missed = [sentence.text for sentence in tried if sentence.missed()]
    assert 20 * len(missed) <= len(tried), missed


@pytest.mark.parametrize("file", [REAL_NOTES, *NOTES], ids=lambda file: str(file.stem))
def test_at_most_1_in_100_words_is_pointed_at_for_nothing(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draft = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    draft = draft.get("invented", draft)
    found = suggestions(draft)
    words = sum(len(text.split()) for text in _texts({key: draft[key] for key in ("title", "items", "actions")}))
    with capsys.disabled():
        print(f"\n{file.stem}: {len(found)} suggestions in {words} words")
    assert 100 * len(found) <= words, [str(suggestion) for suggestion in found]


def _figures(name: str, tried: Sequence[Sentence]) -> str:
    named = sum(len(sentence.people) + len(sentence.places) for sentence in tried)
    missed = [name for sentence in tried for name in sentence.missed()]
    whole = sum(not sentence.missed() for sentence in tried)
    return f"{name}: {whole} of {len(tried)} sentences, {named - len(missed)} of {named} people and places"


def _texts(values: Any) -> Iterator[str]:
    if isinstance(values, str):
        yield values
    for inner in values.values() if isinstance(values, dict) else values if isinstance(values, list) else ():
        yield from _texts(inner)
