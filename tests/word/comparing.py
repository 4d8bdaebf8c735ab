"""The draft of a file beside its truth: things read rightly of things there are, by kind, and what was made up.

In: a `Truth` and the values of a draft. Out: a `Score`, with the words of every point lost: all is invented.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.word.meeting import Person
from tests.word.truth import Agreed, Came, Point, Spoken, Truth, words

KINDS = (
    "title", "date", "times", "venue", "people", "initials", "attendance", "posts", "chair and minute taker",
    "items", "sub-headings", "notes", "speakers", "decisions", "actions", "items of actions", "owners", "due days",
    "old actions kept old", "next meeting", "words kept",
)  # fmt: skip


@dataclass
class Score:
    """Points by kind, and what lost them."""

    right: Counter[str] = field(default_factory=Counter)
    of: Counter[str] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)

    def point(self, kind: str, right: bool, miss: str) -> bool:
        """A point that was won or lost."""
        self.of[kind] += 1
        self.right[kind] += right
        if not right:
            self.misses.append(f"{kind}: {miss}")
        return right

    def made_up(self, kind: str, what: str) -> None:
        """Something that is in the draft and not on the page."""
        self.of[kind] += 1
        self.misses.append(f"{kind}: made up: {what}")

    def add(self, other: "Score") -> None:
        """The points of another file."""
        self.right += other.right
        self.of += other.of


def compare(truth: Truth, draft: Mapping[str, Any]) -> Score:
    """Score a draft; an empty one scores a file that was refused."""
    score = Score()
    _head(score, truth, draft)
    people = _people(score, truth, draft)
    _items(score, truth, draft, people)
    _actions(score, truth, draft, people)
    told = draft.get("next_meeting")
    wanted = truth.following.isoformat() if truth.following else None
    score.point("next meeting", told == wanted, f"{wanted} read as {told}")
    _kept(score, truth, draft)
    return score


def _head(score: Score, truth: Truth, draft: Mapping[str, Any]) -> None:
    title = " ".join(words(str(draft.get("title", ""))))
    named = [" ".join(words(text)) for text in truth.titles]
    short = len(title.split()) <= 30
    score.point("title", short and any(text in title for text in named), f"{truth.titles} read as {title!r}")
    for name, kind in (("date", "date"), ("starts", "times"), ("ends", "times"), ("venue", "venue")):
        wanted, told = truth.head.get(name), draft.get(name)
        if name == "venue" and wanted and told:
            told = wanted if words(str(told))[-len(words(wanted)) :] == words(wanted) else told
        score.point(kind, told == wanted, f"{name} {wanted!r} read as {told!r}")


def _plain_name(name: str) -> str:
    return " ".join(
        word for word in words(name) if word not in ("dr", "cllr", "mr", "mrs", "ms", "prof", "revd", "sir")
    )


def _people(score: Score, truth: Truth, draft: Mapping[str, Any]) -> dict[str, str]:
    """Score the people; the names by initials of the draft."""
    read: dict[str, Mapping[str, Any]] = {_plain_name(str(p.get("name", ""))): p for p in draft.get("people", ())}
    taken = Counter(str(person.get("initials")) for person in read.values())
    known = set()
    for came in truth.people.values():
        known.add(name := _plain_name(came.person.name))
        person = read.get(name)
        if came.attendance == "absent":
            score.point("attendance", (person or {}).get("attendance") != "present", f"{name} was not there")
            continue
        if not score.point("people", person is not None, f"{came.person.name} not read"):
            person = {}
        assert person is not None
        _person(score, came, person, taken)
        if came.stands_for:
            stood = next((p["name"] for p in read.values() if p.get("initials") == person.get("substitute_for")), "")
            right = person.get("substitute_for") is not None and _plain_name(stood) == _plain_name(came.stands_for)
            score.point("chair and minute taker", right, f"{name} stands for {came.stands_for}")
    known |= {_plain_name(name) for name in truth.mentioned}
    for name, person in read.items():
        if name not in known:
            score.made_up("people", repr(person.get("name")))
    return {str(person.get("initials")): name for name, person in read.items()}


def _person(score: Score, came: Came, person: Mapping[str, Any], taken: Counter[str]) -> None:
    name = came.person.name
    initials = str(person.get("initials", ""))
    right = initials == came.initials if came.initials else taken[initials] == 1 and _made_of(initials, came.person)
    score.point("initials", right, f"{came.initials} of {name} read as {initials!r}")
    told = person.get("attendance")
    score.point("attendance", told == came.attendance, f"{name}: {came.attendance} read as {told}")
    if came.post:
        score.point("posts", _post(came, person), f"{name}: {came.post}, {came.body} read as {person.get('post')!r}")
    for mark in ("chair", "notetaker"):
        wanted, read = getattr(came, mark), str(person.get(mark, "false")) == "true"
        if wanted or read:
            score.point("chair and minute taker", wanted == read, f"{name} {mark} {wanted} read as {read}")


def _made_of(initials: str, person: Person) -> bool:
    letters = iter(re.sub(r"[^\w]", "", person.name).casefold())
    same_start = initials[:1].casefold() == person.name[0].casefold()
    return (
        same_start
        and len(initials) > 1
        and all(letter in letters for letter in initials.casefold() if letter.isalpha())
    )


def _post(came: Came, person: Mapping[str, Any]) -> bool:
    post = words(str(person.get("post", "")))
    bodies = {word for body in person.get("organisations", ()) for word in words(body.replace("-", " "))}
    rest = [word for word in words(came.body or "") if word not in post]
    fits = len(post) <= len(words(f"{came.post} {came.body or came.person.body}")) + 3
    return fits and holds(post, words(came.post or "")) and (not rest or bool(bodies & set(words(came.body or ""))))


def holds(text: list[str], part: list[str]) -> bool:
    """Whether the words stand in the text one after the other."""
    return f" {' '.join(part)} " in f" {' '.join(text)} "


def strings(value: Any) -> Iterator[str]:
    """Every text within a value."""
    if isinstance(value, Mapping):
        for inner in value.values():
            yield from strings(inner)
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from strings(inner)
    else:
        yield str(value)


def _items(score: Score, truth: Truth, draft: Mapping[str, Any], people: Mapping[str, str]) -> None:
    read = list(draft.get("items", ()))
    left = list(read)
    decided: list[str] = []
    for point in truth.items:
        wanted = words(point.title)
        item = next((item for item in left if words(str(item.get("title", ""))) == wanted), None)
        number = str((item or {}).get("number"))
        right = item is not None and point.number in (None, number)
        score.point("items", right, f"{point.number} {point.title!r} {f'has number {number}' if item else 'not read'}")
        left = [other for other in left if other is not item]
        parts = list((item or {}).get("parts", ()))
        _spoken(score, point, parts, people)
        decided += [text for part in parts for text in part.get("decisions", ())]
    for item in left:
        score.made_up("items", repr(item.get("title")))
        decided += [text for part in item.get("parts", ()) for text in part.get("decisions", ())]
    known = [words(spoken.text) for point in truth.items for spoken in point.spoken if spoken.kind != "note"]
    for text in decided:
        if not any(holds(words(text), wanted) for wanted in known):
            score.made_up("decisions", repr(text))


def _spoken(score: Score, point: Point, parts: list[Any], people: Mapping[str, str]) -> None:
    titles = [words(str(text)) for part in parts for text in (part.get("title", ""), *_list_titles(part))]
    for heading in point.headings:
        score.point("sub-headings", words(heading) in titles, f"{heading!r} of {point.title!r}")
    notes = [note if isinstance(note, Mapping) else {"text": note} for part in parts for note in part.get("notes", ())]
    told = {
        "note": [words(" ".join(strings([[part.get("notes", ()), part.get("lists", ())] for part in parts])))],
        "decision": [words(text) for part in parts for text in part.get("decisions", ())],
    }
    told["noted"] = [*told["note"], *told["decision"]]
    initials = {word.casefold() for word in people}
    for spoken in point.spoken:
        where = [[word for word in text if word not in initials] for text in told[spoken.kind]]
        right = _said(spoken, where, initials)
        kind = "decisions" if spoken.kind == "decision" else "notes"
        score.point(kind, right, f"{spoken.text!r} of {point.title!r}")
        if spoken.by:
            _speakers(score, spoken, notes, people, initials)


def _list_titles(part: Mapping[str, Any]) -> list[str]:
    return [str(points.get("title", "")) for points in part.get("lists", ())]


def _said(spoken: Spoken, where: list[list[str]], initials: set[str]) -> bool:
    sentences = [[w for w in words(text) if w not in initials] for text in re.split(r"[.;:?!]", spoken.text)]
    return any(all(holds(text, sentence) for sentence in sentences if sentence) for text in where)


def _speakers(score: Score, spoken: Spoken, notes: list[Any], people: Mapping[str, str], initials: set[str]) -> None:
    """The names behind `by` of the note that has these words."""
    start = [word for word in words(spoken.text) if word not in initials][:5]
    note: Mapping[str, Any] = next(
        (note for note in notes if holds([w for w in words(note["text"]) if w not in initials], start)), {}
    )
    told = {people.get(by, by) for by in note.get("by", ())}
    right = told == {_plain_name(name) for name in spoken.by}
    score.point("speakers", right, f"{spoken.by} of {spoken.text[:50]!r} read as {sorted(told)}")


def _actions(score: Score, truth: Truth, draft: Mapping[str, Any], people: Mapping[str, str]) -> None:
    titles = {str(item.get("number")): words(str(item.get("title", ""))) for item in draft.get("items", ())}
    left = [
        {
            "text": a.get("text", ""),
            "by": a.get("owners", ()),
            "due": a.get("due"),
            "item": titles.get(str(a.get("item"))),
        }
        for a in draft.get("actions", ())
    ]
    for item in draft.get("items", ()):
        for promise in (promise for part in item.get("parts", ()) for promise in part.get("commitments", ())):
            left.append({**{"by": (), "due": None}, **promise, "item": words(str(item.get("title", "")))})
    for agreed in truth.actions:
        wanted = words(agreed.said.text)
        action = next((action for action in left if holds(words(str(action["text"])), wanted)), None)
        score.point("actions", action is not None, repr(agreed.said.text))
        left = [other for other in left if other is not action]
        _owed(score, agreed, action or {}, people)
    for old in truth.old:
        new = next((action for action in left if holds(words(str(action["text"])), words(old.text))), None)
        kept = any(holds(words(text), words(old.text)) for text in strings(draft))
        score.point(
            "old actions kept old", kept and new is None, f"{old.text!r} is {'a new action' if new else 'lost'}"
        )
        left = [other for other in left if other is not new]
    for action in left:
        score.made_up("actions", repr(action["text"]))


def _owed(score: Score, agreed: Agreed, action: Mapping[str, Any], people: Mapping[str, str]) -> None:
    text = agreed.said.text[:50]
    if agreed.item:
        score.point("items of actions", action.get("item") == words(agreed.item), f"{agreed.item!r}: {text!r}")
    if agreed.owners is not None:
        told = {people.get(by, by) for by in action.get("by", ())}
        right = told == {_plain_name(name) for name in agreed.owners}
        score.point("owners", right, f"{agreed.owners} of {text!r} read as {sorted(told)}")
    if not action and not agreed.due:
        return
    wanted = agreed.due.isoformat() if agreed.due else None
    told_due = action.get("due")
    right = told_due == wanted or bool(told_due and agreed.printed_due and words(told_due) == words(agreed.printed_due))
    score.point("due days", right, f"{wanted} of {text!r} read as {told_due!r}")


def _kept(score: Score, truth: Truth, draft: Mapping[str, Any]) -> None:
    found: Counter[str] = Counter()
    for text in strings({name: value for name, value in draft.items() if name not in ("redaction", "workflow")}):
        found.update(words(text.replace("-", " ") if re.fullmatch(r"[a-z0-9-]+", text) else text))
    lost: dict[str, int] = defaultdict(int)
    for word, count in truth.content.items():
        kept = min(count, found[word])
        score.of["words kept"] += count
        score.right["words kept"] += kept
        if count > kept:
            lost[word] = count - kept
    if lost:
        score.misses.append(f"words kept: lost {_told(lost)}")


def _told(lost: Mapping[str, int]) -> str:
    return ", ".join(f"{word} ×{count}" if count > 1 else word for word, count in list(lost.items())[:40])


def total(scores: Iterable[Score]) -> Score:
    """All points together."""
    whole = Score()
    for score in scores:
        whole.add(score)
    return whole
