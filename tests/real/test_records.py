"""The real records as a whole, whatever they hold: they may be published, they fall due, they are fit to read."""

import json
import re
from collections.abc import Iterator
from datetime import date

from click.testing import CliRunner

from macros import check
from macros.cli import main
from macros.publish import publish
from macros.records.models.fact import Sourced
from tests.project import REAL, day_of_the_records
from tests.real import public, records

YEARS_ON = date(2033, 1, 1)
MAX_SIGN, MAX_ANSWER = 105, 130


def test_the_records_may_be_published_on_their_day() -> None:
    assert [str(problem) for problem in check.run(REAL, day_of_the_records(), day_of_the_records())] == []
    run = CliRunner().invoke(main, ["check", "--root", str(REAL), "--as-at", day_of_the_records().isoformat()])
    assert (run.exit_code, run.stdout.count("\n"), run.stdout[:11]) == (0, 1, "No problems")


def test_years_on_every_review_that_says_when_it_is_due_stops_publication_and_not_the_building() -> None:
    due = {row.path for row in publish(records(), YEARS_ON).reviews if row.review.state == "overdue"}
    stated = {row.path for row in public().reviews if row.review.due_iso}
    problems = check.run(REAL, YEARS_ON, YEARS_ON)
    late = {problem.path for problem in problems if problem.rule in ("review-overdue", "redaction-look-again")}
    print(f"reviews: {len(stated)} of {len(public().reviews)} say when they are due")
    assert due
    assert late == due == stated
    assert {problem.stops for problem in problems} == {"publication"}
    lines = {file: (REAL / file).read_text(encoding="utf-8").splitlines() for file in late}
    named = {lines[p.path][p.line - 1].split(":")[0].strip() for p in problems if p.path in late}
    assert named <= {"due", "every_months", "look_again_by", "ends"}


def test_every_record_of_the_desk_was_looked_at_by_somebody_and_will_be_again() -> None:
    # What nobody can date, a document that states no review, is said to be so and never called current.
    states = {row.path: row.review for row in public().reviews}
    desk = [path for path in states if not path.startswith("data/partnerships/")]
    assert desk
    assert [path for path in desk if states[path].state == "none-stated"] == []
    assert [
        path for path, review in states.items() if (review.due_iso is None) != (review.state == "none-stated")
    ] == []


def _signs() -> Iterator[tuple[str, list[str]]]:
    for entry in records().of("thresholds"):
        yield entry.path, [sign.text for sign in entry.record.indicators]


def test_signs_are_short_told_apart_and_none_says_what_must_happen() -> None:
    for path, texts in _signs():
        assert len(set(texts)) == len(texts), path
        assert all(len(text) <= MAX_SIGN and not text.endswith(".") for text in texts), path
        assert [text for text in texts if re.search(r"\b(must|decides|is level)\b", text)] == [], path


def test_the_answer_of_a_procedure_can_be_read_at_a_glance() -> None:
    answers = {entry.path: entry.record.answer for entry in records().of("procedures")}
    assert [path for path, answer in answers.items() if len(answer) > MAX_ANSWER] == []


def _facts() -> Iterator[tuple[str, set[str], Sourced]]:
    """Every limit and step with its file and which of the file's sources are documents on this site."""
    for kind, part in (("timescales", "timescales"), ("procedures", "steps")):
        for entry in records().of(kind):
            documents = {source.id for source in entry.record.sources if source.document}
            yield from ((f"{entry.path} {fact.id}", documents, fact) for fact in getattr(entry.record, part))


def test_what_stands_in_a_document_names_its_clause_and_what_was_not_read_there_is_not_called_read() -> None:
    facts = list(_facts())
    assert facts
    assert [where for where, documents, fact in facts if fact.source in documents and not fact.clauses] == []
    assert [where for where, _, fact in facts if fact.certainty == "general-knowledge" and fact.source] == []


def test_a_time_limit_says_where_to_look_and_the_clock_runs_back_for_notice_alone() -> None:
    run = CliRunner().invoke(
        main, ["unconfirmed", "--root", str(REAL), "--as-at", day_of_the_records().isoformat(), "--format", "json"]
    )
    unsure = [fact for fact in json.loads(run.stdout)["facts"] if fact["kind"] == "time limit"]
    assert [(fact["path"], fact["line"]) for fact in unsure if not fact["look"]] == []
    file = records().one("timescales")
    assert [limit.id for limit in file.timescales if limit.before != (limit.kind == "notice")] == []
