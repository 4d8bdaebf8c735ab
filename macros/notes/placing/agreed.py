"""Decisions and actions that stand in the text of the notes -> those of the part that is being read.

In: the words, and the paragraph that they come from. Out: decisions, numbers of actions and commitments in the part,
and each action as it stands in the text. An action without a number becomes a commitment: nothing refers to it.
"""

import re
from dataclasses import dataclass, replace

from macros.notes.placing.building import Block, InText, SoFar
from macros.notes.placing.forms import Form
from macros.notes.roles import phrases
from macros.notes.roles.phrases import Owned
from macros.notes.word.blocks import Paragraph

_NOTHING = re.compile(
    r"(?:none|n/?a|no (?:new |further )?actions?|nil|-|–|for information|noted|to note|info)\W*", re.IGNORECASE
)
_LIMB = re.compile(r"(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+)?(?P<words>(?:that\b)?.+)", re.IGNORECASE)
_COUNTED = re.compile(r"\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s")


def is_nothing(words: str) -> bool:
    """Whether the words only say that there is no action: “None”, “For information”."""
    return bool(_NOTHING.fullmatch(words))


@dataclass(frozen=True)
class Agreed:
    """Puts what was agreed in its place."""

    so_far: SoFar

    def place(self, paragraph: Paragraph, form: Form) -> None:
        """A paragraph that says by its form what it is."""
        if form.numbered:
            self._numbered(paragraph, self.number(form.numbered), " ".join(form.numbered["as"].split()), form.words)
        elif form.is_decision:
            self._decide(form.words)
        else:
            self.action(paragraph, form.words)

    def number(self, action: re.Match[str]) -> int:
        """The number of an action; the next that is free for a reference such as 26/001."""
        number = phrases.number(action)
        taken = [other.number for other in self.so_far.actions if other.number is not None]
        return number if number is not None else max(taken, default=0) + 1

    def limb(self, marked: Paragraph) -> bool:
        """Whether a line is one of the decisions that a line such as “Resolved:” introduced; if so, it is placed."""
        text = " ".join(marked.text.split())
        limb = _LIMB.match(text)
        is_limb = marked.mark is not None or text.lower().startswith("that ") or bool(_COUNTED.match(text))
        if not is_limb or limb is None:
            self.so_far.deciding = ""
            return False
        deciding = self.so_far.deciding
        lead = deciding.rstrip(": ") if len(deciding) > 5 else ""
        self.decision(f"{lead} {limb['words']}".strip())
        return True

    def said_to_be_decided(self, paragraph: Paragraph, text: str) -> None:
        """What stands where decisions stand, in a box or a column of them: it may be an action all the same."""
        decision = phrases.DECISION.fullmatch(text)
        words = decision["words"] if decision else text
        if phrases.ACTION.fullmatch(words) or phrases.UNNUMBERED.fullmatch(words):
            self.action(paragraph, words)
        elif not is_nothing(words):
            self.decision(words)

    def _decide(self, words: str) -> None:
        """A decision; or words such as “Resolved to:”, after which each line of a list is one."""
        if re.fullmatch(r"(?:that|to|the following)?\W*", words, re.IGNORECASE):
            self.so_far.deciding = words.strip(" :–-") or "yes"
            return
        self.so_far.deciding = words if words.rstrip().endswith(":") else ""
        if not self.so_far.deciding:
            self.decision(words)

    def decision(self, words: str) -> None:
        """One decision."""
        self.so_far.part.decisions.append(phrases.sentence(" ".join(words.split())))
        self.so_far.report.placed["decision"] += 1

    def _numbered(self, paragraph: Paragraph, number: int, printed: str, words: str) -> None:
        if any(number == action.number for action in self.so_far.actions):
            self.so_far.report.doubt(paragraph.place, f"action {number} for the second time")
            self.action(paragraph, words)
            return
        self.count(number, paragraph, printed, phrases.owned(words, self.so_far.voices, self.so_far.near))

    def count(self, number: int, paragraph: Paragraph, printed: str, owned: Owned) -> None:
        """An action with a number that no other has."""
        part = self.so_far.part
        part.actions.append(number)
        self.so_far.actions.append(InText(number, self.so_far.item.number, paragraph.place, printed, owned, part))

    def action(self, paragraph: Paragraph, words: str) -> None:
        """An action that may have a number in its words, or nothing but an owner."""
        voices = self.so_far.voices
        numbered = phrases.ACTION.fullmatch(words)
        if numbered and numbered["words"]:
            self._numbered(paragraph, self.number(numbered), " ".join(numbered["as"].split()), numbered["words"])
            return
        if is_nothing(words):
            return
        bare = phrases.UNNUMBERED.fullmatch(words)
        owned = phrases.owned(bare["words"] if bare else words, voices, self.so_far.near)
        only_owner = voices.who(words)
        if only_owner or (owned.owners and not owned.words):
            owned = Owned(self.taken_back(paragraph), only_owner or owned.owners, owned.due)
        self.promise(paragraph, owned, words)

    def taken_back(self, paragraph: Paragraph) -> str:
        """The last sentence of the notes before it, where nothing but an owner is named: it is what they are to do."""
        notes = self.so_far.part.notes
        if not notes or "by" in notes[-1]:
            return ""
        before, last = phrases.last_sentence(str(notes[-1]["text"]))
        kind = "owner without words of an action: the sentence before was taken for it"
        self.so_far.report.doubt(paragraph.place, kind)
        if before:
            notes[-1]["text"] = before
        else:
            notes.pop()
        return last

    def promise(self, paragraph: Paragraph, owned: Owned, words: str) -> None:
        """An action without a number, as a commitment."""
        item, part, report = self.so_far.item, self.so_far.part, self.so_far.report
        known = bool(owned.owners) and set(owned.owners) <= self.so_far.voices.initials
        count = sum(len(other.promises) for other in item.parts) + 1
        text = (owned.words if known else phrases.sentence(words)) or phrases.sentence(words)
        value: Block = {"id": f"promise-{item.number}-{count}", "text": text}
        when = phrases.due(words) or owned.due
        value |= ({"by": list(owned.owners)} if known else {}) | ({"due": when} if when else {})
        part.promises.append(value)
        said = replace(owned, words=text)
        self.so_far.actions.append(InText(None, item.number, paragraph.place, "", said, part, value))
        report.doubt(paragraph.place, "action without a number, placed as a commitment")
        report.placed["commitment"] += 1
