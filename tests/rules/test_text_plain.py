"""Text is words, emphasis and safe links."""

import pytest

from tests.project import Project

RULE = "text-plain"
HTML = "must have no HTML"
LINK = "a link must lead to https://, http://, mailto: or a page of this site beginning with /"


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("a <b>bold</b> word", HTML),
        ("a </p> b", HTML),
        ("<!-- kept -->", HTML),
        ("<script>x</script>", HTML),
        ("&#74;T", "must have no HTML: write the character itself"),
        ("fish &amp; chips", "must have no HTML: write the character itself"),
        ("{{ secret }}", "must have no template code"),
        ("{% raw %}", "must have no template code"),
        ("![boat](https://boats.example/a.png)", "must have no image"),
        ("# Heading", "must have no heading: a title has a field of its own"),
        ("Heading\\n=====", "must have no heading: a title has a field of its own"),
        ("- one", "must have no list: lists have a field of their own"),
        ("Two:\\n\\n* one", "must have no list: lists have a field of their own"),
        ("1. one", "must have no list: lists have a field of their own"),
        ("• one", "must have no list: lists have a field of their own"),
        ("| a | b |", "must have no table"),
        ("a | b\\n--|--\\n1 | 2", "must have no table"),
        ("Some `code` here", "must have no code and no quotation block"),
        ("> said", "must have no code and no quotation block"),
        ("[a](javascript:alert(1))", LINK),
        ("[a](data:text/plain,x)", LINK),
        ("[a](other.md)", LINK),
        ("[a](../up/)", LINK),
        ("[a](//boats.example/)", LINK),
        ("[a](#here)", LINK),
        ("[a]()", LINK),
        ("[a][b]", LINK),
        ("zero\\u200bwidth", "must have no invisible characters: type this line afresh"),
        ("soft\\u00adhyphen", "must have no invisible characters: type this line afresh"),
        ("bidi\\u202eover", "must have no invisible characters: type this line afresh"),
        ("nothing\\0here", "must have no invisible characters: type this line afresh"),
    ],
)
def test_anything_else_is_found(project: Project, words: str, message: str) -> None:
    project.change(project.group, "purpose: It leads the partnership.", f'purpose: "{words}"')
    assert project.found() == [project.finding(project.group, "purpose:", RULE, message)]


@pytest.mark.parametrize(
    "words",
    [
        "A *fine* and **bold** word.",
        "See [tides](https://tides.example/a?b=c), [post](mailto:harbour@nowhere.example), [home](/), [a](/reviews/).",
        "Two paragraphs.\\n\\nIn 2019. Then 5 - 3 is 2; a < b; fish & chips; 100% {sure}.",
        "It said [so] (in brackets).",
    ],
)
def test_words_emphasis_and_safe_links_pass(project: Project, words: str) -> None:
    project.change(project.group, "purpose: It leads the partnership.", f'purpose: "{words}"')
    assert project.found() == []


def test_a_line_is_looked_at_too(project: Project) -> None:
    project.change(project.group, "name: Executive", "name: Executive <br>")
    assert project.found() == [project.finding(project.group, "name: Executive", RULE, HTML)]
