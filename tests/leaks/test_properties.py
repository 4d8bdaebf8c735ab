"""Whatever is written and however it is marked: what is published has no word that only marked passages have.

Words that are withheld are of an alphabet of their own, so that a plain search tells whether one got out; nothing of
the guard or of the comparison that `redact` makes is used to look.
"""

import shutil
import tempfile
import unicodedata
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from macros import hooks
from macros.notes import newsletter
from macros.notes.drafting.redact import RedactRequest, finish, plan
from macros.publish import publish
from macros.records import yaml_text
from macros.records.load import load
from tests.leaks import draft
from tests.leaks.canaries import plain
from tests.project import AS_AT, NOWHERE
from tests.publish.shown import page_at
from tests.september import mark

_TURNS: tuple[Callable[[str], str], ...] = (str, str.upper, str.capitalize, lambda word: _accented(word))
_SECRET = st.text("bcdfgz", min_size=5, max_size=9)
_OPEN = st.text("aeiolmnrst", min_size=4, max_size=9)
_BETWEEN = st.sampled_from([" ", "  ", ", ", " - ", "\u00a0", ": ", "; ", " / ", "\u2019 ", ". "])


@st.composite
def _withheld(draw: st.DrawFn) -> str:
    """A passage of words of the secret alphabet, with whatever punctuation, case and accents."""
    words = draw(st.lists(_SECRET, min_size=1, max_size=8))
    turned = [draw(st.sampled_from(_TURNS))(word) for word in words]
    return "".join(word + draw(_BETWEEN) for word in turned).strip(" -/:;,.\u00a0")


def _accented(word: str) -> str:
    return unicodedata.normalize("NFD", word.replace("c", "\u00e7").replace("z", "\u017e"))


@st.composite
def _text(draw: st.DrawFn) -> str:
    """Open words with marked passages before, between and after them."""
    pieces = draw(st.lists(st.one_of(_OPEN, _OPEN, _withheld().map(mark)), min_size=1, max_size=6))
    return " ".join([*pieces, draw(_OPEN)])


@st.composite
def _part(draw: st.DrawFn, number: int) -> dict[str, Any]:
    return {
        "id": f"part-{number}",
        "title": draw(_text()),
        "notes": [{"text": draw(_text()), "by": ["AB", "WTQ"]}, draw(_text())],
        "decisions": [draw(_text())],
        "lists": [
            {"title": draw(_text()), "points": [draw(_text()), {"text": draw(_text()), "points": [draw(_text())]}]}
        ],
        "commitments": [{"id": f"promise-{number}", "text": draw(_text()), "by": ["WTQ"], "due": draw(_text())}],
        "actions": [number],
        "note": draw(_text()),
    }


@st.composite
def _drafts(draw: st.DrawFn) -> dict[str, Any]:
    secret = st.text("bcdfgz", min_size=6, max_size=9)
    chair = {"initials": "AB", "name": "Avery Breakwater", "post": "Pilot", "attendance": "present", "chair": "true"}
    hidden = {"initials": "WTQ", "name": f"{draw(secret).title()} {draw(secret).title()}", "post": draw(_withheld())}
    items = [{"number": str(n), "title": draw(_text()), "parts": [draw(_part(n))]} for n in (1, 2)]
    closed = {"number": "3", "title": draw(_withheld()), "parts": [{"id": "part-3", "notes": [draw(_withheld())]}]}
    return {
        "group": "executive",
        "title": "Meeting of the executive",
        "date": "2026-09-08",
        "summary": "They met.",
        "people": [
            chair,
            {**hidden, "attendance": "present", "note": draw(_withheld()), "withhold": "personal-data"},
            {
                "name": mark(draw(_withheld())),
                "post": draw(_text()),
                "note": draw(_text()),
                "attendance": "mentioned",
            },
        ],
        "items": [*items, {**closed, "withhold": "under-way"}],
        "actions": [
            {
                "number": str(n),
                "text": draw(_text()),
                "owners": ["AB", "WTQ"],
                "owners_note": draw(_text()),
                "item": str(n),
            }
            for n in (1, 2)
        ],
        "redaction": {"authorised_by": "Partnership Manager", "look_again_by": "2027-05-12"},
        "workflow": {"approved_by": "Chair of the executive", "approved_on": "2026-10-01"},
    }


def _secret_words(values: Any) -> set[str]:
    """Every word of a draft that is made of the secret alphabet alone."""
    if isinstance(values, dict):
        return set().union(*map(_secret_words, values.values())) if values else set()
    if isinstance(values, list):
        return set().union(*map(_secret_words, values)) if values else set()
    return {word for word in _bare(str(values)).split() if len(word) > 4 and not set(word) - set("bcdfgz")}


def _bare(text: str) -> str:
    """Words without their accents."""
    split = unicodedata.normalize("NFD", text)
    return plain("".join(character for character in split if not unicodedata.combining(character)))


def _published(root: Path) -> str:
    """Everything that a reader can be sent of a project: the page, the feeds, the newsletter, the records."""
    records, problems = load(root)
    assert problems == []
    site = publish(records, AS_AT)
    page = page_at(site, "/nowhere-on-sea/meetings/2026-09-08-executive/")
    written = [text for _, text in hooks.other_files(site, "")]
    letters = [newsletter.letter(site, date(2026, 1, 1), form) for form in ("markdown", "text")]
    data = [file.read_text(encoding="utf-8") for file in (root / "data").rglob("*") if file.is_file()]
    return "\n".join([str(page), repr(site), *written, *letters, *data])


@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(_drafts())
def test_no_word_of_a_withheld_passage_is_published(values: dict[str, Any]) -> None:
    secret = _secret_words(values)
    assert secret
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "project"
        shutil.copytree(NOWHERE, root)
        file = root / draft.PATH
        file.parent.mkdir(parents=True)
        file.write_text(yaml_text.dump(values), encoding="utf-8")
        made = plan(
            root,
            RedactRequest(file=file, checkers=("Partnership Manager", "Information Officer"), as_at=AS_AT, today=AS_AT),
        )
        finish(root, made)
        words = set(_bare(_published(root)).split())
        assert len(words) > 100
        assert len(words & secret) == 0
        assert "wtq" not in words
