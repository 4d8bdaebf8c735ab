"""All ways out of a built site."""

from tests.leaks import ways_in_bytes, ways_in_files, ways_in_open_data, ways_in_pages
from tests.leaks.way import WAYS, Planted

__all__ = [
    "FOR_PROGRAMS",
    "ONE_WORD_ONLY",
    "WAYS",
    "Planted",
    "ways_in_bytes",
    "ways_in_files",
    "ways_in_open_data",
    "ways_in_pages",
]
FOR_PROGRAMS = frozenset(
    {"script", "script-comment", "style-content", "style-comment", "style-escaped", "inline-script"}
    | {"inline-script-escaped", "inline-style", "search-index-word", "search-index-words"}
)
"""Ways that nobody reads: there one word is a name of the program’s own, and only two words or a number are found.

A child called Max would stop every site whose scripts say Math.max. What a page shows is found where it shows it.
"""
ONE_WORD_ONLY = frozenset({"search-index-word"})
"""Ways in which words stand alone: there only a passage of one word can be recognised."""
