"""Notes in .odt, .rtf or .doc -> a .docx, by LibreOffice where it is installed.

In: the bytes of such a file. Out: bytes of a .docx, which are judged like any other, and how much was left out on the
way; or NotImported with what to do. LibreOffice runs without a window, with a new profile in which no macro runs and
nothing outside is asked for, for two minutes at most. What it reads and writes is in a folder of our own, which goes.
Source: LibreOffice's help, “Starting LibreOffice with parameters”.
"""

import contextlib
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from macros.notes.word.container import MAX_FILE, NotImported
from macros.notes.word.opendocument import without_hidden

LIMIT = 120  # seconds
_KINDS = {
    "odt": "an OpenDocument file (.odt)",
    "rtf": "a rich text file (.rtf)",
    "doc": "a Word file of the old kind (.doc)",
}
_SAVE = "Open it in Word or LibreOffice and save it as a Word Document (.docx)"
_QUIET = (
    "--headless",
    "--invisible",
    "--norestore",
    "--nologo",
    "--nodefault",
    "--nolockcheck",
    "--nofirststartwizard",
)
_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "/usr/lib/libreoffice/program/soffice",
    "C:/Program Files/LibreOffice/program/soffice.exe",
    "C:/Program Files (x86)/LibreOffice/program/soffice.exe",
)
_HIDDEN_SHAPE = re.compile(rb"fHidden\s*\}\s*\{\s*\\sv(?!\s*0\s*\})", re.IGNORECASE)
_SHAPE_FLAGS = re.compile(rb"\xbf\x03(?=(.{4}))", re.DOTALL)
_HIDDEN = 0x0002_0002  # it says whether it is hidden, and it is
_ITEM = '<item oor:path="/org.openoffice.{}"><prop oor:name="{}" oor:op="fuse"><value>{}</value></prop></item>'
_SETTINGS = (
    ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Office.Common/Security/Scripting", "DisableActiveContent", "true"),
    ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Office.Writer/Content/Update", "Link", "2"),
)


def program() -> str | None:
    """Where LibreOffice is: on the path, or where it is usually installed."""
    names = (shutil.which(name) for name in ("soffice", "libreoffice"))
    # Windows looks in the folder at hand first; what lies there came with somebody's files.
    on_path = (name for name in names if name and Path(name).parent.resolve() != Path.cwd().resolve())
    return next(on_path, None) or next((place for place in _PLACES if Path(place).is_file()), None)


@dataclass(frozen=True)
class Converted:
    """A file as a .docx."""

    raw: bytes
    hidden: int = 0
    """How many hidden parts were taken out of it first."""
    may_hide_boxes: bool = False
    """Whether a text box of it may be hidden: LibreOffice does not say which."""


def to_word(raw: bytes, kind: str) -> Converted:
    """The file as a .docx; raises NotImported if it cannot be converted."""
    name = _KINDS[kind]
    if program() is None:
        raise NotImported(
            f"must be a Word file (.docx): this is {name}. {_SAVE}; or install LibreOffice, which reads it"
        )
    try:
        shown, hidden = without_hidden(raw) if kind == "odt" else (raw, 0)
        made = converted(shown, kind)
    except Exception as error:  # a forged file can make a library raise anything, with its words in the message
        raise NotImported(_failed(name)) from error
    if made is None:
        raise NotImported(_failed(name))
    return Converted(made, hidden, may_hide_boxes(raw, kind))


def may_hide_boxes(raw: bytes, kind: str) -> bool:
    """Whether a shape of an .rtf or .doc says that it is hidden: fHidden, [MS-ODRAW] 2.3.4.44."""
    if kind == "rtf":
        plain = re.sub(rb"\\'([0-9A-Fa-f]{2})", lambda code: bytes([int(code[1], 16)]), raw)
        return bool(_HIDDEN_SHAPE.search(re.sub(rb"[\r\n]", b"", plain)))
    found = _SHAPE_FLAGS.finditer(raw) if kind == "doc" else ()
    return any(int.from_bytes(match[1], "little") & _HIDDEN == _HIDDEN for match in found)


def _failed(name: str) -> str:
    return f"must be a whole file without a password: this is {name} that LibreOffice cannot convert. {_SAVE}"


def converted(raw: bytes, kind: str, into: str = "docx:MS Word 2007 XML") -> bytes | None:
    """The file in another format of LibreOffice; None where it made nothing, or far too much."""
    with tempfile.TemporaryDirectory(prefix="notes-", ignore_cleanup_errors=True) as folder:
        home = Path(folder)
        (home / "in").mkdir()
        (home / "profile" / "user").mkdir(parents=True)
        (home / "profile" / "user" / "registrymodifications.xcu").write_text(_settings(), encoding="utf-8")
        source = home / "in" / f"notes.{kind}"
        source.write_bytes(raw)
        profile = f"-env:UserInstallation={(home / 'profile').as_uri()}"
        place = ["--convert-to", into, "--outdir", str(home / "out"), str(source)]
        _run([program() or "", profile, *_QUIET, *place], home)
        made = home / "out" / f"notes.{into.partition(':')[0]}"
        return made.read_bytes() if made.is_file() and 0 < made.stat().st_size <= MAX_FILE else None


def _run(command: list[str], home: Path) -> None:
    """Run it, silent, in a session of its own, so that nothing of it is left when the time is over."""
    places = {name: str(home) for name in ("HOME", "TMPDIR", "TEMP", "TMP", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")}
    quiet = subprocess.DEVNULL
    with subprocess.Popen(
        command, cwd=home, env=os.environ | places, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True
    ) as running:
        try:
            running.wait(LIMIT)
        finally:
            _end(running)


def _end(running: "subprocess.Popen[bytes]") -> None:
    if sys.platform == "win32":
        if running.poll() is None:
            subprocess.run(["taskkill", "/F", "/T", "/PID", str(running.pid)], check=False, capture_output=True)
        return
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(running.pid, signal.SIGKILL)


def _settings() -> str:
    items = "".join(_ITEM.format(path, name, value) for path, name, value in _SETTINGS)
    return f'<?xml version="1.0"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">{items}</oor:items>'
