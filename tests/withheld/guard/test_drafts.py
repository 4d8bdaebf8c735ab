"""Drafts get neither into git nor into the site, whatever they are called and wherever they lie."""

import gzip
import io
from pathlib import Path

import pytest
from pypdf import PdfWriter

from macros.verify import verify
from macros.withheld import guard
from macros.withheld.fingerprint.keys import KEY_FILE
from tests.project import Project
from tests.september import STEPS, mark
from tests.withheld.guard.asking import partnership, rules
from tests.withheld.reading import files
from tests.withheld.reading.test_drafts import PREVIEW, SPELLINGS, Change
from tests.withheld.reading.test_office import DOCUMENTS, WORD

IN_GIT, IN_SITE = "no-draft-in-git", "no-draft-in-site"
MARK = mark("Nobody of Nowhere")
PLACES = ["notes.txt", "a/b/notes", "tests/test_a.py", "README.md", "data/README.md", ".github/a.yml", "macros/a.py"]


def add(project: Project, path: str, text: str | bytes) -> None:
    """Put a file into git's index, and take it out of the folder again: only the index counts."""
    project.git("init", "-q", "-b", "main")
    project.git("add", "-A")
    project.write(path, text)
    project.git("add", "-f", path)
    (project.root / path).unlink()


def in_git(project: Project) -> list[tuple[str, int, str]]:
    """What the check, which every pull request runs, says of git; the hook says the same."""
    staged = [finding for finding in rules(guard.guard_staged(project.root)) if finding[2] == IN_GIT]
    assert [finding for finding in rules(project.problems()) if finding[2] == IN_GIT] == staged
    return staged


@pytest.mark.parametrize("path", PLACES)
def test_a_mark_in_the_index_is_refused_in_every_folder_under_every_name(guarded: Project, path: str) -> None:
    add(guarded, path, f"CD met\nand greeted {MARK} then.\n")
    assert in_git(guarded) == [(path, 2, IN_GIT)]


def test_it_is_refused_without_a_key_as_well_and_never_printed(guarded: Project) -> None:
    (guarded.root / KEY_FILE).unlink()
    add(guarded, "notes.txt", f"{MARK}\n")
    result = partnership("staged", "--root", guarded.root)
    assert result.exit_code == 1
    assert "notes.txt:1: no-draft-in-git: must not be here: it is a draft" in result.output
    assert "Nobody" not in result.output


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "latin-1"])
def test_it_is_refused_in_every_encoding_of_text(guarded: Project, encoding: str) -> None:
    add(guarded, "notes.txt", f"Café: CD met {MARK} then.\n".encode(encoding))
    assert {finding[0] for finding in in_git(guarded)} == {"notes.txt"}


@pytest.mark.parametrize(
    "text",
    [f"group: executive\n{STEPS}", "items:\n  - number: 3\n    withhold: personal-data\n", PREVIEW],
    ids=["steps", "a withheld item", "a preview"],
)
@pytest.mark.parametrize("path", ["notes.yml", "tests/nowhere.txt", "page.html", "x/y.json"])
def test_a_draft_without_marks_and_a_preview_are_refused_under_every_name(
    guarded: Project, path: str, text: str
) -> None:
    add(guarded, path, text)
    assert {finding[0] for finding in in_git(guarded)} == {path}


@pytest.mark.parametrize("raw", DOCUMENTS.values(), ids=DOCUMENTS)
def test_an_office_document_is_refused_by_its_content(guarded: Project, raw: bytes) -> None:
    add(guarded, "content/notes.md", raw)
    assert in_git(guarded) == [("content/notes.md", 1, IN_GIT)]


@pytest.mark.parametrize("name", ["Notes.DOCX", "Notes.xlsm", "Notes.ppt", "Notes.ods", "Notes.dotm", "Notes.rtf"])
def test_an_office_document_is_refused_by_its_name_which_is_not_printed(guarded: Project, name: str) -> None:
    add(guarded, f"overrides/{name}", WORD)
    assert in_git(guarded) == [("overrides", 1, IN_GIT)]


def test_the_listed_examples_may_be_in_git(guarded: Project) -> None:
    add(guarded, "CONTRIBUTING.md", f"Put `{mark('the words')}` round them.\n")
    assert in_git(guarded) == []


def test_a_mark_in_an_old_commit_is_found_and_an_example_is_not(guarded: Project) -> None:
    add(guarded, "CONTRIBUTING.md", f"`{mark('the words')}`\n")
    guarded.git("commit", "-q", "--no-verify", "-m", "An example")
    guarded.write("CONTRIBUTING.md", f"`{mark('the words')}`\n\n{MARK}\n")
    guarded.write("content/notes.md", WORD)
    guarded.git("add", "-f", "CONTRIBUTING.md", "content/notes.md")
    guarded.git("commit", "-q", "--no-verify", "-m", "A draft")
    leak = guarded.git("rev-parse", "HEAD")[:12]
    guarded.git("rm", "-q", "-r", "CONTRIBUTING.md", "content")
    guarded.git("commit", "-q", "--no-verify", "-m", "Gone")
    for _ in range(2):  # the second time from the cache
        found = [finding for finding in rules(guard.guard_history(guarded.root)) if finding[2] == IN_GIT]
        assert found == [(f"{leak}:CONTRIBUTING.md", 3, IN_GIT), (f"{leak}:content/notes.md", 1, IN_GIT)]


def test_the_same_bytes_are_judged_anew_at_another_path(guarded: Project) -> None:
    add(guarded, "README.md", f"`{mark('the words')}`\n")
    assert in_git(guarded) == []
    add(guarded, "other.md", f"`{mark('the words')}`\n")
    assert in_git(guarded) == [("other.md", 1, IN_GIT)]


@pytest.mark.parametrize(
    "path", ["content/plan.md", "content/a/list.csv", "overrides/main.html", "looks/extra.css", "data/README.md"]
)
@pytest.mark.parametrize("key", [True, False])
def test_a_mark_in_data_pages_and_templates_is_a_problem_of_the_check(guarded: Project, path: str, key: bool) -> None:
    if not key:
        (guarded.root / KEY_FILE).unlink()
    guarded.write(path, f"title\n{MARK}\n")
    assert (path, 2, IN_SITE) in rules(guarded.problems())


def test_a_mark_in_a_record_is_a_problem_of_the_check(guarded: Project) -> None:
    guarded.change(guarded.meeting, "summary: ", f"summary: {MARK.replace(':', '')} ")
    line = guarded.line(guarded.meeting, "summary: ")
    assert (guarded.meeting, line, IN_SITE) in rules(guarded.problems())


@pytest.mark.parametrize("change", SPELLINGS.values(), ids=SPELLINGS)
def test_a_mark_in_a_page_is_found_however_it_is_written(guarded: Project, change: Change) -> None:
    guarded.write("content/plan.md", f"# Plan\n\nCD met {change(MARK)} then.\n")
    assert "content/plan.md" in {finding[0] for finding in rules(guard.guard_data(guarded.root))}


def calendar(title: str) -> str:
    """A calendar with one event."""
    event = f"BEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20261120T000000Z\r\nSUMMARY:{title}\r\nEND:VEVENT\r\n"
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:nowhere\r\n{event}END:VCALENDAR\r\n"


def pdf() -> bytes:
    """A PDF with a mark in its title."""
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    writer.add_metadata({"/Title": MARK})
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


@pytest.mark.parametrize("path", ["content/a.pdf", "content/a.md"])
def test_a_mark_in_a_pdf_is_found_under_any_name(guarded: Project, path: str) -> None:
    guarded.write(path, pdf())
    assert path in {finding[0] for finding in rules(guard.guard_data(guarded.root)) if finding[2] == IN_SITE}


SITE = {
    "a PDF": ("a.pdf", pdf()),
    "a calendar, folded within the word": ("a.ics", calendar(MARK.replace("redact", "red\r\n act"))),
    "text": ("index.html", files.html(f"<h1>Nowhere</h1>\n<p>CD met {MARK}.</p>")),
    "an attribute": ("index.html", files.html(f'<h1>Nowhere</h1><p title="{MARK}">AB</p>')),
    "a comment": ("index.html", files.html(f"<h1>Nowhere</h1><!-- {MARK} -->")),
    "a script in a page": ("index.html", files.html(f"<h1>Nowhere</h1><script>let a = '{MARK}'</script>")),
    "tags within": ("index.html", files.html("<h1>Nowhere</h1>" + MARK.replace("[[", "[<em>[</em>"))),
    "JSON": ("a.json", '{"a": "' + MARK.replace("[", "\\u005b") + '"}'),
    "a table": ("a.csv", f'"a","{MARK}"\n"b","c"\n'),
    "a style sheet": ("a.css", f"/* {MARK} */"),
    "a script": ("a.js", f"// {MARK}"),
    "a text": ("robots.txt", f"# {MARK}\n"),
    "a feed": ("a.xml", f"<feed>{MARK}</feed>"),
    "a list that is packed": ("sitemap.xml.gz", gzip.compress(f"<urlset>{MARK}</urlset>".encode())),
    "a drawing": ("a.svg", f'<svg xmlns="http://www.w3.org/2000/svg"><title>{MARK}</title></svg>'),
    "the search": (
        "pagefind/fragment/en_1.pf_fragment",
        gzip.compress(b'pagefind_dcd{"url":"/","content":"' + MARK.encode() + b'"}'),
    ),
}


@pytest.mark.parametrize(("path", "text"), SITE.values(), ids=SITE)
def test_a_mark_in_any_file_of_the_site_is_a_problem_of_verify(tmp_path: Path, path: str, text: str | bytes) -> None:
    site = Project(tmp_path)
    site.write("index.html", files.html("<h1>Nowhere</h1>"))
    site.write(path, text)
    assert {finding[0] for finding in rules(verify(tmp_path)) if finding[2] == IN_SITE} == {path}


def test_links_out_of_the_rooms_are_refused_and_others_are_not(guarded: Project, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "notes.md").write_text("x", encoding="utf-8")
    for path in ("content/page.md", "drafts/notes.yml", "overrides/a.html"):
        guarded.write(path, "x\n")
    links = {
        "content/absolute.md": outside / "notes.md",
        "content/folder": outside,
        "content/up.md": Path("../../outside/notes.md"),
        "content/draft.md": Path("../drafts/notes.yml"),
        "content/gone.md": outside / "gone.md",
        "content/circle.md": Path("circle.md"),
        "content/twice.md": Path("absolute.md"),
        "overrides/key": Path(f"../{KEY_FILE}"),
        "data/schema": outside,
        "content/within.md": Path("page.md"),
        "content/template.html": Path("../overrides/a.html"),
    }
    for path, target in links.items():
        (guarded.root / path).symlink_to(target)
    refused = {finding[0] for finding in rules(guard.guard_data(guarded.root)) if finding[2] == "symlink"}
    assert refused == set(links) - {"content/within.md", "content/template.html"}


@pytest.mark.parametrize("room", ["content", "overrides", "looks"])
@pytest.mark.parametrize("target", ["outside", "project/drafts"])
def test_a_room_that_is_itself_a_link_is_refused(guarded: Project, tmp_path: Path, room: str, target: str) -> None:
    (tmp_path / target).mkdir(parents=True)
    (guarded.root / room).symlink_to(tmp_path / target, target_is_directory=True)
    assert (room, 1, "symlink") in rules(guarded.problems())
