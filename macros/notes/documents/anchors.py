"""The ids of sections and clauses, which are their addresses: as the records in data/ have them.

In: numbers and words as printed. Out: ids, each once in a record: `s3` for section 3, `c3-10` for clause 3.10;
without a number, of words: `sign-off` for a section, `s3-purpose` for a clause in section 3.
"""

import re
import unicodedata

_WORD = re.compile(r"[a-z0-9]+")
_SMALL = """
    a about above across after all also an and any are as at be been before being below between both but by can could
    do does during each ensure following follows for from had has have how if in including into is it its made make may
    more most must need no not of on one only or other our out over set shall should so such than that the their them
    then there these they this those through to under up was we were what when where which who will with within would
    your
"""
_COMMON = frozenset(_SMALL.split())
_ROMAN = {"I": 1, "V": 5, "X": 10}
_APPENDIX = re.compile(r"(?:appendix|annexe?|schedule)(?: (?:[A-Z]|\d{1,2}|[IVX]{1,4}))?\b", re.IGNORECASE)
APPENDICES = ("appendix", "annex", "schedule")
"""How the id of a section begins that is another document behind this one."""
_LONGEST = 50


class Anchors:
    """The ids of one record, given one after the other."""

    def __init__(self) -> None:
        self._given: set[str] = set()

    def section(self, number: str, title: str) -> str:
        """Of a section: its number, a Roman one in figures; else the words of its title."""
        if appendix := _APPENDIX.match(title):
            return self._once("-".join(appendix[0].lower().split()))
        plain = number if number.replace(".", "").isdigit() else str(_figures(number)) if number else ""
        return self._once(f"s{plain.replace('.', '-')}" if plain else _words(title, 6) or "part")

    def clause(self, section: str, number: str, title: str, text: str) -> str:
        """Of a clause: its number, of which a second one bears a word as well; else a word beneath its section."""
        word = _words(title or text, 3 if title else 1) or "text"
        if not number:
            return self._once(f"{section}-{word}")
        figures = "-".join(_WORD.findall(number.casefold()))
        # An appendix counts from 1 again.
        numbered = f"{section}-{figures}" if section.startswith(APPENDICES) else f"c{figures}"
        return self._once(numbered if numbered not in self._given else f"{numbered}-{word}")

    def _once(self, wanted: str) -> str:
        wanted = wanted[:_LONGEST].strip("-")
        tried, count = wanted, 1
        while tried in self._given:
            count += 1
            tried = f"{wanted}-{count}"
        self._given.add(tried)
        return tried


def _words(text: str, most: int) -> str:
    """So many words that tell something, joined as an address joins them."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("’", "'").replace("'", ""))
    words = _WORD.findall(plain.encode("ascii", "ignore").decode())
    telling = [word for word in words if word not in _COMMON and (len(word) > 2 or most > 1)]
    return "-".join((telling or words)[:most])


def _figures(roman: str) -> int:
    values = [_ROMAN.get(sign, 0) for sign in roman.upper()]
    return sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))
