"""Passages of a draft that somebody looked at and found to tell nothing: `suggest` points at them no more.

In: a draft's values, its texts, what was suspected in them. Out: what stands for a passage in the draft's block
`dismissed`: a digest of its words with those of the sentence around it, or of its words wherever they stand. So it
holds although the draft changes elsewhere, and is asked again where the sentence changes.
"""

import hashlib
import re
from typing import Any

from macros.notes.drafting.everyday import plain
from macros.withheld.patterns import Suspicion

BLOCK = "dismissed"
_ENDS = re.compile(r"[.!?](?=\s)|\n")
_LENGTH = 16


def of(values: Any) -> frozenset[str]:
    """What stands for the passages that are dismissed in a draft, however broken it is."""
    entries = values.get(BLOCK) if isinstance(values, dict) else None
    listed = [entry.get("passage") for entry in entries if isinstance(entry, dict)] if isinstance(entries, list) else []
    return frozenset(passage for passage in listed if isinstance(passage, str))


def here(values: Any, text: str, seen: Suspicion) -> str:
    """What stands for a passage where it is: in its sentence."""
    begins = max((end.end() for end in _ENDS.finditer(text, 0, seen.start)), default=0)
    end = _ENDS.search(text, seen.end)
    return _digest(values, seen, text[seen.start : seen.end], text[begins : end.start() if end else len(text)])


def throughout(values: Any, text: str, seen: Suspicion) -> str:
    """What stands for the words of a passage wherever they are in the draft."""
    return _digest(values, seen, text[seen.start : seen.end], "")


def _digest(values: Any, seen: Suspicion, words: str, sentence: str) -> str:
    """The same words of another meeting's draft give another digest."""
    meeting = [str(values.get(field)) for field in ("group", "date")] if isinstance(values, dict) else []
    parts = [*meeting, seen.pattern_id, *(" ".join(plain(part).split()) for part in (words, sentence))]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:_LENGTH]
