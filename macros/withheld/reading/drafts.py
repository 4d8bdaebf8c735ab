"""What a draft looks like, in whatever file it turns up: the one place that says so.

In: a text, and the path by which it is known. Out: where signs of a draft stand, and what must be true; never a word.
Signs are a mark, also as editors, converters and addresses write it (`[ [REDACT`, full-width brackets, `&#91;`, `%5B`,
`\\u005b`, a backslash, emphasis or a tag in between); a mark that has lost a bracket; `withhold` with a reason; the
steps of a draft's workflow; notes that are not said to be published; a preview. Letters that only look alike are not
looked for: no editor puts them there.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

from macros.withheld.reading import examples
from macros.withheld.reading.examples import Examples

DRAFT = (
    "must not be here: it is a draft, or part of one, and holds what is withheld; keep it in drafts/ on your machine"
)
OFFICE = "must be no document of an office program (Word, Excel, PowerPoint, RTF and the like): keep it in drafts/"

_UNSEEN = "\u00ad\u200b-\u200f\u2060\ufeff"
_AMP = "&(?:amp;)*"
_GAP = (
    rf"(?:[\s{_UNSEEN}*_`~+]|\\+[nrt]?|<[^<>]{{0,300}}>|=\r?\n|=20|%(?:25)*(?:20|09|0a|0d|c2%(?:25)*a0)"
    rf"|{_AMP}(?:nbsp|shy|zwnj|zwj|ensp|emsp|thinsp|#(?:160|173|820[0-7])|#x0*(?:a0|ad|200[0-9a-f]));?)"
)
_OPEN = (
    rf"(?:[\[【〖〔❲﹇]|\{{\[\}}|{_AMP}(?:lbrack|lsqb|#0*91|#x0*5b);?|%(?:25)*(?:5b|ef%(?:25)*bc%(?:25)*bb)|=5b"
    r"|\\+(?:u\{?0*(?:5b|ff3b)\}?|x5b|133|0*5b\s?))"
)
_WORD = re.compile(rf"[{_UNSEEN}]*".join(("[Rr]", "[Ee]", "[Dd]", "[Aa]", "[Cc]", "[Tt]")))
_BEFORE = re.compile(rf"(?:(?P<whole>{_OPEN}{_GAP}*{_OPEN}|[⟦〚]|\+AFsAWw-?)|{_OPEN}){_GAP}*\Z", re.IGNORECASE)
_NEAR = 400
# Space as a program's pattern has it is none between words.
_PATTERN = re.compile(r"\\s|\.\*")
_COLON = rf"(?:[:：]|%(?:25)*3a|{_AMP}(?:colon|#58|#x3a);?)"
_ID = "[a-z0-9]+(?:-[a-z0-9]+)"
_REASON = re.compile(rf"(?:{_GAP}+{_ID}*|ed{_GAP}+{_ID}+){_GAP}*{_COLON}", re.IGNORECASE)
# What makes a link of Markdown of words in brackets: “[Redact names: a guide](guide.md)”.
_LINKED = re.compile(r"[^\[\]\n]*\]\([^\s()]*[./#][^\s()]*\)")
_QUOTES = r"(?:[\"'\\]|&quot;|&#3[49];)*"
_STEP = rf"{_QUOTES}(?:drafted_on|sent_for_comment_on|comments_closed_on|approved_by|approved_on){_QUOTES}\s*:"
_WORKFLOW = re.compile(
    rf"\bworkflow{_QUOTES}\s*:(?:\s|\\n|[{{,]|#[^\n]*\n|[&!][\w!:./-]*\s|<[^<>]{{0,300}}>)*(?={_STEP})"
)
_WITHHOLD = re.compile(
    rf"(?:^[ \t>-]*|[{{,]\s*){_QUOTES}withhold{_QUOTES}[ \t]*:[ \t]*{_QUOTES}{_ID}*{_QUOTES}[ \t]*(?:#[^\n]*)?"
    r"(?=[,}\r\n]|\Z)",
    re.MULTILINE,
)
# What the notes of a meeting begin with. A record of them says when and where they were published, a draft does not.
_NOTES = tuple(
    re.compile(rf"^[\"']?(?:{field})[\"']?[ \t]*:", re.MULTILINE) for field in ("group", "date", "items|people|actions")
)
# The template of the preview is no preview: it has a name where the rows go.
_PREVIEW = re.compile(
    r"(?:Preview\s+of\s+redacted\s+notes|This\s+page\s+holds\s+what\s+is\s+withheld)(?![\s\S]{0,3000}\{rows\})"
)
# Full-width letters and brackets, which some keyboards write, each in the place of the ordinary one.
_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_IS_FULL_WIDTH = re.compile("[\uff01-\uff5e]")
_FILLED_IN = r"(?:[a-z-]+|\{\w+\}):\s*\{[\w.]+\}"


def signs(text: str, path: str = "") -> Iterator[int]:
    """Where signs of a draft begin in a text; at `path` its examples may stand, without a path none."""
    if not text.isascii() and _IS_FULL_WIDTH.search(text):
        text = text.translate(_FULL_WIDTH)
    shown = examples.at(path)
    yield from (start for start, end in _marks(text) if not _words(shown).match(text, end))
    if "workflow" in text:
        yield from (block.start() for block in _WORKFLOW.finditer(text) if not _steps(shown).match(text, block.end()))
    if "withhold" in text and not shown.filled_in:  # in a program “withhold: …” says of what type it is
        yield from (sign.start() for sign in _WITHHOLD.finditer(text))
    # Notes in data/ are read as records, which must have that field; documents and tests show parts of notes.
    if shown == examples.NONE and not path.startswith("data/"):
        yield from _unpublished_notes(text)
    if "redacted" in text or "withheld" in text:
        yield from (preview.start() for preview in _PREVIEW.finditer(text))


def _unpublished_notes(text: str) -> Iterator[int]:
    if "publication" not in text and all(head.search(text) for head in _NOTES):
        yield from (head.start() for head in islice(_NOTES[0].finditer(text), 1))


def _marks(text: str) -> Iterator[tuple[int, int]]:
    """Where each mark begins, and where its word “redact” ends: all that can stand before it is tried only there."""
    for word in _WORD.finditer(text):
        near = max(0, word.start() - _NEAR)
        begun = _BEFORE.search(text[near : word.start()])
        if begun is None or _PATTERN.match(text, word.end()):
            continue
        if begun["whole"] or (_REASON.match(text, word.end()) and not _LINKED.match(text, word.end())):
            yield near + begun.start(), word.end()


@cache
def _words(shown: Examples) -> re.Pattern[str]:
    """What follows a mark's beginning where its words are among the examples."""
    words = [r"\s+".join(map(re.escape, example.split())) for example in shown.words]
    listed = "|".join([*words, *([_FILLED_IN] if shown.filled_in else [])])
    return re.compile(rf"\s*(?:{listed})\s*(?=[\]\[\"`\\])" if listed else r"(?!)")


@cache
def _steps(shown: Examples) -> re.Pattern[str]:
    """What follows the beginning of a workflow where every step is among the examples."""
    values = "|".join(map(re.escape, shown.steps))
    step = rf"[\s{{,]*{_STEP}\s*{_QUOTES}(?:{values}){_QUOTES}(?=[\s,}}])"
    return re.compile(rf"(?:{step})+(?![\s,]*{_STEP})" if values else r"(?!)")
