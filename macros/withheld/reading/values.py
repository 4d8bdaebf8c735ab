"""JSON and CSV -> the values in them, one after the other for withheld words, and each by itself for patterns.

In: the text of a file that is proven to be JSON or CSV. Out: excerpts. A withheld passage may be cut in two values that
follow one another. Digits of two values that stand beside each other are no telephone number: patterns are looked for
in each value with its name, once, as a file of records says the same dates and addresses on every line.
"""

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator
from itertools import accumulate, repeat

from macros.withheld.fingerprint.common import RUN
from macros.withheld.patterns import SIGN
from macros.withheld.reading.excerpt import Excerpt

_STRING = r'"[^"\\]*(?:\\.[^"\\]*)*"'
_NUMBER = r"-?\d[\d.eE+-]*"
# A name with its value, if that is a text or a number; a text or a number alone, as lists have them.
_JSON = re.compile(rf"({_STRING})(?:(\s*:)\s*({_STRING}|{_NUMBER})?)?|({_NUMBER})")
_CUT_BEFORE = re.compile(r"\n\s*:")
_CUT_AFTER = re.compile(r":\s*\n")
Token = tuple[str, str, str, str]
# No pattern goes over this from one value to the next.
_BREAK = "\n\n|\n\n"
_FOLLOWING = "values that follow one another"
_LONG = 120
_ENDS = RUN + 2
_GAP = "qxzqx0qxzqx"  # stands for the words left out; no run holds it


def of_json(text: str) -> Iterator[Excerpt]:
    """The values of a JSON document, without what stands between them; and each with its name."""
    # A name is on the line of its value wherever a program wrote it; where it is not, the whole is one line.
    lines = [text] if _CUT_BEFORE.search(text) or _CUT_AFTER.search(text) else text.split("\n")
    tokens = [_JSON.findall(line) for line in lines]
    yield _following(tokens)
    yield _alone(_named(tokens))


def of_csv(text: str) -> Excerpt:
    """The cells of a table."""
    return _alone(_of_csv(text))


def _following(tokens: list[list[Token]]) -> Excerpt:
    """All values; of a long one only its two ends, as nothing between them stands beside another value."""
    starts: list[tuple[int, int]] = []
    parts: list[str] = []
    size = 0
    for number, line in enumerate(tokens, 1):
        values = [third if second else first or fourth for first, second, third, fourth in line]
        new = [_ends(value) if len(value) > _LONG or "\\" in value else value.strip('"') for value in values if value]
        # Each has its start: the breaks between them are none of the document.
        *begin, size = accumulate((len(value) + 1 for value in new), initial=size)
        starts += zip(begin, repeat(number))
        parts += new
    return Excerpt("\n".join(parts), where=_FOLLOWING, starts=tuple(starts))


def _plain(token: str) -> str:
    return str(json.loads(token)) if "\\" in token else token.strip('"')


def _ends(token: str) -> str:
    """A value; or only the words at its two ends, where enough of these are plain that no run reaches over them.

    A run of words within one value is not looked for here: it is found in the document as it stands. A value with
    escapes reads otherwise there, and is taken whole.
    """
    value = _plain(token)
    if len(value) < _LONG or "\\" in token:
        return value
    first, last = value.split(" ", _ENDS)[:_ENDS], value.rsplit(" ", _ENDS)[1:]
    if not (_holds_a_run(first[1:]) and _holds_a_run(last[:-1])):
        return value
    short = " ".join([*first, _GAP, *last])
    return short if len(short) < len(value) else value


def _holds_a_run(words: list[str]) -> bool:
    return sum(word.isalnum() and word.isascii() for word in words) >= RUN


def _named(tokens: list[list[Token]]) -> Iterator[tuple[int, str]]:
    seen: set[Token] = set()
    for number, line in enumerate(tokens, 1):
        new = set(line) - seen
        seen |= new
        for string, colon, value, alone in new:
            if not (SIGN.search(string) or SIGN.search(value) or alone or "\\" in string + value):
                continue
            # With its quotation marks a name is no more than in the document: “id” and a number are no “id 1234”.
            raw = f"{string}: {value}" if colon and value else string or alone
            yield number, raw
            if "\\" in raw:
                yield number, f'"{_plain(string)}": "{_plain(value)}"' if colon and value else _plain(string)


def _of_csv(text: str) -> Iterator[tuple[int, str]]:
    rows, line = csv.reader(io.StringIO(text, newline=""), strict=True), 1
    for row in rows:
        yield from ((line, cell) for cell in row)
        line = rows.line_num + 1


def _alone(values: Iterable[tuple[int, str]]) -> Excerpt:
    """All values in one text; each keeps the line on which it stands first."""
    first: dict[str, int] = {}
    for line, value in values:
        if value not in first and SIGN.search(value):
            first[value] = line
    starts, size = [], 0
    for value, line in first.items():
        starts.append((size, line))
        size += len(value) + len(_BREAK)
    return Excerpt(_BREAK.join(first), starts=tuple(starts), prose=True, again=True)
