"""Whether published words of notes were changed, and whether that was said.

In: two versions of one record, as plain values. Out: yes or no. Compared are the words of the notes: their head,
people, items and actions. Left out is what the site adds to them or keeps books of: what became of earlier actions,
priorities, addresses of links, sources, steps of publication, redactions. What was lifted is not compared; how text is
wrapped makes no difference.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

Values = Any
_HEAD_ONLY = frozenset({"publication", "lifted", "corrections", "overdue", "source"})
_NOT_WORDS = frozenset({"id", "follow_ups", "themes", "openness", "redaction", "redactions"})
_SPOKEN = frozenset({"by", "owners", "owners_note", "substitute_for"})
_LINK = re.compile(r"\[([^\]\[]*)\]\([^)\s]*(?:\s\"[^\"]*\")?\)")
_BOOKS = re.compile(r"^(?:publication|source|overdue):.*\n(?:[ \t#-].*\n|\n)*", re.MULTILINE)


def only_books(text: str, other: str) -> bool:
    """Whether two files differ only in what is no words of the notes: a quick look that spares reading most of them."""
    return _BOOKS.sub("", text) == _BOOKS.sub("", other)


def changed(before: Values, after: Values) -> bool:
    """Whether the words differ, or a line that says what was corrected has gone."""
    if not isinstance(before, Mapping) or not isinstance(after, Mapping):
        return False
    lifted = _added(before.get("lifted"), after.get("lifted"))
    return _words(before, before, lifted) != _words(after, before, lifted) or bool(
        _added(after.get("corrections"), before.get("corrections"))
    )


def told(before: Values, after: Values) -> bool:
    """Whether there are more lines than before that say what was corrected."""
    return len(_listed(after, "corrections")) > len(_listed(before, "corrections"))


def _words(values: Mapping[str, Any], before: Mapping[str, Any], lifted: Sequence[Any]) -> Any:
    """The words, without what was lifted since `before`."""
    opened = {name: {str(entry.get(name)) for entry in lifted} - {"None"} for name in ("item", "action", "person")}
    skipped = _NOT_WORDS | (_SPOKEN if opened["person"] else frozenset())
    head = {name: value for name, value in values.items() if name not in _HEAD_ONLY | {"people", "items", "actions"}}
    hidden = set(_hidden(before)) if opened["person"] else set()
    return (
        _plain(head, skipped),
        [_plain(person, skipped) for n, person in enumerate(_listed(values, "people")) if n not in hidden],
        [_plain(item, skipped) for item in _listed(values, "items") if _number(item) not in opened["item"]],
        [_plain(action, skipped) for action in _listed(values, "actions") if _number(action) not in opened["action"]],
    )


def _plain(value: Any, skipped: frozenset[str]) -> Any:
    if isinstance(value, Mapping):
        words = {name: _plain(part, skipped) for name, part in value.items() if name not in skipped}
        # In a part stand only the numbers of its actions; a note that is nothing but text may be written short.
        words = {
            name: part for name, part in words.items() if part not in (None, "", [], {}) and not _numbers(name, part)
        }
        return words["text"] if list(words) == ["text"] else words
    if isinstance(value, list):
        return [_plain(part, skipped) for part in value]
    return " ".join(_LINK.sub(r"\1", str(value)).split()) if value is not None else None


def _numbers(name: str, part: Any) -> bool:
    return name == "actions" and isinstance(part, list) and all(str(number).isdigit() for number in part)


def _hidden(values: Mapping[str, Any]) -> Iterator[int]:
    """The places of people who were withheld, or whose entry has a marker."""
    for number, person in enumerate(_listed(values, "people")):
        if isinstance(person, Mapping) and (person.get("openness") == "withheld" or "[redacted:" in str(person)):
            yield number


def _added(before: Any, after: Any) -> list[Any]:
    """What the second list has and the first has not, each as often."""
    left = list(before) if isinstance(before, list) else []
    added = []
    for entry in after if isinstance(after, list) else ():
        if entry in left:
            left.remove(entry)
        elif isinstance(entry, Mapping):
            added.append(entry)
    return added


def _listed(values: Any, name: str) -> list[Any]:
    listed = values.get(name) if isinstance(values, Mapping) else None
    return listed if isinstance(listed, list) else []


def _number(part: Any) -> str:
    return str(part.get("number")) if isinstance(part, Mapping) else ""
