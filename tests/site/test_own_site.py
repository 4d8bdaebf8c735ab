"""A partnership's own site: its colour, its logo and its own statement on every page; and nothing that it has not got.

The invented partnership is built twice: adopted, with looks of its own; and with next to no records.
"""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.axe import WIDTHS, show, violations
from tests.project import AS_AT, Project, invented_root
from tests.served import built, serving

_STATEMENT = "We, the partners of the town, answer for every word."
_SETTINGS = f"""adopted: true
statement: {_STATEMENT}
short_name: By the sea
colour: "#5b2a86"
logo: looks/logo.svg
"""
_LOGO = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 48"><style>.a { fill: #e0a100 }</style>
<path d="M4 40c8-14 12-14 20 0c8-14 12-14 20 0" fill="none" stroke="#5b2a86"/>
<circle class="a" cx="48" cy="14" r="9"/></svg>
"""
_RECORDS = ("meetings", "priorities", "groups", "arrangements")


@pytest.fixture(scope="session")
def own(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An adopted site with a colour and a logo."""
    project = Project(invented_root(tmp_path_factory.mktemp("own")))
    project.change("data/site.yml", "adopted: false\n", _SETTINGS)
    project.write("looks/logo.svg", _LOGO)
    project.write("looks/extra.css", ".lede { font-style: italic; }\n")
    return built(shared, "own", project.root, AS_AT)


@pytest.fixture(scope="session")
def own_url(own: Path) -> Iterator[str]:
    """Where it is served."""
    yield from serving(own)


@pytest.fixture(scope="session")
def bare(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site without procedures, groups, notes, priorities, arrangements or a threshold document."""
    project = Project(invented_root(tmp_path_factory.mktemp("bare")))
    for folder in ("data/procedures", "data/thresholds", *(f"{project.home}/{name}" for name in _RECORDS)):
        shutil.rmtree(project.root / folder)
    duties = project.read("data/duties.yml")
    project.write("data/duties.yml", re.sub(r"    met_at:\n(?:      .*\n)+", "", duties))
    return built(shared, "bare", project.root, AS_AT)


def pages(site: Path) -> dict[str, str]:
    """Every page by its address."""
    return {
        file.parent.relative_to(site).as_posix() if file.name == "index.html" else file.name: file.read_text("utf-8")
        for file in site.rglob("*.html")
    }


def test_every_page_has_the_statement_and_none_says_whose_words_others_took(own: Path) -> None:
    assert [address for address, html in pages(own).items() if _STATEMENT not in html] == []
    written = {file: file.read_bytes() for file in own.rglob("*") if file.is_file() and "pagefind" not in file.parts}
    assert [file.name for file, raw in written.items() if b"made up for tests" in raw] == []


def test_every_page_wears_the_logo_and_loads_the_colours_after_the_sites_own(own: Path) -> None:
    for address, html in pages(own).items():
        sheets = [Path(sheet).name for sheet in re.findall(r'<link rel="stylesheet" href="([^"]+)"', html)]
        assert sheets[:3] == ["site.css", "looks.css", "extra.css"], address
        assert re.search(
            r'<img class="site-logo" src="[^"]*assets/images/logo\.svg" alt="" width="133" height="100">', html
        )
        assert '<meta name="theme-color" content="#5b2a86">' in html
    assert "<title>Glossary – By the sea</title>" in pages(own)["glossary"]
    assert b"#5b2a86" in (own / "assets" / "images" / "favicon.svg").read_bytes()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("address", ["", "nowhere-on-sea/", "thresholds/", "worried/", "reviews/"])
def test_it_can_be_read_in_its_colour(page: Page, own_url: str, address: str, width: int) -> None:
    show(page, own_url + address, width)
    assert page.locator(".site-logo").evaluate("image => image.complete && image.naturalWidth > 0")
    colour = "getComputedStyle(document.documentElement).getPropertyValue('--teal')"
    assert page.evaluate(colour) == "#5b2a86"
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_one_partnership_is_not_compared_and_its_front_page_is_about_it(own: Path) -> None:
    written = pages(own)
    assert "compare" not in written
    assert [address for address, html in written.items() if re.search(r'href="[^"]*compare/"', html)] == []
    front = written["index.html" if "index.html" in written else "."]
    assert "<h1>Keeping children safe in Nowhere-on-Sea</h1>" in front
    for leads_to in ("arrangements", "groups", "meetings", "priorities"):
        assert f'href="nowhere-on-sea/{leads_to}/"' in front
    assert 'href="tel:0000000000"' in front


def test_nobody_is_asked_which_of_one_area(own: Path) -> None:
    for address, field in (("contacts", "contacts-area"), ("time-limits", "limit-area")):
        assert f'<p hidden><label for="{field}">' in pages(own)[address]


def test_a_site_with_next_to_no_records_has_no_page_door_or_heading_with_nothing_behind_it(bare: Path) -> None:
    written = pages(bare)
    gone = (
        "compare",
        "procedures",
        "meetings",
        "actions",
        "redactions",
        *(f"nowhere-on-sea/{name}" for name in _RECORDS),
    )
    assert [address for address in gone if address in written] == []
    for address, html in written.items():
        main = html[html.index("<main") : html.index("</main>")]
        assert not re.search(
            r"<ul[^>]*>\s*</ul>|<dl[^>]*>\s*</dl>|<tbody>\s*</tbody>|<ol class=\"sources\">\s*</ol>", main
        ), address
        assert not re.search(r"</h2>\s*(<h2|</section>|</article>)", main), address
        assert not re.search(r"<li>\s*(<strong>[^<]*</strong>\s*<span>[^<]*</span>\s*)?</li>", main), address
