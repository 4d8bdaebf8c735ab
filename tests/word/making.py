"""The combinations: from names of layouts to a file and its truth.

In: an entry of `combinations.yml`. Out: the file in a folder, and the `Truth` about it.
"""

import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from tests.notes.word.notes import change
from tests.word.layouts import layouts
from tests.word.meeting import HERE, load
from tests.word.sheet import Manner, Sheet
from tests.word.textures import TEXTURES
from tests.word.truth import Truth

LISTS = [name for name in ("combinations", "unseen") if (HERE / f"{name}.yml").is_file()]
"""The lists of files: `unseen` has layouts that were held back until the import was written."""
OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
BY_OFFICE = ("odt", "rtf", "doc")
"""Kinds of file that LibreOffice alone makes."""
_STRICT = {
    b"http://schemas.openxmlformats.org/wordprocessingml/2006/main": b"http://purl.oclc.org/ooxml/wordprocessingml/main",
    b"http://schemas.openxmlformats.org/officeDocument/2006/": b"http://purl.oclc.org/ooxml/officeDocument/",
    b"http://schemas.openxmlformats.org/drawingml/2006/": b"http://purl.oclc.org/ooxml/drawingml/",
}


@cache
def combinations(listed: str = "combinations") -> dict[str, Manner]:
    """Every combination of a list, by its name."""
    given: dict[str, dict[str, Any]] = yaml.safe_load((HERE / f"{listed}.yml").read_text(encoding="utf-8"))
    return {name: _manner(**manner) for name, manner in given.items()}


def _manner(**given: Any) -> Manner:
    values: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in given.items()}
    return Manner(**values)


def can_be_made(manner: Manner) -> bool:
    """Whether the file can be made on this machine."""
    return manner.file not in BY_OFFICE or OFFICE is not None


def make(name: str, manner: Manner, folder: Path) -> tuple[Path, Truth]:
    """Write the file and tell what its draft must hold."""
    sheet = Sheet(load(manner.meeting), manner)
    _lay_out(sheet, "extras", manner.first)
    _lay_out(sheet, "top", [manner.top])
    _lay_out(sheet, "attendance", [manner.attendance])
    _lay_out(sheet, "extras", manner.between)
    _lay_out(sheet, "items", [manner.items])
    _lay_out(sheet, "actions", [manner.log] if manner.log else [])
    _lay_out(sheet, "closing", [manner.closing])
    _lay_out(sheet, "extras", manner.last)
    sheet.truth.mentioned |= {*sheet.meeting.mentioned}
    file = folder / f"{name}.docx"
    if manner.texture:
        TEXTURES[manner.texture](sheet.document)
    sheet.document.save(str(file))
    return _as(file, manner.file), sheet.truth


def _lay_out(sheet: Sheet, room: str, names: Iterable[str]) -> None:
    for name in names:
        layouts(room)[name](sheet)


def _as(file: Path, kind: str) -> Path:
    """The same file of another kind."""
    if kind == "strict":
        _strict(file)
    if kind not in BY_OFFICE:
        return file
    assert OFFICE is not None
    profile = Path(_profile().name).as_uri()
    command = [
        OFFICE,
        f"-env:UserInstallation={profile}",
        "--headless",
        "--convert-to",
        kind,
        "--outdir",
        str(file.parent),
        str(file),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return file.with_suffix(f".{kind}")


@cache
def _profile() -> tempfile.TemporaryDirectory[str]:
    """A profile of LibreOffice for this process alone: making one takes longer than a file does."""
    return tempfile.TemporaryDirectory()


def _strict(file: Path) -> None:
    """The names of Strict Open XML in the place of the usual ones, in every part."""
    with zipfile.ZipFile(file) as package:
        names = package.namelist()
    for name in names:
        change(file, name, _strictly)


def _strictly(part: bytes) -> bytes:
    for usual, strict in _STRICT.items():
        part = part.replace(usual, strict)
    return part
