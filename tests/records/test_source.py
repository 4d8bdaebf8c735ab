"""YAML as text: what is read, on which line, and what a person may have done to a file."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.records import source

CANARY = "canary"


def rules(text: str) -> list[tuple[int, str]]:
    """Line and rule of every problem of this YAML."""
    return [(problem.line, problem.rule) for problem in source.parse("data/x.yml", text).problems]


def test_every_value_is_text() -> None:
    text = "a: 10:30\nb: No\nc: 1.10\nd: 01234567\ne: 2023-02-30\nf: ~\ng:\nh: 1e3\n"
    values = source.parse("x.yml", text).values
    assert values == {
        "a": "10:30", "b": "No", "c": "1.10", "d": "01234567", "e": "2023-02-30", "f": "~", "g": "", "h": "1e3",
    }  # fmt: skip


def test_every_key_path_has_its_line_and_a_missing_one_the_line_of_its_parent() -> None:
    read = source.parse("x.yml", "a:\n  - b: 1\n    c: >-\n      one\n      two\n  - d\ne: {f: 1,\n  g: 2}\n")
    lines = {(): 1, ("a",): 1, ("a", 0, "b"): 2, ("a", 0, "c"): 3, ("a", 1): 6, ("e", "f"): 7, ("e", "g"): 8}
    assert {where: read.line(where) for where in lines} == lines
    assert read.line(("a", 0, "missing", 3, "deep")) == 2
    assert read.line(("nowhere",)) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [(1, "empty-file")]),
        ("# only a comment\n", [(1, "empty-file")]),
        ("a: 1\n\tb: 2\n", [(2, "tab")]),
        ("a:\n\t- 1\n\t- 2\n", [(2, "tab"), (3, "tab")]),
        ("a: 1\nb: 2\na: 3\n", [(3, "duplicate-key")]),
        ("a:\n  - b: 1\n    b: 1\n", [(3, "duplicate-key")]),
        ("a: &x 1\nb: *x\n", [(1, "alias"), (2, "alias")]),
        ("a: !!python/object:os.system x\n", [(1, "tag")]),
        ("a: 1\n---\nb: 2\n", [(2, "one-record")]),
        ("a: 1\nb: \x00\n", [(2, "character")]),
        ("a: 1\nb: x\u2028y\nc: \x85\n", [(2, "character"), (3, "character")]),
        ("a: x\n? [b]\n: y\n", [(2, "key")]),
        ("a: 'x\nb: y\n", [(1, "yaml")]),
        ("a: b: c\n", [(1, "yaml")]),
        ("a: 1\n  b: 2\n", [(2, "yaml")]),
        ("a: @x\n", [(1, "yaml")]),
        ("[" * 31 + "]" * 31, [(1, "depth")]),
        ("[" * 100_000, [(1, "depth")]),
        ("a: " + "{a: " * 5_000, [(1, "depth")]),
        ("a: &a [x, x]\nb: &b [*a]\n", [(1, "alias"), (2, "alias"), (2, "alias")]),
    ],
)  # fmt: skip
def test_what_is_no_plain_record_is_a_problem_with_its_line(text: str, expected: list[tuple[int, str]]) -> None:
    assert rules(text) == expected


def test_equal_keys_keep_the_first_value_so_that_the_rest_can_be_checked() -> None:
    assert source.parse("x.yml", "a: 1\na: 2\n").values == {"a": "1"}


def test_comments_on_lines_of_their_own_are_known_by_their_lines_only() -> None:
    text = "# one\na: 'x # y'\n  # two\nb: >-\n  z # w\n# three\nc: [1,\r\n # four\r  2]\rd: x#y\n#"
    read = source.parse("x.yml", text)
    assert (read.comments, read.problems) == ((1, 3, 6, 8, 11), ())


@pytest.mark.parametrize(
    "text",
    [
        "a: Press #5 now",
        "a: 'x # y' # z",
        'a: "x" #',
        "a: # x\n  b: 1",
        "a: >- # x\n  y",
        "a: |2- # x\n    y",
        "a:\n  - x # y\n  - z",
        "a:\n  - # x",
        "a: [1, # x\n  2]",
        "a: {b: 1} # x",
        "--- # x\na: 1",
        "a:\n  - b: one\n      two #3\n    c: 1",
        "a: 'one\n  two' # x",
        '"a#": b # x',
    ],
)
def test_text_behind_a_hash_sign_is_a_problem_in_its_line_and_the_rest_is_read(text: str) -> None:
    line = text[: text.rindex(" #")].count("\n") + 1
    read = source.parse("x.yml", text)
    assert [(problem.line, problem.rule) for problem in read.problems] == [(line, "cut-text")]
    assert (read.comments, type(read.values)) == ((), dict)


@given(st.binary(max_size=400))
def test_no_bytes_at_all_make_the_reader_raise(tmp_path_factory: pytest.TempPathFactory, raw: bytes) -> None:
    root = tmp_path_factory.getbasetemp()
    file = root / "arbitrary.yml"
    file.write_bytes(raw)
    read = source.read(root, file)
    assert read.values is not None or read.problems


@given(st.text(alphabet="ab:-?[]{},#&*!|>'\"% \n\t@`\\xu0é\r", max_size=60))
def test_no_yaml_like_text_makes_the_parser_raise_or_lose_a_line(text: str) -> None:
    read = source.parse("x.yml", text)
    assert all(1 <= problem.line <= text.count("\n") + text.count("\r") + 1 for problem in read.problems)
    assert all(line >= 1 for line in (*read.lines.values(), *read.comments))


def test_a_link_a_folder_a_pipe_and_nothing_are_not_files(tmp_path: Path) -> None:
    root = tmp_path / "root"
    root.mkdir()
    (tmp_path / "outside.yml").write_text(f"a: {CANARY}\n")
    (root / "link.yml").symlink_to(tmp_path / "outside.yml")
    (root / "loop.yml").symlink_to(root / "loop.yml")
    (root / "folder.yml").mkdir()
    os.mkfifo(root / "pipe.yml")
    expected = {
        "link.yml": "symlink", "loop.yml": "symlink", "folder.yml": "missing-file",
        "pipe.yml": "missing-file", "none.yml": "missing-file",
    }  # fmt: skip
    rules = {name: [problem.rule for problem in source.read(root, root / name).problems] for name in expected}
    assert rules == {name: [rule] for name, rule in expected.items()}


def test_a_folder_that_is_a_link_leads_nowhere(tmp_path: Path) -> None:
    root, outside = tmp_path / "root", tmp_path / "outside"
    root.mkdir()
    outside.mkdir()
    (outside / "x.yml").write_text(f"a: {CANARY}\n")
    (root / "data").symlink_to(outside)
    assert [problem.rule for problem in source.read(root, root / "data" / "x.yml").problems] == ["symlink"]


@pytest.mark.parametrize(
    ("raw", "line", "rule"),
    [
        ("a: é\n".encode("latin-1"), 1, "encoding"),
        (b"a: 1\nb: 2\nc: \xff\n", 3, "encoding"),
        ("a: 1\n".encode("utf-16"), 1, "encoding"),
        (b"a: " + b"x" * 5_000_000, 1, "file-size"),
    ],
)
def test_another_encoding_and_a_huge_file_are_said(tmp_path: Path, raw: bytes, line: int, rule: str) -> None:
    (tmp_path / "x.yml").write_bytes(raw)
    read = source.read(tmp_path, tmp_path / "x.yml")
    assert [(problem.line, problem.rule) for problem in read.problems] == [(line, rule)]
    assert read.values is None


def test_a_byte_order_mark_and_windows_line_ends_are_read(tmp_path: Path) -> None:
    (tmp_path / "x.yml").write_bytes(b"\xef\xbb\xbfa: 1\r\nb: 2\r\n")
    read = source.read(tmp_path, tmp_path / "x.yml")
    assert (read.values, read.line(("b",)), read.problems) == ({"a": "1", "b": "2"}, 2, ())
