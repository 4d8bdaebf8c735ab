"""Everyday words: in small letters, or as the first word of a sentence, they say nothing about a person.

In: a word, and the words that the site's own records have in small letters. Out: whether it is an everyday word, and
whether people are called by it all the same (“rose” is both, so Rose is never taken for a flower).
Sources: the commonest words and set phrases that fingerprints leave out; given names and surnames that are words.
"""

import re
from collections.abc import Iterable

from macros.notes.drafting.compare import letters
from macros.withheld.fingerprint.common import FIELD, is_common
from macros.withheld.fingerprint.normal import words

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_ADDRESS = re.compile(r"\S*[/@]\S*")
# British given names and surnames that are words of any notes as well: a lane, the price, we hope, she drew.
_BOTH = """
april art august autumn baker ball bank banks bar bass bay beach bean bear bell belt best bill bird birds black blade
blue bond bone book booth bow box branch brand brave bridge bridges bright brook brooks brother brown bull burn burns
bush butcher butler button cage care carpenter case cash castle chance chapel charity child christian church cliff
close cloud coast cook cool cooper corn corner cotton court coward cross crow crown dark dawn day days deacon dean
dear diamond draw drew drink driver duck dust earl early east elder english faith farm farmer ferry field fields fish
fisher flood flower flowers foot ford forest foster fountain fox frank french fresh friend frost game garden gardener
gate gates gay gem gentle glass gold golden good grace grant grave graves gray green grey ground grove hall ham hand
hands hardy hare harm hay head heard heart hedge hill hills hole holiday hollow holly home honour hood hook hope
horn house hunt hunter husband ivory jack jewel joy judge june justice keen key keys kid kind king lace lad lake
land lane law lawn lawyer leaf line link lion little load lock lodge long lord love low luck lynch main major male
mark marks master may mayor meadow meadows merry mild mile miles mill miller mills mint mist moon moral more moss
mount mountain mouse nail neat new newcomer nice nicely night noon north nurse oak ocean old page pain painter palace
palm park parks pat patch patience peace penny pepper perry petal pick pine place plain plane plant pole pond pool
pope porch porter post power precious price priest prince prior proud prudence purse queen quick race rain ray reader
reading reason red rich ridge ring rise rivers rob rock rod root rope rose roses rough round row rush rust salt sand
sands savage say scarlet scholar seal self sergeant shade sharp shepherd sheriff shine short silk silver simple singer
skill sky small smart smith snow sole song south spark sparks speed spice spring stable stand standing star steel
steward still stock stone stones storey storm story stout strange street stride strong sue sugar summer summers
swallow sweet tall tart teal temple tide tiger till tiller timber toll tower towers town trail tree trick trinity trip
tuck tulip twist usher van velvet venture vicar victory vine virtue wade wake wales walk wall walls ward warden warm
washer water waters way week well wells west wheat wheel wheeler white wild will win wine wing winter winters wise
wish wolf wood wooden woods wool workman worth wright yard york young younger
"""
ALSO_NAMES = frozenset(_BOTH.split())
# To fingerprints i and l are one letter, so that Ali would be “all”.
_LOOKS_COMMON = frozenset({"ali"})
_COUNTED = frozenset(
    words("four five six seven eight nine ten eleven twelve second third fourth fifth sixth seventh eighth ninth tenth")
)


def in_small_letters(texts: Iterable[str]) -> frozenset[str]:
    """The words that stand in small letters in these texts; addresses of pages and mail are no words."""
    all_words = (word for text in texts for word in _WORD.findall(_ADDRESS.sub(" ", text)))
    return frozenset(plain(re.sub(r"[’']s?$", "", word)) for word in all_words if word.islower())


def plain(word: str) -> str:
    """A word in small plain letters."""
    return letters(word).casefold()


def is_in_all_notes(word: str) -> bool:
    """Whether the word is one that everybody uses, or that the notes of any partnership use."""
    return plain(word) not in _LOOKS_COMMON and all(
        is_common(part) or part in FIELD or part in _COUNTED for part in words(word)
    )


def is_everyday(word: str, small: frozenset[str]) -> bool:
    """Whether a word in small letters says nothing of a person of that name; `small` are the site's own small words."""
    return plain(word) in small | ALSO_NAMES or is_in_all_notes(word)
