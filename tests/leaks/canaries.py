"""What must never get out: a canary of every kind, of people who do not exist, and a search for them of its own.

In: any bytes or text. Out: the ids of the canaries that stand in it, in whatever form. The search shares no code with
the guard that it puts to the test.
"""

import gzip
import html
import re
import unicodedata
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import quote, unquote_plus

KEY = "5e" * 32
_NOTHING = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True)
class Canary:
    """One passage that is withheld; `id` says its kind and stands in no published text."""

    id: str
    text: str

    @property
    def is_one_word(self) -> bool:
        """Whether it is one word without digits, which programs may have too."""
        return self.text.isalpha()

    @property
    def slug(self) -> str:
        """As it would stand in an address or an anchor."""
        return "-".join(plain(self.text).split())


NAME = Canary("name", "Wrenna Thistlewick")
INITIALS = Canary("initials", "WTQ")
POST = Canary("post", "Keeper of the North Groyne")
BIRTH = Canary("date-of-birth", "9 March 2014")
NHS = Canary("nhs-number", "999 000 0018")
CASE = Canary("case-reference", "ZZ26C00417")
SENTENCE = Canary(
    "sentence", "The child slept under the upturned boat behind the smokehouse for nine nights before anybody asked"
)
PHRASE = Canary("phrase", "Gannet Ledge")
ADDRESS = Canary("address", "7 Barnacle Steps, Limpet Quay")
WORD = Canary("word", "Quillox")
MARKED = Canary("marked-name", "Osric Fennimore")
ITEM = Canary("withheld-item", "Inquiry about the wishing well")
ITEM_TEXT = Canary("withheld-notes", "The harbour master was seen taking silver coins out of the wishing well at dawn")
ACTION = Canary("withheld-action", "Bring the frightened boy to the lamp room before Friday")
CANARIES = (NAME, INITIALS, POST, BIRTH, NHS, CASE, SENTENCE, PHRASE, ADDRESS, WORD, MARKED, ITEM, ITEM_TEXT, ACTION)


def plain(text: str) -> str:
    """Words in small letters with one space between, whatever was round them."""
    text = unicodedata.normalize("NFKC", _NOTHING.sub("", text)).casefold()
    return " ".join(re.findall(r"[^\W_]+", text))


def seen(text: str, canaries: Iterable[Canary] = CANARIES) -> set[str]:
    """The ids of the canaries in a text: as it stands, decoded, without tags, and with its words run together."""
    readings = [f" {plain(reading)} " for reading in set(_readings(text))]
    tight_readings = [reading.replace(" ", "") for reading in readings]
    ids = set()
    for canary in canaries:
        wanted = plain(canary.text)
        # Letters that stand together by chance are no name: only what is long is looked for without spaces.
        tight = wanted.replace(" ", "") if len(wanted) > 8 else None
        if any(f" {wanted} " in reading for reading in readings) or (
            tight and any(tight in reading for reading in tight_readings)
        ):
            ids.add(canary.id)
    return ids


def parts_seen(text: str, run: int = 5) -> set[str]:
    """The runs of words of the sentence that stand in a text."""
    words = plain(SENTENCE.text).split()
    runs = (" ".join(words[at : at + run]) for at in range(len(words) - run + 1))
    readings = {plain(reading) for reading in _readings(text)}
    return {part for part in runs if any(part in reading for reading in readings)}


def _readings(text: str) -> Iterator[str]:
    yield text
    yield html.unescape(text)
    yield unquote_plus(text)
    yield html.unescape(_TAG.sub("", text))
    yield html.unescape(_TAG.sub(" ", text))
    yield _TAG.sub("", html.unescape(html.unescape(text)))
    if "\\" in text:
        # Scripts and JSON write \\u0057 or \\x57, styles \\000057.
        yield re.sub(r"\\(?:u|x)?([0-9a-fA-F]{2,6})", lambda code: chr(int(code[1], 16)), text)
    # Calendars and Word files break lines within words.
    yield re.sub(r"\r?\n[ \t]", "", text)


def seen_in_bytes(raw: bytes) -> set[str]:
    """The ids of the canaries in a file, packed or not, in any of the usual encodings."""
    ids: set[str] = set()
    for content in unpacked(raw):
        ids |= seen(content.decode("utf-8", "replace"))
        ids |= seen(content.decode("utf-16-le", "ignore")) | seen(content.decode("utf-16-be", "ignore"))
    return ids


def unpacked(raw: bytes) -> Iterator[bytes]:
    """What gzip packed in the bytes; else the bytes themselves, and every stream of zlib within."""
    if raw.startswith(b"\x1f\x8b"):
        # Of what is packed only the head can be read, with the name of a file: three letters in the rest are chance.
        yield raw[:64]
        yield gzip.decompress(raw)
        return
    yield raw
    for start in (head.start() for head in re.finditer(rb"\x78[\x01\x5e\x9c\xda]", raw)):
        try:
            yield zlib.decompressobj().decompress(raw[start:], 1_000_000)
        except zlib.error:
            continue


def tricks(text: str) -> dict[str, str]:
    """The same words, written so that a plain search does not find them."""
    middle = len(text) // 2
    look_alike = str.maketrans("aeopcxyi", "\u0430\u0435\u043e\u0440\u0441\u0445\u0443\u0456")
    return {
        "capitals": text.upper(),
        "small-letters": text.lower(),
        "title-case": text.title(),
        "soft-hyphens": "\u00ad".join(text),
        "zero-width-spaces": "\u200b".join(text),
        "zero-width-joiners": "\u200d".join(text),
        "word-joiners": "\u2060".join(text),
        "byte-order-mark": text[:middle] + "\ufeff" + text[middle:],
        "direction-marks": "\u202a" + text + "\u202c",
        "look-alike-letters": text.translate(look_alike),
        "full-width": "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text),
        "mathematical": "".join(_bold(c) for c in text),
        "line-breaks": text.replace(" ", "\n"),
        "windows-lines": text.replace(" ", "\r\n  "),
        "tabs": text.replace(" ", "\t"),
        "no-break-spaces": text.replace(" ", "\u00a0"),
        "thin-spaces": text.replace(" ", "\u2009"),
        "underscores": text.replace(" ", "_"),
        "hyphens": text.replace(" ", "-"),
        "dots": text.replace(" ", "."),
        "named-entities": text.replace(" ", "&nbsp;"),
        "decimal-entities": "".join(f"&#{ord(c)};" for c in text),
        "hexadecimal-entities": "".join(f"&#x{ord(c):x};" for c in text),
        "entities-twice": "".join(f"&amp;#{ord(c)};" for c in text),
        "percent-encoded": quote(text),
        "percent-all": "".join(f"%{byte:02X}" for byte in text.encode()),
        "percent-twice": quote(quote(text)),
        "plus-for-space": text.replace(" ", "+"),
        "decomposed": unicodedata.normalize("NFD", text.replace("e", "\u00e9")),
        "composed": unicodedata.normalize("NFC", text.replace("e", "\u00e9")),
        "smart-quotes": f"\u201c{text}\u2019s\u201d" if " " in text else f"\u201c{text}\u201d",
        "emphasis": f"**{text[:middle]}**{text[middle:]}",
    }


def _bold(character: str) -> str:
    if "a" <= character <= "z":
        return chr(0x1D41A + ord(character) - ord("a"))
    if "A" <= character <= "Z":
        return chr(0x1D400 + ord(character) - ord("A"))
    return character
