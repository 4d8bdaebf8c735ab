"""`partnership new`, from answers to files that are known to be right; nothing is written here.

In: answers with the lines that they stand on, where the partnership is to go, the days. Out: a `Plan`; raises `NotDone`
with every problem at the line of the answer that it comes from.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from macros.adopter import origin
from macros.adopter.origin import Origin
from macros.notes.drafting import NotDone
from macros.problem import Problem
from macros.records.source import KeyPath, SourceFile
from macros.rules import abbreviation_known
from macros.setup import checks, names, project, records, trial
from macros.setup.answers import REFUSED, Given
from macros.setup.lines import with_entry
from macros.setup.records import Made
from macros.setup.trial import NOTHING, Files
from macros.updates import release
from macros.withheld.patterns.permitted import LIST

_OF_THE_SOFTWARE = ("data/national/", "data/regions/")
_IN_WORDS = "; write it out here, and explain it later: partnership add glossary"


@dataclass(frozen=True)
class Plan:
    """What will be written, where, and the name of the partnership's folder."""

    root: Path
    home: str
    files: Files


def may_go(where: Path, *, new: bool) -> None:
    """Raise `NotDone` where nothing can be written: asked first, so that nobody answers in vain."""
    if not new:
        trial.project(where)
        trial.committed(where)
        return
    if any((above / "data" / "site.yml").is_file() or above.name == ".git" for above in where.resolve().parents):
        raise NotDone(f"The folder for the new project must not be inside another: name one beside it. {NOTHING}")
    is_empty = where.is_dir() and not any(where.iterdir())
    if (where.exists() or where.is_symlink()) and not is_empty:
        raise NotDone(f"The folder for the new project must be empty, or not be there yet. {NOTHING}")


def comes_from(words: str | None) -> Origin:
    """Where a new project gets its software: as somebody typed it, or from where this software came."""
    known = origin.running() if words is None else origin.given(words)
    if known is None:
        raise NotDone(
            "Say with --software where a new project gets this software: git+ADDRESS@FULL-COMMIT, or the address "
            f"of its package with #sha256=… at the end. {NOTHING}"
        )
    return known


def made(given: Given, root: Path, into: Path | None, software: str, days: tuple[date, date]) -> Plan:
    """A project in the folder `into`, or else one more partnership in `root`."""
    there = None if into else root
    drawn, faults = checks.drawn(given.answers, given.folder)
    faults += checks.faults(given.answers, there)
    where, known = given.fitted, {problem.line for problem in given.problems}
    whole = (Problem(where.path, where.line(at), rule, words) for at, rule, words in faults)
    problems = [*given.problems, *(problem for problem in whole if problem.line not in known)]
    # With a stand-in for what is wrong, the check finds the rest of what is wrong in the same run.
    answers = checks.usable(given.answers) if problems else given.answers
    shared = release.files(answers.regions) if into else _lists(root)
    made = Made(answers, names.known_of(shared), days[0])
    files: Files = project.files(made, drawn, shared, software) if into else _in_place(made, root)
    tried = [
        _at_answer(problem, files, given.source) for problem in _once(trial.new_problems(there, files, *days), files)
    ]
    if problems or tried:
        raise NotDone(REFUSED, [*problems, *_further(problems, tried)])
    return Plan(into or root, made.home, files)


def _once(problems: list[Problem], files: Files) -> Iterator[Problem]:
    """Of what two files have in common, and each is told of, what is told of the file that is new."""
    of_new = {problem.rule for problem in problems if problem.path in files}
    yield from (problem for problem in problems if problem.path in files or problem.rule not in of_new)


def _further(problems: list[Problem], tried: list[tuple[Problem, str]]) -> Iterator[Problem]:
    """What the trial found beside problems that were known: once for each answer, not once for each file made of it."""
    known = {problem.line for problem in problems}
    told: set[tuple[int, str, str]] = set()
    for problem, words in tried:
        is_of_stand_in = bool(problems) and (problem.line in known or problem.line == 1)
        if not is_of_stand_in and (problem.line, problem.rule, words) not in told:
            told.add((problem.line, problem.rule, words))
            yield problem


def _lists(root: Path) -> dict[str, str]:
    """The lists of a project that say which bodies and abbreviations it knows."""
    paths = [path for name in ("organisations", "glossary") for path in (root / "data").rglob(f"{name}.yml")]
    return {path.relative_to(root).as_posix(): path.read_text("utf-8-sig") for path in sorted(paths)}


def _in_place(made: Made, root: Path) -> Files:
    """The files of one more partnership; address, colours and logo are those that the site has."""
    files: dict[str, str | bytes | None] = dict(records.files(made, team=project.ask(made)))
    if "@" in made.answers.contact:
        own = f"data/partnerships/{made.home}/partnership.yml"
        text = with_entry(LIST, (root / LIST).read_text("utf-8-sig"), "allowed", project.exception(made, own))
        if text is None:
            raise NotDone(f"{LIST} has problems: run “partnership check” and put them right first. {NOTHING}")
        files[LIST] = text
    return files


def _at_answer(problem: Problem, files: Files, source: SourceFile) -> tuple[Problem, str]:
    """The problem of a record that was not written, at the line of the answer it comes from; what must be true."""
    if problem.path.startswith(_OF_THE_SOFTWARE):
        return problem, problem.message
    text = files.get(problem.path)
    lines = text.splitlines() if isinstance(text, str) else []
    line = lines[problem.line - 1] if 0 < problem.line <= len(lines) else ""
    from_here = [(len(value), where) for where, value in _values(source.values) if len(value) > 2 and value in line]
    at = source.line(max(from_here, default=(0, ()))[1])
    words = f"{problem.message}{_IN_WORDS if problem.rule == abbreviation_known.ID else ''}"
    message = f"{words} (of {problem.path}, which would be made of it)"
    return replace(problem, path=source.path, line=at, message=message), words


def _values(values: Any, where: KeyPath = ()) -> Iterator[tuple[KeyPath, str]]:
    if isinstance(values, Mapping):
        for name, value in values.items():
            yield from _values(value, (*where, name))
    elif isinstance(values, list):
        for index, value in enumerate(values):
            yield from _values(value, (*where, index))
    elif isinstance(values, str):
        yield where, values
