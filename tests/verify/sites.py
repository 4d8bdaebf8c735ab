"""A tiny valid site, made afresh for each test, and small tools to break it in one place."""

import gzip
import json
from collections.abc import Callable
from pathlib import Path

from macros.problem import Problem
from macros.verify import verify

HOME = """<!doctype html>
<html lang="en-GB">
<head>
<title>Home</title>
<meta name="description" content="A tiny site">
<link rel="canonical" href="https://example.org/below/">
<link rel="stylesheet" href="style.css">
<script src="script.js" defer></script>
</head>
<body>
<main>
<h1 id="top">Home</h1>
<a href="group/">The group</a>
<a href="https://example.org/elsewhere">A body of its own</a>
<label for="q">Search</label><form action="group/"><input id="q" name="q"></form>
<img src="picture.svg" alt="">
</main>
</body>
</html>
"""
GROUP = """<!doctype html>
<html lang="en-GB">
<head>
<title>Group</title>
<meta name="description" content="A group">
</head>
<body>
<main>
<article data-review-state="overdue" data-pagefind-body>
<h1 id="top">Group</h1>
<p id="c3-5">Clause <a href="#c3-5">3.5</a>, <a href="../index.html#top">home</a></p>
<p><span class="redaction"><a href="../#top">withheld: personal data</a></span></p>
<p><a href="../list.csv">List</a></p>
</article>
</main>
</body>
</html>
"""
NOT_FOUND = GROUP.replace("../", "/below/").replace(" data-pagefind-body", "")
STYLE = """/* url(https://example.org/in-a-comment.png) */
@font-face { font-family: A; src: url("font.woff2") format("woff2"); }
body { background: url(data:image/png;base64,AA==); }
"""
PAGES = [{"url": "group/", "kind": "group", "needs_state": True}]
MANIFEST: dict[str, object] = {"pages": PAGES, "counts": {"group": 1}}
PNG = b"\x89PNG\r\n\x1a\n" + b"chunks" + b"IEND\xaeB`\x82"
FRAGMENT = b'pagefind_dcd{"url":"/group/","content":"Group"}'
FILES: dict[str, bytes] = {
    "index.html": HOME.encode(),
    "group/index.html": GROUP.encode(),
    "404.html": NOT_FOUND.encode(),
    "style.css": STYLE.encode(),
    "script.js": b'fetch("./data.json");\n',
    "font.woff2": b"wOF2" + bytes(100),
    "picture.svg": b'<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>',
    "picture.png": PNG,
    "data.json": b'{"a": {"b": {}}}',
    "feed.atom": b'<feed xmlns="http://www.w3.org/2005/Atom"/>',
    "sitemap.xml": b"<urlset/>",
    "sitemap.xml.gz": gzip.compress(b"<urlset/>"),
    "data.json.gz": gzip.compress(b'{"a": {"b": {}}}'),
    "list.csv": b"a,b\r\n1,2\r\n",
    "reviews.ics": b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nEND:VCALENDAR\r\n",
    "robots.txt": b"User-agent: *\n",
    ".nojekyll": b"",
    "partnership-manifest.json": json.dumps(MANIFEST).encode(),
    "pagefind/pagefind-entry.json": b"{}",
    "pagefind/fragment/en_1.pf_fragment": gzip.compress(FRAGMENT),
    "pagefind/wasm.en.pagefind": gzip.compress(b"pagefind_dcd\0asm"),
    "pagefind/index/en_1.pf_index": gzip.compress(b"pagefind_dcd"),
}
Findings = list[tuple[str, int, str]]


class Site:
    """A site in a temporary folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for path, raw in FILES.items():
            self.write(path, raw)

    def write(self, path: str, raw: bytes | str) -> None:
        """Write one file, its folders included."""
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(raw.encode() if isinstance(raw, str) else raw)

    def change(self, path: str, old: str, new: str) -> None:
        """Replace a passage that the file must have."""
        text = (self.folder / path).read_text()
        assert old in text
        self.write(path, text.replace(old, new, 1))

    def remove(self, path: str) -> None:
        """Take a file away."""
        (self.folder / path).unlink()

    def findings(self) -> Findings:
        """Everything that verify reports: path, line and rule."""
        return [(problem.path, problem.line, problem.rule) for problem in self.problems()]

    def problems(self) -> list[Problem]:
        """The problems themselves."""
        return verify(self.folder)


Change = Callable[[Site], None]
