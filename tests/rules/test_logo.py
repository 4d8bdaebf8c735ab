"""Rule logo: the file is there, and is a picture that may be published (what that is: tests/test_looks.py)."""

from tests.project import Project

FILE, RULE = "data/site.yml", "logo"
_DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'


def with_logo(project: Project, drawing: str, name: str = "looks/logo.svg") -> list[str]:
    project.change(FILE, "adopted: false\n", f"adopted: false\nlogo: {name}\n")
    project.write("looks/logo.svg", drawing)
    return project.found()


def test_a_drawing_is_a_logo(project: Project) -> None:
    assert with_logo(project, _DRAWING) == []


def test_a_logo_that_is_not_there(project: Project) -> None:
    found = with_logo(project, _DRAWING, "looks/crest.svg")
    assert found == [project.finding(FILE, "logo:", RULE, "must be a file that is there")]


def test_a_logo_is_in_its_folder(project: Project) -> None:
    message = (
        "“logo” must be a file in looks/, its name in small letters, digits and hyphens, that ends in .svg or .png"
    )
    assert with_logo(project, _DRAWING, "looks/../logo.svg") == [project.finding(FILE, "logo:", RULE, message)]


def test_a_logo_with_another_name_is_told_how_it_may_be_called(project: Project) -> None:
    assert "small letters" in with_logo(project, _DRAWING, "looks/Logo.SVG")[0]


def test_a_logo_that_is_a_script(project: Project) -> None:
    found = with_logo(project, _DRAWING.replace("<path", "<script>alert(1)</script><path"))
    assert len(found) == 1
    assert found[0].startswith("looks/logo.svg:1: logo: must hold nothing but shapes")


def test_a_colour_that_cannot_be_read_names_the_nearest(project: Project) -> None:
    project.change(FILE, "adopted: false\n", 'adopted: false\ncolour: "#ffcc00"\ncolour_dark: "#123"\n')
    light, dark = project.found()
    assert light.startswith(
        f"{FILE}:{project.line(FILE, 'colour:')}: colour: “colour” must be easy to read on the light"
    )
    assert dark.startswith(
        f"{FILE}:{project.line(FILE, 'colour_dark')}: colour: “colour_dark” must be easy to read on the"
    )
    nearest = light.rpartition('"')[0].rpartition('"')[2]
    project.change(FILE, '"#ffcc00"\ncolour_dark: "#123"', f'"{nearest}"')
    assert project.found() == []


def test_a_colour_without_quotation_marks_is_told(project: Project) -> None:
    project.change(FILE, "adopted: false\n", "adopted: false\ncolour: #0b5c5e\n")
    assert any(found.startswith(f"{FILE}:{project.line(FILE, 'colour:')}: ") for found in project.found())
