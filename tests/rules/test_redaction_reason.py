"""Whatever is kept back has a known reason."""

from tests.project import Project

RULE = "redaction-reason"


def test_a_missing_reason_is_found_at_its_entry(project: Project) -> None:
    project.change(project.meeting, "      - reason: under-way\n        authorised_by", "      - authorised_by")
    message = "must have “reason”: an id from redaction-reasons.yml"
    assert project.found() == [project.finding(project.meeting, "- authorised_by", RULE, message)]


def test_an_unknown_reason_is_found_at_its_line(project: Project) -> None:
    project.change(project.meeting, "      - reason: under-way", "      - reason: embarrassing")
    message = "must be the id of a reason in redaction-reasons.yml"
    assert project.found() == [project.finding(project.meeting, "embarrassing", RULE, message)]


def test_withheld_without_any_redaction_is_found_for_item_and_person(project: Project) -> None:
    entry = "      authorised_by: Partnership Manager\n      look_again_by: 2027-05-12\n"
    project.change(project.meeting, f"    redaction:\n      reason: personal-data\n{entry}", "")
    project.change(
        project.meeting,
        "    redactions:\n      - reason: under-way\n        authorised_by: Partnership Manager\n"
        "        look_again_by: 2027-05-12\n",
        "",
    )
    assert project.found() == [
        project.finding(
            project.meeting,
            "- attendance: present",
            RULE,
            "must have “redaction” with the reason why this person is not published in full",
        ),
        project.finding(
            project.meeting,
            "- number: 3",
            RULE,
            "must have “redactions” with the reason why this item is not published in full",
        ),
    ]


def test_no_reason_is_called_unknown_while_the_list_of_reasons_is_broken(project: Project) -> None:
    project.write("data/redaction-reasons.yml", "redaction_reasons: none\n")
    assert [problem.rule for problem in project.problems()] == ["wrong-type"]


def test_a_reason_that_is_only_general_knowledge_is_found_wherever_it_is_used(project: Project) -> None:
    text = project.read("data/redaction-reasons.yml")
    head, _, tail = text.rpartition("certainty: read-in-source")
    project.write("data/redaction-reasons.yml", f"{head}certainty: general-knowledge{tail}")
    message = "must be a reason whose “certainty” is not general-knowledge: only such a reason is shown"
    assert project.found() == [
        project.finding(project.meeting, "reason: under-way", RULE, message, nth) for nth in (1, 2)
    ]


def test_a_reason_that_is_only_general_knowledge_passes_while_nothing_uses_it(project: Project) -> None:
    text = project.read("data/redaction-reasons.yml")
    unused = (
        text.partition("redaction_reasons:\n")[2]
        .replace("id: ", "id: no-")
        .replace("read-in-source", "general-knowledge")
    )
    project.write("data/redaction-reasons.yml", text + unused)
    assert project.found() == []


def test_a_reason_read_only_in_somebody_elses_text_passes(project: Project) -> None:
    text = project.read("data/redaction-reasons.yml")
    project.write("data/redaction-reasons.yml", text.replace("read-in-source", "secondary"))
    assert project.found() == []


def test_a_site_that_shows_only_what_was_read_in_its_source_needs_such_reasons(project: Project) -> None:
    text = project.read("data/redaction-reasons.yml")
    head, _, tail = text.rpartition("certainty: read-in-source")
    project.write("data/redaction-reasons.yml", f"{head}certainty: secondary{tail}")
    project.write("data/site.yml", project.read("data/site.yml") + "least_certain: read-in-source\n")
    message = "must be a reason whose “certainty” is read-in-source, as data/site.yml allows no other to be shown"
    assert project.found() == [
        project.finding(project.meeting, "reason: under-way", RULE, message, nth) for nth in (1, 2)
    ]
