"""Readings of Word files that owe nothing to ours: of pandoc and of LibreOffice; and files in its other formats."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypandoc
import pytest

from macros.notes.word import conversion

office_needed = pytest.mark.skipif(
    conversion.program() is None, reason="LibreOffice is not on this machine; as root on Debian, .ci/office installs it"
)
_FILTERS = {
    "odt": "odt:writer8",
    "rtf": "rtf:Rich Text Format",
    "doc": "doc:MS Word 97",
    "txt": "txt:Text (encoded):UTF8",
}
_BREAKS = ("MetaInlines", "Para", "Plain", "Header", "CodeBlock", "Space", "SoftBreak", "LineBreak")


def saved_as(file: Path, ending: str) -> Path:
    """The same document as LibreOffice saves it in another format, beside it."""
    raw = conversion.converted(file.read_bytes(), file.suffix[1:], _FILTERS[ending])
    assert raw is not None
    made = file.with_suffix(f".{ending}")
    made.write_bytes(raw)
    return made


def words_of_office(file: Path) -> Counter[str]:
    """Every word of the body as LibreOffice writes it as text, the numbers of lists too."""
    return Counter(saved_as(file, "txt").read_text(encoding="utf-8-sig").split())


def words_of_pandoc(file: Path) -> Counter[str]:
    """Every word of the body as pandoc reads it, tracked changes accepted, footnotes apart."""
    tree = pypandoc.convert_file(str(file), "json", format="docx", extra_args=["--track-changes=accept"])
    return Counter("".join(_said(list(json.loads(tree).values()))).replace("\u2011", "-").split())


def _said(node: Any) -> Iterator[str]:
    if isinstance(node, list):
        for part in node:
            yield from _said(part)
    elif isinstance(node, dict) and node.get("t") == "Str":
        yield node["c"]
    elif isinstance(node, dict) and node.get("t") != "Note":
        yield from _said(list(node.values()))
        yield " " if node.get("t") in _BREAKS else ""
