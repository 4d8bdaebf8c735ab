"""Partnerships side by side: what is stated, what is said instead, what is not stated, each with its clause."""

from dataclasses import replace

from macros.public.partnerships import Answer, Question
from tests.project import Project
from tests.publish.shown import site_of, written

SOURCE = "source: {document: nowhere-arrangements, clauses: ['2']}"


def asked(project: Project) -> dict[str, Answer]:
    """The only partnership's answer to each question."""
    return {row.id: row.answers[0] for row in site_of(project).comparison}


def words(answer: Answer) -> list[str]:
    """What is told, or said instead."""
    return [str(statement.text.striptags()) for statement in answer.told or answer.instead]


def say(project: Project, text: str) -> None:
    """More facts of the executive."""
    project.change(project.group, "reports:\n", f"{text}\nreports:\n")


def test_what_no_document_states_is_not_stated(project: Project) -> None:
    answers = asked(project)
    for name in ("quorum", "frequency", "attendance", "chairing", "lay-members", "disagreements"):
        assert (answers[name].told, answers[name].instead) == ((), ()), name
    assert [statement.text.striptags() for statement in answers["review"].told][-1].startswith("Every 24 months. Due: ")


def test_a_quorum_names_its_group_and_leads_to_its_clause(project: Project) -> None:
    say(project, f"quorum: {{at_least: 3, of: statutory-partners, if_not: The tide decides., {SOURCE}}}")
    answer = asked(project)["quorum"]
    assert words(answer) == ["At least 3 statutory safeguarding partners. If not: The tide decides."]
    assert answer.told[0].who.title == "Executive"
    assert [link.title for link in answer.told[0].clauses] == ["Clause 2"]


def test_a_standard_is_a_percentage_and_what_is_only_expected_stands_apart(project: Project) -> None:
    say(project, f"attendance: {{expected: Members should come, text: They row., {SOURCE}}}")
    answer = asked(project)["attendance"]
    assert (answer.told, words(answer)) == ((), ["No percentage. Members should come."])
    project.change(project.group, "expected: Members should come", "percent: 75")
    answer = asked(project)["attendance"]
    assert (answer.instead, words(answer)) == ((), ["75% or more."])


def test_words_on_attendance_that_expect_nothing_are_no_answer_at_all(project: Project) -> None:
    say(project, f"attendance: {{text: Guests come too., {SOURCE}}}")
    answer = asked(project)["attendance"]
    assert (answer.area, answer.told, answer.instead, answer.see_also) == ("Nowhere-on-Sea", (), (), ())


def test_a_review_without_a_date_is_no_date_but_its_reason_stands_there(project: Project) -> None:
    text = project.read(project.group).replace("    every_months: 24\n", "    none_stated: The tide sets no date.\n")
    project.write(project.group, text)
    for path in (project.arrangements,):
        project.change(path, "  due: 2027-01\n", "  none_stated: It does not say.\n")
    answer = asked(project)["review"]
    assert (answer.told, words(answer)) == ((), ["It does not say.", "The tide sets no date."])


def test_one_group_that_states_it_is_an_answer_of_its_partnership(project: Project) -> None:
    say(project, f"attendance: {{expected: Members should come, text: They row., {SOURCE}}}")
    other = project.read(project.group).replace("expected: Members should come", "percent: 75")
    project.write(f"{project.home}/groups/divers.yml", other.replace("name: Executive", "name: Divers"))
    answer = asked(project)["attendance"]
    assert [statement.who.title for statement in answer.told] == ["Divers"]


def test_a_group_of_older_notes_and_a_replaced_edition_say_nothing_of_today(project: Project) -> None:
    say(project, f"older: true\nfrequency: {{a_year: 4, word: quarterly, {SOURCE}}}")
    assert asked(project)["frequency"].told == ()


def test_term_and_rotation_of_a_chair_are_said_to_be_unstated_where_they_are(project: Project) -> None:
    say(project, f"chairing: {{chair: The pilot, at_least_months: 12, rotates: true, {SOURCE}}}")
    assert words(asked(project)["chairing"]) == [
        "Chair: The pilot. Term: at least 12 months. Rotation: they take turns."
    ]
    project.change(project.group, "at_least_months: 12, rotates: true, ", "")
    assert words(asked(project)["chairing"]) == ["Chair: The pilot. Term: not stated. Rotation: not stated."]


def test_lay_members_have_their_number_and_their_term(project: Project) -> None:
    project.change(
        project.group,
        "members:\n",
        "members:\n  - {line: Lay members, capacity: lay, at_most: 3, term_years: 3, renewable: true}\n",
    )
    assert words(asked(project)["lay-members"]) == ["Lay members: up to 3, for 3 years, which may be renewed."]


def test_a_line_of_members_has_its_own_clauses_and_else_those_of_the_list(project: Project) -> None:
    source = "members_source: {document: nowhere-arrangements, clauses: ['4.2', '4.3']}\n"
    project.change(project.group, "members:\n", f"{source}members:\n  - {{line: Divers, capacity: lay}}\n")
    (statement,) = asked(project)["lay-members"].told
    assert [link.title for link in statement.clauses] == ["Clause 4.2", "Clause 4.3"]
    project.change(project.group, "capacity: lay}", "capacity: lay, clauses: ['4.3']}")
    (statement,) = asked(project)["lay-members"].told
    assert [link.title for link in statement.clauses] == ["Clause 4.3"]


def test_a_chair_who_is_named_in_another_part_has_that_part_and_the_rest_keeps_its_clause(project: Project) -> None:
    project.change(project.arrangements, '    number: "1"\n', "")
    say(project, f"chairing: {{chair: The pilot, chair_clauses: [Working together], at_once: 2, {SOURCE}}}")
    answer = asked(project)["chairing"]
    assert words(answer) == [
        "Chair: The pilot.",
        "A co-chair as well, post not stated. Term: not stated. Rotation: not stated.",
    ]
    assert [[(link.title, link.url) for link in statement.clauses] for statement in answer.told] == [
        [("Working together", "/nowhere-on-sea/arrangements/2026-01/#s1")],
        [("Clause 2", "/nowhere-on-sea/arrangements/2026-01/")],
    ]


def test_co_chairs_who_are_named_are_not_counted_again(project: Project) -> None:
    say(project, f"chairing: {{chair: not-stated, co_chairs: [The pilot, The cook], at_once: 2, {SOURCE}}}")
    assert words(asked(project)["chairing"]) == [
        "Co-chairs: The pilot and The cook. Term: not stated. Rotation: not stated."
    ]


def test_a_clause_of_another_group_s_terms_comes_with_the_name_of_the_document(project: Project) -> None:
    source = "{document: nowhere-arrangements, clauses: ['2']}"
    project.write(
        f"{project.home}/groups/divers.yml",
        "name: Divers\nkind: subgroup\npurpose: It dives.\n"
        f"frequency: {{a_year: 4, word: quarterly, source: {source}}}\nsource: {source}\n",
    )
    say(project, f"frequency: {{a_year: 6, word: often, {SOURCE}}}")
    documents = {statement.who.title: statement.document for statement in asked(project)["frequency"].told}
    assert documents == {"Divers": "Arrangements for Nowhere-on-Sea", "Executive": ""}
    html = written(site_of(project), "compare")
    assert html.count(">Clause 2</a>, Arrangements for Nowhere-on-Sea</span>") == 1


def test_a_clause_that_settles_disagreements_shows_every_step_in_order_with_to_whom_it_goes(project: Project) -> None:
    project.change(
        project.group,
        "          text: The executive meets when the tide is low.\n",
        "          text: The executive meets when the tide is low.\n          settles: A quarrel\n"
        "          steps:\n            - {who: The pilot, does: listens.}\n"
        "            - {who: The pilot, does: takes it to the mayor., when: At high tide}\n"
        "          after: Anybody may ring the bell.\n",
    )
    (statement,) = asked(project)["disagreements"].told
    assert (statement.text.striptags(), statement.after) == ("A quarrel.", "<p>Anybody may ring the bell.</p>")
    assert [(step.who, step.does, step.when) for step in statement.steps] == [
        ("The pilot", "listens.", None),
        ("The pilot", "takes it to the mayor.", "At high tide"),
    ]
    assert statement.clauses[0].url == "/nowhere-on-sea/groups/executive/#c1"
    html = written(site_of(project), "compare")
    assert "<strong>The pilot</strong> takes it to the mayor. " in html


def test_a_procedure_on_the_same_matter_is_named_beside_what_no_document_states(project: Project) -> None:
    path = "data/procedures/ring-the-bell.yml"
    assert asked(project)["disagreements"].see_also == ()
    project.change(path, "title: Ring the bell\n", "title: Ring the bell\naim: settle-a-disagreement\n")
    answer = asked(project)["disagreements"]
    assert (answer.told, [(link.title, link.url) for link in answer.see_also]) == (
        (),
        [("Ring the bell", "/procedures/ring-the-bell/")],
    )
    assert asked(project)["quorum"].see_also == ()
    assert "See also: <a" in written(site_of(project), "compare")


def test_a_procedure_that_may_not_be_shown_or_is_of_another_place_is_not_named(project: Project) -> None:
    path = "data/procedures/ring-the-bell.yml"
    project.change(path, "title: Ring the bell\n", "title: Ring the bell\naim: settle-a-disagreement\n")
    project.change(path, "partnership: nowhere-on-sea\n", "")
    assert asked(project)["disagreements"].see_also == ()
    project.change(path, "aim: settle", "partnership: nowhere-on-sea\naim: settle")
    project.write("data/site.yml", project.read("data/site.yml") + "least_certain: read-in-source\n")
    assert asked(project)["disagreements"].see_also == ()


def test_every_partnership_answers_every_question(project: Project) -> None:
    project.write(
        "data/partnerships/elsewhere/partnership.yml", project.called("Elsewhere", f"{project.home}/partnership.yml")
    )
    rows: tuple[Question, ...] = site_of(project).comparison
    assert len(rows) == 7
    assert {len(row.answers) for row in rows} == {2}


def test_once_a_year_a_month_and_a_year_are_plain_english(project: Project) -> None:
    frequency = f"frequency: {{a_year: 1, word: yearly, {SOURCE}}}"
    say(project, f"{frequency}\nchairing: {{chair: The pilot, at_least_months: 1, {SOURCE}}}")
    project.change(project.group, "    every_months: 24\n", "    every_months: 1\n")
    project.change(
        project.group,
        "members:\n",
        "members:\n  - {line: Lay members, capacity: lay, term_years: 1, renewable: true}\n",
    )
    answers = asked(project)
    assert words(answers["frequency"]) == ["Once a year (“yearly”)."]
    assert words(answers["chairing"]) == ["Chair: The pilot. Term: at least 1 month. Rotation: not stated."]
    assert words(answers["lay-members"]) == ["Lay members: for 1 year, which may be renewed."]
    assert any(statement.startswith("Every month. Due: ") for statement in words(answers["review"]))


def test_co_chairs_are_an_answer_where_no_single_chair_is_stated(project: Project) -> None:
    say(project, f"chairing: {{chair: not-stated, co_chairs: [The pilot, The mayor], {SOURCE}}}")
    answer = asked(project)["chairing"]
    assert (answer.instead, words(answer)[0][:35]) == ((), "Co-chairs: The pilot and The mayor.")


def test_the_answer_in_short_names_who_gives_it_and_who_states_nothing(project: Project) -> None:
    say(project, f"quorum: {{at_least: 3, of: statutory-partners, if_not: The tide decides., {SOURCE}}}")
    row = next(row for row in site_of(project).comparison if row.id == "quorum")
    (own,) = row.answers
    two = replace(row, answers=(own, replace(own, area="Dry-on-Sea", told=())))
    assert two.in_short == (("At least 3 statutory safeguarding partners", "Nowhere-on-Sea"),)
    assert (two.silent, two.is_alike) == ("Dry-on-Sea", False)
    three = replace(row, answers=(*two.answers, replace(own, area="Far-on-Sea", told=())))
    assert three.silent == "Dry-on-Sea; Far-on-Sea"
    four = replace(row, answers=(*three.answers, replace(own, area="Deep-on-Sea", told=())))
    assert four.silent == "the others"


def test_what_all_answer_alike_is_said_once_and_folded(project: Project) -> None:
    say(project, f"quorum: {{at_least: 3, of: statutory-partners, if_not: The tide decides., {SOURCE}}}")
    site = site_of(project)
    row = next(row for row in site.comparison if row.id == "quorum")
    (own,) = row.answers
    both = replace(row, answers=(own, replace(own, area="Dry-on-Sea")))
    assert both.in_short == (("At least 3 statutory safeguarding partners", "Nowhere-on-Sea; Dry-on-Sea"),)
    assert both.is_alike
    nobody = replace(row, answers=tuple(replace(answer, told=()) for answer in both.answers))
    assert (nobody.in_short, nobody.silent, nobody.is_alike) == ((), "any of them", True)
    page = written(replace(site, comparison=(nobody,)), "compare")
    assert "Not stated by any of them" in page.partition('<details class="fold" id="alike">')[2]


def test_a_partnership_whose_groups_answer_differently_names_each(project: Project) -> None:
    say(project, f"attendance: {{percent: 80, text: They row., {SOURCE}}}")
    other = project.read(project.group).replace("percent: 80", "percent: 75").replace("name: Executive", "name: Divers")
    project.write(f"{project.home}/groups/divers.yml", other)
    row = next(row for row in site_of(project).comparison if row.id == "attendance")
    assert set(row.in_short) == {
        ("80% or more", "Nowhere-on-Sea (Executive)"),
        ("75% or more", "Nowhere-on-Sea (Divers)"),
    }
