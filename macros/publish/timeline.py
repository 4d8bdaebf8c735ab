"""How a meeting's notes came to be published, step by step, in the order of the notes of November 2019, item 2.

In: one record of a meeting. Out: every step with its day, or "Not recorded" where the source is silent: a step that
nobody wrote down is shown all the same, so that its absence can be seen.
"""

from collections.abc import Iterator

from macros import dates
from macros.public.meetings import TimelineStep
from macros.records.models.base import NOT_STATED
from macros.records.models.meeting import Meeting

NOT_RECORDED = "Not recorded"


def steps(record: Meeting) -> Iterator[TimelineStep]:
    """The steps from the meeting to the newsletter."""
    publication = record.publication
    yield _step("held", "Meeting held", record.date)
    yield _step("drafted", "Notes drafted", publication.drafted_on)
    yield _step("sent-for-comment", "Sent for comment to those who were there", publication.sent_for_comment_on)
    yield _step("comments-closed", "Comments closed", publication.comments_closed_on)
    yield _step("approved", "Notes approved", publication.approved_on, _approver(publication.approved_by))
    checked = " and ".join(publication.redaction_checked_by)
    yield _step("redacted", "Redacted version made", publication.redacted_on, f"checked by {checked}" * bool(checked))
    yield _step("published", "Notes published", publication.published_on)
    yield _step("partners-told", "Partners told where the notes are", publication.partners_told_on)
    yield _step("newsletter", "Listed in the newsletter", publication.newsletter_on)


def _step(key: str, what: str, day: str, by: str = "") -> TimelineStep:
    if day == NOT_STATED:
        return TimelineStep(key=key, what=what, when=NOT_RECORDED, iso="", by=by)
    return TimelineStep(key=key, what=what, when=dates.in_words(day), iso=day, by=by)


def _approver(post: str) -> str:
    return "by whom is not recorded" if post == NOT_STATED else f"by {post}"
