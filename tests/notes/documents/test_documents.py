"""Arrangements and terms of reference in Word -> a draft with proposals -> a record of what somebody confirmed."""

from pathlib import Path
from typing import Any

import docx
import pytest
from click.testing import CliRunner, Result

from macros.cli import main
from macros.notes.word.blocks import paragraphs
from macros.notes.word.reading import read
from macros.records import source
from tests.notes.documents import invented
from tests.project import Project, copy_of_nowhere

EDITION = "nowhere-on-sea/arrangements/2026-03.yml"
GROUP = "nowhere-on-sea/groups/quality-group.yml"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return copy_of_nowhere(tmp_path)


def run(project: Project, *typed: str) -> Result:
    return CliRunner().invoke(main, [*typed, "--root", str(project.root)])


def imported(project: Project, made: Any, kind: str = "--arrangements", out: str = EDITION) -> Result:
    file = invented.save(made, project.root.parent)
    return run(project, "import", str(file), kind, "-o", str(project.root / "drafts" / out))


def values(project: Project, path: str) -> Any:
    read_back = source.read(project.root, project.root / path)
    assert not read_back.problems
    return read_back.values


def answer(project: Project, out: str, answers: dict[str, str]) -> None:
    """Answer every proposal with yes, or as `answers` say, and leave out what is unplaced."""
    path = f"drafts/{out}"
    asked = values(project, path)["proposed"]
    head, *rest = project.read(path).split("confirmed:\n")
    said = (answers.get(entry["what"], "yes") for entry in asked)
    text = head + "".join(f"confirmed: {word}\n{part}" for word, part in zip(said, rest, strict=True))
    before, _, after = text.partition("\nunplaced:")
    project.write(path, before + "\n" + after[after.index("\n\n") + 2 :])


def accepted(project: Project, out: str) -> Result:
    return run(project, "draft", "accept", str(project.root / "drafts" / out), "--yes", "--as-at", "2026-11-20")


def proposed(project: Project, out: str) -> dict[str, Any]:
    return {entry["what"]: entry for entry in values(project, f"drafts/{out}")["proposed"]}


def clauses(record: Any) -> dict[str, Any]:
    return {clause["id"]: clause for section in record["sections"] for clause in section["clauses"]}


@pytest.mark.parametrize("layout", invented.LAYOUTS)
def test_arrangements_of_every_layout_become_a_record_that_the_check_accepts(project: Project, layout: str) -> None:
    told = imported(project, invented.LAYOUTS[layout](invented.ARRANGEMENTS))
    assert told.exit_code == 0, told.output
    answer(project, EDITION, {})
    told = accepted(project, EDITION)
    assert told.exit_code == 0, told.output
    assert project.found() == []
    record = values(project, f"data/partnerships/{EDITION}")
    assert [section.get("number") for section in record["sections"] if section.get("number")] == ["1", "2", "3"]
    held = clauses(record)
    assert held["c1-2"]["points"][0] == {"text": "listen to children", "points": ["what do they say?", "what changed?"]}
    assert held["c1-2"]["after"] == "Every partner tells the others what it has learned."
    assert held["c2-1"]["title"] == "The Executive"
    assert held["c2-3"]["agencies"][0]["parts"] == ["Housing", "Libraries"]
    assert held["c3-1"]["points"][0]["points"] == ["Share: 60%", "Paid: in April"]
    assert [person["name"] for person in record["signatories"]] == ["Anna Example", "Otto Sample", "Ida Instance"]
    assert record["signatories"][1]["organisations"] == ["sea-health"]
    assert (record["edition"], record["dated"], record["review"]["due"]) == ("March 2026", "2026-03", "2028-03")
    assert [event["date"] for event in record["history"]] == ["2019-06-29", "2026-03"]


@pytest.mark.parametrize("layout", invented.LAYOUTS)
def test_terms_of_every_layout_become_a_group_that_the_check_accepts(project: Project, layout: str) -> None:
    told = imported(project, invented.LAYOUTS[layout](invented.TERMS), "--terms", GROUP)
    assert told.exit_code == 0, told.output
    answer(project, GROUP, {})
    told = accepted(project, GROUP)
    assert told.exit_code == 0, told.output
    assert project.found() == []
    group = values(project, f"data/partnerships/{GROUP}")
    assert (group["name"], group["kind"], group["terms"]["dated"]) == ("Quality Subgroup", "subgroup", "2026-01")
    assert [line["line"] for line in group["members"]] == ["Nowhere-on-Sea Council", "Sea Health", "Coast Police"]
    assert group["members"][1]["posts"] == ["Designated Nurse"]
    assert (group["quorum"]["at_least"], group["quorum"]["of"]) == ("3", "statutory-agencies")
    assert (group["frequency"]["a_year"], group["frequency"]["extraordinary"]) == ("6", "true")
    assert (group["chairing"]["chair"], group["chairing"]["at_least_months"]) == ("Head of Quality", "24")
    assert (group["attendance"]["percent"], group["attendance"]["substitutes"]) == (
        "80",
        "A deputy may come instead of a member.",
    )
    assert (group["notices"][0]["at_least"], group["notices"][0]["unit"]) == ("5", "working-days")
    assert (group["reports"][0]["to"], group["reports"][0]["every_months"]) == ("executive", "3")
    assert group["terms"]["review"]["every_months"] == "24"


def test_what_nobody_confirmed_gets_into_no_record(project: Project) -> None:
    imported(project, invented.LAYOUTS["headings"](invented.TERMS), "--terms", GROUP)
    draft = project.read(f"drafts/{GROUP}")
    told = accepted(project, GROUP)
    line = draft.splitlines().index("    confirmed:") + 1
    assert f"drafts/{GROUP}:{line}: not-a-choice: “confirmed” must be one of: 'yes' or 'no'" in told.output
    assert told.exit_code == 1
    assert not (project.root / "data/partnerships" / GROUP).exists()
    answer(project, GROUP, {"Quorum": "no", "Members": "no"})
    assert accepted(project, GROUP).exit_code == 0
    group = values(project, f"data/partnerships/{GROUP}")
    assert "quorum" not in group
    assert "members" not in group
    # The words stay in their clauses.
    assert "The meeting is quorate when three statutory agencies attend." in str(group["terms"])
    assert "Detective Inspector" in str(group["terms"])


def test_a_draft_that_somebody_puts_among_the_records_is_refused(project: Project) -> None:
    imported(project, invented.LAYOUTS["headings"](invented.ARRANGEMENTS))
    there = f"data/partnerships/{EDITION}"
    project.write(there, project.read(f"drafts/{EDITION}"))
    told = project.found()
    for field in ("proposed", "unplaced"):
        assert any(line.startswith(f"{there}:{project.line(there, field + ':')}: unknown-field") for line in told)


def test_draft_check_names_every_line_that_has_no_answer(project: Project) -> None:
    imported(project, invented.LAYOUTS["headings"](invented.TERMS), "--terms", GROUP)
    file = str(project.root / "drafts" / GROUP)
    told = run(project, "draft", "check", file, "--as-at", "2026-11-20")
    asked = [
        number for number, line in enumerate(project.read(f"drafts/{GROUP}").splitlines(), 1) if "confirmed:" in line
    ]
    assert len(asked) > 5
    assert all(f"drafts/{GROUP}:{number}: not-a-choice" in told.output for number in asked)
    assert told.output.count("unplaced: must be put where it belongs or left out") == 1
    answer(project, GROUP, {})
    told = run(project, "draft", "check", file, "--as-at", "2026-11-20")
    assert told.exit_code == 0
    assert "Nothing is left to do." in told.output


def test_each_proposal_stands_beside_the_words_that_it_was_read_from(project: Project) -> None:
    imported(project, invented.LAYOUTS["headings"](invented.TERMS), "--terms", GROUP)
    quorum = proposed(project, GROUP)["Quorum"]
    assert quorum["words"].startswith("The meeting is quorate when three statutory agencies attend.")
    assert quorum["where"] == "3. Meetings"
    assert quorum["fields"]["quorum"]["source"]["clauses"] == ["3"]


@pytest.mark.parametrize("layout", invented.LAYOUTS)
@pytest.mark.parametrize(
    ("parts", "kind", "out"), [(invented.ARRANGEMENTS, "--arrangements", EDITION), (invented.TERMS, "--terms", GROUP)]
)
def test_every_word_of_the_file_is_in_the_draft(
    project: Project, layout: str, parts: list[invented.Part], kind: str, out: str
) -> None:
    made = invented.LAYOUTS[layout](parts)
    told = imported(project, made, kind, out)
    whole = values(project, f"drafts/{out}")
    held = " ".join(_texts({name: part for name, part in whole.items() if name != "proposed"}))
    held += " ".join(entry["words"] for entry in whole["proposed"])
    of_columns, of_the_name = {"Agency", "Name", "Partner", "Signature"}, {"Partnership", "Safeguarding", "Children"}
    shown = paragraphs(read(project.root.parent / "document.docx").blocks)
    words = {word.strip(":.") for line in shown for word in line.text.split()}
    assert {
        word for word in words if word not in held and not word.replace(".", "").isdigit()
    } <= of_columns | of_the_name
    assert "heading of a column that names its rows or is empty" in told.output


def _texts(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    inner = value.values() if isinstance(value, dict) else value
    return [text for part in inner for text in _texts(part)]


def test_terms_in_a_table_whose_first_column_heads_the_second(project: Project) -> None:
    made = docx.Document()
    made.add_paragraph().add_run("Quality Subgroup: terms of reference, January 2026").bold = True
    table = made.add_table(0, 2)
    for head, *said in (
        ("Purpose", "The subgroup checks how well agencies keep children safe."),
        ("Membership", "The members are:", "• Nowhere-on-Sea Council", "• Sea Health"),
        ("Quorum", "The meeting is quorate when three statutory agencies attend."),
        ("Frequency of meetings", "The subgroup meets quarterly."),
        ("Review", "These terms will be reviewed every year by the subgroup."),
    ):
        cells = table.add_row().cells
        cells[0].text = head
        cells[1].text = said[0]
        for line in said[1:]:
            cells[1].add_paragraph(line)
    imported(project, made, "--terms", GROUP)
    asked = proposed(project, GROUP)
    assert [line["line"] for line in asked["Members"]["fields"]["members"]] == ["Nowhere-on-Sea Council", "Sea Health"]
    assert asked["Quorum"]["where"] == "Quorum"
    assert asked["How often it meets"]["fields"]["frequency"]["a_year"] == "4"
    sections = values(project, f"drafts/{GROUP}")["terms"]["sections"]
    assert [section["id"] for section in sections] == [
        "purpose",
        "membership",
        "quorum",
        "frequency-meetings",
        "review",
    ]


def test_headings_in_capitals_and_paragraphs_numbered_through(project: Project) -> None:
    made = docx.Document()
    made.add_paragraph("LOCAL SAFEGUARDING ARRANGEMENTS MARCH 2026")
    number = 0
    for heading in ("HOW WE WORK", "WHO LEADS"):
        made.add_paragraph(heading)
        for what in ("The partners meet and agree what is to be done by each.", "They write down what they agreed."):
            number += 1
            made.add_paragraph(f"{number}. {what}")
    imported(project, made)
    sections = values(project, f"drafts/{EDITION}")["sections"]
    assert [(section["id"], [clause["id"] for clause in section["clauses"]]) for section in sections] == [
        ("work", ["c1", "c2"]),
        ("leads", ["c3", "c4"]),
    ]


def test_a_whole_paragraph_in_the_style_of_a_heading_is_a_clause(project: Project) -> None:
    made = docx.Document()
    made.add_heading("Local safeguarding arrangements, March 2026", 0)
    made.add_heading("1. Aims", 1)
    words = "The partners keep children safe at the seaside and in the town, and they tell each other what they see."
    made.add_heading(f"1.1 {words}", 2)
    made.add_heading("2. Money", 1)
    made.add_paragraph("The partners share the costs.")
    imported(project, made)
    held = clauses(values(project, f"drafts/{EDITION}"))
    assert held["c1-1"] == {"id": "c1-1", "number": "1.1", "text": words}


def test_an_appendix_has_addresses_of_its_own_and_says_nothing_of_the_document(project: Project) -> None:
    made = invented.LAYOUTS["headings"](invented.ARRANGEMENTS)
    made.add_heading("Appendix A: Quality Subgroup, terms of reference", 1)
    made.add_paragraph("1.1 The subgroup checks how well agencies keep children safe.")
    made.add_paragraph("Review date: December 2031")
    imported(project, made)
    assert proposed(project, EDITION)["Review"]["fields"]["review"]["due"] == "2028-03"
    assert "appendix-a-1-1" in clauses(values(project, f"drafts/{EDITION}"))


def test_numbers_beneath_a_colon_count_a_list(project: Project) -> None:
    made = docx.Document()
    made.add_heading("Local safeguarding arrangements, March 2026", 0)
    for heading in ("How we work", "Who leads"):
        made.add_heading(heading, 1)
        made.add_paragraph("The partners agree to:")
        for number, what in enumerate(("Listen", "Learn", "Tell"), 1):
            made.add_paragraph(f"{number}. {what}")
    imported(project, made)
    held = values(project, f"drafts/{EDITION}")["sections"][1]["clauses"]
    assert [(clause["points"], clause["ordered"]) for clause in held] == [(["Listen", "Learn", "Tell"], "true")]


def test_what_arrangements_say_of_a_group_goes_into_its_record(project: Project) -> None:
    imported(project, invented.LAYOUTS["headings"](invented.ARRANGEMENTS))
    before = project.read(project.group)
    answer(project, EDITION, {})
    accepted(project, EDITION)
    held = clauses(values(project, f"data/partnerships/{EDITION}"))
    assert (held["c2-1"]["group"], held["c2-1"]["shows"]) == ("executive", ["meetings"])
    assert "group" not in held["c2-3"]
    frequency = values(project, project.group)["frequency"]
    assert (frequency["a_year"], frequency["source"]["clauses"]) == ("4", ["2.1"])
    # Every other line is as it was.
    assert [line for line in before.splitlines() if line not in project.read(project.group).splitlines()] == []


def _members(rows: list[list[str]], *, merged: tuple[tuple[int, int], ...] = (), bands: tuple[int, ...] = ()) -> Any:
    made = docx.Document()
    made.add_heading("Quality Subgroup: terms of reference, January 2026", 0)
    made.add_heading("Membership", 1)
    invented._table(made, rows)
    (table,) = made.tables
    for column, first in merged:
        table.cell(first + 1, column).text = ""
        table.cell(first, column).merge(table.cell(first + 1, column))
    for row in bands:
        table.cell(row, 0).merge(table.cell(row, len(rows[0]) - 1))
    made.add_heading("Purpose", 1)
    made.add_paragraph("The subgroup looks at how well everybody keeps children safe by the sea.")
    return made


def test_a_table_of_members_with_merged_cells_and_rows_that_head_others(project: Project) -> None:
    rows = [
        ["Post", "Agency"],
        ["Statutory safeguarding partners", ""],
        ["Head of Quality", "Nowhere-on-Sea Council"],
        ["Head of Housing", ""],
        ["Advisers", ""],
        ["Harbour Master", "Harbour Unit"],
    ]
    imported(project, _members(rows, merged=((1, 2),), bands=(1, 4)), "--terms", GROUP)
    members = proposed(project, GROUP)["Members"]["fields"]["members"]
    assert [(line["line"], line.get("posts"), line.get("capacity")) for line in members] == [
        ("Nowhere-on-Sea Council", ["Head of Quality", "Head of Housing"], "statutory-partner"),
        ("Harbour Unit", ["Harbour Master"], "advisory"),
    ]
    points = clauses(values(project, f"drafts/{GROUP}")["terms"])["membership-table"]["points"]
    assert [point["text"] for point in points] == ["Statutory safeguarding partners", "Advisers"]
    assert points[0]["points"][1]["text"] == "Head of Housing"


@pytest.mark.parametrize(
    ("words", "a_year"),
    [
        ("The group meets monthly.", "12"),
        ("Meetings are held quarterly.", "4"),
        ("The group will convene at least six times per year.", "6"),
        ("The group shall meet every six weeks.", "8"),
        ("Meetings will take place termly.", "3"),
        ("The group meets twice a year.", "2"),
        ("The group will meet on a bi-monthly basis.", "6"),
        ("Frequency of meetings: every 3 months", "4"),
    ],
)
def test_how_often_a_group_meets_in_the_usual_words(project: Project, words: str, a_year: str) -> None:
    fields = _of_one_sentence(project, words)["How often it meets"]["fields"]["frequency"]
    assert fields["a_year"] == a_year
    assert ("reading" in fields) is ("bi-monthly" in words)


@pytest.mark.parametrize(
    ("words", "at_least", "of"),
    [
        ("The quorum is three of the statutory safeguarding partners.", "3", "statutory-partners"),
        ("A meeting is quorate if at least 5 members are present.", "5", "members"),
        ("Quorum: a minimum of two statutory agencies", "2", "statutory-agencies"),
    ],
)
def test_a_quorum_in_the_usual_words(project: Project, words: str, at_least: str, of: str) -> None:
    quorum = _of_one_sentence(project, words)["Quorum"]["fields"]["quorum"]
    assert (quorum["at_least"], quorum["of"]) == (at_least, of)


def test_a_quorum_that_no_field_can_hold_is_not_proposed(project: Project) -> None:
    assert "Quorum" not in _of_one_sentence(project, "The meeting is quorate when 50% of members are present.")


@pytest.mark.parametrize(
    ("words", "review"),
    [
        ("These terms will be reviewed annually by the group.", ("every_months", "12")),
        ("The terms of reference will be reviewed at least every two years.", ("every_months", "24")),
        ("Review date: December 2027", ("due", "2027-12")),
        ("This document is due for review on 1 April 2028.", ("due", "2028-04-01")),
        ("Nobody says anything of the kind here.", ("none_stated", "The document does not say when it is reviewed.")),
        ("The group reviews cases every month.", ("none_stated", "The document does not say when it is reviewed.")),
    ],
)
def test_a_review_in_the_usual_words(project: Project, words: str, review: tuple[str, str]) -> None:
    held = _of_one_sentence(project, words)["Review"]["fields"]["terms"]["review"]
    assert held[review[0]] == review[1]


def _of_one_sentence(project: Project, words: str) -> dict[str, Any]:
    made = docx.Document()
    made.add_heading("Quality Subgroup: terms of reference, January 2026", 0)
    made.add_heading("How we work", 1)
    made.add_paragraph("The subgroup looks at how well everybody keeps children safe by the sea.")
    made.add_paragraph(words)
    told = imported(project, made, "--terms", GROUP)
    assert told.exit_code == 0, told.output
    return proposed(project, GROUP)


def test_a_number_that_stands_twice_gives_two_addresses(project: Project) -> None:
    told = imported(project, invented.LAYOUTS["headings"](invented.ARRANGEMENTS))
    assert "clause 2.3: another clause has this number too" in told.output
    held = clauses(values(project, f"drafts/{EDITION}"))
    assert [name for name in held if name.startswith("c2-3")] == ["c2-3", "c2-3-second"]


def test_a_new_edition_is_led_to_by_the_one_before_and_listed(project: Project) -> None:
    imported(project, invented.LAYOUTS["headings"](invented.ARRANGEMENTS))
    answer(project, EDITION, {})
    accepted(project, EDITION)
    assert values(project, project.arrangements)["superseded_by"] == "2026-03"
    listed = values(project, "data/documents.yml")["documents"][-1]
    assert (listed["id"], listed["dated"]) == ("nowhere-on-sea-arrangements-2026-03", "2026-03")


def test_a_document_that_is_listed_is_not_listed_again(project: Project) -> None:
    listed = project.read("data/documents.yml")
    title = "title: Local safeguarding arrangements (March 2026)"
    entry = f"  - id: our-arrangements\n    {title}\n    publisher: The partnership\n    partnership: nowhere-on-sea"
    project.write("data/documents.yml", f"{listed}{entry}\n    dated: 2026-03\n")
    before = project.read("data/documents.yml")
    imported(project, invented.LAYOUTS["headings"](invented.ARRANGEMENTS))
    answer(project, EDITION, {})
    told = accepted(project, EDITION)
    assert told.exit_code == 0, told.output
    assert values(project, f"data/partnerships/{EDITION}")["source"]["document"] == "our-arrangements"
    assert project.read("data/documents.yml") == before


def test_new_terms_of_a_group_replace_the_old_ones_which_are_kept(project: Project) -> None:
    out = "nowhere-on-sea/groups/executive.yml"
    before = project.read(project.group)
    parts = [part for part in invented.TERMS if "reports to the Executive" not in str(part)]
    parts[1] = ("title", "", "March 2026")
    imported(project, invented.LAYOUTS["headings"](parts), "--terms", out)
    answer(project, out, {})
    told = accepted(project, out)
    assert told.exit_code == 0, told.output
    assert project.read(f"{project.home}/earlier-terms/executive-2026-01.yml") == before
    group = values(project, project.group)
    assert (group["name"], group["terms"]["dated"], group["quorum"]["at_least"]) == ("Executive", "2026-03", "3")


def test_a_fault_of_the_record_is_told_at_the_line_of_the_draft(project: Project) -> None:
    imported(project, invented.LAYOUTS["headings"](invented.ARRANGEMENTS))
    answer(project, EDITION, {})
    project.change(f"drafts/{EDITION}", "organisations: [sea-health]", "organisations: [sea-heath]")
    told = accepted(project, EDITION)
    line = project.line(f"drafts/{EDITION}", "sea-heath")
    assert f"drafts/{EDITION}:{line}: id-exists:" in told.output
    assert not (project.root / "data/partnerships" / EDITION).exists()


def test_letters_of_a_draft_are_told_to_nobody(project: Project) -> None:
    parts = [*invented.TERMS, ("text", "", "QZX looks after the papers of the subgroup.")]
    imported(project, invented.LAYOUTS["headings"](parts), "--terms", GROUP)
    assert proposed(project, GROUP)["Abbreviation QZX"]["fields"]["glossary"][0]["means"] == ""
    answer(project, GROUP, {"Abbreviation QZX": "no"})
    told = accepted(project, GROUP)
    assert told.exit_code == 1
    assert "abbreviation-known: every abbreviation here must be a term in glossary.yml" in told.output
    assert "QZX" not in told.output


def test_abbreviations_go_into_the_glossary_with_what_they_mean(project: Project) -> None:
    parts = [*invented.TERMS, ("text", "", "The Quayside Zebra Crossing (QZC) is looked at every spring.")]
    imported(project, invented.LAYOUTS["headings"](parts), "--terms", GROUP)
    answer(project, GROUP, {})
    told = accepted(project, GROUP)
    assert told.exit_code == 0, told.output
    term = values(project, f"{project.home}/glossary.yml")["terms"][0]
    assert term == {"id": "qzc", "term": "QZC", "means": "Quayside Zebra Crossing"}


def test_a_clause_that_the_draft_lacks_is_told(project: Project) -> None:
    imported(project, invented.LAYOUTS["headings"](invented.ARRANGEMENTS))
    answer(project, EDITION, {})
    project.change(f"drafts/{EDITION}", "      - id: c2-3\n        agencies", "      - id: c9-9\n        agencies")
    told = accepted(project, EDITION)
    line = project.line(f"drafts/{EDITION}", "c9-9")
    assert f"drafts/{EDITION}:{line}: clause: must be the id of a clause of this draft" in told.output


def minutes() -> Any:
    made = docx.Document()
    for line in ("Minutes of the Executive", "Present:", "Petra Quill", "Apologies: none", "Matters arising", "Tides"):
        made.add_paragraph(line)
    return made


def test_minutes_are_no_arrangements(project: Project) -> None:
    told = imported(project, minutes())
    assert told.exit_code == 1
    assert "this looks like the notes of a meeting" in told.output
    assert not (project.root / "drafts" / EDITION).exists()


def test_a_document_without_headings_is_a_draft_that_says_so(project: Project) -> None:
    made = docx.Document()
    for number in range(3):
        made.add_paragraph(f"The partners said many things about the sea and its tides, and this was thing {number}.")
    told = imported(project, made)
    assert told.exit_code == 0
    assert "the whole file: no headings were found" in told.output
    assert "no date of the document was found" in told.output
    assert len(clauses(values(project, f"drafts/{EDITION}"))) == 3


def test_a_document_with_nothing_beneath_its_title_is_refused(project: Project) -> None:
    made = docx.Document()
    made.add_paragraph("Local arrangements", "Title")
    told = imported(project, made)
    assert told.exit_code == 1
    assert "nothing was found beneath its title" in told.output


def test_words_that_somebody_may_have_meant_to_take_out_are_told(project: Project) -> None:
    made = invented.LAYOUTS["headings"](invented.TERMS)
    made.add_paragraph().add_run("This sentence was to go.").font.strike = True
    told = imported(project, made, "--terms", GROUP)
    assert "struck through, but its words are in the draft" in told.output


def test_an_empty_document_is_refused(project: Project) -> None:
    told = imported(project, docx.Document())
    assert told.exit_code == 1
    assert not (project.root / "drafts" / EDITION).exists()


def test_a_document_that_no_record_can_hold_is_refused(project: Project) -> None:
    made = docx.Document()
    made.add_heading("Everything", 1)
    for _ in range(2000):
        made.add_paragraph("The sea is wide and the words about it are many. " * 12)
    told = imported(project, made)
    assert told.exit_code == 1
    assert "this one is too long" in told.output


def test_the_report_has_no_word_of_the_document(project: Project) -> None:
    told = imported(project, invented.LAYOUTS["headings"](invented.TERMS), "--terms", GROUP)
    assert not any(word in told.output for word in ("Petra", "Quill", "quorate", "Designated", "Quality"))


def test_a_partnership_that_is_not_there_is_told(project: Project) -> None:
    told = imported(project, invented.LAYOUTS["headings"](invented.TERMS), "--terms", GROUP.replace("nowhere", "now"))
    assert told.exit_code == 0
    assert "Look at: data/ has no partnership of this name" in told.output


def test_a_draft_lies_where_its_record_will(project: Project) -> None:
    told = imported(project, invented.LAYOUTS["headings"](invented.TERMS), "--terms", EDITION)
    assert told.exit_code == 1
    assert "must be written to drafts/<partnership>/groups/<name>.yml" in told.output
