"""Whatever is written and whatever is marked: the record is refused, or it holds no run of withheld words."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from macros.notes import marks
from macros.notes.drafting import NotDone, kept, leaks
from macros.notes.drafting.held import Lookout
from macros.notes.drafting.read import open_draft
from macros.notes.drafting.redact import RedactRequest, finish, plan
from macros.records import yaml_text
from macros.records.load import load
from macros.withheld.fingerprint.runs import sought_of
from tests.project import AS_AT, NOWHERE, Project
from tests.september import DRAFT, RECORD

_WORDS = "gull lantern the a two tide Ellis ellis 7 whelk of émigré rope-walk ’tis"
WORDS = _WORDS.split()
plain = st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(" ".join)
free = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"]), min_size=1)
words = st.one_of(plain, plain, free.map(lambda text: text.replace("[", "(").replace("]", ")")))
piece = st.one_of(words, words.map(lambda text: f"[[redact personal-data: {text}]]"))
text = st.lists(piece, min_size=1, max_size=4).map(" ".join)
reason = st.sampled_from([None, None, "personal-data", "under-way"])


@st.composite
def drafts(draw: st.DrawFn) -> dict[str, Any]:
    """A draft of three items with arbitrary texts, marks and flags."""
    items = []
    actions = []
    for number in (1, 2, 3):
        part = {"id": f"item-{number}", "title": draw(words), "notes": [draw(text), draw(text)], "actions": [number]}
        items.append(flagged({"number": str(number), "title": draw(words), "parts": [part]}, draw(reason)))
        action = {"number": str(number), "text": draw(text), "owners": ["AB"], "item": str(number)}
        actions.append(flagged(action, draw(reason)))
    chair = {"initials": "AB", "name": "Avery Breakwater", "post": "Pilot", "attendance": "present", "chair": "true"}
    other = {"initials": "KJ", "name": draw(words), "post": draw(words), "attendance": "present"}
    return {
        "group": "executive",
        "title": "Meeting",
        "date": "2026-09-08",
        "summary": draw(words),
        "people": [chair, flagged(other, draw(reason))],
        "items": items,
        "actions": actions,
        "redaction": {"authorised_by": "Partnership Manager", "look_again_by": "2027-05-12"},
        "workflow": {"approved_by": "Chair of the executive", "approved_on": "2026-10-01"},
    }


def flagged(values: dict[str, Any], why: str | None) -> dict[str, Any]:
    """With the flag, or without one."""
    return {**values, "withhold": why} if why else values


@contextmanager
def project() -> Iterator[Project]:
    """A project that is thrown away."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(NOWHERE, Path(folder) / "project")
        yield Project(Path(folder) / "project")


def outcome(here: Project, draft: dict[str, Any]) -> bool:
    """Publish the draft if it may be, and see that nothing withheld is in the record. Out: whether it was published."""
    here.write(DRAFT, yaml_text.dump(draft))
    try:
        made = plan(
            here.root,
            RedactRequest(file=here.root / DRAFT, checkers=("Manager", "Clerk"), as_at=AS_AT, today=AS_AT),
        )
    except NotDone:
        assert not (here.root / RECORD).exists()
        return False
    finish(here.root, made)
    records, problems = load(here.root)
    assert [str(problem) for problem in problems if problem.path == RECORD] == []
    record = next(entry for entry in records.of("meetings") if entry.path == RECORD)
    opened = open_draft(here.root, here.root / DRAFT)
    withheld = {run for passage in kept.passages(opened.draft) if passage.chosen for run in sought_of(passage.words)}
    shown = [words for _, words in leaks.places(record.source.values)]
    assert [len(run[0]) for words in shown for run in Lookout(withheld).standing(words)] == []
    assert not any("[[" in words for words in shown)
    return True


def test_a_record_that_is_published_holds_no_withheld_run_of_words() -> None:
    outcomes = set()

    @settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
    @given(drafts())
    def publish(draft: dict[str, Any]) -> None:
        with project() as here:
            outcomes.add(outcome(here, draft))

    publish()
    # Otherwise the test would say nothing.
    assert outcomes == {True, False}


@given(st.lists(words, min_size=1, max_size=4).map(" ".join), st.sampled_from(["x", "personal-data"]))
def test_a_text_that_is_marked_as_a_whole_leaves_nothing(whole: str, why: str) -> None:
    assume(whole.strip() and "redact" not in whole)
    assert marks.public(f"[[redact {why}: {whole}]]") == f"[redacted: {why}]"
