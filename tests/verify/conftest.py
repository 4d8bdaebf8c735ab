"""Fixtures of the verifier's tests."""

from pathlib import Path

import pytest

from macros.withheld.reading.kinds import KINDS
from macros.withheld.reading.proof import begun
from tests.verify.sites import Site


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Site:
    """A valid site, made afresh for each test; its fonts, made up of zeros, are taken for known ones."""
    monkeypatch.setitem(KINDS, ".woff2", KINDS[".woff2"]._replace(prove=begun(b"wOF2")))
    return Site(tmp_path / "site")
