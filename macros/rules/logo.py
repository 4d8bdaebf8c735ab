"""The logo is there, and is a picture and nothing else.

PASS in site:
    short_name: Nowhere

FAIL in site:
    logo: looks/logo.svg
"""

from collections.abc import Iterator

from macros.looks import logo_problem
from macros.problem import Problem
from macros.rules import Context, Family

ID = "logo"
FAMILY: Family = "reference"


def check(context: Context) -> Iterator[Problem]:
    """A logo that is not there, or that may not be published."""
    for entry in context.records.of("site"):
        if entry.record.logo is None:
            continue
        file = context.root / entry.record.logo
        if not file.is_file():
            yield entry.problem(("logo",), ID, "must be a file that is there")
        elif wrong := logo_problem(file.read_bytes(), file.name):
            yield Problem(entry.record.logo, 1, ID, wrong)
