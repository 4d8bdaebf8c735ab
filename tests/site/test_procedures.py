"""The pages of the procedures as readers meet them: on a phone, in the dark, on one sheet of paper, without scripts."""

import io

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

LIST = "procedures/"
CONCERN = "procedures/raise-the-flag/"
STAGES = "procedures/settle-it-at-sea/"
STRAIGHT = "procedures/ring-the-bell/"


def test_without_scripts_the_answer_the_steps_and_the_numbers_are_there(browser: Browser, invented_url: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(invented_url + LIST)
        page.get_by_role("link", name="Raise the flag for a child").click()
        assert page.locator(".lede").inner_text().startswith("In danger now, ring 999.")
        assert page.locator(".steps > li").count() == 3
        assert page.locator("#danger-now a[href='tel:999']").is_visible()
        assert page.locator("#numbers a[href^='tel:']").count() == 2
        assert "No number is on this site" in page.locator("#numbers").inner_text()
        page.locator("#ring").get_by_role("link", name="The number of your area").click()
        assert page.url.endswith("#numbers")


def test_the_first_screen_of_a_phone_says_what_to_do_and_whom_to_ring(page: Page, invented_url: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(invented_url + CONCERN)
    for place in ("h1", ".lede", "#numbers a[href='tel:999']", "#numbers a[href^='tel:'] >> nth=-1"):
        expect(page.locator(place)).to_be_in_viewport()
    page.goto(invented_url + STAGES)
    for place in ("h1", ".lede"):
        expect(page.locator(place)).to_be_in_viewport()


def test_the_answer_comes_before_everything_else_of_the_page(page: Page, invented_url: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(invented_url + STAGES)
    order = ["h1", ".lede", ".notice:visible", ".procedure-for", "#the-drawing", "#the-steps", "#what-to-record"]
    tops = [page.locator(f"main {selector}").first.evaluate("e => e.getBoundingClientRect().top") for selector in order]
    assert tops == sorted(tops)


def test_the_drawing_says_each_step_once_and_screen_readers_pass_it_by(page: Page, invented_url: str) -> None:
    for address in (CONCERN, STAGES):
        page.goto(invented_url + address)
        count = page.locator(".steps > li").count()
        assert page.locator("#the-drawing svg[aria-hidden='true'] .flow-box").count() == count
        drawn = " ".join(page.locator("#the-drawing svg :is(.flow-who, .flow-what)").all_text_contents())
        assert [who for who in page.locator(".steps .who").all_inner_texts() if who.strip() not in drawn] == []
        assert f"the {count} steps" in page.locator("#the-drawing figcaption").inner_text().lower()


def test_the_list_says_every_way_that_is_drawn(page: Page, invented_url: str) -> None:
    page.goto(invented_url + CONCERN)
    assert page.locator("#the-drawing .flow-answer").all_text_contents() == ["Yes", "No"]
    assert "Go to step 2 instead." in page.locator("#danger-now").inner_text()
    page.goto(invented_url + STAGES)
    assert "No further step." in page.locator("#night-watch").inner_text()


def test_a_straight_line_of_steps_has_no_drawing_and_old_links_to_it_lead_to_the_list(
    page: Page, invented_url: str
) -> None:
    page.goto(f"{invented_url}{STRAIGHT}#the-drawing")
    assert page.locator("figure, svg.flow").count() == 0
    assert page.locator("#the-drawing").inner_text() == "Steps"


def printed(page: Page) -> tuple[list[str], set[float]]:
    """The words of every sheet as it prints on A4, and the sizes of its letters in points."""
    reader = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True, format="A4")))
    sizes: set[float] = set()

    def remember(text: str, matrix: list[float], text_matrix: list[float], _font: object, size: float) -> None:
        if text.strip():
            sizes.add(round(abs(size * text_matrix[3] * matrix[3]), 1))

    return [sheet.extract_text(visitor_text=remember) for sheet in reader.pages], sizes


@pytest.mark.parametrize("address", [CONCERN, STAGES])
def test_it_prints_on_one_sheet_at_11_points_with_what_keeps_a_child_safe(
    page: Page, invented_url: str, address: str
) -> None:
    page.goto(invented_url + address)
    (sheet,), sizes = printed(page)
    assert min(sizes) >= 9
    assert page.locator(".does").first.inner_text() in " ".join(sheet.split())
    page.emulate_media(media="print")
    assert page.locator(".does").first.evaluate("e => getComputedStyle(e).fontSize") == f"{11 * 96 / 72:.4f}px"
    for number in page.locator("#numbers .tel").all_inner_texts():
        assert number in sheet
    for mark in page.locator("main .unsure").all():
        assert mark.is_visible()
    assert "If you disagree" in sheet


def test_a_link_to_a_step_leads_to_it(page: Page, invented_url: str) -> None:
    page.goto(invented_url + STAGES + "#night-watch")
    assert page.locator("li:target .who").inner_text() == "The night watch"


def test_a_time_limit_leads_to_its_row_in_the_table(page: Page, invented_url: str) -> None:
    page.goto(invented_url + STAGES)
    page.locator("#talk .step-facts a[href*='time-limits']").click()
    assert page.url.endswith("/time-limits/#harbour-conference")
    assert page.locator("#harbour-conference").count() == 1


def test_what_rests_on_an_older_edition_or_an_overdue_document_says_so_first(page: Page, invented_url: str) -> None:
    page.goto(invented_url + STAGES)
    notices = " ".join(page.locator(".notice:visible").all_inner_texts())
    assert "Looking after sea walls 2020" in notices
    assert "should have been reviewed by" in notices
    page.goto(invented_url + CONCERN)
    assert "should have been reviewed by" not in " ".join(page.locator(".notice:visible").all_inner_texts())


def test_the_pages_are_calm_without_a_pointer_too(page: Page, invented_url: str) -> None:
    page.set_viewport_size({"width": 320, "height": 800})
    page.goto(invented_url + CONCERN)
    small = page.locator("main a.tel, .step-source a").evaluate_all(
        """all => all.map(e => [e.textContent.trim(), e.getBoundingClientRect()])
             .filter(([, box]) => box.width > 0 && box.height < 24).map(([text]) => text)"""
    )
    assert small == []
