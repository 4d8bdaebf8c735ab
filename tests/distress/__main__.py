"""Learn the weights anew: `make learned`, after a change of the sentences or of the words in urgent.yml.

Logistic regression over what `Urgent.traits` tells of a text. First it learns five times of four fifths of the
sentences and prints how it judges the fifth that it has not seen; then of all of them.
"""

import json
import zlib

import numpy as np
from numpy.typing import NDArray
from playwright.sync_api import sync_playwright

from tests.browser import chromium
from tests.distress import KINDS, LEARNED, digest, reading, sentences

_PLACES, _NO_WEIGHT, _MOST = 16384, ord("O"), 31
"""As in urgent.js; the heaviest weight in steps."""
_STEP = 0.3
_COUNTS = {"distress": 1.0, "work": 1.5, "calm": 2.0}
"""How much a sentence counts: few calm ones may be missed, fewer of people at work."""
_KEEP_SMALL, _PACE, _ROUNDS = 0.05, 0.05, 300
_SURE, _LEAST = -0.7, -1.4
"""Where words are not enough by their points, and where they are: chosen by the sentences not seen."""
_PARTS = 5

Numbers = NDArray[np.float64]


class Texts:
    """What each of several texts shows, as rows of places with one value a row."""

    def __init__(self, texts: list[list[int]]) -> None:
        lengths = np.array([len(places) for places in texts])
        self.rows = np.repeat(np.arange(len(texts)), lengths)
        self.places = np.array([place for places in texts for place in places])
        self.values = np.repeat(1 / np.sqrt(lengths), lengths)
        self.count = len(texts)

    def sums(self, weights: Numbers) -> Numbers:
        """Of each text, the weights of what it shows."""
        return _added(self.rows, self.values * weights[self.places], self.count)

    def blame(self, errors: Numbers) -> Numbers:
        """Of each place, the errors of the texts that show it."""
        return _added(self.places, self.values * errors[self.rows], _PLACES)


def _added(into: NDArray[np.int64], values: Numbers, count: int) -> Numbers:
    return np.bincount(into, values, count).astype(np.float64)


def learn(texts: list[list[int]], kinds: list[str]) -> tuple[Numbers, float]:
    """The weights, and what is added to their sum."""
    shown, wanted = Texts(texts), np.array([kind == "distress" for kind in kinds])
    counts = np.array([_COUNTS[kind] for kind in kinds]) / len(kinds)
    known = np.zeros(_PLACES + 1)
    slope, square = np.zeros_like(known), np.zeros_like(known)
    for turn in range(1, _ROUNDS + 1):  # the steps of Adam (Kingma and Ba, 2015)
        errors = counts * (1 / (1 + np.exp(-shown.sums(known[:-1]) - known[-1])) - wanted)
        change = np.append(shown.blame(errors) + _KEEP_SMALL / len(kinds) * known[:-1], errors.sum())
        slope, square = 0.9 * slope + 0.1 * change, 0.999 * square + 0.001 * change**2
        known -= _PACE * (slope / (1 - 0.9**turn)) / (np.sqrt(square / (1 - 0.999**turn)) + 1e-8)
    return np.clip(np.rint(known[:-1] / _STEP), -_MOST, _MOST), float(known[-1])


def unseen(texts: list[list[int]], kinds: list[str], asked: list[str]) -> Numbers:
    """How each text is judged by what was learned of the others."""
    part = np.array([zlib.crc32(words.encode()) % _PARTS for words in asked])
    judged = np.zeros(len(texts))
    for left_out in range(_PARTS):
        taught, tried = np.flatnonzero(part != left_out), np.flatnonzero(part == left_out)
        weights, start = learn([texts[at] for at in taught], [kinds[at] for at in taught])
        judged[tried] = Texts([texts[at] for at in tried]).sums(weights) * _STEP + start
    return judged


def main() -> None:
    """Print the shares, and write the weights."""
    told = [(kind, words) for kind in KINDS for words in sentences(kind)]
    kinds, asked = [kind for kind, _ in told], [words for _, words in told]
    with sync_playwright() as playwright, chromium(playwright) as browser, reading(browser) as page:
        texts = page.evaluate("asked => asked.map((words) => Urgent.traits(words))", asked)
        clear = np.array(page.evaluate("asked => asked.map((words) => Urgent.enough(words))", asked))
    judged = unseen(texts, kinds, asked)
    for kind in KINDS:
        of_kind = np.array(kinds) == kind
        shown = judged[of_kind] > np.where(clear[of_kind], _LEAST, _SURE)
        print(f"{kind}: {shown.sum()} of {of_kind.sum()} that it was not taught would bring the panel up")
    weights, start = learn(texts, kinds)
    known = {
        "sentences": digest(),
        "start": round(start, 3),
        "step": _STEP,
        "sure": _SURE,
        "least": _LEAST,
        "weights": "".join(chr(int(weight) + _NO_WEIGHT) for weight in weights),
    }
    LEARNED.write_text(json.dumps(known, indent=1) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
