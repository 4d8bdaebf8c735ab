"""The site of the invented partnership, made from the example alone: whole, and with no word of any other."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from lxml import html

from macros import build
from macros.cli import main
from macros.records import source
from tests.project import ROOT, day_of_the_records

_REAL = sorted(folder.name for folder in (ROOT / "data" / "partnerships").iterdir())
_NAMED = re.compile("|".join(word for name in _REAL for word in name.split("-")), re.IGNORECASE)
_LONDON = re.compile("london", re.IGNORECASE)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `partnership new --example`, `new --answers … --into …` and `build` make."""
    folder = tmp_path_factory.mktemp("calderbrook")
    day = max(day_of_the_records(), date(2026, 11, 30))
    answers, project = folder / "a.yml", folder / "project"
    answers.write_text(CliRunner().invoke(main, ["new", "--example"]).output, encoding="utf-8")
    words = ["--answers", str(answers), "--into", str(project), "--yes", "--as-at", day.isoformat()]
    made = CliRunner().invoke(main, ["new", *words])
    assert made.exit_code == 0, made.output
    told: list[str] = []
    problems = build.build(project, day, project / "site", told.append)
    assert [str(problem) for problem in problems] == [], told
    return project / "site"


def _texts(site: Path) -> Iterator[tuple[str, str]]:
    for file in sorted(site.rglob("*")):
        if file.suffix in (".html", ".json", ".csv", ".ics", ".atom", ".xml", ".txt"):
            yield file.relative_to(site).as_posix(), file.read_text(encoding="utf-8")


def test_it_has_at_least_forty_pages(site: Path) -> None:
    assert len(list(site.rglob("*.html"))) >= 40


def test_no_title_of_a_page_feed_or_calendar_names_the_partnership_twice(site: Path) -> None:
    titles = {
        title
        for path, text in _texts(site)
        for title in re.findall(r"<title>(.*?)</title>|^X-WR-CALNAME:(.*)$|title=\"(.*?)\"", text, re.MULTILINE)
    }
    assert any(words.endswith(" – CSCP") for title in titles for words in title)
    assert [title for title in titles for words in title if words.count("CSCP") > 1] == []


def test_what_was_done_to_numbers_is_said_of_those_numbers_alone(site: Path) -> None:
    page = (site / "worried" / "index.html").read_text(encoding="utf-8")
    above, local, national = re.split(r'<h2 id="(?:local|national)">', page)
    files = {"national": national, "partnerships/calderbrook": local}
    for folder, part in files.items():
        values: Any = source.read(site.parent, site.parent / "data" / folder / "helplines.yml").values
        said = " ".join(values["review"]["last"]["said"].split())
        assert said
        assert [said in " ".join(_shown(f"<div>{words}</div>").split()) for words in (above, part)] == [False, True]
        assert " ".join(_shown(f"<div>{page}</div>").split()).count(said) == 1


def test_no_page_feed_calendar_or_table_names_a_partnership_of_this_repository(site: Path) -> None:
    assert len(_REAL) == 3
    assert [path for path, text in _texts(site) if _NAMED.search(text)] == []


def test_london_stands_only_in_the_time_zone_and_in_the_names_of_sources(site: Path) -> None:
    named = _sources_with_london()
    assert named
    left = set()
    for path, text in _texts(site):
        if path == "search/words.json":
            continue  # single words, of the sources' names as well
        words = " ".join((_shown(text) if path.endswith(".html") else text).split())
        for known in (*named, "London's clocks", "London’s clocks", "Europe/London"):
            words = words.replace(known, "")
        left |= {(path, words[max(0, at.start() - 40) : at.end() + 40]) for at in _LONDON.finditer(words)}
    assert left == set()


def _shown(page: str) -> str:
    return "".join(map(str, html.fromstring(page.encode(), parser=html.HTMLParser(encoding="utf-8")).itertext()))


def _sources_with_london() -> list[str]:
    """What sources of national facts are called, the longest first."""
    files = sorted((ROOT / "data" / "national").rglob("*.yml"))
    every = [_called(source.read(ROOT, file).values) for file in files]
    return sorted({name for names in every for name in names if _LONDON.search(name)}, key=len, reverse=True)


def _called(values: Any) -> Iterator[str]:
    if isinstance(values, dict):
        yield from (" ".join(str(values[key]).split()) for key in ("id", "title", "publisher", "url") if key in values)
    for value in values.values() if isinstance(values, dict) else values if isinstance(values, list) else ():
        yield from _called(value)


def test_it_bears_its_name_its_colour_and_its_logo(site: Path) -> None:
    home = (site / "index.html").read_text(encoding="utf-8")
    assert "Calderbrook Safeguarding Children Partnership" in home
    assert "logo.svg" in home
    assert any("#5b3a8c" in file.read_text(encoding="utf-8") for file in site.rglob("*.css"))
