"""The ways out by pictures, PDFs and the search index."""

import gzip
import json

from tests.leaks import pictures
from tests.leaks.canaries import Canary
from tests.leaks.way import Planted, way


@way("picture-text")
def _picture(canary: Canary, _: str) -> Planted:
    return Planted("a.png", pictures.png(pictures.text_chunk(canary.text)))


@way("picture-text-packed")
def _picture_packed(canary: Canary, _: str) -> Planted:
    return Planted("a.png", pictures.png(pictures.packed_chunk(canary.text)))


@way("picture-text-international")
def _picture_international(canary: Canary, _: str) -> Planted:
    return Planted("a.png", pictures.png(pictures.international_chunk(canary.text)))


@way("picture-text-key")
def _picture_key(canary: Canary, _: str) -> Planted:
    return Planted("a.png", pictures.png(pictures.text_chunk("x", key=canary.text[:79])))


@way("picture-exif")
def _picture_exif(canary: Canary, _: str) -> Planted:
    return Planted("a.png", pictures.png(pictures.exif_chunk(canary.text)))


@way("photograph-comment")
def _photograph(canary: Canary, _: str) -> Planted:
    return Planted("a.jpg", pictures.photograph(canary.text))


@way("photograph-exif")
def _photograph_exif(canary: Canary, _: str) -> Planted:
    return Planted("a.jpg", pictures.photograph_exif(canary.text))


@way("pdf-text")
def _pdf_text(canary: Canary, _: str) -> Planted:
    return Planted("a.pdf", pictures.pdf(shown=canary.text))


@way("pdf-metadata")
def _pdf_metadata(canary: Canary, _: str) -> Planted:
    return Planted("a.pdf", pictures.pdf(metadata={"/Author": canary.text}))


@way("pdf-annotation")
def _pdf_annotation(canary: Canary, _: str) -> Planted:
    return Planted("a.pdf", pictures.pdf(annotation=canary.text))


@way("pdf-outline")
def _pdf_outline(canary: Canary, _: str) -> Planted:
    return Planted("a.pdf", pictures.pdf(outline=canary.text))


@way("pdf-attachment")
def _pdf_attachment(canary: Canary, _: str) -> Planted:
    return Planted("a.pdf", pictures.pdf(attachment=canary.text))


def _packed(values: object) -> bytes:
    return gzip.compress(b"pagefind_dcd" + json.dumps(values).encode(), mtime=0)


def _fragment(**values: object) -> bytes:
    return _packed({"url": "/a/", "content": "x", "word_count": 1, "filters": {}, "meta": {}, "anchors": [], **values})


@way("search-fragment")
def _search_text(canary: Canary, _: str) -> Planted:
    return Planted("pagefind/fragment/en_{}.pf_fragment", _fragment(content=f"About {canary.text} and more"))


@way("search-fragment-title")
def _search_title(canary: Canary, _: str) -> Planted:
    return Planted("pagefind/fragment/en_{}.pf_fragment", _fragment(meta={"title": canary.text}))


@way("search-fragment-anchor")
def _search_anchor(canary: Canary, _: str) -> Planted:
    anchors = [{"element": "h2", "id": "x", "text": canary.text, "location": 1}]
    return Planted("pagefind/fragment/en_{}.pf_fragment", _fragment(anchors=anchors))


@way("search-fragment-address")
def _search_address(canary: Canary, _: str) -> Planted:
    return Planted("pagefind/fragment/en_{}.pf_fragment", _fragment(url=f"/{canary.slug}/"))


@way("search-fragment-filter")
def _search_filter(canary: Canary, _: str) -> Planted:
    return Planted("pagefind/fragment/en_{}.pf_fragment", _fragment(filters={"group": [canary.text]}))


@way("search-index-word")
def _search_word(canary: Canary, _: str) -> Planted:
    # The index holds words one by one, as stems: only what is one word can be seen in it.
    return Planted("pagefind/index/en_{}.pf_index", _index(*canary.text.lower().split()))


@way("search-index-words")
def _search_words(canary: Canary, _: str) -> Planted:
    return Planted("pagefind/en_{}.pf_meta", _index(canary.text))


@way("search-filter")
def _search_filter_file(canary: Canary, _: str) -> Planted:
    return Planted("pagefind/filter/en_{}.pf_filter", _index("group", canary.text))


def _index(*texts: str) -> bytes:
    """A list of texts in CBOR (RFC 8949), packed as Pagefind packs it."""
    body = bytes([0x80 | len(texts)]) if len(texts) < 24 else bytes([0x98, len(texts)])
    for text in texts:
        raw = text.encode()
        body += (bytes([0x60 | len(raw)]) if len(raw) < 24 else bytes([0x78, len(raw)])) + raw
    return gzip.compress(b"pagefind_dcd" + body, mtime=0)
