"""The search index over a built site, written into its `pagefind/` folder.

In: the site's folder, every page in place. Out: how many pages were indexed; `SearchIndexError` where none was.
Pagefind reads only parts marked `data-pagefind-body`; its file names are digests of what they hold, so that
the same pages give the same index. It reads them as `prepared` makes them.
"""

import json
import shutil
import subprocess
import sys
from pathlib import Path

from macros.search.order import put_in_order
from macros.search.prepared import readable

FOLDER = "pagefind"
# Pagefind's ready-made boxes: ours is overrides/assets/js/search.js, so 400 kB need not be published.
_UNUSED = ("pagefind-ui.*", "pagefind-modular-ui.*", "pagefind-component-ui.*", "pagefind-highlight.js")
_LANGUAGE = "en"
_LONGEST_SECONDS = 300


class SearchIndexError(RuntimeError):
    """The index could not be made; the message says why without quoting a page."""


def build_index(site: Path) -> int:
    """Index the pages below `site`, replacing any earlier index, and say how many there are."""
    index = site / FOLDER
    shutil.rmtree(index, ignore_errors=True)
    with readable(site) as pages:
        _run(pages, index)
    count = _count(index)
    if count == 0:
        raise SearchIndexError("no page is marked for search: an article needs data-pagefind-body")
    put_in_order(index)
    for pattern in _UNUSED:
        for file in index.glob(pattern):
            file.unlink()
    return count


def _run(pages: Path, index: Path) -> None:
    command = [sys.executable, "-m", "pagefind", "--site", str(pages), "--output-path", str(index)]
    command += ["--force-language", _LANGUAGE, "--silent"]
    try:
        done = subprocess.run(command, capture_output=True, timeout=_LONGEST_SECONDS, check=False)
    except subprocess.TimeoutExpired:
        raise SearchIndexError(f"Pagefind took longer than {_LONGEST_SECONDS} seconds") from None
    if done.returncode != 0:
        raise SearchIndexError(f"Pagefind ended with exit code {done.returncode}")


def _count(index: Path) -> int:
    try:
        languages = json.loads((index / "pagefind-entry.json").read_text(encoding="utf-8"))["languages"]
        return sum(language["page_count"] for language in languages.values())
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        raise SearchIndexError("Pagefind wrote no index that can be read") from None
