"""Over every page of the real and of the invented site: a warning stands once, and no chip contradicts the page."""

import re
from collections import Counter
from pathlib import Path
from urllib.parse import urljoin

import lxml.html
import pytest
from lxml.html import HtmlElement

UP_TO_DATE = "Review up to date"
EARLIER = "Written under earlier guidance"
WARNS = re.compile(r"checked against|before you rely on it|has replaced|may no longer be right", re.IGNORECASE)
SHORTEST = 5
"""A mark on a line has fewer words; what has more is a sentence, which a page says once."""


@pytest.fixture(scope="module", params=["site", "invented_site"])
def mains(request: pytest.FixtureRequest) -> dict[str, HtmlElement]:
    """What each page says between its header and its footer, by the page's address."""
    root: Path = request.getfixturevalue(request.param)
    found = {}
    for file in sorted(root.rglob("index.html")):
        found[f"/{file.parent.relative_to(root).as_posix()}/".replace("/./", "/")] = lxml.html.parse(file).find(
            ".//main"
        )
    return found


def visible(main: HtmlElement) -> list[str]:
    """The words of each block of a page, without what is hidden, and without numbers, which say it beside each."""
    for hidden in main.xpath(".//*[@hidden] | .//script | .//style | .//noscript | .//*[@class='helpline']"):
        hidden.drop_tree()
    blocks = main.xpath(".//p | .//li | .//dd | .//td | .//small | .//h2 | .//h3")
    return [
        " ".join(block.text_content().split()) for block in blocks if not block.xpath(".//p | .//li | .//dd | .//td")
    ]


def said_again(main: HtmlElement) -> list[str]:
    """The warnings that a page says more than once."""
    sentences = (sentence for block in visible(main) for sentence in re.split(r"(?<=[.:;])\s+", block))
    said = Counter(each for each in sentences if WARNS.search(each) and len(each.split()) >= SHORTEST)
    return [sentence for sentence, times in said.items() if times > 1]


def is_unsure(main: HtmlElement) -> bool:
    """Whether the page holds facts that nobody checked, or rests on guidance that was replaced."""
    return bool(main.xpath(".//*[contains(@class, 'notice-unchecked')]")) or EARLIER in main.text_content()


def test_no_page_that_is_unchecked_or_rests_on_replaced_guidance_says_that_its_review_is_up_to_date(
    mains: dict[str, HtmlElement],
) -> None:
    unsure = {url for url, main in mains.items() if is_unsure(main)}
    assert unsure
    assert [url for url in sorted(unsure) if UP_TO_DATE in mains[url].text_content()] == []


def test_the_list_of_reviews_calls_nothing_up_to_date_whose_own_page_says_otherwise(
    mains: dict[str, HtmlElement],
) -> None:
    rows = mains["/reviews/"].xpath(".//*[contains(@class, 'chip')]/ancestor::*[self::tr or self::li][1]")
    addresses = [urljoin("/reviews/", row.xpath(".//a/@href")[0]).partition("#")[0] for row in rows]
    # Where a page has several records, one of them may well be up to date.
    alone = [
        url
        for row, url in zip(rows, addresses, strict=True)
        if UP_TO_DATE in row.text_content() and addresses.count(url) == 1
    ]
    assert alone
    assert [url for url in alone if is_unsure(mains[url])] == []


def test_a_page_says_a_warning_once(mains: dict[str, HtmlElement]) -> None:
    assert {url: again for url, main in mains.items() if (again := said_again(main))} == {}


def test_every_page_says_in_a_line_whose_words_it_has_and_the_whole_stands_once(request: pytest.FixtureRequest) -> None:
    root: Path = request.getfixturevalue("site")
    feet = {
        file: " ".join(foot.text_content().split())
        for file in root.rglob("index.html")
        for foot in lxml.html.parse(file).findall(".//footer/div/div[@class='standing']")
    }
    assert len(feet) == len(list(root.rglob("index.html")))
    (foot,) = set(feet.values())
    assert "the partnership’s own copy is the authority" in foot
    assert len(foot) <= 120
    assert "copy is the authority" in lxml.html.parse(root / "about" / "index.html").find(".//main").text_content()
