"""A site's colour: every colour made of it can be read, in light and dark, whatever colour it is."""

import colorsys
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros import colour

_CSS = Path(__file__).parents[1] / "overrides" / "assets" / "css" / "site.css"
_COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")
_OWN = {False: colour.TEAL, True: "#86d3d1"}


@pytest.mark.parametrize(
    ("written", "meant"),
    [("#0b5c5e", "#0b5c5e"), ("#0B5C5E", "#0b5c5e"), ("#a1c", "#aa11cc"), (" #000 ", "#000000")],
)
def test_a_colour_is_three_or_six_digits(written: str, meant: str) -> None:
    assert colour.read(written) == meant


@pytest.mark.parametrize(
    "written", ["", "#", "teal", "0b5c5e", "#0b5c5", "#0b5c5e80", "#ggg", "rgb(0,0,0)", "#fff;}", "#fff\n#fff", "##fff"]
)
def test_what_is_no_colour_is_refused(written: str) -> None:
    assert colour.read(written) is None
    assert "six digits" in str(colour.fault(written))
    with pytest.raises(ValueError, match="no colour"):
        colour.problem(written)


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#ffffff", 21), ("#777777", "#ffffff", 4.48), ("#767676", "#ffffff", 4.54), ("#abcdef", "#abcdef", 1)],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert colour.contrast(one, other) == pytest.approx(ratio, abs=0.005)
    assert colour.contrast(other, one) == colour.contrast(one, other)


@pytest.mark.parametrize("dark", [False, True])
def test_the_sites_own_colours_pass_and_are_those_of_its_style_sheet(dark: bool) -> None:
    part = _CSS.read_text(encoding="utf-8").split("@media screen and (prefers-color-scheme: dark)")[int(dark)]
    written = {name: colour.read(value) for name, value in re.findall(r"^ +--([\w-]+): (#\w+);", part, re.MULTILINE)}
    fixed = colour._DARK if dark else colour._LIGHT
    assert fixed == {name: written[name] for name in fixed}
    assert written["teal"] == _OWN[dark]
    assert all(colour.contrast(str(written[one]), str(written[other])) >= least for one, other, least in colour.PAIRS)


@pytest.mark.parametrize("dark", [False, True])
@given(wanted=_COLOURS)
def test_a_colour_passes_or_the_nearest_does(dark: bool, wanted: str) -> None:
    used = colour.problem(wanted, dark) or wanted
    shown = colour.palette(used, dark)
    for one, other, least in colour.PAIRS:
        assert colour.contrast(shown[one], shown[other]) >= least, (one, other)


@given(wanted=_COLOURS)
def test_the_dark_colour_is_worked_out_and_passes(wanted: str) -> None:
    assert colour.problem(colour.for_dark(colour.problem(wanted) or wanted), dark=True) is None


@pytest.mark.parametrize("dark", [False, True])
@given(wanted=_COLOURS)
def test_the_nearest_is_no_farther_than_it_must_be(dark: bool, wanted: str) -> None:
    nearest = colour.problem(wanted, dark)
    if nearest is not None:
        shown = colour.palette(nearest, dark)
        closest = min(colour.contrast(shown["teal"], shown["tint"]), colour.contrast(shown["teal"], shown["paper"]))
        assert closest < 4.5 * 1.06


@pytest.mark.parametrize("hue", [degrees / 36 for degrees in range(36)])
@pytest.mark.parametrize("dark", [False, True])
def test_the_nearest_keeps_the_hue(hue: float, dark: bool) -> None:
    # Too pale for the one scheme, too dark for the other, and of a strength that a screen has at every lightness.
    red, green, blue = colorsys.hls_to_rgb(hue, 0.14 if dark else 0.88, 0.45)
    wanted = "#" + "".join(f"{round(channel * 255):02x}" for channel in (red, green, blue))
    nearest = colour.problem(wanted, dark)
    assert nearest is not None
    turned = abs(colour._oklch(nearest)[2] - colour._oklch(wanted)[2])
    assert min(turned, 6.2832 - turned) < 0.1


@pytest.mark.parametrize("dark", [False, True])
def test_a_fault_names_the_nearest_that_passes(dark: bool) -> None:
    wanted = "#1a2b3c" if dark else "#ffcc00"
    nearest = colour.problem(wanted, dark)
    assert nearest is not None
    assert f'"{nearest}"' in str(colour.fault(wanted, dark))
    assert colour.fault(nearest, dark) is None
