"""Items and actions of a draft beside the truth."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from tests.word.points import Score, holds, plain_name, strings
from tests.word.truth import Agreed, Point, Spoken, Truth, words


def items(score: Score, truth: Truth, draft: Mapping[str, Any], people: Mapping[str, str]) -> None:
    read = list(draft.get("items", ()))
    left = list(read)
    decided: list[str] = []
    for point in truth.items:
        wanted = words(point.title)
        item = next((item for item in left if _is(words(str(item.get("title", ""))), wanted)), None)
        number = str((item or {}).get("number"))
        right = item is not None and point.number in (None, number)
        score.point("items", right, f"{point.number} {point.title!r} {f'has number {number}' if item else 'not read'}")
        left = [other for other in left if other is not item]
        parts = list((item or {}).get("parts", ()))
        _spoken(score, truth, point, parts, people)
        decided += [text for part in parts for text in part.get("decisions", ())]
    for item in left:
        if str(item.get("title")) not in truth.may_be_items:
            score.made_up("items", repr(item.get("title")))
        decided += [text for part in item.get("parts", ()) for text in part.get("decisions", ())]
    known = [
        words(spoken.text) for point in truth.items for spoken in point.spoken if spoken.kind in ("decision", "noted")
    ]
    for text in decided:
        if not any(holds(words(text), wanted) for wanted in known):
            score.made_up("decisions", repr(text))


def _is(title: list[str], wanted: list[str]) -> bool:
    """Whether it is that title; a letter that the page has for a number may stand before it."""
    return title == wanted or (len(title[:1] and title[0]) == 1 and title[1:] == wanted)


def _spoken(score: Score, truth: Truth, point: Point, parts: list[Any], people: Mapping[str, str]) -> None:
    titles = [words(str(text)) for part in parts for text in (part.get("title", ""), *_list_titles(part))]
    for heading in point.headings:
        score.point("sub-headings", words(heading) in titles, f"{heading!r} of {point.title!r}")
    for part in parts:
        known = map(words, (*point.headings, *truth.may_be_headings))
        if part.get("title") and words(str(part["title"])) not in known:
            score.made_up("sub-headings", repr(part["title"]))
    notes = [note if isinstance(note, Mapping) else {"text": note} for part in parts for note in part.get("notes", ())]
    told = {
        "note": [words(" ".join(strings([[part.get("notes", ()), part.get("lists", ())] for part in parts])))],
        "decision": [words(text) for part in parts for text in part.get("decisions", ())],
    }
    told["noted"] = [*told["note"], *told["decision"]]
    initials = {word.casefold() for word in people}
    for spoken in point.spoken:
        kind = spoken.kind if spoken.kind in told else "note"
        where = [[word for word in text if word not in initials] for text in told[kind]]
        right = _said(truth, spoken, where, initials)
        score.point("decisions" if spoken.kind == "decision" else "notes", right, f"{spoken.text!r} of {point.title!r}")
        if spoken.by:
            _speakers(score, spoken, notes, people, named(truth, spoken.by))


def _list_titles(part: Mapping[str, Any]) -> list[str]:
    return [str(points.get("title", "")) for points in part.get("lists", ())]


def _said(truth: Truth, spoken: Spoken, where: list[list[str]], initials: set[str]) -> bool:
    """Whether every sentence stands there, with or without the person at its beginning."""
    sentences = [[w for w in words(text) if w not in initials] for text in re.split(r"[.;:?!]", spoken.text)]
    sentences = [_without_speaker(truth, sentence) for sentence in sentences if sentence]
    return any(all(holds(text, sentence) for sentence in sentences) for text in where)


def _without_speaker(truth: Truth, sentence: list[str]) -> list[str]:
    for came in truth.people.values():
        for called in (came.person.titled, came.person.name, f"{came.person.title} {came.person.surname}"):
            if sentence[: len(words(called))] == words(called):
                return sentence[len(words(called)) :]
        if sentence[0] == words(came.person.name)[0]:
            return sentence[1:]
    return sentence


def named(truth: Truth, initials: Iterable[str]) -> set[str]:
    """The names that the page has for people of the meeting."""
    return {plain_name(truth.people[by].name) for by in initials}


def _speakers(score: Score, spoken: Spoken, notes: list[Any], people: Mapping[str, str], wanted: set[str]) -> None:
    """The names behind `by` of the note that has these words."""
    known = {word.casefold() for word in people}
    start = [word for word in words(spoken.text) if word not in known][:5]
    note: Any = next((note for note in notes if holds([w for w in words(note["text"]) if w not in known], start)), {})
    told = {people.get(by, by) for by in note.get("by", ())}
    score.point("speakers", told == wanted, f"{sorted(wanted)} of {spoken.text[:50]!r} read as {sorted(told)}")


def actions(score: Score, truth: Truth, draft: Mapping[str, Any], people: Mapping[str, str]) -> None:
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
        _owed(score, truth, agreed, action or {}, people)
    for old in truth.old:
        new = next((action for action in left if holds(words(str(action["text"])), words(old.text))), None)
        kept = any(holds(words(text), words(old.text)) for text in strings(draft))
        score.point(
            "old actions kept old", kept and new is None, f"{old.text!r} is {'a new action' if new else 'lost'}"
        )
        left = [other for other in left if other is not new]
    for action in left:
        score.made_up("actions", repr(action["text"]))


def _owed(score: Score, truth: Truth, agreed: Agreed, action: Mapping[str, Any], people: Mapping[str, str]) -> None:
    text = agreed.said.text[:50]
    if agreed.item:
        right = _is(action.get("item") or [], words(agreed.item))
        score.point("items of actions", right, f"{agreed.item!r}: {text!r}")
    if agreed.owners is not None:
        told = {people.get(by, by) for by in action.get("by", ())}
        right = told == named(truth, agreed.owners)
        score.point("owners", right, f"{agreed.owners} of {text!r} read as {sorted(told)}")
    if not action and not agreed.due:
        return
    wanted = agreed.due.isoformat() if agreed.due else None
    told_due = action.get("due")
    right = told_due == wanted or _same(told_due, agreed.printed_due)
    score.point("due days", right, f"{wanted} of {text!r} read as {told_due!r}")


def _same(told: str | None, printed: str) -> bool:
    """Whether the draft has the day as the page prints it."""
    return told is not None and bool(printed) and told.casefold().split() == printed.casefold().split()
