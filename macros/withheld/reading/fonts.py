"""The fonts that may be published, by digest.

In: bytes. Out: whether they are one of this site's fonts. The tables of a WOFF2 font are packed with Brotli, which
Python cannot unpack by itself: instead of a library for three files that never change, the three are known. Whoever
changes a font looks into it (with `fc-scan`, for instance) and puts here what `sha256sum` says of it.
"""

from hashlib import sha256

# Atkinson Hyperlegible Next, from its fontsource package: italic, regular and bold.
_KNOWN = frozenset(
    {
        "59bc0e965694b9409ac2684c6c8d08994f4fee8a474bc63c4653714f8f441435",
        "5cb240a4d99ab7e6fc3a4d4e6d11d89789fdffe9c86a8384000d662c53283f6f",
        "0dbe07ed7679407db9d90f747d5ca3bd1b2bb7ccbcbe41c8246cfc6d2c7bc3bc",
    }
)
MUST = "must be one of the fonts that macros/withheld/reading/fonts.py knows: nobody can look into another one"


def is_known(raw: bytes) -> bool:
    """True for one of the site's own fonts, to the byte."""
    return sha256(raw).hexdigest() in _KNOWN
