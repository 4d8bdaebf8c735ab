"""Where the files of the open data are, and what things are called in them.

In: addresses of pages, which hold the ids of records. Out: addresses from the site's root, and ids. Both depend on the
names of record files alone, so they stay as long as those do.
"""

import posixpath
from itertools import groupby
from urllib.parse import urlsplit

from macros.public.meetings import Meeting
from macros.public.partnerships import Partnership
from macros.public.site import Site

DATA = "/data/"
# RFC 2606 reserves this name: an id that has it can clash with that of no real domain.
NO_HOST = "partnership-site.invalid"


def parts(url: str) -> list[str]:
    """The steps of an address: `/a/groups/b/` -> a, groups, b."""
    return url.strip("/").split("/")


def last(url: str) -> str:
    """The id of the record whose page is at `url`."""
    return parts(url)[-1]


def schema(kind: str) -> str:
    """The schema of one kind of JSON file."""
    return f"{DATA}schema/{kind}.json"


def partnership(home: str, name: str) -> str:
    """A file about a whole partnership, by the address of its page."""
    return f"{DATA}{last(home)}/{name}"


def record(url: str) -> str:
    """The file of one record, by the address of its page: that of a partnership lies in the partnership's folder."""
    steps = parts(url)
    return f"{DATA}{'/'.join(steps)}.json" if len(steps) > 1 else partnership(url, "partnership.json")


def of_year(home: str, year: str, name: str) -> str:
    """A file about one year of a partnership."""
    return f"{DATA}{last(home)}/{year}/{name}"


def feed(url: str) -> str:
    """The feed of a partnership or of a group, by the address of its page."""
    steps = parts(url)
    return f"{DATA}{steps[0]}/feed.atom" if len(steps) == 1 else f"{DATA}{steps[0]}/groups/{steps[-1]}.atom"


def tag(site: Site, address: str) -> str:
    """An id for ever (RFC 4151): the host that the records name, a year in which it was theirs, the page's address.

    Never the address at which a build happens to be served: a preview has the same ids as the site.
    """
    return f"tag:{urlsplit(site.url).hostname or NO_HOST},2026:{address}"


def absolute(base: str, address: str, here: str) -> str:
    """`address` at the site's own address; where that is not known, relative to the file at `here`."""
    if base:
        return base.rstrip("/") + address
    there = posixpath.relpath(address, posixpath.dirname(here))
    return f"{there}/" if address.endswith("/") else there


def group_years(site: Site, home: Partnership) -> list[tuple[str, str, list[Meeting]]]:
    """The meetings of a partnership by year and group: (year, group's id, meetings), the latest first in both."""
    own = [meeting for meeting in site.meetings if meeting.head.partnership.url == home.head.url]
    key = {meeting.head.url: (meeting.head.year, last(meeting.group.url)) for meeting in own}
    own.sort(key=lambda meeting: key[meeting.head.url])
    by_year = [(year, group, list(rows)) for (year, group), rows in groupby(own, lambda meeting: key[meeting.head.url])]
    return sorted(by_year, key=lambda place: (-int(place[0]), place[1]))
