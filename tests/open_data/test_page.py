"""The page of open data says of the files what is true of them."""

from lxml import html

from tests.open_data.written import files
from tests.project import Project
from tests.publish.shown import site_of, written


def page(project: Project) -> html.HtmlElement:
    """What stands on the page, as a browser reads it."""
    return html.fromstring(f"<main>{written(site_of(project), 'data')}</main>")


def test_it_leads_to_every_file_elsewhere_and_says_that_these_have_no_schema(project: Project) -> None:
    shown = page(project)
    links = set(shown.xpath("//a/@href"))
    assert links >= {"/reviews/reviews.ics", "/time-limits/working-days.json"}
    assert links >= {"/search/words.json", "/partnership-manifest.json", *(f"/{name}" for name in files(project))}
    assert "Elsewhere on this site, without a schema" in shown.text_content()


def test_it_says_where_the_time_of_an_entry_comes_from(project: Project) -> None:
    assert "On this site that is so of 0 of 1." in page(project).text_content()
    project.change(project.meeting, "published_on: 2026-06-02", "published_on: not-stated")
    project.change(project.meeting, "approved_on: 2026-06-01", "approved_on: not-stated")
    assert "On this site that is so of 1 of 1." in page(project).text_content()


def test_it_says_what_the_address_of_the_site_is_for_and_whether_it_is_set(project: Project) -> None:
    assert "It is not set yet, so they name partnership-site.invalid" in page(project).text_content()
    project.write("data/site.yml", project.read("data/site.yml") + "url: https://nowhere.example/sea/\n")
    shown = page(project).text_content()
    assert "It is set." in shown
    assert ".invalid" not in shown


def test_examples_are_of_every_form_and_the_search_leaves_them_out(project: Project) -> None:
    examples = page(project).xpath("//pre")
    assert [example.get("data-pagefind-ignore") is not None for example in examples] == [True] * 5
    texts = [example.text_content() for example in examples]
    assert texts[0].startswith("<entry>\n  <id>")
    assert texts[1].startswith("BEGIN:VEVENT\nSUMMARY:")
