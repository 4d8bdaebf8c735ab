"""The search program that every site carries, known as it comes: nobody reads in it what nobody wrote here.

In: a file's bytes. Out: whether they are one of the files that Pagefind puts beside any index. They are taken from the
installed package, as the lock has it, by making an index of one empty page: so no list of digests has to be kept. Where
that fails no file is known, and each is read like any other.
"""

import subprocess
import sys
import tempfile
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

ENDINGS = (".js", ".pagefind")
_PAGE = "<!doctype html><html lang='en'><title>x</title><body data-pagefind-body>x</body></html>"
_LONGEST_SECONDS = 60


def is_known(raw: bytes) -> bool:
    """Whether a file is Pagefind's own, to the byte."""
    return sha256(raw).digest() in _digests()


@lru_cache(maxsize=1)
def _digests() -> frozenset[bytes]:
    with tempfile.TemporaryDirectory() as folder:
        pages, index = Path(folder, "pages"), Path(folder, "index")
        pages.mkdir()
        (pages / "index.html").write_text(_PAGE, encoding="utf-8")
        command = [sys.executable, "-m", "pagefind", "--site", str(pages), "--output-path", str(index), "--silent"]
        try:
            subprocess.run(command, cwd=folder, capture_output=True, timeout=_LONGEST_SECONDS, check=True)
        except (OSError, subprocess.SubprocessError):
            return frozenset()
        return frozenset(sha256(file.read_bytes()).digest() for file in index.iterdir() if file.suffix in ENDINGS)
