"""Which body a post names: by any of its names, spelt out or short; and which posts name none."""

import pytest

from macros.workings.posts import Bodies

BODIES = Bodies.of(
    [
        ("Nowhere Clinical Commissioning Group", "nowhere-ccg"),
        ("NHS South Sea Integrated Care Board", "south-sea"),
        ("Coast Police", "coast-police"),
        ("Tide & Terns", "tide"),
        ("Shared Name", "one"),
        ("Shared Name", "other"),
    ],
    {
        "ICB": "integrated care board",
        "CCG": "Clinical commissioning group",
        "BCU": "Basic Command Unit",
        "CSC": "Children’s social care",
    },
)


@pytest.mark.parametrize(
    ("post", "body"),
    [
        ("Nurse, Nowhere CCG", "nowhere-ccg"),
        ("Nurse, South Sea ICB", "south-sea"),
        ("Nurse, NHS South Sea Integrated Care Board", "south-sea"),
        ("Nurse, the South Sea integrated care board", "south-sea"),
        ("Nurse (SOUTH SEA ICB)", "south-sea"),
        ("Sergeant at Coast Police", "coast-police"),
        ("Coast Police", "coast-police"),
        ("Manager – Tide and Terns", "tide"),
        ("Head of Nursing, Harbour Hospital; Nurse, Nowhere CCG", "nowhere-ccg"),
    ],
)
def test_a_body_is_known_by_any_of_its_names(post: str, body: str) -> None:
    named = BODIES.named_in(post)
    assert named is not None
    assert named[1] == body


@pytest.mark.parametrize(
    ("post", "part"),
    [
        ("Nurse, North Sea ICB", "North Sea ICB"),
        ("DCI, Harbour BCU", "Harbour BCU"),
        ("Head of Pebble School", "Pebble School"),
        ("Teacher at Pebble Academy", "Pebble Academy"),
        ("Leader of Coast Council", "Coast Council"),
        ("Manager, Seagull Futures", "Seagull Futures"),
        ("Nurse, NHS Nowhere", "NHS Nowhere"),
        ("Chief Nurse, ICB", "ICB"),
        ("Manager, Shared Name", "Shared Name"),
        ("Superintendent, East Coast Constabulary", "East Coast Constabulary"),
    ],
)
def test_a_body_that_no_record_has_is_told(post: str, part: str) -> None:
    assert BODIES.named_in(post) == (part, None)


@pytest.mark.parametrize(
    "post",
    [
        "Chief Executive",
        "Head Teacher",
        "School Nurse",
        "Interim Director of Children’s Services",
        "Joint Director of Children’s Services (new appointment)",
        "Director of CSC",
        "Head of Service, Early Help",
        "Director, Children and Families",
        "Detective Superintendent, Public Protection",
        "Deputy Head, Quality and Safeguarding (Chair)",
        "Councillor, Lead Member for Children’s Services",
        "Named GP",
        "Lay Member",
        "Note taker",
        "not-stated",
        "Director of Lighthouses",
        "",
    ],
)
def test_a_post_alone_names_no_body(post: str) -> None:
    assert BODIES.named_in(post) is None
