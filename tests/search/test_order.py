"""The search index: its filters stand in order, whatever order Pagefind wrote them in, and nothing else changes."""

import gzip
import json
from pathlib import Path
from typing import Any

import cbor2
import pytest

from macros.search.order import IndexOrderError, put_in_order

YEARS = [["2026", [0, 2]], ["2025", [1]]]
KINDS = [["Group", [0]], ["Meeting notes", [1, 2]]]


def packed(value: Any) -> bytes:
    return gzip.compress(b"pagefind_dcd" + cbor2.dumps(value), mtime=0)


def unpacked(file: Path) -> Any:
    return cbor2.loads(gzip.decompress(file.read_bytes()).removeprefix(b"pagefind_dcd"))


def an_index(folder: Path, filters: list[list[Any]]) -> Path:
    """An index as Pagefind writes it, with its filters in this order."""
    (folder / "filter").mkdir(parents=True)
    names = []
    for number, (title, values) in enumerate(filters):
        (folder / "filter" / f"en_{number}.pf_filter").write_bytes(packed([title, values]))
        names.append([title, f"en_{number}"])
    meta = ["1.5.2", [["page", 10]], [["a", "z", "chunk"]], names, [], [["title"]]]
    (folder / "pagefind.en_old.pf_meta").write_bytes(packed(meta))
    entry = {"version": "1.5.2", "languages": {"en": {"hash": "en_old", "wasm": "en", "page_count": 1}}}
    (folder / "pagefind-entry.json").write_text(json.dumps(entry), encoding="utf-8")
    return folder


def held(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_the_same_filters_in_any_order_give_the_same_bytes(tmp_path: Path) -> None:
    first = an_index(tmp_path / "one", [["year", YEARS], ["kind", KINDS]])
    other = an_index(tmp_path / "other", [["kind", KINDS[::-1]], ["year", YEARS[::-1]]])
    put_in_order(first)
    put_in_order(other)
    assert held(first) == held(other)


def test_the_bytes_do_not_say_which_system_packed_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folders = [an_index(tmp_path / name, [["year", YEARS]]) for name in ("here", "elsewhere")]
    put_in_order(folders[0])
    real = gzip.compress

    def elsewhere(data: bytes, mtime: int) -> bytes:
        here = real(data, mtime=mtime)
        return here[:9] + b"\xff" + here[10:]

    monkeypatch.setattr(gzip, "compress", elsewhere)
    put_in_order(folders[1])
    assert held(folders[0]) == held(folders[1])


def test_every_name_leads_to_its_file_and_every_value_keeps_its_pages(tmp_path: Path) -> None:
    index = an_index(tmp_path, [["year", YEARS], ["kind", KINDS]])
    put_in_order(index)
    entry = json.loads((index / "pagefind-entry.json").read_text(encoding="utf-8"))
    meta = unpacked(index / f"pagefind.{entry['languages']['en']['hash']}.pf_meta")
    rest = [meta[0], meta[1], meta[2], meta[4], meta[5]]
    assert rest == ["1.5.2", [["page", 10]], [["a", "z", "chunk"]], [], [["title"]]]
    filters = {title: unpacked(index / "filter" / f"{name}.pf_filter") for title, name in meta[3]}
    assert filters == {"kind": ["kind", KINDS], "year": ["year", YEARS[::-1]]}
    assert len(held(index)) == 4


def test_other_words_give_the_list_of_files_another_name(tmp_path: Path) -> None:
    put_in_order(an_index(tmp_path / "one", [["year", YEARS]]))
    put_in_order(an_index(tmp_path / "other", [["year", [["2026", [0]]]]]))
    assert held(tmp_path / "one").keys() != held(tmp_path / "other").keys()


def test_an_index_of_another_form_is_refused_by_its_file_name(tmp_path: Path) -> None:
    index = an_index(tmp_path, [["year", YEARS]])
    (index / "filter" / "en_0.pf_filter").write_bytes(gzip.compress(b"something else"))
    with pytest.raises(IndexOrderError, match=r"^en_0\.pf_filter: must be packed as Pagefind 1\.5 packs it$"):
        put_in_order(index)
