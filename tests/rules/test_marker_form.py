"""Only the exact marker keeps words back."""

import pytest

from macros.records.markers import is_attempt
from tests.project import Project

RULE = "marker-form"
MESSAGE = "must use the exact marker, such as [redacted: personal-data], in a partly redacted item or action"

TRIES = [
    "[redacted]",
    "[REDACTED]",
    "[Redacted: personal-data]",
    "[redacted:personal-data]",
    "[redacted: personal data]",
    "[redacted - personal-data]",
    "(redacted)",
    "{redacted}",
    "[ redacted: personal-data ]",
    "[withheld]",
    "[name removed]",
    "[name withheld]",
    "[redaction of a name]",
    "[[redakt personal-data: Kittrel Moonbeck]]",
    "personal-data: Kittrel Moonbeck]]",
    "REDACTED",
    "redacted: personal-data",
    "███",
    "■■■■",
    "XXXX",
    "xxx",
    "____",
    "......",
    "[redacted: personal-data](/secret)",
    "[redacted: personal-data][1]",
    "[redacted: personal-data] [1]",
]


@pytest.mark.parametrize("words", TRIES)
def test_whatever_looks_like_a_redaction_and_is_not_the_marker_is_found(project: Project, words: str) -> None:
    project.change(project.meeting, "The group heard about", f"The group heard about {words} and")
    assert (RULE, MESSAGE) in [(problem.rule, problem.message) for problem in project.problems()]


MARKER = "[redacted: personal-data]"


@pytest.mark.parametrize("words", [f"about {MARKER}: she", f"about {MARKER}; {MARKER}: a", f"about {MARKER} (AB)"])
def test_a_colon_or_a_bracket_behind_a_marker_that_makes_no_link_passes(project: Project, words: str) -> None:
    assert project.read(project.meeting).count(f"about {MARKER}") == 1
    project.change(project.meeting, f"about {MARKER}", words)
    assert [problem for problem in project.problems() if problem.rule in (RULE, "text-plain")] == []


@pytest.mark.parametrize("text", [f"{MARKER}: she", f"They met.\n\n  {MARKER}: she"])
def test_a_colon_behind_a_marker_that_begins_a_line_makes_an_address_of_it(text: str) -> None:
    assert is_attempt(text)


def test_it_is_found_in_every_kind_of_record_and_field(project: Project) -> None:
    project.change(project.meeting, "title: Meeting of the executive", 'title: "Meeting of the [redacted]"')
    project.change(project.group, "purpose: It leads", "purpose: xxxx leads")
    project.change("data/site.yml", "editor: Site editor", "editor: ███ editor")
    assert project.found() == [
        project.finding(project.group, "purpose:", RULE, MESSAGE),
        project.finding(project.meeting, 'title: "Meeting', RULE, MESSAGE),
        project.finding("data/site.yml", "editor:", RULE, MESSAGE),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "a redacted version",
        "words were withheld",
        "X marks",
        "so...",
        "a_b",
        "**bold**",
        "[Redaction policy](https://nowhere.example/p)",
        "[sic]",
        "list[0]",
    ],
)
def test_words_about_redaction_pass(project: Project, words: str) -> None:
    project.change(project.meeting, "The group heard about", f"The group heard about {words} and")
    assert project.found() == []
