"""The pages of the procedures as readers meet them: on a phone, in the dark, on one sheet of paper, without scripts."""

from playwright.sync_api import Browser, Page

LIST = "procedures/"
CONCERN = "procedures/raise-the-flag/"
STAGES = "procedures/settle-it-at-sea/"


def test_without_scripts_the_answer_the_steps_and_the_numbers_are_there(browser: Browser, invented_url: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(invented_url + LIST)
        page.get_by_role("link", name="Raise the flag for a child").click()
        assert page.locator(".lede").inner_text().startswith("In danger now, ring 999.")
        assert page.locator(".steps > li").count() == 3
        assert page.locator("#danger-now a[href='tel:999']").is_visible()
        assert page.locator("#ring a[href^='tel:']").count() == 1
        assert "No number is on this site" in page.locator("#ring").inner_text()


def test_the_answer_comes_before_everything_else_of_the_page(page: Page, invented_url: str) -> None:
    page.goto(invented_url + STAGES)
    order = ["h1", ".lede", ".notice:visible", ".procedure-for", "#the-steps", "#what-to-record", ".sources"]
    tops = [page.locator(f"main {selector}").first.evaluate("e => e.getBoundingClientRect().top") for selector in order]
    assert tops == sorted(tops)


def test_the_drawing_says_each_step_once_and_screen_readers_pass_it_by(page: Page, invented_url: str) -> None:
    page.goto(invented_url + STAGES)
    assert page.locator("#the-drawing svg[aria-hidden='true'] .flow-box").count() == page.locator(".steps > li").count()
    who = [" ".join(words.split()) for words in page.locator(".steps .who").all_inner_texts()]
    drawn = " ".join(page.locator("#the-drawing svg text").all_text_contents())
    assert [words for words in who if drawn.count(words) != 1] == []
    assert "the same 2 steps" in page.locator("#the-drawing figcaption").inner_text().lower()


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
    small = page.locator("main a.tel, .to-drawing a, .step-source a").evaluate_all(
        """all => all.map(e => [e.textContent.trim(), e.getBoundingClientRect()])
             .filter(([, box]) => box.width > 0 && box.height < 24).map(([text]) => text)"""
    )
    assert small == []
