"""What all tests share."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

from macros.commands.testing import WITHOUT_BROWSER
from tests.browser import browser, context, page, plain_page, shared
from tests.project import Project, copy_of_nowhere
from tests.served import invented_site, invented_url, site, site_url

# One browser for all tests of a process: a second one cannot be started beside it.
__all__ = [
    "browser",
    "context",
    "invented_site",
    "invented_url",
    "page",
    "plain_page",
    "project",
    "shared",
    "site",
    "site_url",
]


# A busy machine is no fault: no example of a property is timed.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what needs a browser where `partnership test` was told that there is none; the summary counts it."""
    if os.environ.get(WITHOUT_BROWSER):
        out = [item for item in items if "browser" in getattr(item, "fixturenames", ())]
        items[:] = [item for item in items if item not in out]
        config.hook.pytest_deselected(items=out)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what a test measured, as `record_property("printed", …)` has it: also of a test that passed."""
    for report in (report for reports in terminalreporter.stats.values() for report in reports):
        for name, text in getattr(report, "user_properties", ()):
            if name == "printed" and report.when == "call":
                terminalreporter.write_line(str(text))


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A valid project of its own for one test."""
    return copy_of_nowhere(tmp_path)
