"""Every way out of the built site: the guard names the place of every canary, and prints none."""

from collections import defaultdict
from pathlib import Path

import pytest

from macros import problem
from macros.problem import Problem
from tests.leaks.canaries import CANARIES, Canary, seen
from tests.leaks.laboratory import Laboratory
from tests.leaks.ways import FOR_PROGRAMS, ONE_WORD_ONLY, WAYS

RULE = "withheld-text"


def cases() -> list[tuple[str, Canary]]:
    """Every way with every canary that can go that way."""
    return [
        (way, canary)
        for way in WAYS
        for canary in CANARIES
        if way not in ONE_WORD_ONLY or " " not in canary.text.strip()
        if way not in FOR_PROGRAMS or not canary.is_one_word
    ]


class Findings:
    """All canaries planted in one copy of the site, each in a folder of its own, and what one run finds."""

    def __init__(self, laboratory: Laboratory, site: Path) -> None:
        self.expected: dict[tuple[str, str], tuple[str, int | None]] = {}
        page = laboratory.short_page
        for number, (way, canary) in enumerate(cases()):
            planted = WAYS[way](canary, page)
            folder = f"planted/{way}-{number}"
            place = planted.path.format(number) if planted.path.startswith("pagefind/") else f"{folder}/{planted.path}"
            file = site / place
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(planted.raw)
            self.expected[way, canary.id] = (folder if planted.where == "" else place, planted.line)
        self.problems = laboratory.guard_site(site)
        self.by_path: dict[str, list[Problem]] = defaultdict(list)
        for fault in self.problems:
            self.by_path[fault.path.removeprefix(f"{site.name}/")].append(fault)


@pytest.fixture(scope="module")
def findings(laboratory: Laboratory, tmp_path_factory: pytest.TempPathFactory) -> Findings:
    """What the guard says of a site with every canary in every way."""
    return Findings(laboratory, laboratory.copy_of_site(tmp_path_factory.mktemp("planted")))


def test_there_are_at_least_thirty_ways_out() -> None:
    assert len(WAYS) >= 30


def test_the_site_without_a_plant_has_no_finding(laboratory: Laboratory, tmp_path: Path) -> None:
    assert laboratory.guard_site(laboratory.copy_of_site(tmp_path)) == []


@pytest.mark.parametrize("way", WAYS)
def test_a_canary_is_reported_where_it_stands(findings: Findings, way: str) -> None:
    missed = []
    for (other, canary), (path, line) in findings.expected.items():
        if other != way:
            continue
        here = [problem for problem in findings.by_path[path] if problem.rule == RULE]
        if line is not None:
            here = [problem for problem in here if problem.line == line]
        if not here:
            missed.append((canary, path, line, [(problem.rule, problem.line) for problem in findings.by_path[path]]))
    assert missed == []


@pytest.mark.parametrize("form", ["text", "github", "json"])
def test_no_finding_prints_a_canary(findings: Findings, form: problem.Format) -> None:
    assert len(findings.problems) > 0
    assert seen(problem.render(findings.problems, form)) == set()


def test_nothing_else_is_reported(findings: Findings) -> None:
    planted = {path for path, _ in findings.expected.values()}
    assert {path for path, problems in findings.by_path.items() if problems} <= planted
