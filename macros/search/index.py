"""The search index over a built site, written into its `pagefind/` folder.

In: the site's folder, every page in place. Out: how many records the index has; `SearchIndexError` where none was.
Only parts marked `data-pagefind-body` are read. Pagefind's file names are digests of what they hold, so that the same
pages give the same index. Its records are the pages and their parts as `parts` reads them, with

- their titles and the words that people type for them above their other words (Pagefind's own weights);
- the mark of each set of `search/words.json` that they have a word or phrase of: a word that nobody types. So a search
  for any word of the set costs one word more, and not one for each of the others: each may be in another piece of the
  index, and a first search must stay light (docs/reference/promises.md, B). finding.js makes the same marks.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from html import escape
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

import snowballstemmer  # type: ignore[import-untyped]

from macros.search.order import put_in_order
from macros.search.parts import Record, records
from macros.search.words import canonical, words_of

FOLDER = "pagefind"
# Pagefind's ready-made boxes: ours is overrides/assets/js/search.js, so 400 kB need not be published.
_UNUSED = ("pagefind-ui.*", "pagefind-modular-ui.*", "pagefind-component-ui.*", "pagefind-highlight.js")
_LANGUAGE = "en"
_LONGEST_SECONDS = 300
_SMALL_PIECES = {"PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE": "2000"}
"""Places of words in a piece of the index. A first search fetches some seven pieces: of 3 kB, not Pagefind's 20."""
# No vowel, no s: a stemmer leaves such a word alone. words.js makes the same marks.
_LETTERS = "bcdfghjklmnpqrtvwx"
_MARKS = tuple(f"{a}{b}{c}" for a, b, c in product(("", *_LETTERS[1:]), _LETTERS, _LETTERS))
_QUIET, _SOURCES = "zqzk", "/sources/"
"""Of what only says where facts come from, or points to a page that says it."""
_FLAGS = {"zqzw": "replaced", "zqzx": "explains", "zqzz": "answers"}
_PAGE, _HOLDER = "zqzy", "zqzv"
_STRENGTH, _SIGN = "zqzf", "zqzc"
"""Of signs of level 1, where all is well, and of those of need: where a child is described, these come first."""
_TITLE, _TEXT, _AROUND = "qrn"
"""After the mark of a set, so that all of one set stand side by side in the index: where a word of it stands."""
_ANSWERS = "twv"
"""After the mark of a set: this is the first place that answers it, the second or another, whatever its own words."""
_END = "zqzq"
"""Between what is shown of a record and what only leads to it."""
_KINDS = {"Terms of reference": "Group"}
"""A page of a group is called by its terms where it has some."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_stem = snowballstemmer.stemmer("english").stemWord
Phrases = dict[str, list[tuple[tuple[str, ...], str]]]
"""The stems of each phrase and its set's mark, by its first stem."""
Places = dict[str, list[str]]
"""The marks of what a place answers: an address, or a kind of page and a part of it."""


class SearchIndexError(RuntimeError):
    """The index could not be made; the message says why without quoting a page."""


def build_index(site: Path) -> int:
    """Index the pages below `site`, replacing any earlier index, and say how many records there are."""
    index = site / FOLDER
    shutil.rmtree(index, ignore_errors=True)
    _run(site, index)
    count = _count(index)
    if count == 0:
        raise SearchIndexError("no page is marked for search: an article needs data-pagefind-body")
    put_in_order(index)
    _lighten(site)
    for pattern in _UNUSED:
        for file in index.glob(pattern):
            file.unlink()
    return count


def _run(site: Path, index: Path) -> None:
    """Let Pagefind read the records, each as a small page: that of a part is `<its page>/<its anchor>.html`."""
    phrases, places = _phrases(site)
    latest = _latest(site)
    with TemporaryDirectory(prefix=".search-", dir=site.parent) as folder:
        for page in site.rglob("*.html"):
            url = "/" + page.relative_to(site).as_posix().removesuffix("index.html")
            for record in records(page.read_bytes()):
                record.page["latest"] = "yes" if page in latest else ""
                file = Path(folder) / page.relative_to(site).with_name(f"{record.anchor or page.stem}.html")
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(_document(record, url, phrases, places), encoding="utf-8")
        command = [sys.executable, "-m", "pagefind", "--site", folder, "--output-path", str(index)]
        command += ["--force-language", _LANGUAGE, "--silent"]
        try:
            pieces = {**os.environ, **_SMALL_PIECES}
            done = subprocess.run(command, capture_output=True, timeout=_LONGEST_SECONDS, check=False, env=pieces)
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


def _latest(site: Path) -> set[Path]:
    """The newest notes of each group: their folders are called by day and group."""
    newest: dict[tuple[Path, str], Path] = {}
    for page in sorted(site.glob("*/meetings/????-??-??-*/index.html")):
        newest[page.parents[1], page.parent.name[10:]] = page
    return set(newest.values())


def _lighten(site: Path) -> None:
    """Leave out of the words which places answer them: the index has them now, and a first search fetches the rest."""
    file = site / "search" / "words.json"
    if file.exists():
        known = json.loads(file.read_text(encoding="utf-8"))
        known.pop("answered_by", None)
        file.write_text(json.dumps(known, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")


def _phrases(site: Path) -> tuple[Phrases, Places]:
    file = site / "search" / "words.json"
    phrases: Phrases = {}
    places: Places = {}
    if file.exists():
        # Sets beyond the marks go without: a reader's own words still find what has them.
        known = json.loads(file.read_text(encoding="utf-8"))
        for at, (words, mark) in enumerate(zip(known["sets"], _MARKS, strict=False)):
            for rank, place in enumerate(known.get("answered_by", {}).get(str(at), ())):
                places.setdefault(place, []).append(f"z{mark}{_ANSWERS[min(rank, 2)]}")
            for phrase in words:
                stems = tuple(_stem(word) for word in words_of(phrase))
                phrases.setdefault(stems[0], []).append((stems, mark))
    return phrases, places


def _document(record: Record, url: str, phrases: Phrases, places: Places) -> str:
    """A record as Pagefind reads it: what is shown, then what only leads to it (see `FIELDS` in finding.js)."""
    page = record.page
    meta = {"title": record.title, "page": page["title"]} | {
        n: page[n] for n in ("kind", "date", "partnership", "replaced")
    }
    shown = {f"m-{name}": value for name, value in meta.items() if value}
    filters = {name: page[name] for name in ("partnership", "kind", "group", "year") if page[name]}
    named = " ".join(f'data-{name}="{escape(value)}"' for name, value in (shown | filters).items())
    listed = ", ".join(f"{name.removeprefix('m-')}[data-{name}]" for name in shown)
    narrow = f' data-pagefind-filter="{", ".join(f"{name}[data-{name}]" for name in filters)}"' if filters else ""
    found_by = list(_leading(record, phrases))
    empty = not record.anchor and page["partnership"] and not page["kind"]  # a list of a partnership that has none
    if record.level:
        found_by.append(_SIGN if record.level > 1 else _STRENGTH)
    if record.points_on or url.endswith(_SOURCES) or empty:
        found_by.append(_QUIET)
    leading = " ".join([*found_by, *_answering(record, url, places, found_by)])
    return (
        f'<html><body><main data-pagefind-body {named} data-pagefind-meta="{listed}"{narrow}>'
        f"<p>{escape(record.title)} {_END} {escape(record.text)} {_END} {leading}</p></main></body></html>"
    )


def _leading(record: Record, phrases: Phrases) -> Iterator[str]:
    """Words that nobody types: those of the title, of what is around it, and the marks of the sets of each."""
    page = record.page
    title = f"{record.title} . {record.words}"
    around = " . ".join((page["partnership"], *record.under, *([page["title"]] if record.anchor else [])))
    for prefix, text in (("qtt", title), ("qcc", around)):
        yield from (f"{prefix}{word}" for word in [*words_of(text), *canonical(text)])
    for phrase in (record.title, *record.words.split(",")):
        if phrase.strip() != page["kind"]:
            yield f"qx{_joined(phrase)}"
    yield f"qy{_joined(page['title'])}"
    yield from _marks(title, phrases, _TITLE)
    yield from _marks(record.text, phrases, _TEXT)
    yield from _marks(around, phrases, _AROUND)
    yield from canonical(record.text)
    yield from (mark for mark, name in _FLAGS.items() if page[name])
    if not record.anchor:
        yield _PAGE
    elif record.holds_parts:
        yield _HOLDER


def _joined(phrase: str) -> str:
    return "".join(word for word in words_of(phrase) if not _YEAR.fullmatch(word))


def _answering(record: Record, url: str, places: Places, found_by: list[str]) -> Iterator[str]:
    """The marks of the sets that this record answers; of a kind with `*` only if a word of the set is in its title."""
    anchor = f"#{record.anchor}" if record.anchor else ""
    kind = _KINDS.get(record.page["kind"], record.page["kind"])
    yield from places.get(f"{url}{anchor}", ())
    if record.page["replaced"]:
        return
    for place in (f"{kind}{anchor}", *([f"{kind}!latest"] if record.page["latest"] else [])):
        yield from places.get(place, ())
    titled = {word for word in found_by if word.startswith("z")}
    yield from (mark for mark in places.get(f"{kind}*", ()) if f"{mark[:-1]}{_TITLE}" in titled)


def _marks(text: str, phrases: Phrases, where: str) -> list[str]:
    """The marks of the sets that have a word of this text."""
    stems = tuple(_stem(word) for word in words_of(text))
    return sorted(
        {
            f"z{mark}{where}"
            for at, stem in enumerate(stems)
            for phrase, mark in phrases.get(stem, ())
            if stems[at : at + len(phrase)] == phrase
        }
    )
