"""What is kept from Markdown comes back in its place, and a page says which ids links may lead to."""

from macros.pages import finish
from macros.public.sitewide import Term


def term(name: str, *also: str) -> Term:
    return Term(id=name.lower(), term=name, means=f"what {name} means", about=None, also=also, case_sensitive=True)


def test_what_was_kept_comes_back_each_in_its_place_and_once() -> None:
    kept: dict[str, str] = {}
    first, second = finish.keep(kept, '<h1 id="a">A</h1>'), finish.keep(kept, "<p>B</p>")
    assert finish.fetch(f"{second}-{first}", kept) == '<p>B</p>-<h1 id="a">A</h1>'
    assert kept == {}


def test_a_page_says_which_ids_links_may_lead_to() -> None:
    assert finish.ids('<h1 class="x" id="a">id="c"</h1><p id="b">B</p>') == {"a", "b"}


def test_the_longest_abbreviation_wins_among_those_with_the_same_first_letter() -> None:
    shown = finish.expand("<p>MACE, MASH and MA</p>", [term("MA"), term("MACE"), term("MASH")])
    assert shown.count("<abbr") == 3
    assert "what MACE means" in shown
    assert "what MASH means" in shown
