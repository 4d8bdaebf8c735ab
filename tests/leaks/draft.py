"""The draft of notes that holds every canary, each where somebody writing notes would put it."""

from tests import september
from tests.leaks.canaries import (
    ACTION,
    ADDRESS,
    BIRTH,
    CASE,
    INITIALS,
    ITEM,
    ITEM_TEXT,
    MARKED,
    NAME,
    NHS,
    PHRASE,
    POST,
    SENTENCE,
    WORD,
)
from tests.september import mark

PATH, RECORD, PAGE, CHECKERS = september.DRAFT, september.RECORD, september.PAGE, september.CHECKED
DRAFT = f"""\
group: executive
title: Autumn meeting of the executive
date: 2026-09-08
starts: "14:00"
ends: "15:30"
venue: The Old Lighthouse
summary: The executive talked about the autumn tides.
{september.PEOPLE}  - initials: {INITIALS.text}
    name: {NAME.text}
    post: {POST.text}
    organisations: [sea-health]
    attendance: present
    note: Came with a boat.
    withhold: personal-data
  - initials: EF
    name: Ellis Foam
    post: Harbour Doctor
    attendance: apologies
  - initials: OFX
    name: "{mark(MARKED.text)}"
    post: "Cook of {mark(PHRASE.text)}"
    note: "Came from {mark(ADDRESS.text)}."
    attendance: mentioned
items:
  - number: 1
    title: Welcome
    parts:
      - id: welcome
        notes:
          - text: AB welcomed everybody.
            by: [AB]
          - text: Somebody brought a boat.
            by: [{INITIALS.text}]
        actions: [1]
  - number: 2
    title: "A case from {mark(PHRASE.text)}"
    parts:
      - id: visit-to-{WORD.text.lower()}
        title: "Visit to {mark(WORD.text)}"
        notes:
          - text: >-
              CD said that {mark(NAME.text)}, the {mark(POST.text)} ({mark(INITIALS.text)}), born on
              {mark(BIRTH.text)}, has the number {mark(NHS.text)}.
            by: [CD, {INITIALS.text}]
          - "The file is {mark(CASE.text)} and the house is {mark(ADDRESS.text)}."
          - >-
              It was heard that {mark(SENTENCE.text)}.
        decisions:
          - "The executive will write to {mark(NAME.text)}."
        lists:
          - title: "Who goes to {mark(PHRASE.text)}"
            points:
              - "{mark(NAME.text)} on Monday"
              - CD on Tuesday
        commitments:
          - id: call-{WORD.text.lower()}
            text: "CD will call {mark(WORD.text)} again."
            by: [CD]
            due: "When {mark(WORD.text)} is back"
        note: "The notes call this {mark(CASE.text)} too."
        actions: [2, 3]
  - number: 3
    title: {ITEM.text}
    withhold: under-way
    parts:
      - id: wishing-well
        title: Coins
        notes:
          - text: {ITEM_TEXT.text}
            by: [AB]
        actions: [4]
actions:
  - number: 1
    text: Look after the boat.
    owners: [AB, {INITIALS.text}]
    due: 2026-10-01
    item: 1
  - number: 2
    text: "Write to {mark(NAME.text)} about the file."
    owners: [CD]
    owners_note: "With {mark(NAME.text)}, who is not listed."
    printed_as: "Action 2 of {mark(PHRASE.text)}"
    item: 2
  - number: 3
    text: {ACTION.text}
    owners: [{INITIALS.text}]
    owners_note: Because of the boat.
    item: 2
    withhold: personal-data
  - number: 4
    text: Count the coins in the well with great care and in silence.
    owners: [CD]
    item: 3
next_meeting: 2026-12-08
{september.STEPS}"""
