"""All ways out of a built site."""

from tests.leaks import ways_in_bytes, ways_in_files, ways_in_open_data, ways_in_pages
from tests.leaks.way import WAYS, Planted

__all__ = ["ONE_WORD_ONLY", "WAYS", "Planted", "ways_in_bytes", "ways_in_files", "ways_in_open_data", "ways_in_pages"]
ONE_WORD_ONLY = frozenset({"search-index-word"})
"""Ways in which words stand alone: there only a passage of one word can be recognised."""
