"""The numbers and signs that Word itself prints before the lines of lists and headings.

In: paragraphs in their order. Out: a `ListMark` (how deep, counted or not, which list), and what Word prints: “3.1”,
“a)”, “•”. A file keeps no such number: it is counted here as Word counts it.
Source: ECMA-376 part 1, 17.9 (numbering), 17.18.59 (how numbers are written), 17.9.10 (when a level begins anew).
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from macros.notes.word.signs import is_picture_font, sign
from macros.notes.word.styles import Element, Styles, flag, qn, value

_DEPTH = 9
_MOST = 30_000  # no list counts further; a forged one would make letters and Roman numerals without end
_BY_NAME = re.compile(r"list (bullet|number)(?: (\d))?", re.IGNORECASE)
_PLACE = re.compile("%([1-9])")
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
          (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_ONES = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_TURNS = ("zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
          "eleventh", "twelfth")  # fmt: skip


@dataclass(frozen=True)
class ListMark:
    """A line of a list: how deep, whether counted, and in which of the file's lists."""

    level: int
    ordered: bool
    list_id: str


@dataclass
class _List:
    """One list of the file: its levels, what this use of it changes, and whose counting it shares."""

    shared: str
    levels: dict[int, Element]
    starts: dict[int, int]
    begun: set[int] = field(default_factory=set)


def ordinal(number: int) -> str:
    """1st, 2nd, 3rd, 11th."""
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def turn(number: int) -> str:
    """first, second, third, 13th."""
    return _TURNS[number] if number < len(_TURNS) else ordinal(number)


class Numbering:
    """Counts the lines of one document's lists; ask for every paragraph that is shown, in order."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        numbers = [] if root is None else root.findall(qn("w:num"))
        abstracts = [] if root is None else root.findall(qn("w:abstractNum"))
        self._numbers = {number.get(qn("w:numId")) or "": number for number in reversed(numbers)}
        self._abstracts = {abstract.get(qn("w:abstractNumId")) or "": abstract for abstract in reversed(abstracts)}
        self._lists: dict[str, _List | None] = {}
        self._counts: dict[str, list[int | None]] = {}

    def mark(self, paragraph: Element) -> ListMark | None:
        """The list that a paragraph is in, if any, by its own properties or by its style; a heading is in none."""
        style_id = value(paragraph, "w:pPr/w:pStyle")
        names = (value(style, "w:name") or "" for style in self._styles.chain(style_id))
        named = next((match for name in names if (match := _BY_NAME.match(name))), None)
        list_id, level = self._of(paragraph)
        if list_id in (None, "0") and (named is None or list_id == "0"):
            return None
        described = self._level(list_id, level)
        kind = None if described is None else value(described, "w:numFmt") or "decimal"
        if kind == "none" or (named is None and self._styles.is_heading(style_id)):
            return None
        counted = named is not None and named[1].lower() == "number"
        ordered = counted if kind is None else kind != "bullet"
        if named and named[2] and level == 0:
            level = int(named[2]) - 1
        return ListMark(level, ordered, list_id or "")

    def printed(self, paragraph: Element) -> str:
        """What Word prints before this paragraph, which is counted now; "" for nothing."""
        list_id, level = self._of(paragraph)
        found = self._list(list_id)
        described = None if found is None else found.levels.get(level)
        if found is None or described is None:
            return ""
        kind = value(described, "w:numFmt") or "decimal"
        if kind == "bullet":
            return "" if _is_hidden(described) else _bullet(described)
        counts = self._count(found, level)
        text = value(described, "w:lvlText") or ""
        legal = flag(described, "w:isLgl")

        def shown(place: re.Match[str]) -> str:
            at = int(place[1]) - 1
            count = counts[at] if at <= level else None
            other = found.levels.get(at)
            how = "decimal" if other is None or (legal and at < level) else value(other, "w:numFmt") or "decimal"
            return "" if count is None or how == "bullet" else _written(count, how)

        return "" if _is_hidden(described) else " ".join(_PLACE.sub(shown, text).split())

    def _count(self, found: _List, level: int) -> list[int | None]:
        counts = self._counts.setdefault(found.shared, [None] * _DEPTH)
        for at in range(level):
            if counts[at] is None:
                counts[at] = found.starts.get(at, _start(found.levels.get(at)))
        if level in found.starts and level not in found.begun:
            counts[level] = found.starts[level]
        else:
            before = counts[level]
            counts[level] = _start(found.levels.get(level)) if before is None else min(before + 1, _MOST)
        found.begun.add(level)
        for at in range(level + 1, _DEPTH):
            restart = _whole(value(found.levels.get(at), "w:lvlRestart"), at)
            if restart and level < restart:
                counts[at] = None
        return counts

    def _of(self, paragraph: Element) -> tuple[str | None, int]:
        """The list and the level of a paragraph: its own, or those of its style, where a level may name the style."""
        style_id = value(paragraph, "w:pPr/w:pStyle")
        own = value(paragraph, "w:pPr/w:numPr/w:numId")
        own_level = value(paragraph, "w:pPr/w:numPr/w:ilvl")
        if own is not None:
            return own, _depth(own_level)
        for style in self._styles.chain(style_id or self._styles.default):
            list_id = value(style, "w:pPr/w:numPr/w:numId")
            if list_id is not None:
                linked = self._linked(list_id, style.get(qn("w:styleId")))
                given = own_level or value(style, "w:pPr/w:numPr/w:ilvl")
                return list_id, linked if linked is not None and not own_level else _depth(given)
        return None, _depth(own_level)

    def _linked(self, list_id: str, style_id: str | None) -> int | None:
        found = self._list(list_id)
        levels = {} if found is None else found.levels
        return next((at for at, level in levels.items() if value(level, "w:pStyle") == style_id), None)

    def _level(self, list_id: str | None, level: int) -> Element | None:
        found = self._list(list_id)
        return None if found is None else found.levels.get(level)

    def _list(self, list_id: str | None) -> _List | None:
        if list_id is None or list_id == "0":
            return None
        if list_id not in self._lists:
            self._lists[list_id] = self._made(list_id)
        return self._lists[list_id]

    def _made(self, list_id: str) -> _List | None:
        number = self._numbers.get(list_id)
        shared = self._base(value(number, "w:abstractNumId"))
        if number is None or shared is None:
            return None
        levels = {_depth(level.get(qn("w:ilvl"))): level for level in self._abstracts[shared].findall(qn("w:lvl"))}
        starts = {}
        for change in number.findall(qn("w:lvlOverride")):
            at = _depth(change.get(qn("w:ilvl")))
            for level in change.findall(qn("w:lvl")):
                levels[at] = level  # written in another way, but counted on
            start = value(change, "w:startOverride")
            if start is not None:
                starts[at] = _whole(start, 1)
        return _List(shared, levels, starts)

    def _base(self, abstract_id: str | None) -> str | None:
        """The definition of a list; one that only names a style of lists is that of the style."""
        for _ in range(_DEPTH):
            abstract = self._abstracts.get(abstract_id or "")
            if abstract is None:
                return None
            link = value(abstract, "w:numStyleLink")
            if link is None or abstract.find(qn("w:lvl")) is not None:
                return abstract_id
            style = next(iter(self._styles.chain(link)), None)
            number = self._numbers.get(value(style, "w:pPr/w:numPr/w:numId") or "")
            abstract_id = value(number, "w:abstractNumId")
        return None


def _is_hidden(level: Element) -> bool:
    return bool(flag(level.find(qn("w:rPr")), "w:vanish"))


def _bullet(level: Element) -> str:
    text = value(level, "w:lvlText") or ""
    fonts = level.find(f"{qn('w:rPr')}/{qn('w:rFonts')}")
    font = None if fonts is None else fonts.get(qn("w:ascii")) or fonts.get(qn("w:hAnsi"))
    if level.find(qn("w:lvlPicBulletId")) is not None:
        return "•"
    if text == "o" and (font or "").startswith("Courier"):
        return "◦"
    picture = is_picture_font(font)
    signs = (sign(font, ord(letter)) or "•" if picture or "\ue000" <= letter <= "\uf8ff" else letter for letter in text)
    return "".join(signs).strip()


def _start(level: Element | None) -> int:
    return _whole(value(level, "w:start"), 1 if level is None or level.find(qn("w:start")) is not None else 0)


def _whole(text: str | None, usual: int) -> int:
    return min(int(text), _MOST) if text and text.isdecimal() and len(text) < 9 else usual


def _depth(text: str | None) -> int:
    return int(text) if text and text.isdecimal() and len(text) == 1 and text != "9" else 0


def _written(number: int, how: str) -> str:
    return _FORMATS.get(how, str)(number)


def _letters(number: int) -> str:
    """a to z, then aa, bb and so on."""
    return "" if number < 1 else chr(97 + (number - 1) % 26) * min((number - 1) // 26 + 1, 30)


def _roman(number: int) -> str:
    letters = ""
    for worth, sign_of in _ROMAN:
        letters += sign_of * (number // worth)
        number %= worth
    return letters


_FORMATS: dict[str, Callable[[int], str]] = {
    "none": lambda _: "",
    "decimalZero": "{:02d}".format,
    "lowerLetter": _letters,
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "ordinal": ordinal,
    "cardinalText": lambda number: _ONES[number].capitalize() if number < len(_ONES) else str(number),
    "ordinalText": lambda number: turn(number).capitalize(),
}
