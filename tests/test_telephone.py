"""Telephone numbers: what a British one looks like, and what a link may hold."""

import re

import pytest

from macros import telephone
from tests.project import Project

HELPLINES = "data/helplines.yml"


@pytest.mark.parametrize(
    "number",
    [
        "999",
        "101",
        "116 123",
        "18000",
        "0800 1111",
        "18001 0800 1111",
        "18002 01632 960999",
        "0800 028 0285",
        "0800 123 456",
        "01632 960999",
        "01632 96099",
        "020 7946 0000",
        "02079460000",
        "07700 900999",
        "+44 20 7946 0000",
        "+447700900999",
    ],
)
def test_a_british_number_fits_and_can_be_rung(number: str) -> None:
    assert re.fullmatch(telephone.PATTERN, number)
    assert telephone.can_be_rung(f"tel:{number.replace(' ', '')}")


@pytest.mark.parametrize(
    "number",
    [
        "0800 123 456O",
        "020 7946 000",
        "0207 9460 0000",
        "020-7946-0000",
        "020  7946 0000",
        "+44 (0)20 7946 0000",
        "+44 020 7946 0000",
        "0044 20 7946 0000",
        "101 (or 18000 by text)",
        "99",
        "9999",
        "18000 01632 960999",
        "18001 999",
        "Ring the council",
        "\u0661\u0660\u0661",
        "020 7946 0000, 9am to 5pm",
    ],
)
def test_anything_else_is_a_problem_in_its_line(project: Project, number: str) -> None:
    project.change(HELPLINES, '"0000 000000"', f'"{number}"')
    finding = project.finding(HELPLINES, "number:", "telephone", f"“number” {telephone.MESSAGE}")
    assert project.found() == [finding]


@pytest.mark.parametrize(
    ("address", "fits"),
    [
        ("tel:999", True),
        ("TEL:+442079460000", True),
        ("sms:60000", True),
        ("sms:07700900999?body=x", True),
        ("tel:60000", False),
        ("tel:", False),
        ("tel:020 7946 0000", False),
        ("tel:%E2%80%9C999%E2%80%9D", False),
        ("sms:999;ext=1", False),
    ],
)
def test_a_link_holds_digits_alone(address: str, fits: bool) -> None:
    assert telephone.can_be_rung(address) is fits
