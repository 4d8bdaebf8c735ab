"""Names within links, file names, ids and hashtags, where words are written together: tmudlark.pdf.

In: a text, words of names, words that are nobody's name. Out: whether an address in the text holds one of the names,
as a word of its own or, from five letters on, within a longer one.
"""

import re
from collections.abc import Iterable, Iterator

from macros.notes.drafting.capitals import Nobody
from macros.notes.drafting.everyday import is_in_all_notes, plain
from macros.withheld.fingerprint.normal import undone

_WITHIN = 5  # letters of a name that is looked for inside a longer word
# What is written as one where words belong together: links, files, paths, mail, hashtags, names with _ or capitals.
_ADDRESS = re.compile(r"\S*(?:[/@#_]|\w\.\w|[a-z][A-Z]|[^\W\d_]\d)\S*")
_LETTERS = re.compile(r"[^\W\d_]+")


def stands_in_address(text: str, names: Iterable[str], nobody: Nobody, *, is_address: bool) -> bool:
    """Whether an address in the text, or all of it, holds a name in any capitals."""
    wanted = tuple(names)
    return any(_holds(piece, name, nobody) for piece in _pieces(text, is_address=is_address) for name in wanted)


def _pieces(text: str, *, is_address: bool) -> Iterator[str]:
    text = undone(text)
    for address in [text] if is_address else _ADDRESS.findall(text):
        yield from map(plain, _LETTERS.findall(plain(address)))


def _holds(piece: str, name: str, nobody: Nobody) -> bool:
    if piece in (name, f"{name}s", f"{name}es"):
        return True
    return len(name) >= _WITHIN and name in piece and not _is_of_words(piece, name, nobody)


def _is_of_words(piece: str, name: str, nobody: Nobody) -> bool:
    """Whether a piece is made of words without the name: childsafeguarding holds no Childs."""
    ends = {0}
    for start in range(len(piece)):
        if start in ends:
            ends.update(end for end in range(start + 1, len(piece) + 1) if _is_word(piece[start:end], name, nobody))
    return len(piece) in ends


def _is_word(word: str, name: str, nobody: Nobody) -> bool:
    return (
        len(word) > 1
        and name not in word
        and (word in nobody.ordinary or word in nobody.known or is_in_all_notes(word))
    )
