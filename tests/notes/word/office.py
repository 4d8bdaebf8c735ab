"""LibreOffice for tests: files in its other formats, and a reading of Word files that owes nothing to ours."""

from pathlib import Path

import pytest

from macros.notes.word import conversion

needed = pytest.mark.skipif(
    conversion.program() is None, reason="LibreOffice is not on this machine; as root on Debian, .ci/office installs it"
)
_FILTERS = {
    "odt": "odt:writer8",
    "rtf": "rtf:Rich Text Format",
    "doc": "doc:MS Word 97",
    "txt": "txt:Text (encoded):UTF8",
}


def saved_as(file: Path, ending: str) -> Path:
    """The same document as LibreOffice saves it in another format, beside it."""
    raw = conversion.converted(file.read_bytes(), file.suffix[1:], _FILTERS[ending])
    assert raw is not None
    made = file.with_suffix(f".{ending}")
    made.write_bytes(raw)
    return made
