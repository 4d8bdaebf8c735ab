"""What a draft looks like: however an editor writes its marks, and never where only the word stands."""

import html
import json
from collections.abc import Callable
from urllib.parse import quote

import pytest

from macros.notes.drafting import preview
from macros.withheld.reading import drafts, office
from macros.withheld.reading.excerpt import TAG
from tests.project import ROOT
from tests.september import mark

MARK = mark("Nobody of Nowhere")
Change = Callable[[str], str]


def brackets(*forms: str) -> Change:
    """The brackets of a mark in another form, the second alike unless it is given."""
    first, second = forms if len(forms) == 2 else forms * 2
    return lambda text: text.replace("[[", first + second)


SPELLINGS: dict[str, Change] = {
    "as it is": str,
    "in capitals": str.upper,
    "as a sentence begins": lambda text: text.replace("redact", "Redact"),
    "a space after the brackets": brackets("[", "[ "),
    "a space between the brackets": brackets("[", " ["),
    "a line break between the brackets": brackets("[", "\n["),
    "a space that does not break": brackets("[", "[\N{NO-BREAK SPACE}"),
    "a space as its name": brackets("[", "[&nbsp;"),
    "a space without width": brackets("[", "[\N{ZERO WIDTH SPACE}"),
    "a soft hyphen in the word": lambda text: text.replace("redact", "re\N{SOFT HYPHEN}dact"),
    "full-width brackets": brackets("［"),
    "full-width brackets and letters": lambda text: "".join(chr(ord(sign) + 0xFEE0) for sign in text.replace(" ", "")),
    "black brackets of another keyboard": brackets("【"),
    "white square brackets": brackets("⟦", ""),
    "an address": quote,
    "an address within an address": lambda text: quote(quote(text)),
    "a form": lambda text: quote(text).replace("%20", "+"),
    "numbers of characters": brackets("&#91;"),
    "numbers of characters with a nought": brackets("&#091;"),
    "numbers of characters to base 16": brackets("&#x5B;"),
    "names of characters": brackets("&lbrack;", "&lsqb;"),
    "escaped twice": lambda text: html.escape(brackets("&#91;")(text)),
    "Markdown's backslash": brackets(r"\["),
    "JSON's escape": brackets(r"\u005b"),
    "JSON within JSON": lambda text: json.dumps(json.dumps(brackets("［")(text))),
    "a script's escape": brackets(r"\x5b"),
    "a style sheet's escape": brackets(r"\5b "),
    "a mail's escape": brackets("=5B"),
    "LaTeX's brackets": brackets("{[}"),
    "a tag before the word": lambda text: text.replace("redact", "<strong>redact</strong>"),
    "a tag between the brackets": brackets("<i>[</i>", '<span class="x">['),
    "bold in Markdown": lambda text: text.replace("redact", "**redact**"),
    "one bracket": lambda text: text.replace("[[", "["),
    "one bracket and a space before the colon": lambda text: text.replace("[[", "[").replace(":", " :"),
    "one bracket and words in round ones": lambda text: text.replace("[[", "[").replace("]]", "](of the pier)"),
    "the marker's word": lambda text: text.replace("[[redact", "[redacted"),
    "no reason": lambda text: text.replace(" personal-data:", ""),
    "no end": lambda text: text.replace("]]", ""),
}
# Put together here, so that this file itself shows no step that is not among the examples.
KEY = "workflow"
PREVIEW = str(preview._PAGE.format(rows="<tr><td>Nobody</td></tr>"))
STEPS = {
    "a block": f"{KEY}:\n  drafted_on: 2026-09-10\n",
    "a block with a remark and an empty line": f"{KEY}:\n  # the chair's\n\n  approved_by: Chair\n",
    "a block of Windows": f"{KEY}:\r\n  approved_on: 2026-10-01\r\n",
    "a flow": f"{KEY}: {{comments_closed_on: 2026-09-25}}",
    "JSON": json.dumps({KEY: {"sent_for_comment_on": "2026-09-11"}}),
    "JSON in HTML": html.escape(json.dumps({KEY: {"approved_by": "Chair"}})),
    "with a tag": f"{KEY}: !!map\n  approved_by: Chair\n",
    "an item that is withheld": "items:\n  - number: 3\n    withhold: personal-data\n",
    "a person who is withheld": "  - {name: Nobody, withhold: personal-data}\n",
    "an item that is withheld, in JSON": '{\n  "withhold": "personal-data",\n',
    "notes that nobody has marked yet": "date: 2026-09-08\nitems:\n  - number: 1\n    title: A case\n",
    "a preview": PREVIEW,
    "a preview as a PDF shows it": "\n".join(TAG.sub("\n", PREVIEW).split(" ")),
}
INNOCENT = {
    "a marker": "He met [redacted: personal-data] then.",
    "a link to the register": "[Redaction decisions: how they are made](/redactions/)",
    "a link to a guide": "[Redact names: a guide](guide.md)",
    "the command": "Run `partnership redact FILE`.",
    "a list in JSON": '[["redacted", 3]]',
    "a style": "a[href*='redact'] {}",
    "a workflow of GitHub": "on:\n  workflow_run:\n    workflows: [publish]\n",
    "a word about a workflow": "workflow: first the chair, then the others",
    "a record": "group: executive\ndate: 2026-09-08\nitems: []\npublication:\n  status: published\n",
    "a record's steps": "publication:\n  drafted_on: 2026-09-10\n",
    "whether to withhold": "The panel decides what to withhold: nothing that is public.",
    "a field of a model": "    withhold: Id | None = None\n",
}


@pytest.mark.parametrize("change", SPELLINGS.values(), ids=SPELLINGS)
def test_a_mark_is_seen_however_an_editor_writes_it(change: Change) -> None:
    begun = f"CD met\n{change(MARK)} then."
    assert begun.count("\n", 0, next(drafts.signs(begun))) == 1


@pytest.mark.parametrize("text", STEPS.values(), ids=STEPS)
def test_a_draft_without_marks_and_a_preview_are_seen(text: str) -> None:
    assert any(True for _ in drafts.signs(f"group: executive\n{text}"))


@pytest.mark.parametrize("text", INNOCENT.values(), ids=INNOCENT)
def test_what_only_speaks_of_redaction_is_no_draft(text: str) -> None:
    assert list(drafts.signs(text)) == []


@pytest.mark.parametrize(
    ("path", "words", "may"),
    [
        ("CONTRIBUTING.md", "the words", True),
        ("data/README.md", "the words", True),
        ("macros/notes/marks.py", "the words", True),
        ("tests/notes/test_marks.py", "Zebedee Winkle", True),
        ("tests/notes/test_marks.py", "{words}", True),
        ("CONTRIBUTING.md", "the words of Nobody", False),
        ("CONTRIBUTING.md", "{words}", False),
        ("CONTRIBUTING.md", "Zebedee Winkle", False),
        ("macros/notes/marks.py", "Zebedee Winkle", False),
        ("tests/notes/test_marks.py", "{words} of Nobody", False),
        ("tests/notes/test_marks.py", "Zebedee Winkle of Nowhere", False),
        ("tests/notes/draft.yml", "Zebedee Winkle", False),
        ("content/README.md", "the words", False),
        ("docs/reference/redaction.md", "the words", True),
        ("docs/officer.md", "Zebedee Winkle", False),
        ("docs/draft.yml", "the words", False),
        ("notes/README.md", "the words", False),
        ("", "the words", False),
    ],
)
def test_only_the_listed_words_may_stand_in_an_example_and_only_in_its_place(path: str, words: str, may: bool) -> None:
    assert list(drafts.signs(f"Write `{mark(words)}`.", path)) == ([] if may else [7])


def test_only_the_listed_steps_may_stand_in_a_test() -> None:
    chair = f"{KEY}:\n  approved_by: Chair of the executive\n  approved_on: 2026-10-01\n"
    other = chair.replace("executive", "panel")
    assert list(drafts.signs(chair, "tests/test_a.py")) == []
    assert list(drafts.signs(other, "tests/test_a.py")) == list(drafts.signs(chair, "README.md")) == [0]


def test_the_projects_own_documents_code_and_tests_pass() -> None:
    files = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "data" / "README.md", *(ROOT / "docs").rglob("*.md")]
    files += [file for folder in ("macros", "tests") for file in sorted((ROOT / folder).rglob("*.py"))]
    paths = {file.relative_to(ROOT).as_posix(): file.read_text(encoding="utf-8") for file in files}
    assert [path for path, text in paths.items() if any(True for _ in drafts.signs(text, path))] == []
    assert [path for path, text in paths.items() if office.is_document(text.encode())] == []
