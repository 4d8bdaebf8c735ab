"""The draft of a file beside its truth: things read rightly of things there are, by kind, and what was made up.

In: a `Truth` and the values of a draft. Out: a `Score`, with the words of every point lost: all is invented.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import Any

from tests.word.comparing_items import actions, items
from tests.word.points import Score, holds, plain_name, strings
from tests.word.truth import Came, Truth, words


def compare(truth: Truth, draft: Mapping[str, Any]) -> Score:
    """Score a draft; an empty one scores a file that was refused, as a form that nobody filled in may be."""
    score = Score()
    if truth.blank:
        read = [*draft.get("people", ()), *draft.get("actions", ()), *draft.get("items", ())]
        score.point("blank forms", not read, f"read out of an empty form: {read}")
        return score
    _head(score, truth, draft)
    people = _people(score, truth, draft)
    items(score, truth, draft, people)
    actions(score, truth, draft, people)
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


def _people(score: Score, truth: Truth, draft: Mapping[str, Any]) -> dict[str, str]:
    """Score the people; the names by initials of the draft."""
    read: dict[str, Mapping[str, Any]] = {plain_name(str(p.get("name", ""))): p for p in draft.get("people", ())}
    taken = Counter(str(person.get("initials")) for person in read.values())
    people = {str(person.get("initials")): name for name, person in read.items()}
    known = {plain_name(name) for name in (*truth.mentioned, *(came.name for came in truth.people.values()))}
    for came in truth.people.values():
        name = plain_name(came.name)
        person = read.get(name)
        if came.attendance == "absent":
            away = bool(draft) and (person or {}).get("attendance") != "present"
            score.point("attendance", away, f"{name} was not there")
            continue
        if not score.point("people", person is not None, f"{came.name} not read"):
            person = {}
        assert person is not None
        _person(score, came, person, taken)
        if came.stands_for:
            stood = people.get(str(person.get("substitute_for")))
            wanted = plain_name(truth.people[came.stands_for].name)
            score.point("chair and minute taker", stood == wanted, f"{name} stands for {wanted}, read as {stood}")
    for name, person in read.items():
        if name not in known:
            score.made_up("people", repr(person.get("name")))
    return people


def _person(score: Score, came: Came, person: Mapping[str, Any], taken: Counter[str]) -> None:
    name = came.name
    initials = str(person.get("initials", ""))
    right = initials == came.initials if came.initials else taken[initials] == 1 and _made_of(initials, came.name)
    score.point("initials", right, f"{came.initials} of {name} read as {initials!r}")
    told = person.get("attendance")
    score.point("attendance", told == came.attendance, f"{name}: {came.attendance} read as {told}")
    if came.post:
        score.point("posts", _post(came, person), f"{name}: {came.post}, {came.body} read as {person.get('post')!r}")
    for mark in ("chair", "notetaker"):
        wanted, read = getattr(came, mark), str(person.get(mark, "false")) == "true"
        if wanted or (read and not getattr(came.person, mark)):
            score.point("chair and minute taker", wanted == read, f"{name} {mark} {wanted} read as {read}")


def _made_of(initials: str, name: str) -> bool:
    letters = iter(re.sub(r"[^\w]", "", name).casefold())
    same_start = initials[:1].casefold() == name[0].casefold()
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


def _kept(score: Score, truth: Truth, draft: Mapping[str, Any]) -> None:
    found: Counter[str] = Counter()
    for text in strings({name: value for name, value in draft.items() if name not in ("redaction", "workflow")}):
        found.update(words(text.replace("-", " ") if re.fullmatch(r"[a-z0-9-]+", text) else text))
    known = {plain_name(str(person.get("name"))) for person in draft.get("people", ()) if person.get("organisations")}
    for came in truth.people.values():
        if plain_name(came.name) in known:
            found.update(words(came.body or ""))  # an id stands for the whole name
    lost: dict[str, int] = defaultdict(int)
    for word, count in truth.wanted().items():
        kept = min(count, found[word])
        score.of["words kept"] += count
        score.right["words kept"] += kept
        if count > kept:
            lost[word] = count - kept
    if lost:
        score.misses.append(f"words kept: lost {_told(lost)}")


def _told(lost: Mapping[str, int]) -> str:
    return ", ".join(f"{word} ×{count}" if count > 1 else word for word, count in list(lost.items())[:40])
