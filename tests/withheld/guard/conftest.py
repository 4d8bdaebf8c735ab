"""A project that withheld something, and a site."""

from pathlib import Path

import pytest

from macros.withheld.fingerprint.keys import ENVIRONMENT, KEY_FILE
from macros.withheld.fingerprint.ledger import LEDGER, Ledger
from tests.project import Project
from tests.withheld.guard.asking import KEY, SAID
from tests.withheld.reading import files


@pytest.fixture
def guarded(project: Project, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A project with a ledger and its key."""
    monkeypatch.delenv(ENVIRONMENT, raising=False)
    project.write(LEDGER, Ledger().add([SAID], KEY).text)
    project.write(KEY_FILE, KEY.hex())
    project.write(".gitignore", f"/drafts/\n/{KEY_FILE}\n/.build/\n")
    return project


@pytest.fixture
def site(guarded: Project) -> Path:
    """A built site of one page."""
    guarded.write("site/index.html", files.html("<h1>Nowhere</h1>"))
    return guarded.root / "site"
