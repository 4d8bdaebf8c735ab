"""What areas add to a procedure stands on its page: in its place, with the area's name and its own source."""

from macros.public.procedures import Procedure
from tests.project import Project
from tests.publish.shown import site_of

NATIONAL = "data/national/procedures/ring-the-bell.yml"
PATH = "data/partnerships/nowhere-on-sea/additions/ring-the-bell.yml"
TEXT = """title: Ring the bell at the pier
at_steps:
  - {step: ring, text: The rope hangs by the kiosk., source: board, certainty: read-in-source}
steps:
  - {id: listen, after: ring, who: Anybody, does: Listen., short: Listens, source: notice, certainty: secondary}
beside:
  - {title: Seagulls, text: They may have it., source: board, certainty: read-in-source}
record: [How loud it was.]
if_you_disagree: On the pier, ask the kiosk.
not_stated: [Who pays for the rope.]
groups: [executive]
asked_as: [rope]
# The pier has a notice of its own: the same id is another source in another file.
sources:
  - {id: notice, title: Notice of the kiosk, publisher: The kiosk, checked: 2026-06-01}
  - {id: board, title: Board at the kiosk, publisher: The kiosk, checked: 2026-06-01}
review: {last: {on: 2026-06-01, outcome: amended, said: It was written.}, every_months: 6, owner: The warden}
"""


def shown(project: Project) -> Procedure:
    """The procedure's page, where it is one of all England."""
    old = "data/procedures/ring-the-bell.yml"
    project.write(NATIONAL, project.read(old).replace("partnership: nowhere-on-sea\n", ""))
    (project.root / old).unlink()
    project.write(PATH, TEXT)
    assert project.found() == []
    return next(page for page in site_of(project).procedures if page.head.url == "/procedures/ring-the-bell/")


def test_a_note_stands_at_its_step_with_the_area_and_the_source(project: Project) -> None:
    ring, *others = shown(project).steps
    assert [(note.area, str(note.text)) for note in ring.notes] == [("Nowhere-on-Sea", "The rope hangs by the kiosk.")]
    assert [note.standing.source.title for note in ring.notes if note.standing.source] == ["Board at the kiosk"]
    assert [step.notes for step in others] == [(), ()]


def test_a_step_of_an_area_comes_in_its_place_and_says_whose_it_is(project: Project) -> None:
    page = shown(project)
    assert [(step.number, step.id, step.area) for step in page.steps] == [
        (1, "ring", ""),
        (2, "listen", "Nowhere-on-Sea"),
        (3, "tell", ""),
    ]
    named = [step.standing.source.title for step in page.steps[1:] if step.standing.source]
    assert named == ["Notice of the kiosk", "Notice on the pier"]


def test_everything_else_follows_what_the_procedure_says(project: Project) -> None:
    page = shown(project)
    assert [beside.title for beside in page.beside] == ["Seagulls"]
    assert [str(line) for line in page.record] == ["When the bell rang.", "How loud it was."]
    assert page.if_you_disagree == "<p>Tell the harbour master.</p>\n<p>On the pier, ask the kiosk.</p>"
    assert [str(line) for line in page.not_stated] == ["Who pays for the rope."]
    assert [group.title for group in page.groups] == ["Executive"]
    assert page.asked_as == ("tide warning", "rope")


def test_what_falls_due_first_is_the_review_of_the_page(project: Project) -> None:
    review = shown(project).head.review
    assert review
    assert review.due_iso == "2026-12-01"


def test_a_step_of_an_area_that_may_not_be_shown_hides_the_procedure(project: Project) -> None:
    shown(project)
    project.change(NATIONAL, "certainty: secondary", "certainty: read-in-source")
    project.write("data/site.yml", project.read("data/site.yml") + "least_certain: read-in-source\n")
    address = "/procedures/ring-the-bell/"
    assert address not in [page.head.url for page in site_of(project).procedures]
    project.change(PATH, "certainty: secondary", "certainty: read-in-source")
    assert address in [page.head.url for page in site_of(project).procedures]
