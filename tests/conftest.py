"""What all tests share."""

from pathlib import Path

import pytest
from hypothesis import settings

from tests.browser import browser, context, page, shared
from tests.project import Project, copy_of_nowhere
from tests.served import invented_site, invented_url, site, site_url

# One browser for all tests of a process: a second one cannot be started beside it.
__all__ = ["browser", "context", "invented_site", "invented_url", "page", "project", "shared", "site", "site_url"]


# A busy machine is no fault: no example of a property is timed.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A valid project of its own for one test."""
    return copy_of_nowhere(tmp_path)
