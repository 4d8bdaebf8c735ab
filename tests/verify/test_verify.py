"""Each rule about the built site: one change to a valid site, and the complete findings that follow."""

import gzip
import json
import time
from pathlib import Path

import pytest

from macros.verify import verify
from macros.verify.messages import MAX_FILE_BYTES, MESSAGES
from tests.september import mark
from tests.verify.sites import FILES, GROUP, MANIFEST, PAGES, PNG, Change, Findings, Site

HOME, G = "index.html", "group/index.html"
FRAGMENT = "pagefind/fragment/en_1.pf_fragment"
LIST = "partnership-manifest.json"


def change(path: str, old: str, new: str) -> Change:
    return lambda site: site.change(path, old, new)


def write(path: str, raw: bytes | str) -> Change:
    return lambda site: site.write(path, raw)


def in_group(html: str) -> Change:
    """Put some HTML on line 13 of the group's page."""
    return change(G, '<p><a href="../list.csv">List</a></p>', html)


def fragment(text: bytes) -> Change:
    return write(FRAGMENT, gzip.compress(b"pagefind_dcd" + text))


def listed(**parts: object) -> Change:
    return write(LIST, json.dumps(MANIFEST | parts))


def link_out(site: Site) -> None:
    (site.folder / "more.txt").symlink_to(site.folder / "robots.txt")


def link_folder(site: Site) -> None:
    (site.folder / "more").symlink_to(site.folder / "group", target_is_directory=True)


def only_text(site: Site) -> None:
    for path in FILES:
        site.remove(path)
    site.write("robots.txt", "User-agent: *\n")


def without_home(site: Site) -> None:
    site.remove(HOME)


def too_large(site: Site) -> None:
    with (site.folder / "list.csv").open("wb") as file:
        file.truncate(MAX_FILE_BYTES + 1)


def too_heavy(site: Site) -> None:
    site.write("script.js", "x" * 345_000)
    site.write("font.woff2", b"wOF2" + bytes(5_000))


CASES: list[tuple[str, Change, Findings]] = [
    (
        "site-empty",
        only_text,
        [(".", 1, "site-empty"), (LIST, 1, "manifest"), ("pagefind/pagefind-entry.json", 1, "search-index")],
    ),
    (
        "site-home",
        without_home,
        [
            ("404.html", 11, "broken-link"),
            ("404.html", 12, "broken-link"),
            ("404.html", 13, "broken-link"),
            (G, 1, "orphan-page"),
            (G, 11, "broken-link"),
            (G, 12, "broken-link"),
            (HOME, 1, "site-home"),
        ],
    ),
    ("symlink", link_out, [("more.txt", 1, "symlink")]),
    ("symlink", link_folder, [("more", 1, "symlink")]),
    ("draft-path", write("drafts/a.txt", "a"), [("drafts/a.txt", 1, "draft-path")]),
    ("draft-path", write("a-Draft.txt", "a"), [("a-Draft.txt", 1, "draft-path")]),
    ("file-kind", write("notes.docx", "a"), [("notes.docx", 1, "file-kind")]),
    ("file-kind", write(".env", "a"), [(".env", 1, "file-kind")]),
    ("file-kind", write("favicon.ico", b"\0\0\1\0icon"), [("favicon.ico", 1, "file-kind")]),
    ("file-kind", write("pagefind/a.csv", "a"), [("pagefind/a.csv", 1, "file-kind")]),
    ("file-unreadable", write("data.json", "{"), [("data.json", 1, "file-unreadable")]),
    (
        "file-unreadable",
        write("sitemap.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
        [("sitemap.xml", 1, "file-unreadable")],
    ),
    ("file-unreadable", write("feed.atom", "<rss/>"), [("feed.atom", 1, "file-unreadable")]),
    ("file-unreadable", write("sitemap.xml.gz", "<urlset/>"), [("sitemap.xml.gz", 1, "file-unreadable")]),
    ("file-unreadable", write("data.json.gz", "{}"), [("data.json.gz", 1, "file-unreadable")]),
    ("file-unreadable", write("list.csv", "a,b\n1\n"), [("list.csv", 1, "file-unreadable")]),
    ("file-unreadable", write("reviews.ics", "BEGIN:VEVENT\n"), [("reviews.ics", 1, "file-unreadable")]),
    ("file-unreadable", write("robots.txt", b"\xff\xfe"), [("robots.txt", 1, "file-unreadable")]),
    ("file-unreadable", write("picture.png", PNG + b"left after the end"), [("picture.png", 1, "file-unreadable")]),
    ("file-unreadable", write("font.woff2", b"OTTO"), [("font.woff2", 1, "file-unreadable")]),
    ("file-unreadable", write(".nojekyll", "a"), [(".nojekyll", 1, "file-unreadable")]),
    (
        "file-unreadable",
        write("pagefind/wasm.en.pagefind", gzip.compress(b"pagefind_dcdELF")),
        [("pagefind/wasm.en.pagefind", 1, "file-unreadable")],
    ),
    (
        "file-unreadable",
        write("pagefind/index/en_1.pf_index", b"plain"),
        [("pagefind/index/en_1.pf_index", 1, "file-unreadable")],
    ),
    (
        "file-unreadable",
        fragment(b"{"),
        [
            (G, 1, "search-index"),
            ("pagefind/fragment/en_1.pf_fragment", 1, "file-unreadable"),
            ("pagefind/pagefind-entry.json", 1, "search-index"),
        ],
    ),
    ("file-unreadable", write("404.html", "<p>No document</p>"), [("404.html", 1, "file-unreadable")]),
    ("file-size", too_large, [("list.csv", 1, "file-size")]),
    (
        "svg-script",
        write("picture.svg", '<svg xmlns="http://www.w3.org/2000/svg">\n<script/></svg>'),
        [("picture.svg", 2, "svg-script")],
    ),
    (
        "svg-script",
        write("picture.svg", '<svg xmlns="http://www.w3.org/2000/svg" onload="a()"/>'),
        [("picture.svg", 1, "svg-script")],
    ),
    ("manifest", lambda site: site.remove(LIST), [(LIST, 1, "manifest")]),
    ("manifest", write(LIST, "[]"), [(LIST, 1, "manifest")]),
    ("manifest", listed(pages=[{"url": 1, "kind": "group", "needs_state": True}]), [(LIST, 1, "manifest")]),
    ("manifest-count", listed(counts={"group": 2}), [(LIST, 1, "manifest-count")]),
    ("manifest-count", listed(pages=[], counts={}), [(LIST, 1, "manifest-count")]),
    ("manifest-count", listed(pages=PAGES * 2, counts={"group": 2}), [(LIST, 1, "manifest-count")]),
    (
        "manifest-page",
        listed(pages=[*PAGES, {"url": "gone/", "kind": "group", "needs_state": False}], counts={"group": 2}),
        [("gone/index.html", 1, "manifest-page")],
    ),
    ("page-h1", in_group("<h1>Another</h1>"), [(G, 13, "page-h1")]),
    ("page-h1", change(G, '<h1 id="top">Group</h1>', "<h2>Group</h2>"), [(G, 1, "page-h1")]),
    ("page-title", change(G, "<title>Group</title>", "<title> </title>"), [(G, 4, "page-title")]),
    ("page-title", change(G, "<title>Group</title>", ""), [(G, 1, "page-title")]),
    ("page-language", change(G, ' lang="en-GB"', ""), [(G, 2, "page-language")]),
    ("page-description", change(G, 'content="A group"', 'content=" "'), [(G, 5, "page-description")]),
    ("page-main", in_group('<div role="main"></div>'), [(G, 13, "page-main")]),
    ("review-state", change(G, ' data-review-state="overdue"', ""), [(G, 9, "review-state")]),
    ("review-state", change(G, "overdue", "fine"), [(G, 9, "review-state")]),
    ("image-alt", in_group('<img src="../picture.png">'), [(G, 13, "image-alt")]),
    ("duplicate-id", in_group('<p id="top">Again</p>'), [(G, 13, "duplicate-id")]),
    ("broken-reference", in_group('<p aria-describedby="top gone">Again</p>'), [(G, 13, "broken-reference")]),
    ("html-nesting", in_group("<span>Some <p>words</p></span>"), [(G, 13, "html-nesting")]),
    ("html-nesting", in_group("<h2>Some <strong><div>words</div></strong></h2>"), [(G, 13, "html-nesting")]),
    ("html-nesting", in_group("<ul><li>One</li><p>Two</p></ul>"), [(G, 13, "html-nesting")]),
    ("table-role", in_group('<table role="table"><tr role="row"><td>1</td></tr></table>'), [(G, 13, "table-role")]),
    ("page-weight", too_heavy, [(HOME, 1, "page-weight")]),
    ("broken-link", in_group('<a href="gone/">Gone</a>'), [(G, 13, "broken-link")]),
    ("broken-link", in_group('<a href="../List.csv">Case</a>'), [(G, 13, "broken-link")]),
    ("broken-link", in_group('<a href="../group">No slash</a>'), [(G, 13, "broken-link")]),
    ("broken-link", in_group('<a href="/group/">Not below the base path</a>'), [(G, 13, "broken-link")]),
    ("broken-link", in_group('<a href="../../outside.txt">Above</a>'), [(G, 13, "broken-link")]),
    ("broken-link", change("style.css", "font.woff2", "gone.woff2"), [("style.css", 2, "broken-link")]),
    ("broken-link", in_group('<img src="../gone.png" alt="">'), [(G, 13, "broken-link")]),
    ("broken-anchor", in_group('<a href="#gone">Here</a>'), [(G, 13, "broken-anchor")]),
    ("broken-anchor", in_group('<a href="#">Nowhere</a>'), [(G, 13, "broken-anchor")]),
    ("broken-anchor", in_group('<a href="../#Top">Case</a>'), [(G, 13, "broken-anchor")]),
    ("link-number", in_group('<a href="tel:101(or18000bytext)">101</a>'), [(G, 13, "link-number")]),
    ("link-number", in_group('<a href="tel:%E2%80%9C999%E2%80%9D">999</a>'), [(G, 13, "link-number")]),
    ("link-number", in_group('<a href="TEL:0207">0207</a>'), [(G, 13, "link-number")]),
    ("link-number", in_group('<a href="sms:harbour">text</a>'), [(G, 13, "link-number")]),
    ("link-script", in_group('<a href="javascript:go()">Go</a>'), [(G, 13, "link-script")]),
    (
        "orphan-page",
        write("alone/index.html", GROUP.replace(" data-pagefind-body", "")),
        [("alone/index.html", 1, "orphan-page")],
    ),
    ("search-index", fragment(b'{"url":"/withdrawn/"}'), [(G, 1, "search-index"), (FRAGMENT, 1, "search-index")]),
    (
        "search-index",
        lambda site: site.remove(FRAGMENT),
        [(G, 1, "search-index"), ("pagefind/pagefind-entry.json", 1, "search-index")],
    ),
    ("third-party", in_group('<img src="https://example.org/a.png" alt="">'), [(G, 13, "third-party")]),
    ("third-party", in_group('<img src="data:," srcset="//example.org/a.png 2x" alt="">'), [(G, 13, "third-party")]),
    ("third-party", in_group('<p style="background: url(http://example.org/a)">A</p>'), [(G, 13, "third-party")]),
    ("third-party", in_group("<style>@import 'https://example.org/a.css';</style>"), [(G, 13, "third-party")]),
    ("third-party", in_group('<form action="https://example.org/"></form>'), [(G, 13, "third-party")]),
    ("third-party", in_group('<iframe src="https://example.org/"></iframe>'), [(G, 13, "third-party")]),
    ("third-party", in_group('<object data="https://example.org/"></object>'), [(G, 13, "third-party")]),
    ("third-party", in_group('<script>import("https://example.org/a.js")</script>'), [(G, 13, "third-party")]),
    ("third-party", in_group('<svg><use xlink:href="https://example.org/a.svg#b"/></svg>'), [(G, 13, "third-party")]),
    *[
        ("third-party", change(G, "</head>", f"{tag}</head>"), [(G, 6, "third-party")])
        for tag in (
            '<link rel="preload" href="https://example.org/a">',
            '<link rel="Shortcut Icon" href="//example.org/a">',
            '<link rel="preconnect" href="https://example.org">',
            '<link rel="manifest" href="https://example.org/a">',
            '<meta http-equiv="refresh" content="0; url=https://example.org/">',
        )
    ],
    (
        "third-party",
        change("style.css", "data:image/png;base64,AA==", "https://example.org/a.png"),
        [("style.css", 3, "third-party")],
    ),
    ("third-party", write("script.js", 'a();\nfetch("https://example.org/")'), [("script.js", 2, "third-party")]),
    ("third-party", write("script.js", 'import a from "https://example.org/a.js";'), [("script.js", 1, "third-party")]),
    ("third-party", write("script.js", "new Worker(`//example.org/a.js`)"), [("script.js", 1, "third-party")]),
    (
        "third-party",
        write("picture.svg", '<svg xmlns="http://www.w3.org/2000/svg">\n<image href="https://example.org/a"/></svg>'),
        [("picture.svg", 2, "third-party")],
    ),
    ("leftover-template", in_group("<p>{{ typo }}</p>"), [(G, 13, "leftover-template")]),
    ("leftover-template", in_group('<p title="{% if %}">A</p>'), [(G, 13, "leftover-template")]),
    ("leftover-template", in_group("<h2>Title {#id}</h2>"), [(G, 13, "leftover-template")]),
    ("leftover-template", in_group("<!-- {{ typo }} -->"), [(G, 13, "leftover-template")]),
    ("leftover-template", change("list.csv", "1", "{{ a }}"), [("list.csv", 2, "leftover-template")]),
    ("error-text", in_group("<pre>Traceback (most recent call last):</pre>"), [(G, 13, "error-text")]),
    ("error-text", in_group("<em>Macro Rendering Error</em>"), [(G, 13, "error-text")]),
    ("error-text", in_group("<p>&lt;macros.public.Page object at 0x7f0a&gt;</p>"), [(G, 13, "error-text")]),
    ("redaction-raw", in_group("<p>By [redacted: personal-data]</p>"), [(G, 13, "redaction-raw")]),
    ("redaction-raw", write("data.json", '["\\u005bredacted: personal-data]"]'), [("data.json", 1, "redaction-raw")]),
    ("redaction-raw", fragment(b'{"url":"/group/","content":"[Redacted: x]"}'), [(FRAGMENT, 1, "redaction-raw")]),
    ("no-draft-in-site", in_group(f"<p>By {mark('Nobody')}</p>"), [(G, 13, "no-draft-in-site")]),
    ("no-draft-in-site", in_group(f'<p title="{mark("Nobody")}">By</p>'), [(G, 13, "no-draft-in-site")]),
    ("redaction-marker", in_group('<span class="redaction">withheld</span>'), [(G, 13, "redaction-marker")]),
    (
        "redaction-marker",
        in_group('<span class="redaction"><a href="../#top"> </a></span>'),
        [(G, 13, "redaction-marker")],
    ),
]


def test_a_valid_site_passes(site: Site) -> None:
    assert site.findings() == []


@pytest.mark.parametrize(
    ("rule", "break_it", "findings"), CASES, ids=[f"{n}-{case[0]}" for n, case in enumerate(CASES)]
)
def test_each_broken_site_gives_its_complete_findings(
    site: Site, rule: str, break_it: Change, findings: Findings
) -> None:
    break_it(site)
    assert rule in {finding[2] for finding in findings}
    assert site.findings() == sorted(findings)


def test_every_rule_has_a_case() -> None:
    needs_the_project = {"search-place"}  # test_origins.py has it
    assert {case[0] for case in CASES} == set(MESSAGES) - needs_the_project


def test_an_empty_or_missing_folder_fails(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "not-there"):
        assert [problem.rule for problem in verify(folder)] == ["site-empty"]


def test_no_message_repeats_what_a_file_holds(site: Site) -> None:
    site.change(
        G,
        "Group</h1>",
        'Group</h1><p id="top">{{ secret-word }} [redacted: secret-word]<a href="secret-word">x</a></p>',
    )
    problems = site.problems()
    assert len(problems) == 4
    assert "secret-word" not in "".join(map(str, problems))


def test_a_link_within_a_script_or_style_is_not_template_code(site: Site) -> None:
    site.change(G, "</head>", "<style>@media print{#top{color:red}}</style><script>var a={b:{{}}}</script></head>")
    assert site.findings() == []


def test_a_script_may_name_an_address_that_it_does_not_ask_for(site: Site) -> None:
    site.write("script.js", 'const a = new URL("https://example.org/" + path).pathname; // see https://example.org/')
    assert site.findings() == []


def test_a_manifest_may_write_addresses_from_the_root(site: Site) -> None:
    site.change("partnership-manifest.json", '"group/"', '"/group/"')
    assert site.findings() == []


def test_fonts_for_other_letters_do_not_count(site: Site) -> None:
    site.write("big.woff2", b"wOF2" + bytes(400_000))
    site.change("style.css", "/*", "@font-face { src: url(big.woff2); unicode-range: U+0100-02BA; } /*")
    assert site.findings() == []


def test_a_thousand_pages_take_seconds(site: Site) -> None:
    body = "".join(
        f'<section id="c{n}"><h2>Clause {n}</h2><p>Text <a href="#c{n}">{n}</a></p></section>' for n in range(100)
    )
    links = "".join(f'<a href="p{n}/">{n}</a>' for n in range(1000))
    site.change(HOME, "</main>", f"{links}</main>")
    for number in range(1000):
        page = GROUP.replace(" data-pagefind-body", "").replace("</article>", f"{body}</article>")
        site.write(f"p{number}/index.html", page)
    start = time.perf_counter()
    assert site.findings() == []
    assert time.perf_counter() - start < 20
