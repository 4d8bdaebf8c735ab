"""Invented notes of Nowhere-on-Sea, laid out as a template of `partnership template` is when it has been filled in.

Out: a `Form`. docs/reference/word.md explains the layout.
"""

from macros.notes.word.form import Form

EXAMPLE = Form(
    title="Executive of Nowhere-on-Sea",
    top=(
        ("Date", "Tuesday 12 May 2026"),
        ("Time", "2pm – 4pm"),
        ("Venue", "The Old Lighthouse"),
        ("Chair", "Avery Breakwater"),
        ("Notes by", "Ottilie Reef"),
    ),
    people=(
        ("Avery Breakwater", "AB", "Director of Lighthouses", " ", "Present"),
        ("Corin Driftwood", "CD", "Harbour Nurse", " ", "Present"),
        ("Ottilie Reef", "OR", "Note taker", " ", "Present"),
        ("Ellis Foam", "EF", "Harbour Doctor", " ", "Apologies"),
    ),
    items=(
        ("Welcome", ("AB welcomed everybody.",)),
        (
            "The lighthouse",
            (
                "CD reported that the door of the lighthouse had lost its paint. AB asked who would see to it.",
                "Agreed: the door of the lighthouse is to be blue.",
                "Action 1: AB and CD to paint the door of the lighthouse.",
            ),
        ),
        ("Tides", ("The group talked about the table of tides.", "Action 2: OR to print the table of tides.")),
        ("Date of next meeting", ("12 August 2026",)),
    ),
    actions=(
        ("1", "Paint the door of the lighthouse.", "AB, CD", "1 July 2026"),
        ("2", "Print the table of tides.", "OR", "15 June 2026"),
    ),
)
