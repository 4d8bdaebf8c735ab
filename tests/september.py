"""What the drafts of an invented meeting in September are made of, whatever a test withholds in them.

In: nothing. Out: where the draft, its record and its page are; who checks it; the pieces of text that all drafts share.
"""

from macros.notes.drafting import blanks

NAME = "2026-09-08-executive"
DRAFT = f"drafts/nowhere-on-sea/{NAME}.yml"
PREVIEW = f"drafts/nowhere-on-sea/{NAME}.preview.html"
RECORD = f"data/partnerships/nowhere-on-sea/meetings/{NAME}.yml"
PAGE = f"nowhere-on-sea/meetings/{NAME}/index.html"
CHECKED = ("--checked-by", "Partnership Manager", "--second-check-by", "Information Officer")
PEOPLE = """\
people:
  - initials: AB
    name: Avery Breakwater
    post: Director of Lighthouses
    organisations: [nowhere-council]
    attendance: present
    chair: true
  - initials: CD
    name: Corin Driftwood
    post: Harbour Nurse
    attendance: present
"""
STEPS = """\
redaction:
  authorised_by: Partnership Manager
  look_again_by: 2027-05-12
workflow:
  drafted_on: 2026-09-10
  sent_for_comment_on: 2026-09-11
  comments_closed_on: 2026-09-25
  approved_by: Chair of the executive
  approved_on: 2026-10-01
"""


def filled_in(draft: str, end: str) -> str:
    """A draft as the program begins it, with this in the place of the empty lines at its end."""
    assert draft.endswith(blanks.text())
    return draft.removesuffix(blanks.text()) + end


def learning(lines: str, people: str = "", part: str = "id: learning", actions: str = "") -> str:
    """A draft with one item, whose notes are these lines of YAML."""
    return f"""\
group: executive
title: Autumn meeting of the executive
date: 2026-09-08
summary: The executive talked about the tides.
{PEOPLE}{people}items:
  - number: 1
    title: Learning
    parts:
      - {part}
        notes:
{lines}{actions}{STEPS}"""


def mark(words: str, reason: str = "personal-data") -> str:
    """Words marked in place."""
    return f"[[redact {reason}: {words}]]"
