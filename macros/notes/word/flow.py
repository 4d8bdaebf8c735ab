"""The pieces of a paragraph -> its text, with one space between words and no letters that nobody sees.

In: what each run says and whether it is bold. Out: the text, where it is bold, how many letters were taken out.
"""

import re
from collections.abc import Iterable, Iterator

Piece = tuple[str, bool]
Span = tuple[int, int]
_INVISIBLE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")
_SHOWN = {"\t": " ", "\x0b": " ", "\x0c": " ", "\u2028": "\n", "\u2029": "\n"}
_SPACES = re.compile(r"[^\S\n]+")
_AT_BREAKS = re.compile(" *\n *")


def flow(pieces: Iterable[Piece]) -> tuple[str, tuple[Span, ...], int]:
    """The text, its bold parts, and the number of invisible letters in it."""
    text = ""
    removed = 0
    spans: list[Span] = []
    for said, bold in pieces:
        words, here = _INVISIBLE.subn(lambda letter: _SHOWN.get(letter[0], ""), said)
        removed += here
        words = _AT_BREAKS.sub("\n", _SPACES.sub(" ", words))
        text = text.rstrip(" ") if words.startswith("\n") else text
        if not text:
            words = words.lstrip()
        elif text[-1] in " \n":
            words = words.lstrip(" ")
        if bold and words.strip():
            spans.append((len(text), len(text) + len(words)))
        text += words
    text = text.rstrip()
    return text, tuple(_joined(text, spans)), removed


def _joined(text: str, spans: list[Span]) -> Iterator[Span]:
    """The spans without spaces at their ends; those that only spaces part are one."""
    begun: Span | None = None
    for start, end in spans:
        words = text[start:end]
        start += len(words) - len(words.lstrip())
        end = start + len(words.strip())
        if begun and not text[begun[1] : start].strip():
            begun = (begun[0], end)
            continue
        if begun:
            yield begun
        begun = (start, end)
    if begun:
        yield begun
