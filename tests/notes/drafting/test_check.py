"""`partnership draft check`: the steps, the next of them, and what is missing before it."""

import pytest

from tests.notes.drafting import invented
from tests.notes.drafting.invented import CANARIES, NAMED, check, files, holding, redact
from tests.notes.drafting.test_again import told
from tests.notes.drafting.test_refusals import AGAIN_BY, APPROVED_BY, APPROVED_ON, BY, NAME
from tests.project import Project
from tests.september import DRAFT, RECORD

DRAFTED = "Draft the notes: done on 10 September 2026\n"
SENT = "Send them for comment: done on 11 September 2026\n"
CLOSED = "Close the comments: done on 25 September 2026\n"
APPROVED = "Have them approved: done on 1 October 2026, by Chair of the executive\n"
LEFT = "Make the redacted version: not recorded\nPublish it: not recorded\n"
TELL = "Tell partners where it is: not recorded\nList it in the newsletter: not recorded\n"
REDACT = "Next: Make the redacted version.\n\nBefore “Make the redacted version”:\n"
POSTS = "Two different posts must check what is withheld: “partnership redact” asks which.\n"
NOT_PUBLISHED = "“Publish it” must be done first.\n"
LOOK = f"\nLook at (this stops nothing):\n{NAMED}\n"
LATER = (
    f"\nBefore “Publish it”:\n“Make the redacted version” must be done first.\n{POSTS}"
    f"\nBefore “Tell partners where it is”:\n{NOT_PUBLISHED}\nBefore “List it in the newsletter”:\n{NOT_PUBLISHED}"
)
NOTHING = "Nothing is missing.\n"


def without(*lines: str) -> str:
    """The draft without these lines."""
    text = invented.TEXT
    for line in lines:
        assert text.count(f"  {line}\n") == 1
        text = text.replace(f"  {line}\n", "")
    return text


def test_a_draft_that_is_ready_says_what_comes_next(project: Project) -> None:
    project.write(DRAFT, invented.TEXT)
    before = files(project)
    answer = check(project)
    assert answer.everything == DRAFTED + SENT + CLOSED + APPROVED + LEFT + TELL + LOOK + REDACT + NOTHING + LATER
    assert answer.code == 0
    assert files(project) == before


@pytest.mark.parametrize(
    ("lines", "step", "steps"),
    [
        (5, "Draft the notes", ""),
        (4, "Send them for comment", DRAFTED),
        (3, "Close the comments", DRAFTED + SENT),
        (2, "Have them approved", DRAFTED + SENT + CLOSED),
    ],
)
def test_the_next_step_is_the_one_after_the_last_that_is_recorded(
    project: Project, lines: int, step: str, steps: str
) -> None:
    every = (
        "drafted_on: 2026-09-10",
        "sent_for_comment_on: 2026-09-11",
        "comments_closed_on: 2026-09-25",
        "approved_by: Chair of the executive",
        "approved_on: 2026-10-01",
    )
    text = without(*every[-lines:])
    project.write(DRAFT, text.replace("workflow:\n", "") if lines == 5 else text)
    answer = check(project)
    assert answer.out.startswith(steps)
    assert f"\nNext: {step}.\n\nBefore “{step}”:\n{NOTHING}\n" in answer.out
    assert answer.out.split("Next:")[0].count("not recorded") == 8 - steps.count("done")
    assert answer.code == 0


def test_an_approval_that_is_half_recorded_stops_the_next_step(project: Project) -> None:
    project.write(DRAFT, without("approved_by: Chair of the executive"))
    answer = check(project)
    at = project.line(DRAFT, "workflow:")
    assert answer.code == 1
    wrong = f"Next: Have them approved.\n\nBefore “Have them approved”:\n{DRAFT}:{at}: {APPROVED_BY}\n\n"
    # Told once, at the step that is begun.
    redaction = "Before “Make the redacted version”:\n“Have them approved” must be done first.\n"
    assert answer.out.endswith(wrong + redaction + LATER)


def test_a_comment_step_that_was_left_out_is_shown_and_stops_nothing(project: Project) -> None:
    project.write(DRAFT, without("sent_for_comment_on: 2026-09-11", "comments_closed_on: 2026-09-25"))
    answer = check(project)
    skipped = "Send them for comment: not recorded\nClose the comments: not recorded\n"
    assert answer.out == DRAFTED + skipped + APPROVED + LEFT + TELL + LOOK + REDACT + NOTHING + LATER
    assert redact(project).code == 0


def test_what_is_missing_before_the_next_step_is_told_with_its_line(project: Project) -> None:
    text = invented.TEXT.replace("AB welcomed everybody.", "AB welcomed Winkle.")
    project.write(DRAFT, text.replace("  look_again_by: 2027-05-12\n", ""))
    answer = check(project)
    assert answer.code == 1
    assert answer.out == (
        # Who approved is not shown as long as something is wrong: it may be a name that is withheld.
        DRAFTED
        + SENT
        + CLOSED
        + "Have them approved: done on 1 October 2026\n"
        + LEFT
        + TELL
        + LOOK
        + REDACT
        + f"{DRAFT}:{project.line(DRAFT, 'AB welcomed')}: withheld-person: must not hold a name of somebody who is "
        "withheld: mark it, or reword\n"
        f"{DRAFT}:{project.line(DRAFT, 'redaction:')}: {AGAIN_BY}\n" + LATER
    )


def test_a_text_that_has_faults_is_not_done(project: Project) -> None:
    project.write(DRAFT, invented.TEXT.replace("owners: [CD]", "owners: [QQ]"))
    project.change(DRAFT, "    withhold: under-way\n  - number: 4", "  - number: 4")
    answer = check(project)
    known = "initials-known: must be the initials of a person in “people” whose initials are published"
    assert answer.code == 1
    wrong = f"Next: Draft the notes.\n\nBefore “Draft the notes”:\n{DRAFT}:{project.line(DRAFT, 'QQ')}: {known}\n\n"
    redaction = "Before “Make the redacted version”:\n“Draft the notes” must be put right first.\n"
    assert answer.out.endswith(wrong + redaction + LATER)


def test_an_empty_beginning_says_every_field_that_is_missing(project: Project) -> None:
    project.write(DRAFT, "title: A title\n")
    answer = check(project)
    fields = ("date", "group", "items", "people", "summary")
    assert answer.out.split("Before “Draft the notes”:\n")[1].split("\n\n")[0].splitlines() == [
        f"{DRAFT}:1: missing-field: must have the field “{field}”" for field in fields
    ]
    assert answer.code == 1


def test_everything_that_is_missing_is_told_step_by_step(project: Project) -> None:
    text = without("comments_closed_on: 2026-09-25", "approved_by: Chair of the executive", "approved_on: 2026-10-01")
    project.write(DRAFT, text.replace("Count the gulls.", "Greet Winkle.").replace("  look_again_by: 2027-05-12\n", ""))
    project.change(DRAFT, "title: Welcome", "title: '<b>Welcome</b>'")
    answer = check(project)
    at = {words: project.line(DRAFT, words) for words in ("<b>", "Greet", "redaction:", "workflow:")}
    assert answer.code == 1
    assert answer.out.split("Next: ")[1] == (
        "Draft the notes.\n\nBefore “Draft the notes”:\n"
        f"{DRAFT}:{at['<b>']}: text-plain: must have no HTML\n"
        "\nBefore “Close the comments”:\nNothing is missing.\n"
        "\nBefore “Have them approved”:\n"
        "“Close the comments” is not recorded: that stops nothing, and the page will say so.\n"
        "\nBefore “Make the redacted version”:\n"
        "“Draft the notes” must be put right first.\n“Have them approved” must be done first.\n"
        f"{DRAFT}:{at['Greet']}: {NAME}\n"
        f"{DRAFT}:{at['redaction:']}: {AGAIN_BY}\n"
        f"{DRAFT}:{at['workflow:']}: {APPROVED_BY}\n"
        f"{DRAFT}:{at['workflow:']}: {APPROVED_ON}\n" + LATER
    )


def test_after_publication_partners_and_the_newsletter_are_left_in_either_order(project: Project) -> None:
    project.write(DRAFT, invented.TEXT)
    redact(project)
    public = "Make the redacted version: done on 20 November 2026\nPublish it: done on 20 November 2026\n"
    partners, newsletter = "Before “Tell partners where it is”:\n", "Before “List it in the newsletter”:\n"
    answer = check(project)
    left = f"Next: Tell partners where it is.\n\n{partners}{NOTHING}"
    assert (
        answer.everything
        == DRAFTED + SENT + CLOSED + APPROVED + public + TELL + LOOK + f"{left}\n{newsletter}{NOTHING}"
    )
    assert answer.code == 0
    assert told(project, "--newsletter", "2026-11-20").code == 0
    assert check(project).out.endswith(f"List it in the newsletter: done on 20 November 2026\n{LOOK}{left}")
    assert told(project, "--on", "2026-11-20").code == 0
    assert check(project).out.endswith(f"newsletter: done on 20 November 2026\n{LOOK}Nothing is left to do.\n")


def test_a_public_record_that_cannot_be_read_is_there_all_the_same(project: Project) -> None:
    project.write(DRAFT, invented.TEXT)
    project.write(RECORD, "title: [\n")
    assert "Make the redacted version: done\nPublish it: done\nTell partners where it is: not rec" in check(project).out


def test_no_message_holds_a_word_that_is_withheld(project: Project) -> None:
    # Everything wrong at once: every kind of message there is.
    text = invented.TEXT.replace("AB welcomed everybody.", "ZW and Zebedee Winkle saw a purple heron [HE].")
    text = text.replace("under-way: purple heron]]", "Purple Heron: purple heron]]").replace("item: 3", "item: 33")
    project.write(DRAFT, text)
    answer = check(project)
    assert answer.code == 1
    assert holding({"messages": answer.everything}, (*CANARIES, "Purple Heron")) == []


STEPS = "workflow"
BLANKS = f"""
# What it was about
summary:
redaction:
  # The post
  authorised_by:
  look_again_by:
# The steps
{STEPS}:
  drafted_on: 2026-09-10
  sent_for_comment_on:
  comments_closed_on:
  # The chair
  approved_by:
  approved_on:
"""


def test_lines_that_are_not_filled_in_count_as_not_there_and_are_named(project: Project) -> None:
    text = invented.TEXT.replace("summary: The executive talked about the lighthouse and about one case.\n", "")
    project.write(DRAFT, text[: text.index("redaction:\n")] + BLANKS)
    answer = check(project)
    assert answer.code == 1
    by, again_by = project.line(DRAFT, "authorised_by:"), project.line(DRAFT, "look_again_by:")
    for at, why in (
        (project.line(DRAFT, "summary:"), "missing-field: must have the field “summary”"),
        (by, BY),
        (again_by, AGAIN_BY),
        (project.line(DRAFT, "approved_by:"), APPROVED_BY),
        (project.line(DRAFT, "approved_on:"), APPROVED_ON),
    ):
        assert f"{DRAFT}:{at}: {why}\n" in answer.out
    assert "Send them for comment: not recorded\n" in answer.out


def test_what_explains_the_lines_to_fill_in_does_not_reach_the_public_record(project: Project) -> None:
    filled = (
        BLANKS.replace("summary:", "summary: The executive talked about the lighthouse.")
        .replace("authorised_by:", "authorised_by: Partnership Manager")
        .replace("look_again_by:", "look_again_by: 2027-05-12")
        .replace("approved_by:", "approved_by: Chair of the executive")
        .replace("approved_on:", "approved_on: 2026-10-01")
    )
    text = invented.TEXT.replace("summary: The executive talked about the lighthouse and about one case.\n", "")
    project.write(DRAFT, text[: text.index("redaction:\n")] + filled)
    assert redact(project).code == 0
    record = project.read(RECORD)
    assert [line for line in record.split("\n")[1:] if line.lstrip().startswith("#")] == []
    assert "sent_for_comment_on" not in record
    assert "\n  approved_by: Chair of the executive\n" in record


UNPLACED = """\
unplaced:
  - text: The purple lantern was mentioned.
    where: page 2, after “Tides”
    maybe: a line at the top
"""


def test_words_that_have_no_place_must_be_placed_or_deleted(project: Project) -> None:
    project.write(DRAFT, invented.TEXT + UNPLACED)
    line = invented.TEXT.count("\n") + 2
    problem = (
        f"{DRAFT}:{line}: unplaced: these words of the Word file must be moved to where they belong, or deleted "
        "with their entry\n"
    )
    answer = check(project)
    assert problem in answer.everything
    assert "purple lantern" not in answer.everything
    refused = redact(project)
    assert refused.code == 1
    assert problem in refused.everything
    assert not (project.root / RECORD).exists()
