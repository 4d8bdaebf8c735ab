"""Whatever stands around a withheld name in a file: what a plain search of the text finds, the guard finds."""

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from macros.withheld.fingerprint.ledger import Ledger
from macros.withheld.fingerprint.scanner import Scanner, find
from macros.withheld.guard.scan import Look
from tests.leaks.canaries import KEY, NAME

_KEY = bytes.fromhex(KEY)
LEDGER = Ledger().add([NAME.text], _KEY)
LOOK = Look(Scanner(LEDGER, _KEY))
ANYTHING = Look(Scanner(LEDGER, _KEY), room="history")
_SIGNS = ["<", ">", "</", "/>", '"', "'", "=", "&", ";", "<!--", "-->", "<!", "<?", "?>", "]]>", "<![CDATA[", "\n", " "]
_TAGS = ["<p>", "</p>", "<b>", "</b>", "<script>", "</script>", "<style>", "</style>", "<title>", "</title>", "<body>"]
_MORE = ["<textarea>", "<plaintext>", "<xmp>", "<noscript>", "<template>", "<svg>", "<math>", "<table>", "<td>", "<tr>"]
_ODD = [
    '<p title="',
    "<p title='",
    "<p title=",
    " a=b ",
    "<p a=b a=c>",
    "</html>",
    "<frameset>",
    "<select>",
    "\\",
    "{",
    "}",
]
_PIECES = st.lists(st.sampled_from([*_SIGNS, *_TAGS, *_MORE, *_ODD, "x", "word", "é", "\ufeff", "1"]), max_size=14)


@settings(max_examples=600)
@given(before=_PIECES, after=_PIECES, form=st.sampled_from(["html", "js", "css", "txt", "csv", "md", "ics"]))
def test_markup_of_any_kind_hides_nothing(before: list[str], after: list[str], form: str) -> None:
    text = f"{''.join(before)} {NAME.text} {''.join(after)}"
    assume(any(True for _ in find(text, LEDGER, _KEY)))
    assert LOOK.file(f"a.{form}", text.encode())


@example(before=b"\xfe\xff", after=b"", name="a.docx", encoding="utf-8")
@settings(max_examples=300)
@given(
    before=st.binary(max_size=60),
    after=st.binary(max_size=60),
    name=st.sampled_from(
        ["a.docx", "a.pdf", "a.png", "a", "a.yml", "a.json", "a.xml", "a.gz", "a.eml", "a.woff2", "a.ico"]
    ),
    encoding=st.sampled_from(["utf-8", "utf-16-le", "utf-16-be", "utf-32-le"]),
)
def test_bytes_of_any_kind_hide_nothing_in_git(before: bytes, after: bytes, name: str, encoding: str) -> None:
    # A letter that happens to stand beside the name makes another word of it.
    raw = b"\0\0\0\0" if encoding != "utf-8" else b" "
    assert ANYTHING.file(name, before + raw + f" {NAME.text} ".encode(encoding) + raw + after)
