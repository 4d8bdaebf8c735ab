"""Which of the usual mistakes it is, on the line where it was made."""

import pytest

from macros.records import source

COLON = "a text with a colon and a space in it must be in quotation marks"
GOES_ON = "a text that begins with a quotation mark must end with it"
UNCLOSED = "a quotation mark that opens on this line must be closed"
START = "a text must not begin with @, %, `, *, &, ?, a comma or a closing bracket"
DASH = "a hyphen that begins a line of a list must have a space after it"
SPACE = "a colon behind a field's name must have a space after it"
INDENT = "a line must begin as far in as the fields or hyphens that it belongs to"
WORDLESS = "a line must be a field, a colon and its text"
BRACKET = "a list in brackets must be closed on its line"
GOES_ON_BRACKET = "a text that begins with [ or { ends at its bracket"
FOLDED = "nothing may stand behind > or |"
BACKSLASH = "a backslash must not stand in double quotation marks"
LIST = "a list must begin on the line beneath its field"


@pytest.mark.parametrize(
    ("text", "line", "mistake"),
    [
        ("a: x\nb: AB said: no\nc: x\n", 2, COLON),
        ("a:\n  - text: He said: no\n    by: [AB]\n", 2, COLON),
        ("a: “one: two”\n", 1, COLON),
        ('a: "Top Five" is agreed\nb: x\n', 1, GOES_ON),
        ('a:\n  - "Top Five" is agreed\n', 2, GOES_ON),
        ("a: 'it's agreed'\n", 1, GOES_ON),
        ('a: "he said "no" to it"\n', 1, GOES_ON),
        ('a: x\nb: "x\nc: y\nd: z\n', 2, UNCLOSED),
        ('starts: "14:00\nends: "15:30"\n', 1, UNCLOSED),
        ("a: x\nb: 'x\nc: 'y'\nd: z\n", 2, UNCLOSED),
        ("a: x\nb: @harbour\n", 2, START),
        ("a: x\nb: %5\n", 2, START),
        ("a: `x`\n", 1, START),
        ("a: **bold** x\n", 1, START),
        ("a: , x\n", 1, START),
        ("a: ? x\n", 1, START),
        ("a:\n  - y\n  -x\nb: z\n", 3, DASH),
        ("a: x\nb:y\nc: z\n", 2, SPACE),
        ("a:x\nb: y\n", 1, SPACE),
        ("a:\n  b: x\n  c:y\n", 3, SPACE),
        ("a: x\n  b: y\n", 2, INDENT),
        ("a:\n  b: x\n c: y\n", 3, INDENT),
        ("a:\n    b: x\n  c: y\n", 3, INDENT),
        ("a:\n  - b: x\n   c: y\n", 3, INDENT),
        ("a: x\nsome words\nb: y\n", 2, WORDLESS),
        ("a: [x, y\nb: z\n", 1, BRACKET),
        ("a: [redacted: personal-data] went home\n", 1, GOES_ON_BRACKET),
        ("a: {x} y\n", 1, GOES_ON_BRACKET),
        ("a: >- x\n  y\n", 1, FOLDED),
        ('a: "C:\\Users"\n', 1, BACKSLASH),
        ("a: x\nb: - y\n", 2, LIST),
    ],
)
def test_a_usual_mistake_is_called_by_its_name_on_its_line(text: str, line: int, mistake: str) -> None:
    problems = [(problem.line, problem.rule, problem.message) for problem in source.parse("x.yml", text).problems]
    assert [(at, rule) for at, rule, _ in problems] == [(line, "yaml")]
    assert problems[0][2].startswith(f"must be YAML: {mistake}")


@pytest.mark.parametrize(
    "text", ["a: x: canary\n", 'a: "canary\n', "canary\na: x\n", "a: [canary\nb: x\n", "a: @canary\n"]
)
def test_no_message_repeats_a_word_of_the_file(text: str) -> None:
    assert "canary" not in "".join(map(str, source.parse("x.yml", text).problems))
