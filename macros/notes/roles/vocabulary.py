"""The words by which English minutes name their parts: headings of columns, labels, headings of people, endings.

In: text. Out: what it is a name of, or None. Each set of words stands here once.
"""

import re
from functools import cache

PEOPLE = {
    "name": "name|names|name and role|name and post|name and title|name and job title|name and position|"
    "name and organisation|name and agency|name role|name post|name title|name organisation|name role organisation|"
    "name post organisation|name initials|name and initials|full name|member|members|member name|attendee|attendees|"
    "attendee name|attendees name|name of attendee|name of member|person|who|board member|committee member|delegate|"
    "participant|participants",
    "forename": "first name|forename|given name",
    "surname": "surname|last name|family name",
    "initials": "initials|initial|init|inits|abbreviation|abbrev",
    "post": "post|role|title|job title|position|designation|job|post title|role title|job role|capacity|post held|"
    "role and organisation|post and organisation|role organisation|post organisation|title and organisation|"
    "job title and organisation|job title organisation|job title and agency|role and agency|title organisation|"
    "position and organisation|representing and role|role in group",
    "organisation": "organisation|organization|org|agency|agency name|representing|represents|partner|partner agency|"
    "service|body|borough|team|directorate|department|employer|organisation agency|agency organisation|sector|company|"
    "organisation represented|agency represented|place of work|on behalf of|partner organisation",
    "attended": "attended|attendance|attending|in attendance|status|present or apologies|present apologies|p a|"
    "attended y n|present y n|attendance y n|attended yes no|present yes no|here|attendance status|"
    "present absent apologies|attended or apologies",
    "present": "present",
    "apologies": "apologies|apology|apols|apologies received|apologies given|apologies sent",
    "absent": "absent|did not attend|dna|not present",
    "substitute": "substitute|deputising for|deputy for|on behalf of member|substituting for",
    "deputy": "deputy|represented by|deputy attending|deputies",
    "aside": "email|e mail|email address|telephone|phone|contact|tel|signature|sign|comments|notes|mode|via",
}
ITEMS = {
    "number": "no|number|nr|ref|item no|item number|ref no|agenda no|agenda item no|agenda ref|id|num|minute no|"
    "minute ref|minute number|agenda number|",
    "title": "item|agenda item|subject|topic|heading|title|agenda|agenda topic|item title|issue",
    "text": "notes|discussion|minutes|minute|summary|details|detail|discussion points|key points|points|narrative|"
    "notes of meeting|key discussion points|summary of discussion|discussion and decisions|discussion decisions|"
    "discussion and actions|notes and actions|item discussion|discussion summary|notes discussion|item and discussion|"
    "agenda item and discussion|minutes of discussion|discussion notes|item and notes|main points|points raised|"
    "minutes and actions|summary of discussion and decisions|notes of discussion|meeting notes",
    "decision": "decision|decisions|outcome|outcomes|resolution|agreed|decision made|decisions made|decision outcome",
}
ACTIONS = {
    "number": "no|number|nr|ref|id|action no|action number|action ref|ref no|item no|num|action id|reference|",
    "action": "action|actions|action required|actions required|agreed action|agreed actions|action agreed|"
    "actions agreed|task|tasks|action point|action points|action item|action items|action description|description|"
    "description of action|action to be taken|what|what needs to happen|required action|agreed action s|action s|"
    "action detail|action details|actions and recommendations|recommendation|details of action|to do|actions arising|"
    "action summary",
    "owner": "owner|owners|lead|leads|who|by whom|responsible|responsibility|person responsible|responsible person|"
    "responsible officer|responsible lead|action owner|action owners|assigned to|lead officer|action by|actioned by|"
    "officer|allocated to|action lead|lead person|lead agency|named lead|owned by|to be completed by|assigned|"
    "for action by|owner s|lead s|who by|person|persons responsible|officers|initials|action for|lead name|"
    "responsible owner|name|person s responsible|accountable|delegated to|assignee|agreed lead|responsible agency|"
    "led by",
    "due": "due|due date|due by|deadline|by when|when|target date|timescale|timescales|timeframe|complete by|"
    "completion date|date due|target|target completion|target completion date|to be done by|deadline date|timeline|by|"
    "completion|due on|date for completion|date to be completed|complete by date|expected completion|review date|"
    "when by",
    "raised": "date raised|raised|meeting date|date agreed|meeting|date of meeting|date opened|opened|date set|origin|"
    "date of action|agreed on|from meeting|source|raised on|date added|date logged|meeting raised|start date|"
    "date created",
    "status": "status|progress|update|updates|rag|rag status|outcome|comments|comment|complete|completed|closed|"
    "progress update|progress and outcome|current status|open closed|status update|action update|position|"
    "completed y n|done|notes|date completed|date closed|result|progress status|rag rating|open or closed|status rag|"
    "update progress",
    "date": "date",
    "item": "item|agenda item|minute|minute no|minute ref|agenda ref|topic|subject|issue|theme|area|agenda no|"
    "workstream",
}
"""Headings of the columns of a table of actions. “Date” alone may be the day of the meeting or the day it is due."""

LABELS = {
    "date": "date|date of meeting|meeting date|date of the meeting|day|date and day|held on|day and date",
    "time": "time|times|time of meeting|meeting time|start time|started|duration|start and finish|time start|hours",
    "ends": "end time|finish|finished|end|time finished|finish time|meeting closed|closed at|time end",
    "when": "date and time|date time|when|time and date|time date|date and time of meeting|day and time|date times|"
    "date and times|meeting date and time",
    "venue": "venue|location|place|where|held at|meeting venue|meeting place|room|address|place of meeting|"
    "meeting location|venue platform|venue location|via|platform|location of meeting",
    "where-and-when": "date and venue|date time and venue|date time venue|time and venue|date time and place|"
    "date time and location|date time location|date and place|time and place|date time place|time venue",
    "chair": "chair|chaired by|chairperson|chairman|in the chair|chairwoman|chair of meeting|chair of the meeting|"
    "meeting chair|chairing|presiding|independent chair|chair person|facilitator",
    "notetaker": "minutes|minutes by|minute taker|minutes taken by|notes by|note taker|notetaker|notes taken by|"
    "minuted by|minutetaker|minutes taker|clerk|scribe|notes|secretary|recorder|minute taker s|recorded by|"
    "note taken by|secretariat|minutes recorded by|admin|minute secretary|meeting administrator|business support|"
    "taken by",
    "title": "organisation|organisation name|body|meeting|meeting title|title|group|name of meeting|meeting name|"
    "committee|title of meeting|board|name of group|subject|purpose|minutes of|notes of|meeting of|minutes of meeting|"
    "minutes of the meeting of|type of meeting|meeting type",
    "present": "present|attendees|attendance|in attendance|members present|attended|attended by|attending|"
    "those present|attendees present|people present|members|members in attendance|also in attendance|also present|"
    "also attending|others in attendance|others present|officers present|officers in attendance|guests|guest|observers|"
    "observer|members attending|board members present|present at meeting|in attendance for part|participants|"
    "list of attendees|attendance list|partners present|core members present|non members in attendance|advisers|"
    "advisors|present at the meeting|by invitation|invited|visitors|also joined|people at the meeting|who was there|"
    "governors present|trustees present|attendees and apologies|attendance and apologies|present in person|"
    "joined online|present online|virtual attendance|virtually|present virtually|in person|attending virtually|"
    "presenters|presenting|membership|members and attendance|membership and attendance|core members|deputies|officers|"
    "panel members present|in the room|who came|who was here|who was in the room",
    "apologies": "apologies|apologies for absence|apologies received|apologies given|apologies from|"
    "apologies for absence received|apologies received from|apologies and absences|apologies absence|"
    "apologies were received from|apologies for absence were received from|apologies sent|apologies noted|"
    "apologies for non attendance|apologies for absence from|unable to attend|absent with apologies|apologies members|"
    "apology|apols|could not come|apologies have been received from|apologies tendered|sorry|who didn t come|"
    "who couldn t come|who could not come|who didn t|who couldn t make it",
    "absent": "absent|absences|not present|did not attend|absent without apologies|members absent|"
    "absent without apology|no apologies received",
    "next": "next meeting|date of next meeting|next meeting date|date of the next meeting|"
    "date and time of next meeting|donm|next meetings|date of next meetings|future meetings|dates of future meetings|"
    "future meeting dates|next meeting dates|dates of next meetings|dates of next meeting|"
    "date time and venue of next meeting|date time of next meeting|date for next meeting|proposed date of next meeting|"
    "next date|meeting dates|dates for your diary|date and venue of next meeting|time and date of next meeting|"
    "details of next meeting|dates of future meetings",
    "aside": "circulation|distribution|distribution list|copied to|cc|version|author|status|classification|"
    "document owner|quorum|reference|circulated to|date circulated|protective marking|security classification|copy to|"
    "for information|date issued|issued|document status|approved by|quorate|attachments|papers",
}

_LOGS = (
    "to do|to do list|action register|register of actions|action log|actions log|action|actions|action points|"
    "action list|summary of actions|action summary|table of actions|agreed actions|actions agreed|actions arising|"
    "actions from the meeting|actions from this meeting|action tracker|action plan|action table|rolling action log|"
    "outstanding actions|actions outstanding|list of actions|actions and owners|action sheet|"
    "matters arising action log|summary of action points|action points summary|new actions|actions required|"
    "open actions|summary of agreed actions|summary of decisions and actions|actions summary|record of actions"
)
_OLD_LOGS = (
    "matters arising|actions from last meeting|actions from previous meeting|actions from the last meeting|"
    "actions from the previous meeting|review of actions|previous actions|review of action log|rolling action log|"
    "outstanding actions|actions outstanding|matters arising from the minutes|action log review|update on actions|"
    "closed actions|completed actions|action log update|review of previous actions|minutes of the last meeting|"
    "minutes of the previous meeting|minutes of last meeting|previous minutes|minutes and actions from last meeting|"
    "minutes and matters arising|actions carried forward|carried forward actions|minutes of previous meeting|"
    "actions closed|archive|actions from previous meetings"
)
CONTENTS = re.compile(r"(?:table of )?contents|agenda|order of business|agenda items|running order", re.IGNORECASE)
STATUS = re.compile(
    r"(?:\W|\b(?:draft|final|confidential|official|sensitive|restricted|unconfirmed|unapproved|approved|confirmed|"
    r"minutes|notes|private|not|for|publication|version|v\d[\d.]*|page|of|\d+|and|of the|meeting|strictly|marked|"
    r"redacted|copy|to be|agreed|subject|amended|unredacted|record|action|actions|protective|marking|circulation|"
    r"internal|use|only|public|part|[iab])\b)+",
    re.IGNORECASE,
)
SIGNATURE = re.compile(
    r"\W*(?:signed|signature|chair(?:man|person)?[’']?s? signature|signed (?:by|as)|signed off|approved as|dated?|"
    r"(?:signed )?(?:chair|chairman|chairperson)\s*[:.…_]|agreed as a correct record|print(?:ed)? name|"
    r"initialled)\b[^\w]*.{0,60}",
    re.IGNORECASE,
)
END = re.compile(
    r"(?:the\s+)?(?:meeting|chair\w*)\b.{0,60}\b(?:closed?|ended|finished|concluded|adjourned)\b.{0,60}|"
    r"(?:there being )?no (?:further|other) business\b.{0,120}|meeting (?:closed|ended|finished)\b.{0,40}",
    re.IGNORECASE | re.DOTALL,
)


@cache
def _index(kind: str) -> dict[str, str]:
    sets = {"people": PEOPLE, "items": ITEMS, "actions": ACTIONS, "labels": LABELS}[kind]
    index: dict[str, str] = {}
    for name, words in sets.items():
        for word in words.split("|"):
            index.setdefault(word, name)
    return index


def plain(text: str) -> str:
    """A heading in one form: small letters, single spaces, no signs; “and” for “&”."""
    words = re.sub(r"[’']s\b", "", text.casefold()).replace("&", " and ").replace("/", " ")
    return " ".join(re.sub(r"[^\w\s]|_", " ", words).split())


def people_column(text: str) -> str | None:
    """What a column of a table of people holds, by its heading."""
    return _column("people", text)


def items_column(text: str) -> str | None:
    """What a column of a table of items holds, by its heading."""
    return _column("items", text)


def actions_column(text: str) -> str | None:
    """What a column of a table of actions holds, by its heading."""
    return _column("actions", text)


_ROUGHLY = {
    "people": (
        ("name", r"names?"),
        ("post", r"role|post|position|job title"),
        ("organisation", r"organisation|agency|representing"),
        ("attended", r"attend\w*|present"),
        ("apologies", r"apolog\w+"),
    ),
    "items": (
        ("text", r"discussion|minutes|notes|narrative|summary"),
        ("title", r"agenda item|topic|subject"),
        ("decision", r"decisions?|outcomes?"),
    ),
    "actions": (
        ("action", r"actions?|tasks?"),
        ("owner", r"owners?|lead|leads|responsible|responsibility|by whom|whom|who"),
        ("due", r"deadline|by when|when|due|timescales?|target|completion"),
        ("status", r"status|progress|update|rag"),
        ("raised", r"raised|opened"),
    ),
}
"""What a heading of a few words holds, where it is none of the usual ones: the first that it has a word of."""


def _column(kind: str, text: str) -> str | None:
    words = plain(text)
    if not words:
        return None
    exact = _index(kind).get(words) or _index(kind).get(plain(re.sub(r"\([^)]*\)", " ", text)))
    if exact or not 1 < len(words.split()) <= 6 or re.search(r"\d|[.:;](?=\s*\S)|\.\s*$", text):
        return exact
    return next((name for name, pattern in _ROUGHLY.get(kind, ()) if re.search(rf"\b(?:{pattern})\b", words)), None)


def label(text: str) -> str | None:
    """What a label at the top, or a heading, names."""
    words = plain(text)
    words = re.sub(r"^(?:\d+ )+", "", words)
    exact = _index("labels").get(words) or _index("labels").get(re.sub(r"^(?:the|of) ", "", words)) if words else None
    if exact or not words or len(words.split()) > 6 or re.search(r":\s*-?\s*\w|[.,;]", text):
        return exact
    return next((name for name, pattern in _LABELS_ROUGHLY if re.fullmatch(pattern, words)), None)


_WHOSE = (
    r"(?:(?:members|board|committee|governors|trustees|councillors|officers|partners|people|others|staff|guests|core|"
    r"standing|panel|also|those|who|in|of|group|the|executive|foundation|parent|attendees|invited|were|was|additional|"
    r"other|representatives) ){0,4}"
)
_LABELS_ROUGHLY = (
    (
        "apologies",
        _WHOSE + r"(?:(?:could not|couldn t|couldnt|can t|cannot|can not|unable to|not able to) (?:make it|attend|come|"
        r"be there|join(?: us)?)|apologies|not (?:present|attending|in attendance|there))",
    ),
    ("absent", _WHOSE + r"absent"),
    (
        "apologies",
        r"(?:(?:sent|sending|gave|with|their) )?"
        r"apologies(?: (?:for|from|received|sent|given|of|members?|noted|absence|lateness|accepted|were|have|"
        r"been)){0,5}",
    ),
    ("chair", r"(?:joint|co) ?chairs?|chairs|who chaired"),
    ("present", _WHOSE + r"(?:present|in attendance|attending|attendees|came|there)"),
    ("present", r"guests?|secretariat|observers?|young people|professional advisers?"),
)


@cache
def _logs() -> tuple[frozenset[str], frozenset[str]]:
    return frozenset(_LOGS.split("|")), frozenset(_OLD_LOGS.split("|"))


def is_log(text: str) -> bool:
    """Whether a heading says that actions stand beneath it."""
    words = re.sub(r"^(?:\d+ )+", "", plain(text))
    if re.fullmatch(
        r"(?:new |agreed |summary of |list of |all )*actions?(?: points?| items?| log)?(?: (?:agreed|arising|from|at|"
        r"of|this|today|s|the|meeting|summary|log|list|and|owners|taken)){0,6}",
        words,
    ):
        return True
    return bool(_logs()[0] & {plain(text), re.sub(r"^(?:\d+ )+", "", plain(text))})


def is_old_log(text: str) -> bool:
    """Whether a heading says that what stands beneath it was agreed by an earlier meeting."""
    words = re.sub(r"^(?:\d+ )+", "", plain(text))
    return (
        words in _logs()[1]
        or bool(re.fullmatch(r"(?:actions? )?(?:carried|brought) forward(?: actions?)?", words))
        or bool(
            re.search(
                r"\b(?:previous|last|earlier)\b.*\b(?:actions?|minutes|notes|meetings?)\b|\bmatters arising\b|"
                r"\bactions?\b.*\b(?:previous|last|earlier|carried forward|brought forward|outstanding|completed|"
                r"closed|update|last time)\b|\blast time\b|\bupdates? on actions\b",
                words,
            )
        )
    )


SECTIONS = ("present", "apologies", "absent")
"""What a heading of people says of those beneath."""
