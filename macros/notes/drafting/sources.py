"""What a draft needs to know of the other records: its source, and the names that are common property.

In: a draft and the records. Out: the entry of documents.yml for notes that were published nowhere before, so that
nobody has to type it; the names of bodies and groups.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from macros.notes.drafting import everyday
from macros.notes.drafting.read import Opened
from macros.records import walk
from macros.records.load import Records
from macros.records.models.sitewide import Document
from macros.withheld.patterns.people import words_of


def document_id(opened: Opened) -> str:
    """The id of the document that the public record restates."""
    source = opened.draft.source
    return source.document if source else f"{opened.partnership}-notes-{opened.id}"


def documents_path(root: Path, partnership: str) -> str:
    """The list to which notes of a partnership are added: its own, or the one that the site's partnerships share."""
    own, shared = f"data/partnerships/{partnership}/documents.yml", "data/documents.yml"
    return own if (root / own).exists() or not (root / shared).exists() else shared


def document_values(opened: Opened, records: Records) -> dict[str, str] | None:
    """The entry for notes without a source of their own, or None where there is one or too little is known."""
    draft = opened.draft
    partnership = next((entry for entry in records.of("partnership") if entry.id == opened.partnership), None)
    listed = records.one("documents")
    if draft.source or not draft.title or not draft.date or partnership is None or listed is None:
        return None
    if any(document.id == document_id(opened) for document in listed.documents):
        return None
    return {
        "id": document_id(opened),
        "title": draft.title,
        "publisher": partnership.record.name,
        "partnership": opened.partnership,
        "dated": draft.date,
        "approved": draft.workflow.approved_on or "not-stated",
    }


def new_document(opened: Opened, records: Records) -> Document | None:
    """That entry as a record; None also where it does not fit, which the rules then say of the source."""
    values = document_values(opened, records)
    try:
        return Document.model_validate(values) if values else None
    except ValidationError:
        return None


@dataclass(frozen=True, kw_only=True)
class Common:
    """What is nobody's name: the names of bodies, partnerships and groups, one a line; all words that are known.

    `small` are the words that the records, but for notes of meetings, have in small letters.
    """

    names: str
    words: frozenset[str]
    small: frozenset[str]


def common(records: Records, partnership: str) -> Common:
    """What the records of a site make common property."""
    bodies = records.one("organisations")
    names = [name.name for body in bodies.organisations for name in body.names] if bodies else []
    names += [entry.record.name for entry in records.of("partnership")]
    names += [entry.record.name for entry in records.of("groups", partnership)]
    texts = (
        passage.words
        for entry in records.entries
        if entry.kind != "meetings" and entry.record is not None
        for passage in walk.passages(entry.record)
    )
    return Common(names="\n".join(names), words=known_words(records), small=everyday.in_small_letters(texts))


def known_words(records: Records) -> frozenset[str]:
    """Capitalised words of bodies, posts, places, groups and terms: no names of private people."""
    return frozenset(word for word in words_of(known_texts(records)) if word[0].isupper())


def known_texts(records: Records) -> Iterator[str]:
    """Every text about bodies, terms, partnerships, groups and documents."""
    kinds = ("organisations", "glossary", "partnership", "groups", "documents")
    yield from (
        passage.words for kind in kinds for entry in records.of(kind) for passage in walk.passages(entry.record)
    )
