"""What people say beside their records that readers must find is found, and if not, the line to change is named."""

from pathlib import Path

from macros.records.load import EXPECTED as NAME
from tests.project import REAL
from tests.real.expected import not_found, read


def test_what_must_be_found_of_the_records_is_found(site: Path) -> None:
    pages = read(REAL, "pages")
    print(f"must be found: {len(pages)} pages")
    assert not_found(site, pages) == []
    assert list(site.rglob(f"*{Path(NAME).stem}*")) == []
