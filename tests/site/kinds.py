"""One address of every type of page, so that a check of each is a check of all."""

REAL = (
    "",
    "worried/",
    "practitioners/",
    "thresholds/",
    "thresholds/level-2/",
    "thresholds/level-4/",
    "procedures/",
    "procedures/raise-a-concern/",
    "procedures/resolve-professional-differences/",
    "procedures/serious-incident/",
    "time-limits/",
    "time-limits/sources/",
    "contacts/",
    "meetings/",
    "reviews/",
    "redactions/",
    "glossary/",
    "guidance/",
    "documents/",
    "documents/2019/",
    "team/",
    "about/",
    "accessibility/",
    "privacy/",
    "a-to-z/",
    "search/",
    "404.html",
    "kingston-richmond/",
    "kingston-richmond/arrangements/",
    "kingston-richmond/arrangements/2024-02/",
    "kingston-richmond/groups/",
    "kingston-richmond/groups/quality-and-innovation/",
    "kingston-richmond/groups/case-review/",
    "kingston-richmond/priorities/",
    "kingston-richmond/priorities/2022-24/",
    "kingston-richmond/meetings/",
    "kingston-richmond/meetings/2019/",
    "kingston-richmond/meetings/2019/strategic-leadership-group/",
    "kingston-richmond/meetings/2019-11-20-strategic-leadership-group/",
    "wandsworth/groups/monitoring-quality-and-performance/",
    "redbridge/groups/full-partnership/",
)
"""Addresses in the site of the real records."""

NOTES = "nowhere-on-sea/meetings/2026-05-12-executive/"
"""Notes of the invented partnership: a withheld item, a redacted passage, a withheld person."""

INVENTED = (NOTES, "redactions/")
"""Addresses in the invented site, for what the real records do not have."""
