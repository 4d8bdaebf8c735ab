"""Words that everybody uses: alone or among themselves they tell nothing, and would be found on every page.

In: normalised words. Out: whether a passage, or a run of words of one, is worth a fingerprint.
Sources: the commonest words of English, and the set phrases of this field's notes (“the group agreed that the”).
"""

from collections.abc import Sequence

from macros.withheld.fingerprint.normal import words

# Common in any English text.
_ENGLISH = """
a about above after again against all almost along already also although always am among an and another any anyone
anything are around as at away back be became because been before being below between both but by came can cannot
could did do does done down during each either else enough even ever every few first for from further get give given
go going good got had has have having he her here hers herself him himself his how however i if in into is it its
itself just last later least less like made make many may me might more most much must my need never new next no nor
not now of off often on once one only or other others our out over own part per perhaps rather said same say see
several shall she should since so some still such take taken than that the their theirs them themselves then there
these they thing things this those three through time to today together too towards two under until up upon us use
used very via was way we well went were what when where whether which while who whole whom whose why will with within
without would yes yet you your yours s t d ll re ve m don doesn didn isn wasn aren weren couldn wouldn shouldn hasn
haven hadn won
"""
# Common in notes of a partnership: in a run of words they identify nobody, alone they would be found everywhere.
_FIELD = """
action actions actioned agencies agency agenda agree agreed all annual apologies approved arrangements asked attend
attended board bring briefed business care case chair chaired child children circulate colleagues comments committee
concern concerns confirmed consider considered council data date day days decided decision decisions details
development discussed discussion document email executive explained families family feedback forward group groups
guidance health highlighted included information item items join key lead learning local manager meeting meetings
member members minutes month months noted notes number officer ongoing outcome partner partners partnership people
person plan plans police policy practice present presented previous priorities priority process progress provide
provided published question raised received record regarding report reported reports representatives review reviewed
reviews safeguarding school schools serious service services set shared social staff strategic strategy subgroup
summary support team thanked training update updated updates week weeks welcomed work working year years young youth
"""
COMMON = frozenset(words(_ENGLISH))
FIELD = frozenset(words(_FIELD))
_LONG_NUMBER = 5  # a number with fewer digits is a year, a day, an age: it is found everywhere
_MANY_DIGITS = 8  # short numbers that together are somebody's: 09/03/2014, 999 000 0018
_WITH_A_YEAR = 6  # 9.3.2014; without a year three small numbers stand in a row in any drawing
_LONG_WORD = 3  # initials of two letters are shared by many


def is_common(word: str) -> bool:
    """True for a word of everyday English, a letter or a short number."""
    return word in COMMON or len(word) == 1 or (word.isdecimal() and len(word) < _LONG_NUMBER)


def tells_nothing(run: Sequence[str], *, of_longer: bool = False) -> bool:
    """True where a run would be found on every page; `of_longer` for a run taken out of a longer passage."""
    if not of_longer and _is_a_number(run):
        return False
    if not of_longer and len(run) == 1:
        return len(run[0]) < _LONG_WORD or is_common(run[0]) or run[0] in FIELD
    return all(is_common(word) or (of_longer and word in FIELD) for word in run)


def _is_a_number(run: Sequence[str]) -> bool:
    """True where short numbers in a row are one long one: a day of birth, an NHS number, a telephone number."""
    sizes = [len(word) for word in run if word.isdecimal()]
    return sum(sizes) >= (_WITH_A_YEAR if max(sizes, default=0) >= _LONG_NUMBER - 1 else _MANY_DIGITS)
