"""A second edition for Nowhere-on-Sea: of its arrangements, and of the terms of its executive.

In: a project. Out: the same with an older edition of each, whose difference from the present one is known.
"""

from tests.project import Project

OLD = "data/partnerships/nowhere-on-sea/arrangements/2019.yml"
OLD_TERMS = "data/partnerships/nowhere-on-sea/earlier-terms/executive-2020-03.yml"

_CHANGED = (
    ("edition: January 2026", "edition: The year 2019"),
    ("dated: 2026-01\nsummary", "dated: 2019\nsummary"),
    ("The partners meet at the lighthouse.", "The partners meet at the old harbour, and they bring tea."),
    ("          - Coast Police\n", ""),
    (
        "cites:\n",
        "      - id: c1-3\n        number: '1.3'\n        text: Everybody rows home.\nsuperseded_by: 2026-01\ncites:\n",
    ),
    ("    text: This edition took their place.\n", "    text: Another edition took their place.\n"),
)
_ADDED = (
    "cites:\n",
    "  - id: s2\n    title: The lighthouse\n    clauses:\n"
    "      - id: c2-1\n        number: '2.1'\n        text: A keeper lights the lamp.\ncites:\n",
)


def add_older_arrangements(project: Project) -> None:
    """An edition of 2019 with a clause more, one with other words, one agency fewer and no second section."""
    project.change(project.arrangements, "on_this_site: not-supplied", "on_this_site: full-text")
    text = project.read(project.arrangements)
    for old, new in _CHANGED:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    project.write(OLD, text)
    project.change(project.arrangements, *_ADDED)


def add_older_terms(project: Project) -> None:
    """The terms of March 2020, which met at another tide."""
    text = project.read(project.group).replace("dated: 2026-01", "dated: 2020-03", 1)
    assert text.count("when the tide is low") == 1
    project.write(OLD_TERMS, text.replace("when the tide is low", "when the tide is high"))
