"""Every rule about the built site: its id and what must be true.

In: a rule's id and a place in the site. Out: a `Problem` that quotes nothing of the file.
One table, so that a rule without a sentence, or a sentence without a rule, cannot be.
"""

from macros.problem import Problem
from macros.withheld.reading.drafts import DRAFT
from macros.withheld.reading.kinds import EMPTY_SITE, must_be_known
from macros.withheld.reading.proof import MUST_BE_READABLE

MAX_FILE_BYTES = 10_000_000
MAX_PAGE_BYTES = 350_000  # docs/reference/promises.md, B; a kB is 1,000 bytes

MESSAGES: dict[str, str] = {
    # What the site is made of.
    "site-empty": EMPTY_SITE,
    "site-home": "the site must have an index.html at its top",
    "symlink": "the site must hold files of its own, not links to others",
    "draft-path": "no file or folder of the site may be called a draft",
    "file-kind": must_be_known("site"),
    "file-unreadable": MUST_BE_READABLE,
    "file-size": f"must be at most {MAX_FILE_BYTES:,} bytes",
    "svg-script": "a picture must not carry a script or an event handler",
    # The build's list of pages.
    "manifest": "must be the build's list of pages: `pages` with url, kind and needs_state, and `counts` by kind",
    "manifest-count": "each kind must count as many pages as are listed, and there must be at least one",
    "manifest-page": "every record that the build lists must have its page in the site",
    # What every page has.
    "page-h1": "a page must have exactly one h1, and it must not be empty",
    "page-title": "a page must have one title, and it must not be empty",
    "page-language": "a page must say its language (html lang)",
    "page-description": "a page must have a description (meta name=description) that is not empty",
    "page-main": "a page must have exactly one main landmark",
    "review-state": "the page's article must say its review state (data-review-state)",
    "image-alt": "an image must have an alt attribute",
    "duplicate-id": "an id must stand once in a page",
    "broken-reference": "a label or an aria reference must name an id of the same page",
    "html-nesting": "a block must not stand within words, nor anything but entries in a list",
    "table-role": "a part of a table must not be given a role: it has one of its own",
    "page-weight": f"the page with its styles, scripts, fonts and images must be at most {MAX_PAGE_BYTES:,} bytes",
    # Ways through the site.
    "broken-link": "a link must lead to a file of this site, letter for letter",
    "broken-anchor": "a link to part of a page must name an id of that page",
    "link-script": "a link must be an address, not a script",
    "link-number": "a link to ring or to text must have a telephone number of the United Kingdom, in digits alone",
    "orphan-page": "there must be a way to the page by links from the home page",
    "search-index": "the search index must hold exactly the pages that are marked for it, and at least one",
    "search-place": "words of the search must lead to a page or a part that this site has",
    # What must not be there.
    "third-party": "nothing may be asked of another site: styles, scripts, pictures, fonts, forms and frames are ours",
    "leftover-template": "no template code ({{, {% or {#) may be left over",
    "error-text": "no error message or program text may be published",
    "redaction-raw": "a redaction must be shown as a marker, not as its code in the record",
    "no-draft-in-site": DRAFT,
    "redaction-marker": "a redaction marker must hold a link with text to what its reason means",
}


def problem(path: str, line: int, rule: str) -> Problem:
    """The problem of breaking `rule` at a line of a file of the site."""
    return Problem(path, max(line, 1), rule, MESSAGES[rule])
