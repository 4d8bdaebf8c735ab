"""A clause as lines: everything that its page shows of the document, and nothing of this site's own."""

from macros.publish.lines import lines
from tests.project import Project
from tests.publish.shown import clause, site_of

_RICH = """        title: Where & when
        text: |-
          They *meet*, see [the pier](https://pier.example/).

          Twice.
        points: [a boat & an oar, {title: Nets, text: two, points: [one red]}]
        lists:
          - title: To bring
            points: [tea]
        steps:
          - {who: The keeper, does: lights the lamp, when: At dusk}
        time_limits:
          - {value: 5, unit: working-days, counts_from: the flood, what: Row out, who: Anybody}
        after: So it ends.
        note: This site does not know.
"""


def test_every_part_of_a_clause_is_a_line_without_marks_and_notes_are_not(project: Project) -> None:
    project.change(project.arrangements, "        text: The partners meet at the lighthouse.\n", _RICH)
    assert list(lines(clause(site_of(project), "c1-1"))) == [
        "Where & when",
        "They meet, see the pier.",
        "Twice.",
        "a boat & an oar",
        "Nets two",
        "one red",
        "To bring",
        "tea",
        "The keeper lights the lamp At dusk",
        "5 working days: Row out, counted from: the flood (Anybody)",
        "So it ends.",
    ]


def test_agencies_are_lines(project: Project) -> None:
    assert list(lines(clause(site_of(project), "c1-2"))) == ["Coast Police", "Sea Health"]
