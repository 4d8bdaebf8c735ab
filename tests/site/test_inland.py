"""The site of a partnership outside every region: what is shipped for all of England, its own, and nobody else's."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from macros import software
from macros.records import walk
from macros.records.load import load
from macros.records.models.fact import Source
from tests.inland import inland_root
from tests.project import ROOT, day_of_the_records
from tests.served import built

READ = (".html", ".json", ".xml", ".ics", ".csv")
VOCABULARY = "search/words.json"
"""The words of all pages, one by one: the pages themselves are looked at."""
CLOCK = ("Europe/London", "London&#39;s clocks", "London's clocks")
DEMONSTRATION = load(ROOT)[0]


@pytest.fixture(scope="module")
def inland(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site."""
    return built(shared, "inland", inland_root(tmp_path_factory.mktemp("inland")), day_of_the_records())


def texts(site: Path) -> dict[str, str]:
    """What readers and programs can read of the site."""
    files = {file.relative_to(site).as_posix(): file for file in sorted(site.rglob("*")) if file.suffix in READ}
    return {path: file.read_text(encoding="utf-8") for path, file in files.items() if path != VOCABULARY}


def names_of_sources() -> set[str]:
    """What national facts were read in: the titles, bodies and addresses of others stay what they are."""
    names: set[str] = set()
    for entry in (entry for entry in DEMONSTRATION.entries if entry.national):
        for _, part in walk.parts(entry.record):
            if isinstance(part, Source) or type(part).__name__ == "Reference":
                fields: dict[str, Any] = part.model_dump(include={"id", "title", "publisher", "url"})
                names |= {value for value in fields.values() if value}
    return names | {json.dumps(name)[1:-1] for name in names}


def test_the_site_has_pages_enough_and_none_names_a_partnership_of_the_demonstration(inland: Path) -> None:
    written = texts(inland)
    assert sum(path.endswith("index.html") for path in written) >= 40
    areas = " ".join(home.record.area for home in DEMONSTRATION.of("partnership"))
    names = [name for name in re.findall(r"\w+", areas) if name[0].isupper()]
    assert names
    assert [(path, name) for path, text in written.items() for name in names if name in text] == []


def test_no_region_is_named_but_as_the_time_zone_or_in_the_name_of_a_source(inland: Path) -> None:
    regions = [entry.record.name for entry in DEMONSTRATION.of("region")]
    assert regions
    sources = re.compile("|".join(map(re.escape, sorted({*CLOCK, *names_of_sources()}, key=len, reverse=True))))
    left = {path: sources.sub("", text) for path, text in texts(inland).items()}
    assert [(path, name) for path, text in left.items() for name in regions if name.casefold() in text.casefold()] == []


def test_where_only_the_law_is_known_the_pages_say_so(inland: Path) -> None:
    for page in ("thresholds", "thresholds/level-4"):
        assert "No local threshold document." in (inland / page / "index.html").read_text(encoding="utf-8")
    procedures = sorted(file.stem for file in (software.NATIONAL / "procedures").glob("*.yml"))
    assert procedures
    for name in procedures:
        text = (inland / "procedures" / name / "index.html").read_text(encoding="utf-8")
        assert "No local source" in text
        assert "Nothing on this page comes from a document of Nowhere-on-Sea" in text


def test_each_place_has_its_own_line_in_the_reviews(inland: Path) -> None:
    rows = json.loads((inland / "data" / "reviews.json").read_text(encoding="utf-8"))["reviews"]
    limits = [row["title"] for row in rows if row["url"] == "/time-limits/"]
    assert sorted(limits) == ["Time limits: Nowhere-on-Sea", "Time limits: national"]
