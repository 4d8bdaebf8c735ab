"""Who is in distress is known by sentences of which nothing was learned, and who is at work is mostly left to work.

`plain/` has what people mostly type; `hard/` was written so that the kinds are hard to tell apart, even for a reader.
"""

import pytest
from playwright.sync_api import Browser

from tests.distress import FOLDER, KINDS, digest, in_distress, learned, reading, sentences

LEAST_IN_DISTRESS = {"plain": 0.99, "hard": 0.8}
"""The promise is all of them; this is what was measured (docs/reference/distress.md)."""
MOST_AT_WORK, MOST_CALM = {"plain": 0.02, "hard": 0.15}, {"plain": 0.02, "hard": 0.18}


@pytest.mark.parametrize("folder", ["plain", "hard"])
def test_sentences_of_which_nothing_was_learned_are_told_apart(
    browser: Browser, folder: str, capsys: pytest.CaptureFixture[str]
) -> None:
    unseen = {kind: sentences(kind, FOLDER / folder) for kind in KINDS}
    with reading(browser) as page:
        shown = {kind: in_distress(page, asked) for kind, asked in unseen.items()}
    with capsys.disabled():
        print(
            f"\nUnseen sentences, {folder}:", *(f"{kind} {len(shown[kind])} of {len(unseen[kind])}" for kind in KINDS)
        )
    shares = {kind: len(shown[kind]) / len(unseen[kind]) for kind in KINDS}
    assert shares["distress"] >= LEAST_IN_DISTRESS[folder], set(unseen["distress"]) - set(shown["distress"])
    assert shares["work"] <= MOST_AT_WORK[folder], shown["work"]
    assert shares["calm"] <= MOST_CALM[folder], shown["calm"]


def test_the_weights_were_learned_of_the_sentences_as_they_are() -> None:
    assert learned()["sentences"] == digest(), "run `make learned`"


def test_every_sentence_stands_once_in_order_and_is_of_one_kind() -> None:
    taught = [sentences(kind) for kind in KINDS]
    unseen = [sentences(kind, FOLDER / folder) for folder in LEAST_IN_DISTRESS for kind in KINDS]
    for lines in (*taught, *unseen):
        assert lines == sorted(lines, key=str.casefold)
        assert all(line == " ".join(line.split()) != "" for line in lines)
    folded = [line.casefold() for lines in (*taught, *unseen) for line in lines]
    assert len(folded) == len(set(folded)), {line for line in folded if folded.count(line) > 1}
