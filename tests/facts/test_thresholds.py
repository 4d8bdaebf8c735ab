"""The levels of need and their signs: whole, in levels, each with its source or with where a person should look."""

import re
from collections import Counter
from collections.abc import Iterator

import pytest

from macros.records.models.fact import Fact
from macros.records.models.threshold import Domain, Level, Levels
from tests.facts.real import records

DOMAINS = {
    "health": 24,
    "education": 21,
    "wellbeing": 20,
    "behaviour": 20,
    "abuse-neglect": 22,
    "exploitation": 22,
    "relationships": 20,
    "parenting": 21,
    "domestic-abuse": 20,
    "housing": 20,
    "babies": 20,
}
"""How many signs each part of a child's life has in the sources, those included that nobody has read yet."""

LEVEL_FACTS = {
    "1": {"meaning": 2, "legal-basis": 1, "leads": 1, "assessment": 1, "consent": 1, "variation": 1},
    "2": {"meaning": 1, "legal-basis": 1, "leads": 1, "assessment": 1, "consent": 1},
    "3": {"meaning": 1, "legal-basis": 2, "leads": 1, "assessment": 1, "consent": 1, "variation": 1},
    "4": {"meaning": 2, "legal-basis": 2, "leads": 2, "assessment": 1, "consent": 1},
}


def levels() -> Levels:
    """data/levels.yml."""
    record = records().one("levels")
    assert isinstance(record, Levels)
    return record


def level(number: str) -> Level:
    """One of them."""
    return next(one for one in levels().levels if one.number == number)


def domains() -> dict[str, Domain]:
    """Every part of a child's life, by its id."""
    return {entry.id: entry.record for entry in records().of("thresholds") if isinstance(entry.record, Domain)}


def every_fact() -> Iterator[tuple[str, Fact]]:
    """Every fact of the levels and every sign, with the name of its file."""
    record = levels()
    for one in record.levels:
        yield from (("levels", fact) for fact in one.facts)
    for home in record.local:
        yield from (("levels", fact) for fact in (*home.facts, *(fact for part in home.parts for fact in part.facts)))
    yield from (("levels", fact) for fact in record.cautions)
    for name, domain in domains().items():
        yield from ((name, sign) for sign in domain.indicators)


def test_every_sign_of_the_sources_is_a_record() -> None:
    assert {name: len(domain.indicators) for name, domain in domains().items()} == DOMAINS


def test_certainty_of_the_signs_is_what_the_sources_bear() -> None:
    found = Counter(sign.certainty for domain in domains().values() for sign in domain.indicators)
    assert found == {"secondary": 155, "general-knowledge": 73, "read-in-source": 2}
    read = {
        sign.id for domain in domains().values() for sign in domain.indicators if sign.certainty == "read-in-source"
    }
    assert read == {"warm-care", "earlier"}


@pytest.mark.parametrize("name", DOMAINS)
def test_every_part_of_life_has_signs_at_every_level_and_its_signs_in_order(name: str) -> None:
    found = [sign.level for sign in domains()[name].indicators]
    assert found == sorted(found)
    assert set(found) == {"1", "2", "3", "4"}


@pytest.mark.parametrize("number", LEVEL_FACTS)
def test_every_level_says_what_it_means_who_leads_and_how(number: str) -> None:
    assert Counter(fact.about for fact in level(number).facts) == LEVEL_FACTS[number]


def test_nobody_has_read_the_london_meaning_of_level_4_nor_section_17() -> None:
    assert any(f.about == "meaning" and f.certainty == "general-knowledge" for f in level("4").facts)
    law = [fact for fact in level("3").facts if fact.about == "legal-basis"]
    assert [fact.certainty for fact in law] == ["secondary", "general-knowledge"]
    assert [fact.certainty for fact in level("4").facts if fact.about == "legal-basis"] == [
        "secondary",
        "general-knowledge",
    ]


def test_what_was_read_in_its_source_about_level_4_is_to_refer_at_once_and_that_consent_is_not_needed() -> None:
    found = {fact.about: fact.source for fact in level("4").facts if fact.certainty == "read-in-source"}
    assert found == {"leads": "kr-concerned", "consent": "richmond-spa"}


def test_partnerships_vary_the_levels_as_their_own_pages_say() -> None:
    local = {one.partnership: one for one in levels().local}
    assert [(part.level, part.code) for part in local["kingston-richmond"].parts] == [("2", "2a"), ("2", "2b")]
    assert [name.name for name in local["kingston-richmond"].names] == ["Low risk to vulnerable"]
    assert {name: len(one.facts) for name, one in local.items()} == {
        "kingston-richmond": 5,
        "wandsworth": 2,
        "redbridge": 5,
    }
    assert all(one.note for one in local.values())


def test_only_what_was_read_has_a_source_and_the_rest_says_where_to_look() -> None:
    asked = {name: domain.to_check for name, domain in domains().items()}
    for name, fact in every_fact():
        if fact.certainty == "general-knowledge":
            assert (fact.source, fact.also) == (None, ())
            assert fact.to_check or asked[name]
        else:
            assert fact.source


def test_a_sign_is_short_and_no_two_in_a_part_of_life_are_the_same() -> None:
    for domain in domains().values():
        texts = [sign.text for sign in domain.indicators]
        assert len(set(texts)) == len(texts)
        assert all(len(text) <= 105 and not text.endswith(".") for text in texts)


def test_no_sign_says_what_must_happen() -> None:
    said = [sign.text for domain in domains().values() for sign in domain.indicators]
    assert [text for text in said if re.search(r"\b(must|decides|is level)\b", text)] == []


def test_the_levels_rest_on_the_london_document_and_say_what_is_missing() -> None:
    record = levels()
    assert {"london-threshold", "ca-1989"} <= {cite.guidance for cite in record.cites}
    assert record.limits
    assert "could not be read" in record.limits
    assert record.how_to_use_source in {source.id for source in record.sources}
    assert (record.review.last.on, record.review.last.outcome, record.review.every_months) == (
        "2026-11-20",
        "amended",
        6,
    )
    assert record.review.owner == "Site editor"
