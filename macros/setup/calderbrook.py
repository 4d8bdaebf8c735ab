"""What the example of a file of answers says of Calderbrook, which does not exist.

The numbers are of those that Ofcom keeps free for invented stories (01632 960000 to 960999).
"""

from typing import Any

from macros.records.models.base import NOT_STATED


def _partner(name: str, lead: str, acts: str, *covers: str) -> dict[str, Any]:
    return {"name": name, "lead": lead, "acts": acts, **({"covers": covers} if covers else {})}


PARTNERS = {
    "council": _partner("Calderbrook Council", "Chief Executive", "Director of Children's Services"),
    "icb": _partner(
        "NHS Calder Valley Integrated Care Board", NOT_STATED, "Chief Nurse", "Calderbrook", "Upper Calder"
    ),
    "police": _partner("Calder Valley Police", "Chief Constable", NOT_STATED, "Calderbrook", "Upper Calder"),
}
NUMBERS = [
    {
        "name": "Calderbrook children's services",
        "number": "01632 960101",
        "when": "You are worried about a child, on a weekday",
        "for_whom": "Everybody",
        "hours": "Monday to Friday, 9am to 5pm",
        "read_at": "Worried about a child?",
        "publisher": "Calderbrook Council",
        "url": "https://council.calderbrook.example/worried",
        "read_on": "2026-11-20",
    },
    {
        "name": "Calderbrook emergency duty team",
        "number": "01632 960102",
        "when": "You are worried about a child, in the evening or at a weekend",
        "for_whom": "Everybody",
        "read_at": "Worried about a child?",
        "publisher": "Calderbrook Council",
        "read_on": "2026-11-20",
    },
]
GROUPS = [
    {
        "name": "Executive",
        "kind": "executive",
        "purpose": "It agrees the partnership's priorities and answers for its work.",
        "chair": "Independent Chair",
    },
    {
        "name": "Learning Group",
        "kind": "subgroup",
        "purpose": "It checks how well children are kept safe, and what agencies learn.",
        "reports_to": "Executive",
    },
]

LOGO = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" role="img" aria-label="Calderbrook"> '
    '<rect width="64" height="64" rx="12" fill="#5b3a8c"/> <circle cx="32" cy="20" r="9" fill="#ffffff"/> '
    '<path d="M8 42c8-9 16 9 24 0s16 9 24 0" fill="none" stroke="#ffffff" stroke-width="6"/> </svg>'
)
