"""Text -> the words that a fingerprint is taken of: what looks the same to a reader becomes the same.

In: any text. Out: words in small letters, without accents, invisible characters and look-alike letters.
Sources: Unicode's compatibility form (UAX #15, NFKD), default ignorable characters, and of the confusable characters
(UTS #39) those that pass for Latin letters. Words that differ only by i, l or 1, by rn or m, or by vv or w count as
one: JiII is Jill, as it is to whoever reads it and to a program that reads a scanned page.
"""

import html
import re
import unicodedata

_WORD = re.compile(r"[^\W_]+")
_CODES = re.compile(r"(?:%[0-9a-fA-F]{2})+")
_EMPHASIS = re.compile(r"(?<=\w)\*+(?=\w)")
_FOREIGN = re.compile(r"[^\x00-\x7f]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
# Letters that are drawn as nothing: Hangul fillers and the blank Braille pattern.
_BLANK = frozenset("\u115f\u1160\u3164\uffa0\u2800")
_DROPPED = frozenset({"Mn", "Me", "Cf", "Cc", "Cs", "Co"})
_LATIN = (
    # Cyrillic
    ("аaеeоoрpсcуyүyѵvхxіiїiјjѕsһhԁdԛqԝwɡgкkмmтtвbнhгrпnиuьbззӏlҽeғfҝkҳxөoԍg"),
    # Greek
    ("αaβbγyεeηnιiκkνvοoρpτtυuχxωwζzμuσoςsϲcϳjϱp"),
    # Latin letters that are no letter with an accent, and Armenian
    ("øođdłlħhŧtıiȷjɑaɩiʟlʀrɴnʏyꜱsᴀaʙbᴄcᴅdᴇeɢgʜhᴊjᴋkᴍmᴏoᴘpᴛtᴜuᴠvᴡwᴢzƅbɓbɗdɛeƒfɨiʼ'ʹ'ʻ'ꞌ'օoսuհhոnցgքpզq"),
    # Lisu and Cherokee
    ("ꓮaꓐbꓚcꓓdꓰeꓝfꓖgꓧhꓲiꓙjꓗkꓡlꓟmꓠnꓳoꓑpꓣrꓢsꓔtꓴuꓦvꓪwꓫxꓬyꓜz"),
    ("ᎪaᏴbᏟcᎠdᎬeᏀgᎻhᎥiᎫjᏦkᏞlᎷmᏢpᎡrᏚsᎢtᏙvᎳwᏃz"),
)
_SHOWN = {pairs[n]: pairs[n + 1] for pairs in _LATIN for n in range(0, len(pairs), 2)} | {"æ": "ae", "œ": "oe"}
# Letters in a circle, a square or a flag have no compatibility form, but read as letters.
_DRAWN = {chr(first + n): chr(97 + n) for first in (0x1F150, 0x1F170, 0x1F1E6) for n in range(26)}
# Greek capitals that look like another letter than their small form does: Ν is N, ν is v. Among Latin letters only, as
# a word that is Greek altogether has capitals and small letters of its own.
_GREEK = str.maketrans("ΗΜΝΥ", "HMNY")
_CAPITALS = "ΗΜΝΥ"
# Raised digits: after a letter they are the mark of a footnote.
_FOOTNOTES = "\u00b2\u00b3\u00b9\u2070\u2074\u2075\u2076\u2077\u2078\u2079"
_RAISED = re.compile(f"[{_FOOTNOTES}]+")
_MIXED = re.compile(r"(?:(?<=[A-Za-z])|(?=[ΗΜΝΥ]+[A-Za-z]))[ΗΜΝΥ]+")
_DIGITS = str.maketrans("0134578", "oleastb")
# Of ASCII: letters and digits, with a space for whatever ends a word; and what is taken out of words.
_LETTERS = bytes(code if chr(code).isalnum() else 32 for code in range(128)).ljust(256)
_NOTHING = bytes(code for code in range(128) if _CONTROL.match(chr(code)))
_TURNS = 4  # how often a text may have been encoded one over the other
_MANY = 200  # above this many different characters one pass is cheaper than one for each


class _Lookalikes(dict[int, str]):
    """What a character beyond ASCII is taken for; worked out once for each."""

    def __missing__(self, code: int) -> str:
        self[code] = shown = _shown(chr(code)) if code > 127 else chr(code)
        return shown


class _FoldedWords(dict[str, str]):
    """A word as it is written -> the word whose print is taken; worked out once for each."""

    def __missing__(self, word: str) -> str:
        if len(self) > 500_000:
            self.clear()
        self[word] = folded = _folded(word)
        return folded


def _shown(character: str) -> str:
    if character in _DRAWN:
        return _DRAWN[character]
    if character == "\x85":
        return " "
    simple = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", character).casefold())
    return "".join(_simple(part) for part in simple)


def _simple(character: str) -> str:
    if character in _BLANK or unicodedata.category(character) in _DROPPED:
        return ""
    if character > "\x7f" and character.isdecimal():
        return str(unicodedata.decimal(character))
    # What is neither letter nor digit only ends a word: as a space, it leaves a text of plain characters.
    return _SHOWN.get(character, character if character.isalnum() or character <= "\x7f" else " ")


def _folded(word: str) -> str:
    word = word.lower()
    if not word.isdecimal():
        word = word.translate(_DIGITS)
    return word.replace("i", "l").replace("rn", "m").replace("vv", "w")


_SHOWN_AS = _Lookalikes()
_FOLDED = _FoldedWords()


def plain(text: str) -> list[str]:
    """The words of a text in small letters and plain characters, before look-alike letters of ASCII are made one."""
    return [word.lower() for word in written(text)]


def written(text: str) -> list[str]:
    """The words of a text in plain characters, with their capitals."""
    text = undone(text)
    if not text.isascii():
        text = _without_tricks(text)
    if "*" in text:
        text = _EMPHASIS.sub("", _CONTROL.sub("", text))
    if text.isascii():
        # The same as below, four times as fast: hardly a text has anything else left.
        return text.encode("ascii").translate(_LETTERS, _NOTHING).decode("ascii").split()
    return _WORD.findall(_CONTROL.sub("", text))


def fold(word: str) -> str:
    """A word in small letters with i, l and 1 made one letter, and digits within a word made letters."""
    return _FOLDED[word]


def words(text: str) -> tuple[str, ...]:
    """The words of a text as fingerprints see them."""
    return tuple(map(_FOLDED.__getitem__, written(text)))


def undone(text: str) -> str:
    """A text without HTML entities and percent-encoding, however often one was put over the other."""
    for _ in range(_TURNS):
        before = text
        if "&" in text:
            text = html.unescape(text)
        if "%" in text:
            text = _CODES.sub(_decoded, text)
        if text == before:
            break
    return text


def _decoded(codes: re.Match[str]) -> str:
    # As urllib.parse.unquote does, but for what is coded alone: that takes a text apart at every foreign letter.
    return bytes.fromhex(codes.group().replace("%", "")).decode("utf-8", "replace")


def _without_footnote(mark: re.Match[str]) -> str:
    return " " if mark.start() and mark.string[mark.start() - 1].isalpha() else mark.group()


def _without_tricks(text: str) -> str:
    foreign = set(_FOREIGN.findall(text))
    if not foreign.isdisjoint(_FOOTNOTES):
        text = _RAISED.sub(_without_footnote, text)
    if not foreign.isdisjoint(_CAPITALS):
        text = _MIXED.sub(lambda capitals: capitals.group().translate(_GREEK), text)
        foreign = set(_FOREIGN.findall(text))
    if len(foreign) > _MANY:
        return text.translate(_SHOWN_AS)
    for character in foreign:
        text = text.replace(character, _SHOWN_AS[ord(character)])
    return text
