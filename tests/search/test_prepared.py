"""The pages as the search reads them: words that people type, marks of meaning, and nothing changed in the site."""

import json
from pathlib import Path

import pytest

from macros.search import prepared
from macros.search.prepared import readable

HEAD = '<!doctype html><html><body><nav>food</nav><main data-pagefind-body data-answers data-asked="meals">'
PAGE = f"""{HEAD}<h1>Hungry</h1>
<section id="part" data-w="starving"><h2>Food at home</h2>
<ul><li id="one" data-words="no breakfast">Eats little <small>source 7</small></li><li>Nothing here</li></ul></section>
<table><tr id="row" data-words="tea"><th>When</th><td>Absent from the school</td></tr></table>
<p>A good school.</p></main></body></html>"""
NOTES = (
    '<!doctype html><main data-pagefind-body><article data-kind="Meeting notes (minutes)"><p>Food</p></article></main>'
)
SETS = {"sets": [["hungry", "food"], ["missing school", "absent from school"]], "words": ""}
FOOD, SCHOOL, DESK = "zqbb", "zqbc", "zqzz"


def site(tmp_path: Path, **files: str) -> Path:
    """A built site of these pages."""
    folder = tmp_path / "site"
    for name, text in {"index": PAGE, **files}.items():
        (folder / name).mkdir(parents=True)
        (folder / name / "index.html").write_text(text, encoding="utf-8")
    (folder / "search").mkdir()
    (folder / "search" / "words.json").write_text(json.dumps(SETS), encoding="utf-8")
    return folder


def read(folder: Path, name: str = "index") -> str:
    """A page as the search would read it."""
    with readable(folder) as pages:
        return (pages / name / "index.html").read_text(encoding="utf-8")


def test_an_entry_has_the_words_that_people_type_for_it(tmp_path: Path) -> None:
    page = read(site(tmp_path))
    assert "Eats little" in page
    assert "Words for this: no breakfast." in page.split("Nothing here")[0]
    assert page.index("Words for this: starving.") < page.index("Eats little")
    assert "Words for this: tea.</p></td>" in page
    assert "Asked as: meals." in page


def test_what_names_a_source_is_not_read(tmp_path: Path) -> None:
    assert '<small data-pagefind-ignore="all">source 7</small>' in read(site(tmp_path))


def test_a_passage_bears_the_mark_of_what_it_means(tmp_path: Path) -> None:
    page = read(site(tmp_path))
    assert page.count(FOOD) == 1  # "Food at home": not in the menu, nor in the heading that gives the page its title
    assert page.count(SCHOOL) == 0  # "absent from the school": other words stand between
    assert page.count(DESK) == 1
    other = PAGE.replace("from the school", "from school")
    assert read(site(tmp_path / "other", near=other), "near").count(f" {SCHOOL} ") == 1


def test_notes_of_meetings_and_pages_outside_the_search_are_the_very_files(tmp_path: Path) -> None:
    plain = "<!doctype html><main>food</main>"
    folder = site(tmp_path, notes=NOTES, plain=plain)
    assert read(folder, "notes") == NOTES
    assert read(folder, "plain") == plain


def test_the_site_itself_stays_as_it_was_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    folder = site(tmp_path)
    read(folder)
    assert (folder / "index" / "index.html").read_text(encoding="utf-8") == PAGE
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_file_system_without_links_gets_copies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError

    monkeypatch.setattr("os.link", refuse)
    assert read(site(tmp_path, notes=NOTES), "notes") == NOTES


def test_without_a_list_of_words_pages_have_no_marks(tmp_path: Path) -> None:
    folder = site(tmp_path)
    (folder / "search" / "words.json").unlink()
    assert FOOD not in read(folder)


def test_there_is_a_mark_for_every_set(tmp_path: Path) -> None:
    assert len(set(prepared._MARKS)) == len(prepared._MARKS) == 18**2
    assert not {prepared._DESK, prepared._MEANINGS} & set(prepared._MARKS)


def test_the_page_of_meanings_bears_its_mark_and_no_other_page_does(tmp_path: Path) -> None:
    folder = site(tmp_path, glossary=PAGE.replace("data-answers", "data-explains"))
    assert (read(folder, "glossary").count("zqzx"), read(folder).count("zqzx")) == (1, 0)
