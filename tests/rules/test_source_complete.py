"""A source can be found again."""

from tests.project import Project

RULE = "source-complete"
PATH = "data/timescales.yml"


def test_a_page_without_a_publisher_is_found_at_its_id(project: Project) -> None:
    project.change(PATH, "    publisher: Nowhere-on-Sea Council\n", "")
    message = "must have “document”, or both “title” and “publisher”"
    assert project.found() == [project.finding(PATH, "id: notice", RULE, message)]


def test_a_document_with_a_title_and_an_address_of_its_own_is_found_at_both(project: Project) -> None:
    more = "    title: Arrangements\n    url: https://sea.example/\n"
    project.change(PATH, "    document: nowhere-arrangements\n", f"    document: nowhere-arrangements\n{more}")
    assert project.found() == [
        project.finding(
            PATH, f"{field}: {value}", RULE, f"“{field}” must not stand beside “document”: documents.yml has it"
        )
        for field, value in (("title", "Arrangements"), ("url", "https"))
    ]


def test_an_id_of_two_sources_is_found_and_the_same_id_in_two_files_passes(project: Project) -> None:
    assert all("id: notice" in project.read(path) for path in (PATH, "data/levels.yml"))
    assert project.found() == []
    again = "  - id: notice\n    document: nowhere-arrangements\n    checked: 2026-06-01\ntimescales:\n"
    project.change(PATH, "timescales:\n", again)
    message = "must be used for one source of this file only"
    assert project.found() == [project.finding(PATH, "id: notice", RULE, message, nth=2)]


def test_an_id_is_one_source_in_all_the_places_of_a_list(project: Project) -> None:
    own = f"{project.home}/timescales.yml"
    text = project.read(PATH).replace("id: answer-the-bell", "id: a").replace("id: ring-at-once", "id: b")
    project.write(own, text[: text.index("  - id: never-read")].replace("2026-06-01", "2026-07-01"))
    assert project.found() == []
    project.change(own, "edition: Spring 2026", "edition: Summer 2026")
    message = f"must be another id, or the same source as in {PATH}"
    assert project.found() == [project.finding(own, "id: notice", RULE, message)]
