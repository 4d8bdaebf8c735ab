"""The small forms of notes: read where they can be read in one way, and else not at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.notes.roles import dates, people_in_text, phrases
from macros.notes.roles.phrases import Owned
from macros.notes.roles.voices import Voices

PEOPLE = Voices(frozenset({"AB", "CD", "IT", "AT", "OR", "PM"}))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("20 November 2019", "2019-11-20"), ("Wednesday 20th November 2019", "2019-11-20"),
        ("20 Nov 2019 at 2pm", "2019-11-20"), ("the 1st of June, 2026", "2026-06-01"), ("20/11/2019", "2019-11-20"),
        ("03.04.2026", "2026-04-03"), ("2026-05-12", "2026-05-12"), ("November 20, 2019", "2019-11-20"),
        ("31 February 2026", None), ("13/13/2026", None), ("20 November", None), ("2 May 2026 or 3 May 2026", None),
        ("20/11/19", "2019-11-20"), ("12 Gull 2026", None), ("", None), ("12 May ’26", "2026-05-12"),
        ("12-May-26", "2026-05-12"), ("Tues 12 May 2026 at 14.00", "2026-05-12"),
    ],
)  # fmt: skip
def test_dates(text: str, expected: str | None) -> None:
    assert dates.day(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2:00pm – 4:00pm", ("14:00", "16:00")), ("14:00-16:00", ("14:00", "16:00")), ("2pm to 4 pm",
        ("14:00", "16:00")),
        ("9.30 – 11.30am", ("09:30", "11:30")), ("10 – 1pm", ("10:00", "13:00")), ("2 – 4pm", ("14:00", "16:00")),
        ("10.30am – 12noon", ("10:30", "12:00")), ("12pm", ("12:00", None)), ("12am - 1am", ("00:00", "01:00")),
        ("9:15 a.m. until 10:00 a.m.", ("09:15", "10:00")), ("09:30", ("09:30", None)), ("10:00 - 12:00 hrs",
        ("10:00", "12:00")),
        ("1400hrs", ("14:00", None)), ("1300 - 1530 hours", ("13:00", "15:30")), ("12 May 2026, 2pm", ("14:00", None)),
        ("2 - 4", None), ("25:00", None), ("10:75", None), ("morning", None), ("14pm", None),
    ],
)  # fmt: skip
def test_times(text: str, expected: tuple[str, str | None] | None) -> None:
    assert dates.times(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Action 3: AB to swim", ("3", "Action 3", "AB to swim")), ("ACTION 3 AB to swim",
        ("3", "ACTION 3", "AB to swim")),
        ("Action3 - AB to swim", ("3", "Action3", "AB to swim")), ("Action no. 3: swim", ("3", "Action no. 3", "swim")),
        ("action number 12. Swim", ("12", "action number 12", "Swim")), ("Action Point 3) x",
        ("3", "Action Point 3", "x")),
        ("Action #3 — x", ("3", "Action #3", "x")), ("Action 3", ("3", "Action 3", "")),
        ("Action 3 (AB): swim", ("3", "Action 3", "(AB): swim")),
        ("Action 26/001: AB to swim", ("26/001", "Action 26/001", "AB to swim")),
        ("AP2 – AB to swim", ("2", "AP2", "AB to swim")),
        ("Action QSC/126: x", ("QSC/126", "Action QSC/126", "x")), ("Action 1.2: x", ("1.2", "Action 1.2", "x")),
        ("Action 3 was done last week.", None), ("Actions 3 and 4 are done", None), ("The action 3: x", None),
    ],
)  # fmt: skip
def test_actions_in_any_spelling(text: str, expected: tuple[str, str, str] | None) -> None:
    match = phrases.ACTION.fullmatch(text)
    assert (match and (match["ref"], match["as"], match["words"])) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("EM & JT", ("EM", "JT")), ("EM / JT", ("EM", "JT")), ("EM/JT", ("EM", "JT")), ("JT, ST, EM",
        ("JT", "ST", "EM")),
        ("EM and JT", ("EM", "JT")), ("EM, JT and ST.", ("EM", "JT", "ST")), ("E.M. + J T", ("EM", "JT")),
        ("JT; ST", ("JT", "ST")), ("EM & EM", ("EM",)), ("All", None), ("EM and others", None), ("", None),
        ("em", None),
    ],
)  # fmt: skip
def test_owners_in_any_spelling(text: str, expected: tuple[str, ...] | None) -> None:
    assert phrases.owners(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("AB & CD to swim.", Owned("Swim.", ("AB", "CD"))), ("AB: swim.", Owned("Swim.", ("AB",))),
        ("(AB / CD): swim.", Owned("Swim.", ("AB", "CD"))), ("AB will swim.", Owned("Swim.", ("AB",))),
        ("Everybody to swim.", Owned("Everybody to swim.")),
        ("Swim. AB by 3 June 2026", Owned("Swim.", ("AB",), "2026-06-03")),
        ("Swim (AB)", Owned("Swim", ("AB",))), ("Swim – AB", Owned("Swim", ("AB",))),
        ("AB to swim. Deadline: 3 June 2026", Owned("Swim. Deadline: 3 June 2026", ("AB",), "2026-06-03")),
    ],
)  # fmt: skip
def test_owners_before_and_behind_what_they_do(text: str, expected: Owned) -> None:
    assert phrases.owned(text, PEOPLE) == expected


def test_a_day_without_a_year_is_the_nearest_rather_ahead() -> None:
    assert [dates.day("3 June", near) for near in ("2026-05-12", "2026-12-01", "2026-06-20")] == [
        "2026-06-03",
        "2027-06-03",
        "2026-06-03",
    ]


def test_names_posts_and_surnames_with_a_title_lead_to_initials() -> None:
    people = [{"name": "Dr Ellis Foam", "initials": "EF", "post": "Harbour Doctor, NHS Nowhere"},
              {"name": "Corin Driftwood", "initials": "CD", "post": "Nurse"},
              {"name": "Cora Driftwood", "initials": "CR", "post": "Nurse"}]  # fmt: skip
    voices = Voices.of(people)
    named = [
        "Ellis Foam",
        "Dr Foam",
        "Ellis",
        "Harbour Doctor",
        "the harbour doctor",
        "EF and Corin Driftwood",
        "Nurse",
        "Mr Driftwood",
    ]
    assert [voices.who(text) for text in named] == [("EF",)] * 5 + [("EF", "CD"), None, None]
    runs = list(phrases.spoken("Dr Foam asked why. Corin Driftwood did not know. The boat sank.", voices))
    assert [(run.text, run.by) for run in runs] == [("Asked why.", ("EF",)), ("Did not know. The boat sank.", ("CD",))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("AB spoke. CD agreed. He left.", [("Spoke.", ("AB",)), ("Agreed. He left.", ("CD",))]),
        ("AB, CD and IT all agreed.", [("All agreed.", ("AB", "CD", "IT"))]),
        ("AB: there was a boat.", [("There was a boat.", ("AB",))]),
        ("In reply, AB spoke. CD left.", [("In reply, AB spoke.", ()), ("Left.", ("CD",))]),
        ("AB’s boat sank. AB's net too.", [("AB’s boat sank. AB's net too.", ())]),
        ("IT noted it. OR asked.", [("Noted it.", ("IT",)), ("Asked.", ("OR",))]),
        ("It was late.\nAT also spoke.", [("It was late.", ()), ("Also spoke.", ("AT",))]),
        ("AB said “it sank.” CD left (again.) IT asked.",
         [("Said “it sank.”", ("AB",)), ("Left (again.)", ("CD",)), ("Asked.", ("IT",))]),
        ("AB on behalf of CD spoke.", [("On behalf of CD spoke.", ("AB",))]),
    ],
)  # fmt: skip
def test_who_speaks(text: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    runs = list(phrases.spoken(text, PEOPLE))
    assert [(run.text, run.by) for run in runs] == expected
    assert not any(run.doubtful for run in runs)


@pytest.mark.parametrize("text", ["IT systems sank.", "OR nothing.", "QZ said no.", "AB and the crew sang."])
def test_doubtful_speakers_are_not_taken(text: str) -> None:
    assert list(phrases.spoken(text, PEOPLE)) == [phrases.Spoken(text, (), True)]


@given(st.text(alphabet="AB CDIT.,&/:[])-\nxy'", max_size=80))
def test_no_text_is_lost_but_the_speakers(text: str) -> None:
    whole = " ".join(run.text for run in phrases.spoken(text, PEOPLE))
    letters = [char.casefold() for char in text if char.islower() or char in "[])'"]
    kept = [char.casefold() for char in whole if char.isalpha() or char in "[])'"]
    rest = iter(kept)
    assert all(char in rest for char in letters)


@given(st.text(max_size=60))
def test_nothing_makes_the_forms_raise(text: str) -> None:
    dates.days(text, "2026-05-12")
    dates.times(text)
    phrases.owners(text)
    phrases.owned(text, PEOPLE)
    phrases.cut(text)
    list(phrases.spoken(text, PEOPLE))


def test_two_people_with_brackets_and_a_comma_between_are_two() -> None:
    found, odd = people_in_text.people("Ellis Foam (Doctor, Harbour Watch), Cora Driftwood (for item 3)")
    assert ([person.name for person in found], odd) == (["Ellis Foam", "Cora Driftwood"], [])
    found, odd = people_in_text.people("Ellis Foam (Doctor), Harbour Watch")
    assert ([(person.name, person.post) for person in found], odd) == ([("Ellis Foam", "Doctor, Harbour Watch")], [])
