"""What readers look for, in their words, and the pages of which one must be among the first three results.

Facts of each published document, so that none of them is on the site and cannot be found. Where a page for
practitioners, of an agency or of an edition of guidance answers the same words, it counts as well.
"""

KR = "kingston-richmond/"
ARRANGEMENTS = KR + "arrangements/2024-02/"
SLG = KR + "groups/strategic-leadership-group/"
QI = KR + "groups/quality-and-innovation/"
CASE = KR + "groups/case-review/"
VCA = KR + "groups/vulnerable-child-and-adolescent/"
LEARNING = KR + "groups/learning-and-development/"
EDUCATION = KR + "groups/education/"
PRIORITIES = KR + "priorities/2022-24/"
NOTES = KR + "meetings/2019-11-20-strategic-leadership-group/"
MQP = "wandsworth/groups/monitoring-quality-and-performance/"
WANDSWORTH_TRAINING = "wandsworth/groups/training-workforce-and-development/"
REDBRIDGE = "redbridge/groups/full-partnership/"
MEETINGS, THRESHOLDS, TIME, CONTACTS = "meetings/", "thresholds/", "time-limits/", "contacts/"
PROCEDURES = "procedures/"
DIFFER, LEADERS = PROCEDURES + "resolve-professional-differences/", PROCEDURES + "leadership-disagreement/"
SERIOUS, DEATH = PROCEDURES + "serious-incident/", PROCEDURES + "child-death-review/"
TRANSFER, DISPUTE = PROCEDURES + "transfer-work/", PROCEDURES + "settle-a-dispute-wandsworth/"
LAY = PROCEDURES + "appoint-lay-member/"
WORRIED, REDACTIONS, REVIEWS, GLOSSARY, GUIDANCE = "worried/", "redactions/", "reviews/", "glossary/", "guidance/"
COMPARE, AGENCIES = "compare/", "agencies/"
WT_2026 = GUIDANCE + "wt-2026/"

Queries = dict[str, tuple[str, ...]]

KR_ARRANGEMENTS: Queries = {
    "who signed the arrangements": (ARRANGEMENTS,),
    "Sarah Blow": (ARRANGEMENTS,),
    "whistleblowing": (ARRANGEMENTS, DIFFER),
    "how are disagreements between partners resolved": (ARRANGEMENTS, LEADERS),
    "conflict resolution": (ARRANGEMENTS, DIFFER, LEADERS),
    "relevant agencies": (ARRANGEMENTS,),
    "London Ambulance Service": (
        AGENCIES + "london-ambulance-service/",
        ARRANGEMENTS,
    ),
    "CAFCASS": (
        AGENCIES + "cafcass/",
        ARRANGEMENTS,
    ),
    "children's homes": (ARRANGEMENTS, CONTACTS),
    "independent scrutineer": (ARRANGEMENTS,),
    "what is in the annual report": (ARRANGEMENTS,),
    "London threshold document": (ARRANGEMENTS, THRESHOLDS, GUIDANCE),
    "county lines": (ARRANGEMENTS, SLG),
    "voice of the child": (ARRANGEMENTS, MQP),
    "funding and budget": (ARRANGEMENTS,),
    "notification within five working days": (ARRANGEMENTS, CASE, TIME + "#sin-panel", TIME + "#sin-partners-kr"),
    "rapid review": (CASE, ARRANGEMENTS),
    "practice reviews of serious cases": (CASE, ARRANGEMENTS),
    "child death review": (ARRANGEMENTS, NOTES, DEATH),
    "Strategic Leadership Group": (SLG,),
    "SLG": (SLG,),
    "who chairs the strategic leadership group": (SLG,),
    "how often does the strategic leadership group meet": (SLG,),
    "chair rotates every 12 months": (COMPARE, SLG, ARRANGEMENTS),
    "priorities 2022": (PRIORITIES,),
    "child sexual abuse": (PRIORITIES,),
    "parental vulnerability": (PRIORITIES,),
    "contextual safeguarding": (PRIORITIES, ARRANGEMENTS),
    "mental health priority": (PRIORITIES,),
    "priorities agreed biannually": (PRIORITIES, ARRANGEMENTS),
    "exploitation of adolescents": (VCA,),
    "learning and development subgroup": (LEARNING,),
    "education as fourth safeguarding partner": (EDUCATION,),
    "Your Healthcare": (AGENCIES + "your-healthcare/", ARRANGEMENTS, QI),
    "Merton Croydon Sutton": (KR, ARRANGEMENTS),
    "safeguarding GP network": (ARRANGEMENTS,),
    "peer review London directors": (ARRANGEMENTS,),
}
KR_QUALITY: Queries = {
    "Q&I": (QI,),
    "quality and innovation": (QI,),
    "deep dive": (QI,),
    "multi-agency audit": (QI,),
    "agenda five working days before the meeting": (QI, TIME + "#kr-agenda"),
    "Rugby Football Union": (QI,),
    "Healthwatch": (
        AGENCIES + "healthwatch-kingston/",
        QI,
    ),
    "lay governor": (
        COMPARE,
        QI,
    ),
    "young carers": (QI, THRESHOLDS),
    "Section 11": (QI, MQP, NOTES, TIME + "#section11-audit"),
    "equality diversity and inclusion": (QI,),
    "London Fire Brigade": (AGENCIES + "london-fire-brigade/", QI, ARRANGEMENTS),
    "probation Kingston Richmond": (AGENCIES + "probation-service/", QI, ARRANGEMENTS, CONTACTS),
}
KR_NOTES: Queries = {
    "minutes": (NOTES, MEETINGS),
    "meeting notes": (NOTES, MEETINGS),
    "minutes 20 November 2019": (NOTES,),
    "Signs of Safety": (NOTES,),
    "adverse childhood experiences": (NOTES,),
    "ACEs": (NOTES,),
    "trauma informed practice": (NOTES,),
    "task and finish group NEET": (NOTES,),
    "adoption support fund £5,000": (NOTES,),
    "early help assessment": (NOTES, "thresholds/level-2/"),
    "child death overview panel backlog 46": (NOTES,),
    "CQC 41 recommendations": (NOTES,),
    "ILACS inspection": (NOTES,),
    "top five strengths": (NOTES,),
    "newsletter": (NOTES,),
    "home educated": (NOTES, THRESHOLDS),
    "Home-Start": (NOTES, GLOSSARY),
    "Youth Out Loud": (NOTES,),
    "Ian Thomas": (NOTES,),
    "data dashboard": (NOTES,),
    "serious case reviews": (NOTES, CASE, SERIOUS),
    "missing children": (NOTES,),
    "next meeting 15 January 2020": (NOTES,),
}
WANDSWORTH: Queries = {
    "quorum": (MQP,),
    "quorate": (MQP,),
    "80% attendance": (MQP,),
    "conflict of interest": (MQP,),
    "bi-monthly": (MQP,),
    "Priory Hospital": (
        AGENCIES + "priory-hospital-roehampton/",
        MQP,
    ),
    "prison governor": (MQP,),
    "transfer work to another subcommittee": (MQP, TRANSFER),
    "child centred outcomes": (MQP,),
    "MQ&P": (MQP,),
    "disputes mediation Wandsworth": (MQP, DISPUTE),
    "Wandsworth training": (WANDSWORTH_TRAINING, MQP),
}
REDBRIDGE_TERMS: Queries = {
    "lay members": (REDBRIDGE, LAY),
    "lay members three years": (REDBRIDGE, LAY),
    "voluntary sector representatives Redbridge": (REDBRIDGE,),
    "participant observer": (REDBRIDGE,),
    "annual scrutiny report": (REDBRIDGE,),
    "member agreement": (REDBRIDGE,),
    "standing items": (REDBRIDGE,),
    "independent chair": (REDBRIDGE,),
    "UNICEF child friendly": (REDBRIDGE,),
    "female genital mutilation": (REDBRIDGE,),
    "Redbridge Youth Council": (REDBRIDGE,),
    "BHR": (REDBRIDGE, "redbridge/", "redbridge/groups/joint-executive/"),
}
WHOLE_SITE: Queries = {
    "worried about a child": (WORRIED,),
    "emergency 999": (WORRIED,),
    "what does redacted mean": (REDACTIONS,),
    "withheld personal data": (REDACTIONS,),
    "overdue reviews": (REVIEWS,),
    "what does MASH mean": (GLOSSARY,),
    "BCU meaning": (GLOSSARY,),
    "Working Together 2026": (
        WT_2026,
        GUIDANCE,
    ),
    "cookies": ("privacy/",),
    "screen reader": ("accessibility/",),
}
# A record's own title finds the record itself, before pages that only mention it.
TITLES: dict[str, str] = {
    "strategic leadership group": SLG,
    "quality and innovation": QI,
    "learning and development subgroup": LEARNING,
    "monitoring quality and performance": MQP,
    "worried about a child": WORRIED,
}
ALL: dict[str, Queries] = {
    "arrangements": KR_ARRANGEMENTS,
    "quality-and-innovation": KR_QUALITY,
    "notes-2019": KR_NOTES,
    "wandsworth": WANDSWORTH,
    "redbridge": REDBRIDGE_TERMS,
    "whole-site": WHOLE_SITE,
}
