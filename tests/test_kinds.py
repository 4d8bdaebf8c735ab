"""The table of kinds: whatever it names is there, and it says of reviews what the models say."""

from importlib import import_module
from pathlib import Path
from typing import get_type_hints

import pytest

from macros.kinds import KINDS, WITH_PAGES, Kind
from macros.public.site import Site
from macros.publish import LISTS
from macros.records.models import MODELS

TEMPLATES = Path(__file__).parents[1] / "overrides" / "records"


@pytest.mark.parametrize("kind", WITH_PAGES, ids=lambda kind: str(kind.name))
def test_a_page_has_a_template_and_what_publish_makes_is_what_the_site_holds(kind: Kind) -> None:
    assert (TEMPLATES / f"{kind.template}.html").is_file()
    assert (TEMPLATES / f"{kind.name}-index.html").is_file() == bool(kind.about)
    module, function = kind.publish.split(".")
    publish = getattr(import_module(f"macros.publish.{module}"), function)
    assert get_type_hints(publish)["return"] == get_type_hints(Site)[kind.template]


@pytest.mark.parametrize("field", LISTS)
def test_what_fills_a_field_of_the_site_makes_what_that_field_holds(field: str) -> None:
    assert get_type_hints(LISTS[field])["return"] == get_type_hints(Site)[field]


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: str(kind.name))
def test_a_kind_is_reviewed_where_its_model_promises_a_review(kind: Kind) -> None:
    model = MODELS[kind.name]
    if kind.review is None:
        assert "review" not in model.model_fields
        return
    for step in kind.review:
        (model, *_) = (part for part in getattr(model.model_fields[step].annotation, "__args__", ()))
    assert {"review", "overdue"} <= set(model.model_fields)


def test_a_reviewed_kind_has_an_address_and_a_name_for_readers() -> None:
    assert [kind.name for kind in KINDS.values() if kind.review is not None and not (kind.url and kind.title)] == []


def test_kinds_of_one_place_or_one_schema_are_one_kind() -> None:
    assert len({kind.files for kind in KINDS.values()}) == len({kind.schema for kind in KINDS.values()}) == len(KINDS)
