"""What falls due soon, as a list to work through: the text of the issue that the nightly run keeps open.

In: the records, the lines of the reviews, the last day that counts. Out: Markdown, the soonest first; empty where
nothing is due. It is the same text on every day on which nothing has changed, so that people are told only of what is
new: it names no file's lines and no day but those of the records.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from macros import dates
from macros.public.sitewide import ReviewRow
from macros.publish.lookup import title_of
from macros.records import walk
from macros.records.load import Records
from macros.workings import reviews

_SIGNS = re.compile(r"[\\`*_{}\[\]<>#|~&$]")
_BEGINS = re.compile(r"(?<=[@#:])(?=\S)|(?<=www\.)|(?<=GH-)", re.IGNORECASE)
"""Where GitHub would make a link of what follows, whatever signs are escaped: a person, an issue, an address."""
_MOST = 200
"""Lines of the list: an issue has room for some 65,000 letters."""
_INTRODUCTION = """\
These reviews and exceptions have run out or will soon. What has run out stops every publication but a removal. Review
each record, and write what was done under `review`; or let it be published for now:
`partnership allow FILE --reason "…" --until DATE`. This list is written anew every night, and closed when it is empty.
"""


def is_due(row: ReviewRow, last: date) -> bool:
    """Whether a review should be done by that day, whatever exception there is."""
    return row.review.state != "superseded" and bool(row.review.due_iso) and str(row.review.due_iso) <= last.isoformat()


def listed(records: Records, rows: Iterable[ReviewRow], as_at: date, last: date) -> str:
    """A line with a box to tick for each review and each exception that ends by the day `last`."""
    lines = sorted({*_reviews(records, rows, as_at, last), *_exceptions(records, as_at, last)})
    shown = [f"- [ ] {dates.in_words(day)}{', overdue' * (day < as_at)}: {text}" for day, text in lines]
    if len(shown) > _MOST:
        shown[_MOST:] = [f"\nAnd {len(shown) - _MOST} more: `partnership reviews` lists them all."]
    return "\n".join((_INTRODUCTION, *shown)) if shown else ""


def _reviews(records: Records, rows: Iterable[ReviewRow], as_at: date, last: date) -> Iterator[tuple[date, str]]:
    """Those that no exception puts off."""
    put_off = {
        entry.path
        for entry, where, allowance in walk.allowances(records)
        if where[-1] == "overdue" and reviews.in_force(allowance, as_at)
    }
    for row in rows:
        if is_due(row, last) and not (row.review.state == "overdue" and row.path in put_off):
            what = f"{row.title} ({row.partnership})" if row.partnership else row.title
            yield date.fromisoformat(str(row.review.due_iso)), f"{_plain(what)}, `{row.path}`"


def _exceptions(records: Records, as_at: date, last: date) -> Iterator[tuple[date, str]]:
    """Those that end; of what is overdue without one there is a line already."""
    for entry, where, allowance in walk.allowances(records):
        ends = reviews.allowance_ends(allowance.noted_on, allowance.look_again_by)
        if ends <= last and (where[-1] == "old_guidance" or reviews.in_force(allowance, as_at)):
            yield ends, f"The exception “{where[-1]}” ends, {_plain(title_of(entry))}, `{entry.path}`"
    for entry in records.of("allowed"):
        for allowed in entry.record.allowed:
            longest = reviews.longest_months(allowed.permanent_fact)
            ends = reviews.allowance_ends(allowed.noted_on, allowed.look_again_by, longest)
            if ends <= last:
                yield ends, f"An exception for a text ends, `{entry.path}`"


def _plain(words: str) -> str:
    """A title without what Markdown or GitHub would take for a sign, a link, or a person to be told."""
    return _SIGNS.sub(r"\\\g<0>", _BEGINS.sub("\N{ZERO WIDTH SPACE}", " ".join(words.split())))
