"""Record text as safe HTML: nothing but paragraphs, emphasis, safe links and the fixed redaction bar."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import html as parser

from macros.public.meetings import Marker
from macros.publish import text

MARKERS = {"personal-data": Marker(words="personal information", url="/redactions/#personal-data")}
MARKER = "[redacted: personal-data]"
BAR = (
    '<span class="redaction"><span class="redaction-bar" aria-hidden="true"></span> '
    '<a href="/redactions/#personal-data">redacted: personal information</a></span>'
)
ALLOWED = {"html", "body", "div", "p", "em", "strong", "a", "br", "code", "span"}
PIECES = (
    "<",
    ">",
    '"',
    "'",
    "&",
    "&lt;",
    "&#60;",
    "&#x3c;",
    "script",
    "<script>",
    "</script>",
    "<scr<script>ipt>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<a href='javascript:alert(1)'>",
    "<!--",
    "-->",
    "<![CDATA[",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java\tscript:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](\x01javascript:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](vbscript:x)",
    '[x](/a "title" onclick="x")',
    '[x](/a"onmouseover="alert(1))',
    "![x](javascript:alert(1))",
    "![x](/y.png)",
    "[x][y]",
    "\n\n[y]: javascript:alert(1)\n\n",
    "`code`",
    "*em*",
    "**strong**",
    "_",
    "[",
    "](",
    ")",
    "\n",
    "    ",
    "# ",
    "> ",
    "1. ",
    "- ",
    "javascript:",
    "onclick=",
    MARKER,
)


def is_safe(html: str) -> None:
    """Only what may stand in a page is in it: as a browser reads it, not as it is written."""
    for element in parser.document_fromstring(f"<div>{html}</div>").iter("*"):
        assert element.tag in ALLOWED, html
        if element.tag == "a":
            # What browsers take away before they look for a scheme (URL Standard, 4.4).
            target = re.sub(r"^[\x00-\x20]+|[\t\n\r]", "", element.get("href") or "").casefold()
            scheme = re.match(r"([a-z][a-z0-9+.-]*):", target)
            assert set(element.keys()) <= {"href"}, html
            assert scheme is None or scheme[1] in {"http", "https", "mailto", "tel"}, html
        elif element.tag == "span":
            assert element.get("class") in {"redaction", "redaction-bar"}, html
        else:
            assert element.keys() == [], html


@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=6)), max_size=8).map("".join))
@example("<scr<script>ipt>alert(1)</scr</script>ipt>")
@example("&lt;script&gt;alert(1)&lt;/script&gt;")
@example('[x](/a "b" onclick="alert(1)")')
@example("[[x](javascript:alert(1))](javascript:alert(2))")
def test_nothing_unsafe_survives_however_it_is_put_together(words: str) -> None:
    for rendered in (text.html(words, MARKERS), text.inline(words, MARKERS), text.line(words, MARKERS)):
        is_safe(rendered)
        assert not re.search(r"<\s*(?:script|img|svg|iframe|style)", rendered, re.IGNORECASE)


@pytest.mark.parametrize(
    ("words", "html"),
    [
        ("One & two.", "<p>One &amp; two.</p>"),
        ("<b>bold</b>", "<p>&lt;b&gt;bold&lt;/b&gt;</p>"),
        ("It's “here”, *now* and **then**.", "<p>It's “here”, <em>now</em> and <strong>then</strong>.</p>"),
        ("[tides](https://tides.example/)", '<p><a href="https://tides.example/">tides</a></p>'),
        ("[a page](/reviews/#x)", '<p><a href="/reviews/#x">a page</a></p>'),
        ("[no](javascript:alert(1))", "<p><a>no</a></p>"),
        ("![no](/no.png)", "<p></p>"),
        ("One.\n\nTwo.", "<p>One.</p>\n<p>Two.</p>"),
    ],
)
def test_emphasis_links_and_paragraphs_are_read_and_html_is_shown_as_it_was_typed(words: str, html: str) -> None:
    assert text.html(words, MARKERS) == html


def test_a_marker_is_one_fixed_bar_with_a_link_to_its_reason() -> None:
    assert text.html(f"They heard about {MARKER}.", MARKERS) == f"<p>They heard about {BAR}.</p>"
    assert text.inline(f"*{MARKER}*", MARKERS) == f"<em>{BAR}</em>"
    assert text.line(f"Case <of> {MARKER}", MARKERS) == f"Case &lt;of&gt; {BAR}"
    assert text.html(f"{MARKER} and {MARKER}", MARKERS).count(BAR) == 2


def test_a_marker_never_stands_in_a_link_or_in_an_address() -> None:
    assert text.inline(f"See [the story of {MARKER}](/there/).", MARKERS) == f"See the story of {BAR}."
    assert BAR not in text.html(f"[x](/a/{MARKER}/b)", MARKERS)
    assert BAR not in text.html(f"[x](/a>{MARKER})", MARKERS)


def test_a_marker_without_a_known_reason_is_an_error_and_never_plain_words() -> None:
    for render in (text.html, text.inline, text.line):
        with pytest.raises(KeyError):
            render("[redacted: embarrassing]", MARKERS)


def test_a_reason_is_escaped() -> None:
    shown = text.line("[redacted: odd]", {"odd": Marker(words="<b>&", url='/"x')})
    assert "redacted: &lt;b&gt;&amp;</a>" in shown
    assert 'href="/&#34;x"' in shown


def test_inline_keeps_paragraphs_where_there_are_several() -> None:
    assert text.inline("One.", MARKERS) == "One."
    assert text.inline("One.\n\nTwo.", MARKERS) == "<p>One.</p>\n<p>Two.</p>"


def test_a_line_is_not_read_as_markdown() -> None:
    assert text.line("1. *Chair* of_the_group", MARKERS) == "1. *Chair* of_the_group"


@pytest.mark.parametrize(
    ("words", "plain"),
    [
        ("See the [tides](https://tides.example/) *now*.", "See the tides now."),
        (f"About {MARKER}.", "About (redacted)."),
        ("One\n\nand   two.", "One and two."),
    ],
)
def test_a_description_has_no_markdown_and_no_marker(words: str, plain: str) -> None:
    assert text.plain(words) == plain
