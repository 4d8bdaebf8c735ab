"""The real records of a project, whatever they hold: no module here says what stands in them.

`partnership test` runs these tests in any project; here they run with all others, on this repository's own records.

What readers must find of them is said beside them, in the files called must-be-found.yml.
"""

from functools import cache

from macros.public.base import Head
from macros.public.site import Site
from macros.publish import publish
from macros.records.load import Records, load
from tests.project import REAL, day_of_the_records


@cache
def records() -> Records:
    """Every record below data/, which must be readable whole."""
    loaded, problems = load(REAL)
    assert problems == []
    return loaded


@cache
def public() -> Site:
    """What is shown of them on the fixed day."""
    return publish(records(), day_of_the_records())


def heads() -> list[Head]:
    """The heads of all records that have a page of their own."""
    site = public()
    kinds = (site.partnerships, site.arrangements, site.groups, site.priorities, site.meetings, site.procedures)
    return [record.head for kind in kinds for record in kind]
