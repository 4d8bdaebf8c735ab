"""From record to built page: a fact with its warning, a fact that is nowhere, and the one setting that is stricter."""

import gzip
from pathlib import Path

import pytest

from macros.pages.in_common import ALL, MOST, SOME
from tests.project import AS_AT, Project, invented_root
from tests.served import built

GZIP = b"\x1f\x8b"
WARNING = "Not yet checked against the source"
MARK = "not yet checked"
"""What the sentence at the top of a page says, and each line that differs from it."""
GENERAL_KNOWLEDGE = (
    "never-read",
    "Find the bell",
    "Nobody has read this invented",
    "sand-in-pockets",
    "Ask the harbour",
)
SECONDARY = ("wet shoes", "wet-shoes", "ring-at-once", "ring-the-bell", "invented level 3 means", "0000 000000")


@pytest.fixture(scope="module")
def strict_site(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented site with the stricter setting, and with a telephone number that was read only elsewhere."""
    root = invented_root(tmp_path_factory.mktemp("strict"))
    project = Project(root)
    project.write("data/site.yml", project.read("data/site.yml") + "least_certain: read-in-source\n")
    helplines = project.read("data/helplines.yml")
    project.write("data/helplines.yml", helplines.replace("read-in-source", "secondary"))
    return built(shared, "strict", root, AS_AT)


def everything(site: Path) -> dict[str, str]:
    """The words of every file of a site, those of the search index unpacked."""
    texts = {}
    for file in sorted(site.rglob("*")):
        if file.is_file():
            data = file.read_bytes()
            name = file.relative_to(site).as_posix()
            text = (gzip.decompress(data) if data.startswith(GZIP) else data).decode("utf-8", "replace")
            texts[name] = f"{name} {text}"
    assert any(name.endswith("search/words.json") for name in texts)
    assert any(name.endswith(".pf_fragment") for name in texts)
    return texts


def where(site: Path, words: str) -> list[str]:
    """The files of a site that have these words."""
    return [name for name, text in everything(site).items() if words.casefold() in text.casefold()]


def test_what_nobody_has_read_is_in_no_file_of_a_site(invented_site: Path, strict_site: Path) -> None:
    for words in GENERAL_KNOWLEDGE:
        assert where(invented_site, words) == [], words
        assert where(strict_site, words) == [], words


def test_what_was_read_only_elsewhere_is_shown_with_its_warning(invented_site: Path) -> None:
    for page, words in (
        ("thresholds/index.html", "Often comes to school in wet shoes"),
        ("thresholds/level-3/index.html", "What the invented level 3 means by the sea"),
        ("procedures/ring-the-bell/index.html", "Answer within the time limit"),
        ("time-limits/index.html", "ring-at-once"),
    ):
        text = (invented_site / page).read_text(encoding="utf-8")
        assert words in text, page
        assert MARK in text.casefold(), page


def test_a_strict_site_has_it_in_no_file_and_no_link_to_it(strict_site: Path) -> None:
    # That the site was built at all means that every link and every anchor in it leads somewhere.
    for words in (*SECONDARY, WARNING, ALL, MOST, SOME):
        assert where(strict_site, words) == [], words


def test_a_strict_site_still_has_what_was_read_in_its_source(strict_site: Path) -> None:
    assert "thresholds/index.html" in where(strict_site, "Comes home from the beach with dry shoes")
    assert "time-limits/index.html" in where(strict_site, "answer-the-bell")
    assert "reviews/index.html" in where(strict_site, "Levels of need and their indicators")
