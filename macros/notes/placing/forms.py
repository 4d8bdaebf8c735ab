"""Paragraphs -> the lines and sentences within them that say by their form that they are actions or decisions.

In: a paragraph, and who may own an action. Out: the same words in pieces, and for each what it is, if its form tells.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from macros.notes.roles import phrases
from macros.notes.roles.pieces import with_text
from macros.notes.roles.voices import Voices
from macros.notes.word.blocks import Paragraph


@dataclass(frozen=True)
class Form:
    """What a paragraph is: a numbered action, a decision with what stands behind it, or else an action unnumbered."""

    words: str
    numbered: re.Match[str] | None = None
    is_decision: bool = False
    rest: str = ""


def form_of(paragraph: Paragraph, voices: Voices) -> Form | None:
    """What a paragraph says that it is; None for notes."""
    text = " ".join(paragraph.text.split())
    bracketed = len(text) > 2 and text[0] in "[(" and text[-1] in "])" and text.count(text[0]) == 1
    inner = text[1:-1].strip() if bracketed else text
    if action := phrases.ACTION.fullmatch(inner):
        return Form(action["words"], numbered=action)
    if decision := phrases.DECISION.fullmatch(inner):
        return Form(decision["words"], is_decision=True)
    first, rest = phrases.first_sentence(inner)
    if phrases.AGREED.fullmatch(first):
        return Form(first, is_decision=True, rest=rest)
    if unnumbered := phrases.UNNUMBERED.fullmatch(inner):
        return Form(unnumbered["words"])
    return Form(inner) if _is_task(paragraph, inner, voices) else None


def pieces(paragraph: Paragraph, voices: Voices) -> Iterator[Paragraph]:
    """The paragraph, cut where a line or a sentence within it begins an action or a decision of its own."""
    sentences = phrases.sentences(paragraph.text)
    if len(sentences) > 1 and all(_is_task(replace(paragraph, bold=False), sentence, voices) for sentence in sentences):
        yield from (with_text(paragraph, sentence) for sentence in sentences)
        return
    lines: list[str] = []
    bold = {paragraph.text[start:end].strip() for start, end in paragraph.bold_parts} if not paragraph.bold else set()
    for line in _lines(paragraph.text, bold, voices):
        is_bold = line.strip() in bold
        if not is_bold and not _begins(line):
            lines.append(line)
            continue
        if lines:
            yield replace(paragraph, text="\n".join(lines))
            lines = []
        mark = paragraph.mark if line == paragraph.text else None
        yield replace(paragraph, text=line, bold=is_bold, mark=mark)
    if lines:
        yield replace(paragraph, text="\n".join(lines))


def _begins(line: str) -> bool:
    """Whether a line is an action or a decision by the words in front."""
    bare = line.strip(" [(")
    return any(form.fullmatch(bare) for form in (phrases.ACTION, phrases.UNNUMBERED, phrases.DECISION))


def _is_task(paragraph: Paragraph, text: str, voices: Voices) -> bool:
    """A sentence of its own such as “CD to draw a tide table”: what somebody in the table is to do."""
    match = voices.owner_in_front.match(text)
    if match is None or (" to " not in f" {match['verb']} " and not paragraph.bold):
        return False
    who = voices.who(match["owners"])
    following = match["words"].split()[0].lower()
    is_one = not phrases.last_sentence(text)[0]
    in_table = bool(who) and set(who or ()) <= voices.initials
    return in_table and is_one and not following.endswith("ed") and ":" not in match["verb"]


def _lines(text: str, bold: set[str], voices: Voices) -> Iterator[str]:
    """The lines of a text, cut again where an action in bold stands within one."""
    for line in text.split("\n"):
        for piece in phrases.cut(line):
            within = (part for part in bold if part in piece and part != piece.strip())
            found = next((part for part in within if _is_action_in_bold(part, voices)), None)
            if found is None:
                yield piece
                continue
            before, _, behind = piece.partition(found)
            parts = [before.strip(), found, behind.strip()]
            if found.rstrip().endswith((":", "–", "-")) or re.match(r"\s*[:–-]", behind):
                parts = [before.strip(), f"{found}{behind}".strip()]  # only its beginning is bold
            yield from (part for part in parts if re.search(r"\w", part))


def _is_action_in_bold(text: str, voices: Voices) -> bool:
    match = voices.owner_in_front.match(text)
    is_owned = bool(match and voices.who(match["owners"]))
    return is_owned or any(form.fullmatch(text) for form in (phrases.ACTION, phrases.UNNUMBERED))
