"""Words that everybody uses: alone or among themselves they tell nothing, and would be found on every page.

In: normalised words. Out: whether a passage, or a run of words of one, is worth a fingerprint.
Sources: the commonest words of English, those among the words of any notes by which people are called as well, and the
set phrases of this field's notes (“the group agreed that the”).
"""

from collections.abc import Sequence

from macros.withheld.fingerprint.normal import words

RUN = 5  # words: a longer passage is known by every so many of its words in a row
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
# People are called by these as well; but any page may have them, and a print would stop the site on the first.
_ORDINARY = """
art bank bar bay beach bell best bill black blue book box branch bridge bright brother brown burn bush butcher button
cage cash castle chance chapel charity christian church close cloud coast cook cool corner court cross crown dear draw
drew drink driver dust east elder english faith farm field fields fish flower flowers foot forest foster fox free french
fresh friend game garden gate gates gentle glass gold golden good grant grave gray green grey ground hall hand hands
hardy harm head heard heart hill home honour hope hopes house hunt husband joy judge justice keen keys kid kind king
lake land lane law lawn lawyer leaf leaves line link little load lock long lord love low luck main major male mark marks
mayor mild mile miles mill mint moon moral more mount mountain mouse nail neat newcomer nice night noon north nurse oak
ocean old page pages pain painter palace park parks patch patience peace penny pepper piece place plain plane plant pole
pool porch porter post pound power precious price prices pride priest prince prior proud queen quick race rain reader
reading reason red rich ring rise rivers rock rod root rope rose roses rough round row rush salt sand savage scholar
seal self sergeant shade sharp shelter sheriff shine shore short silver simple singer skill sky small smart snow song
south spark speed spring square stable stamp stand standing star steel stock stone stones storey storm story strange
street strong sugar summer sweet tall temple tide till timber toll tower town trail treasure tree trees trick trip usher
van venture victory virtue wake wales walk wall walls ward wards warm water waters way wells west wheel white wild win
wine wing winner winter wise wish wood wooden woods wool worth yard
"""
# Any page may have a date, and the calendars of a site have them all.
_CALENDAR = """
january february march april june july august september october november december monday tuesday wednesday thursday
friday saturday sunday christmas easter
"""
COMMON = frozenset(words(_ENGLISH))
_ORDINARY_WORDS = frozenset(words(_ORDINARY + _CALENDAR))
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
        return len(run[0]) < _LONG_WORD or is_common(run[0]) or run[0] in FIELD | _ORDINARY_WORDS
    return all(is_common(word) or (of_longer and word in FIELD) for word in run)


def _is_a_number(run: Sequence[str]) -> bool:
    """True where short numbers in a row are one long one: a day of birth, an NHS number, a telephone number."""
    sizes = [len(word) for word in run if word.isdecimal()]
    return sum(sizes) >= (_WITH_A_YEAR if max(sizes, default=0) >= _LONG_NUMBER - 1 else _MANY_DIGITS)
