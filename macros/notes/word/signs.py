"""Signs of the fonts that show pictures for letters, as signs that every font has.

In: a font and what is typed in it. Out: a tick, a cross, a box, a bullet or an arrow; "" for any other picture.
Sources: Microsoft's tables of Wingdings, Wingdings 2, Webdings and Symbol, set beside Unicode.
"""

_WINGDINGS = {
    0x6C: "●", 0x6E: "■", 0x6F: "☐", 0x70: "☐", 0x71: "☐", 0x72: "☐", 0x73: "◆", 0x74: "◆", 0x75: "◆", 0x76: "❖",
    0x77: "◆", 0x78: "☒", 0x9E: "•", 0x9F: "•", 0xA0: "▪", 0xA1: "○", 0xA2: "○", 0xA3: "○", 0xA4: "◉", 0xA7: "▪",
    0xA8: "☐", 0xAA: "✦", 0xAB: "★", 0xD8: "➢", 0xE0: "→", 0xE8: "→", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒",
    0xFE: "☑",
}  # fmt: skip
_WINGDINGS_2 = {
    0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x55: "✗", 0x56: "✗", 0x97: "●", 0x98: "●",
    0xA3: "☐", 0xA4: "☐", 0x2A: "☐", 0x30: "☐",
}  # fmt: skip
_WEBDINGS = {0x61: "✓", 0x63: "☐", 0x67: "■", 0x6E: "●", 0x72: "✗", 0x34: "→", 0x3D: "•"}
_SYMBOL = {
    0xB7: "•", 0xA8: "◆", 0xAE: "→", 0xDE: "⇒", 0xD6: "✓", 0xB4: "×", 0xB0: "°", 0xB1: "±", 0xA3: "≤", 0xB3: "≥",
    0xB9: "≠", 0xBB: "≈", 0xA7: "♣", 0xAA: "♠", 0xA9: "♥", 0xBC: "…", 0xBE: "—", 0x2D: "-", 0x20: " ",
}  # fmt: skip
_SYMBOL |= dict(zip(range(0x61, 0x7B), "αβχδεφγηιϕκλμνοπθρστυϖωξψζ", strict=True))
_SYMBOL |= dict(zip(range(0x30, 0x3A), "0123456789", strict=True))
_FONTS = {"wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2, "webdings": _WEBDINGS, "symbol": _SYMBOL}
# Fonts whose letters are pictures too, of which no sign is known here.
_UNKNOWN = ("wingdings 3", "marlett", "zapfdingbats", "zapf dingbats", "monotype sorts")


def is_picture_font(font: str | None) -> bool:
    """Whether letters typed in this font are shown as pictures."""
    name = (font or "").strip().casefold()
    return name in _FONTS or name in _UNKNOWN


def sign(font: str | None, code: int) -> str:
    """What a letter with this code is in this font; Word moves such letters to the private codes from F000 on."""
    low = code - 0xF000 if 0xF000 <= code <= 0xF0FF else code
    table = _FONTS.get((font or "").strip().casefold())
    if table is not None:
        return " " if low in (0x20, 0xA0) and low not in table else table.get(low, "")
    # A font of letters shows the letter; of the private codes, the bullet and the ticks are the same in most fonts.
    if 0xE000 <= code <= 0xF8FF:
        return _WINGDINGS.get(low) or _SYMBOL.get(low) or "" if low > 0xA0 else ""
    return chr(code) if 0x20 <= code < 0x110000 and not 0xD800 <= code < 0xE000 else ""
