"""What a reader of changed notes should look at, though it stops nothing: `partnership check` prints it as warnings.

In: records, or a draft's values. Out: problems that stop nothing, with file, line and what it looks like; never a word.
Passages are those that `partnership suggest` lists in a draft. Bodies are looked for in posts, as quorum and attendance
count only those that a person's entry names.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from macros.notes.drafting.suggest import suspicions_in_draft
from macros.problem import Problem
from macros.records.load import Entry, Records
from macros.records.source import SourceFile
from macros.withheld.guard import versions
from macros.withheld.patterns import RULE as PERSONAL_DATA
from macros.workings.posts import Bodies

LOOK = "worth-a-look"
BODY = "body-known"
NO_BODY = (
    "names a body that “organisations” does not: quorum and attendance will not count it. Where organisations.yml "
    "has no such name, add it there first"
)


def of_changed_notes(root: Path, records: Records, problems: list[Problem]) -> Iterator[Problem]:
    """Every warning on notes that differ from those that are public, or on all where there is no git.

    What is a problem already is not warned of again.
    """
    known = bodies(records)
    reported = {(problem.path, problem.line) for problem in problems if problem.rule == PERSONAL_DATA}
    for entry in _changed(root, records):
        yield from unknown_bodies(entry.source, known)
        for passage in suspicions_in_draft(entry.source, records):
            if (passage.path, passage.line) not in reported:
                message = f"look at {passage.field}, word {passage.word}: {passage.why}"
                yield Problem(passage.path, passage.line, LOOK, message, "nothing")


def unknown_bodies(read: SourceFile, known: Bodies) -> Iterator[Problem]:
    """Everybody of a draft or a record who was present for a body that their entry does not name."""
    listed = read.values.get("people") if isinstance(read.values, dict) else None
    for index, person in enumerate(listed if isinstance(listed, list) else ()):
        if isinstance(person, dict) and counts_for_no_body(person, known):
            yield Problem(read.path, read.line(("people", index, "post")), BODY, f"this post {NO_BODY}", "nothing")


def counts_for_no_body(person: Mapping[str, Any], known: Bodies) -> bool:
    """Whether somebody was present, and the post names a body but the entry none."""
    named = any(person.get(field) for field in ("organisations", "member_as", "withhold", "redaction"))
    return (
        person.get("attendance") == "present" and not named and known.named_in(str(person.get("post", ""))) is not None
    )


def bodies(records: Records) -> Bodies:
    """The bodies of organisations.yml by all their names, the abbreviations of glossary.yml, and the partnerships."""
    listed, glossary = records.one("organisations"), records.one("glossary")
    organisations = listed.organisations if listed else ()
    names = [(name.name, body.id) for body in organisations for name in body.names]
    names += [(body.short_name, body.id) for body in organisations if body.short_name]
    terms = glossary.terms if glossary else ()
    partnerships = (entry.record for entry in records.of("partnership") if entry.record)
    own = [name for record in partnerships for name in (record.name, record.short_name)]
    return Bodies.of(names, {short: term.means for term in terms for short in (term.term, *term.also)}, own)


def not_compared(root: Path) -> str:
    """What the check did not look at, in a line, where only part of the history is here; else nothing."""
    if versions.history(root) != "part":
        return ""
    return (
        "correction-said: not looked at in full, and no notes for a second look: only part of the history is here "
        "(“git fetch --unshallow” brings the rest)."
    )


def _changed(root: Path, records: Records) -> Iterator[Entry]:
    touched = None if versions.history(root) == "none" else versions.touched(root) or frozenset()
    for entry in records.of("meetings"):
        if touched is None or entry.path in touched:
            yield entry
