"""What differs between two sites is told as a reader would find it: addresses and words."""

from pathlib import Path

from macros.updates import sites


def _site(folder: Path, **pages: str) -> Path:
    for name, body in pages.items():
        file = folder / name / "index.html"
        file.parent.mkdir(parents=True)
        file.write_text(f"<html><title>A page</title><body>{body}</body></html>", encoding="utf-8")
    return folder


def _told(tmp_path: Path, old: dict[str, str], new: dict[str, str]) -> list[str]:
    return list(sites.lines(sites.differences(_site(tmp_path / "old", **old), _site(tmp_path / "new", **new))))


def test_what_nobody_reads_is_no_change_of_words(tmp_path: Path) -> None:
    old = {"a": "<p>Some words</p><script>one()</script><!-- one -->"}
    new = {"a": "<p class='new'>Some\n  words</p><script>two()</script><style>p {}</style><!-- two -->"}
    (last,) = _told(tmp_path, old, new)
    assert "0 with other words, 1 with the same words in other code, 0 the same" in last


def test_only_the_words_around_a_change_are_shown(tmp_path: Path) -> None:
    old = {"a": "<p>one two three four five six seven eight nine ten</p>"}
    new = {"a": "<p>one two three four five 6 seven eight nine ten</p>"}
    told = _told(tmp_path, old, new)
    assert told[:3] == [
        "changed: /a/",
        "    - three four five six seven eight nine",
        "    + three four five 6 seven eight nine",
    ]


def test_a_change_on_many_pages_is_told_once(tmp_path: Path) -> None:
    names = [f"page-{number}" for number in range(5)]
    old = {name: f"<p>{name}</p><hr>Between<p>The old foot</p>" for name in names}
    new = {name: f"<p>{name}</p><hr>Between<p>The new foot</p>" for name in names}
    new["page-3"] = "<p>page-3 and more</p><hr>Between<p>The new foot</p>"
    told = _told(tmp_path, old, new)
    assert told[:3] == ["on 5 pages:", "    - The old foot", "    + The new foot"]
    assert told[3:6] == ["changed: /page-3/", "    - page-3", "    + page-3 and more"]
    assert "5 with other words" in told[6]


def test_a_feed_that_is_gone_is_told_and_a_style_sheet_is_not(tmp_path: Path) -> None:
    old, new = _site(tmp_path / "old", a=""), _site(tmp_path / "new", a="")
    for path in ("feeds/notes.atom", "assets/old.css"):
        (old / path).parent.mkdir()
        (old / path).write_text("x", encoding="utf-8")
    told = list(sites.lines(sites.differences(old, new)))
    assert told[0].startswith("GONE: /feeds/notes.atom ")
    assert "css" not in "".join(told)
