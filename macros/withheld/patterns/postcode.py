"""Full postcodes: the area and district, and the digit and two letters that lead to a few doors.

Source: the pattern of the government's data standards catalogue (BS 7666 postcode type) for which letters stand where,
and Royal Mail's list of postcode areas. A district alone (KT1) is a town or half of one, and is not looked for.
"""

import re
from collections.abc import Iterator

from macros.withheld.patterns.folding import Span

ID = "postcode"
REASON = "personal-data"
WHY = "postcode"

_AREAS = """
    AB AL B BA BB BD BF BH BL BN BR BS BT BX CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX
    FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN
    NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB
    W WA WC WD WF WN WR WS WV YO ZE
"""
_AREA = "|".join(sorted(_AREAS.split(), key=len, reverse=True))
_OUTWARD = rf"(?<![^\W_])(?:{_AREA})\d[0-9ABCDEFGHJKMNPRSTUVWXY]?"
# In small letters only with something between: e12ab may be part of any file's name.
_BEFORE = re.compile(rf"{_OUTWARD}[\s-]{{0,2}}\Z")
_BEFORE_SMALL = re.compile(rf"(?<!-){_OUTWARD}[\s-]\Z", re.IGNORECASE)
_LONGEST_BEFORE = 7
# The second half is looked for first: it is rarer than what may stand before it.
_INWARD = re.compile(r"\d[ABD-HJLNP-UW-Z]{2}(?![^\W_])", re.IGNORECASE)
# In notes, where hardly any file's name stands: written together or apart, whatever the capitals.
_INWARD_OF_ANY = re.compile(r"\d[\s.-]?[ABD-HJLNP-UW-Z]{2}(?![\w@]|-\d|\.\w)", re.IGNORECASE)
_BEFORE_ANY = re.compile(rf"(?<![/@#=])(?<!\w-){_OUTWARD}[\s.·_‐-―/-]{{0,3}}\Z", re.IGNORECASE)
_ORDINAL = re.compile(r"\d(?:st|nd|rd|th)\b")
_ENDS_IN_ORDINAL = re.compile(r"(?:1st|2nd|3rd|\dth)\Z")


def find(text: str) -> Iterator[Span]:
    """Every full postcode, in capitals or in small letters."""
    for inward in _INWARD.finditer(text):
        capitals = inward.group().isupper()
        if not capitals and (_ORDINAL.match(text, inward.start()) or text[inward.end() : inward.end() + 1] == "-"):
            continue  # 1st and 2nd end no postcode, and e1-2ab-3 is the address of some page
        first = max(0, inward.start() - _LONGEST_BEFORE)
        outward = (_BEFORE if capitals else _BEFORE_SMALL).search(text[first : inward.start()])
        # What was cut off may show that these letters only end a longer word.
        if outward and not (outward.start() == 0 and first and text[first - 1].isalnum()):
            yield first + outward.start(), inward.end()


def find_in_any_spelling(text: str) -> Iterator[Span]:
    """Every full postcode of a text that people wrote, such as tw107ab: ordinals (e1 2nd) apart."""
    for inward in _INWARD_OF_ANY.finditer(text):
        outward = _BEFORE_ANY.search(text, max(0, inward.start() - _LONGEST_BEFORE), inward.start())
        if outward and not _ENDS_IN_ORDINAL.search(inward.group()):
            yield outward.start(), inward.end()
