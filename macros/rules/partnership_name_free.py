"""A partnership's folder has no name that this site uses for pages or files of its own: names become addresses.

PASS in partnerships:
    elsewhere

FAIL in partnerships:
    data
"""

from collections.abc import Iterator

from macros.problem import Problem
from macros.rules import Context, Family

ID = "partnership-name-free"
FAMILY: Family = "reference"

TAKEN = frozenset(
    {
        "a-to-z",
        "about",
        "accessibility",
        "actions",
        "agencies",
        "assets",
        "compare",
        "contacts",
        "data",
        "documents",
        "drafts",
        "duties",
        "feeds",
        "glossary",
        "groups",
        "guidance",
        "home",
        "index",
        "meetings",
        "pagefind",
        "practitioners",
        "privacy",
        "procedures",
        "redactions",
        "reviews",
        "schema",
        "search",
        "site",
        "sitemap",
        "team",
        "thresholds",
        "time-limits",
        "worried",
    }
)
"""First steps of addresses; a test holds this list against the pages that there are."""


def check(context: Context) -> Iterator[Problem]:
    """Every partnership whose pages would stand where others do."""
    for entry in context.records.entries:
        if entry.kind == "partnership" and entry.id in TAKEN:
            message = "the folder must have another name: this site has pages or files of its own at this one"
            yield entry.problem((), ID, message)
