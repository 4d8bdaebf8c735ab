"""The last touches: addresses that work below any address, abbreviations explained once."""

import re
from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.pages.finish import expand, ids, relative
from macros.public.sitewide import Term

LIST = "<!-- abbreviations -->"


def term(name: str, means: str, *also: str, case_sensitive: bool = True) -> Term:
    """A term of the glossary."""
    return Term(
        id=re.sub(r"\W+", "-", name.lower()),
        term=name,
        means=means,
        about=None,
        also=also,
        case_sensitive=case_sensitive,
    )


CSP = term("CSP", "Coast safety plan")
CSPR = term("CSPR", "Coast safety plan review", "CSPRs")
Q_AND_I = term("Q&I", "Quayside and islands")
TERMS = (CSP, CSPR, Q_AND_I)


@pytest.mark.parametrize(
    ("page", "target", "there"),
    [
        ("", "/", "./"),
        ("", "/reviews/", "reviews/"),
        ("", "/reviews/reviews.ics", "reviews/reviews.ics"),
        ("", "/#top", "./#top"),
        ("", "/?q=a", "./?q=a"),
        ("a/", "/", "../"),
        ("a/", "/a/", "./"),
        ("a/", "/a/#x", "./#x"),
        ("a/", "/b/c/?q=1#x", "../b/c/?q=1#x"),
        ("a/b/c/", "/", "../../../"),
        ("a/b/c/", "/a/b/", "../"),
        ("a/b/c/", "/a/d/#s3", "../../d/#s3"),
        ("a/b/c/", "/assets/site.css", "../../../assets/site.css"),
        ("404.html", "/", "./"),
        ("404.html", "/a/b/#x", "a/b/#x"),
        ("a/page.html", "/b/", "../b/"),
        ("a/", "/search/?q=x/y&amp;r=/z#a/b", "../search/?q=x/y&amp;r=/z#a/b"),
    ],
)
def test_an_address_from_the_root_is_made_relative_to_its_page(page: str, target: str, there: str) -> None:
    for attribute in ("href", "src", "action"):
        assert relative(f'<x {attribute}="{target}">', page) == f'<x {attribute}="{there}">'


@pytest.mark.parametrize(
    "html",
    [
        '<a href="#here">',
        '<a href="https://tides.example/">',
        '<a href="//tides.example/x">',
        '<a href="mailto:a@b.example">',
        '<a href="there/">',
        "<p>/reviews/</p>",
    ],
)
def test_every_other_address_is_left_alone(html: str) -> None:
    assert relative(html, "a/b/") == html


_STEPS = st.lists(st.sampled_from(["a", "b", "long-name", "2024"]), max_size=4)


@given(_STEPS, _STEPS, st.sampled_from(["", "#x", "?q=1", "?q=1#x"]), st.booleans())
def test_a_browser_comes_to_the_same_page_below_any_address(
    page: list[str], target: list[str], rest: str, is_file: bool
) -> None:
    at = "".join(f"{step}/" for step in page)
    path = "/" + "".join(f"{step}/" for step in target)
    path = f"{path}file.css" if is_file else path
    href = re.search(r'href="([^"]*)"', relative(f'<a href="{path}{rest}">', at))
    assert href is not None
    base = "https://host.example/below/"
    assert urljoin(f"{base}{at}", href[1]) == f"{base}{path[1:]}{rest}"


def test_a_page_says_which_ids_links_may_lead_to() -> None:
    assert ids('<h1 class="x" id="a">id="c"</h1><p id="b">B</p>') == {"a", "b"}


def test_the_longest_abbreviation_wins_among_those_with_the_same_first_letter() -> None:
    shown = expand("<p>MACE, MASH and MA</p>", [term(name, f"what {name} means") for name in ("MA", "MACE", "MASH")])
    assert shown.count("<abbr") == 3
    assert "what MACE means" in shown
    assert "what MASH means" in shown


def test_the_first_use_is_explained_and_no_other() -> None:
    assert expand("<p>CSP and CSP.</p><p>CSP</p>", TERMS) == (
        '<p><abbr title="Coast safety plan">CSP</abbr> and CSP.</p><p>CSP</p>'
    )


def test_of_terms_that_overlap_the_longest_is_meant() -> None:
    assert expand("<p>CSPR, CSP</p>", TERMS) == (
        '<p><abbr title="Coast safety plan review">CSPR</abbr>, <abbr title="Coast safety plan">CSP</abbr></p>'
    )
    assert "<abbr" not in expand("<p>CSPX XCSP CSP1 CSP_x csp</p>", TERMS)


def test_a_plural_is_a_use_whether_the_glossary_has_it_or_not() -> None:
    assert (
        expand("<p>CSPRs and CSPR</p>", TERMS) == '<p><abbr title="Coast safety plan review">CSPRs</abbr> and CSPR</p>'
    )
    assert expand("<p>two CSPs</p>", TERMS) == '<p>two <abbr title="Coast safety plan">CSP</abbr>s</p>'
    assert "<abbr" not in expand("<p>CSPst</p>", TERMS)
    assert "<abbr" not in expand("<p>Tides</p>", [term("Tide", "The sea")])


def test_another_form_of_a_term_counts_as_its_first_use() -> None:
    terms = [term("HM", "Harbour master", "HMO")]
    assert expand("<p>HMO, HM</p>", terms) == '<p><abbr title="Harbour master">HMO</abbr>, HM</p>'


def test_an_ampersand_in_a_term_is_found_as_html_writes_it() -> None:
    assert expand("<p>The Q&amp;I group</p>", TERMS) == (
        '<p>The <abbr title="Quayside and islands">Q&amp;I</abbr> group</p>'
    )
    assert "<abbr" not in expand("<p>A&amp;B &lt; C</p>", [term("amp", "x"), term("lt", "y")])


def test_what_an_abbreviation_means_is_escaped() -> None:
    shown = expand(f"<p>XX</p>{LIST}", [term("XX", 'a "b" <c> & d')])
    assert 'title="a &#34;b&#34; &lt;c&gt; &amp; d"' in shown
    assert "<c>" not in shown


@pytest.mark.parametrize(
    "html",
    [
        '<a href="/x/">CSP</a>',
        '<a href="/x/"><strong>CSP</strong></a>',
        *(f"<h{level}>CSP</h{level}>" for level in range(1, 7)),
        '<svg><text x="1">CSP</text></svg>',
        '<script>"CSP"; if (1 < 2) {}</script>',
        "<style>.x::after { content: 'CSP' }</style>",
        '<abbr title="x">CSP</abbr>',
        "<code>CSP</code>",
        "<option>CSP</option>",
        '<p title="CSP">x</p>',
        '<p data-x="1 > 0 CSP">x</p>',
        "<!-- a > b CSP -->",
        "<TITLE>CSP</TITLE>",
    ],
)
def test_links_headings_drawings_scripts_and_attributes_are_left_as_they_are_and_do_not_count_as_the_first_use(
    html: str,
) -> None:
    shown = '<p><abbr title="Coast safety plan">CSP</abbr></p>'
    assert expand(f"{html}<p>CSP</p>", TERMS) == f"{html}{shown}"


def test_a_phrase_is_explained_in_the_glossary_only() -> None:
    html = f"<p>The tide table</p>{LIST}"
    assert expand(html, [term("tide table", "When the sea comes", case_sensitive=False)]) == "<p>The tide table</p>"


def test_the_abbreviations_of_a_page_are_listed_once_in_order_with_a_link_to_the_glossary() -> None:
    shown = expand(f"<p>Q&amp;I CSP CSP CSPs</p>{LIST}", TERMS)
    assert re.findall(r'<dt><a href="([^"]+)">([^<]+)</a></dt><dd>([^<]+)</dd>', shown) == [
        ("/glossary/#csp", "CSP", "Coast safety plan"),
        ("/glossary/#q-i", "Q&amp;I", "Quayside and islands"),
    ]
    assert LIST not in shown


@pytest.mark.parametrize("terms", [TERMS, ()])
def test_a_page_without_abbreviations_has_no_list(terms: tuple[Term, ...]) -> None:
    assert expand(f"<p>Plain words.</p>{LIST}", terms) == "<p>Plain words.</p>"


@given(st.text(alphabet="<>/\"'& aCSPRpbQI;!-", max_size=40))
def test_only_abbreviations_are_added_whatever_the_html(html: str) -> None:
    assert re.sub(r'<abbr title="[^"]*">|</abbr>', "", expand(html, TERMS)) == html
