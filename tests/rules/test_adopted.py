"""Rule adopted: whose words a site has, and who speaks for the partnership."""

import pytest

from tests.project import Project

FILE, RULE = "data/site.yml", "adopted"
_OWN = "statement: This is our site. We answer for every word.\n"


@pytest.mark.parametrize(
    ("adopted", "statement", "words", "message"),
    [
        ("true", _OWN, "", ""),
        ("false", "", "", ""),
        (
            "true",
            "",
            "adopted:",
            "must be false until there is a “statement”: the partnership's own words about its site",
        ),
        (
            "false",
            _OWN,
            "statement:",
            "must not stand here until “adopted” is true: nobody else speaks for a partnership",
        ),
    ],
)
def test_statement(project: Project, adopted: str, statement: str, words: str, message: str) -> None:
    project.change(FILE, "adopted: false\n", f"adopted: {adopted}\n{statement}")
    assert project.found() == ([project.finding(FILE, words, RULE, message)] if message else [])


def test_a_site_that_nobody_adopted_says_whose_words_it_has(project: Project) -> None:
    lines = project.read(FILE).splitlines(keepends=True)
    project.write(FILE, "".join(line for line in lines if not line.startswith("standing:")))
    assert [problem.rule for problem in project.problems()] == [RULE]
    project.change(FILE, "adopted: false\n", f"adopted: true\n{_OWN}")
    assert project.found() == []
