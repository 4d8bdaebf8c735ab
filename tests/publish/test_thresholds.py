"""Levels and signs reach a page with their source and their standing, or not at all, and leave no trace."""

from macros.public.thresholds import Level, Thresholds
from tests.project import Project
from tests.publish.shown import places, site_of

DOMAIN = "data/thresholds/seaside.yml"
LEVELS = "data/levels.yml"
STRICT = "least_certain: read-in-source\n"


def thresholds(project: Project) -> Thresholds:
    """What may be shown of the levels of Nowhere-on-Sea."""
    return site_of(project).thresholds


def level(project: Project, number: str) -> Level:
    """The level of this number."""
    return next(level for level in thresholds(project).levels if level.number == number)


def strict(project: Project) -> None:
    """The setting under which only what was read in its source is shown."""
    project.write("data/site.yml", project.read("data/site.yml") + STRICT)


def test_signs_stand_in_the_column_of_their_level_with_source_and_standing(project: Project) -> None:
    (domain,) = thresholds(project).domains
    assert [[sign.anchor for sign in column] for column in domain.columns] == [
        ["seaside-dry-shoes"],
        ["seaside-wet-shoes"],
        [],
        ["seaside-swims-alone"],
    ]
    dry, wet = domain.columns[0][0], domain.columns[1][0]
    assert (dry.standing.confirmed, dry.standing.warning) == (True, "")
    assert (wet.standing.confirmed, wet.standing.warning) == (False, "Not yet checked against the source")
    assert dry.standing.source
    assert dry.standing.source.title == "Notice on the pier"
    assert domain.columns[3][0].standing.clauses == "clause 1.1"


def test_what_nobody_has_read_is_nowhere(project: Project) -> None:
    site = site_of(project)
    for words in ("Nobody has read", "sand-in-pockets", "Ask the harbour"):
        assert places(site, words) == []


def test_what_is_held_back_is_nowhere_nor_is_a_source_that_only_it_names(project: Project) -> None:
    project.change(
        DOMAIN, "    source: arrangements\n", "    source: arrangements\n    held_back: It may be replaced.\n"
    )
    site = site_of(project)
    assert places(site.thresholds, "swim alone") == []
    assert places(site.thresholds, "may be replaced") == []
    assert [source.title for source in site.thresholds.sources] == ["Notice on the pier"]
    assert [domain for domain, _ in site.thresholds.levels[3].domains] == []


def test_a_part_of_life_of_which_nothing_may_be_shown_is_not_named(project: Project) -> None:
    text = project.read(DOMAIN).replace("name: Life by the sea", "name: Canary")
    text = text.replace("    source: notice\n", "").replace('    source: arrangements\n    clauses: ["1.1"]\n', "")
    text = text.replace("read-in-source", "general-knowledge").replace("secondary", "general-knowledge")
    project.write(DOMAIN, text)
    site = site_of(project)
    assert site.thresholds.domains == ()
    assert places(site.thresholds, "canary") == []


def test_a_strict_site_shows_neither_the_sign_nor_the_line_in_brief_that_rests_on_what_was_read_elsewhere(
    project: Project,
) -> None:
    assert level(project, "3").in_brief == "Help from several services"
    assert level(project, "3").warning == "Not yet checked against the source"
    assert level(project, "1").warning == ""
    strict(project)
    assert (level(project, "3").in_brief, level(project, "3").warning) == ("", "")
    assert level(project, "1").in_brief == "Needs that everyday services meet"
    assert places(thresholds(project), "wet shoes") == []


def test_a_source_that_two_files_name_is_one_source_on_a_page(project: Project) -> None:
    titles = [source.title for source in level(project, "1").sources]
    assert len(titles) == len(set(titles))
    assert [source.number for source in level(project, "1").sources] == list(range(1, len(titles) + 1))
    assert [source.id for source in level(project, "1").sources] == [f"s{n}" for n in range(1, len(titles) + 1)]


def test_a_page_names_the_sources_of_its_own_level_only(project: Project) -> None:
    project.change(
        LEVELS,
        "  - id: arrangements\n",
        "  - id: chart\n    title: Chart of the bay\n    publisher: Nowhere-on-Sea Council\n    checked: 2026-06-01\n"
        "  - id: arrangements\n",
    )
    project.change(
        LEVELS, "What the invented level 3 means by the sea.\n        source: notice", "Deep.\n        source: chart"
    )
    for number, named in (("1", False), ("2", False), ("3", True), ("4", False)):
        titles = [source.title for source in level(project, number).sources]
        assert ("Chart of the bay" in titles) is named


def test_headings_stand_in_the_order_of_a_reader_in_a_hurry(project: Project) -> None:
    assert [heading.title for heading in level(project, "4").headings] == ["What it means", "Who leads, and what to do"]


def test_what_a_partnership_does_in_its_own_way_stands_on_the_page_of_that_level(project: Project) -> None:
    (own,) = level(project, "2").local
    assert (own.name, [part.code for part in own.parts]) == ("Light airs", ["2a"])
    assert own.parts[0].headings[0].title == "How to get it"
    assert level(project, "3").local == ()


def test_next_steps_are_links_only_to_what_this_site_shows(project: Project) -> None:
    project.change(
        LEVELS,
        "    name: Storm\n",
        "    name: Storm\n    procedures: [ring-the-bell]\n    time_limits: [answer-the-bell, never-read]\n",
    )
    storm = level(project, "4")
    assert [link.url for link in storm.procedures] == ["/procedures/ring-the-bell/"]
    assert [limit.url for limit in storm.time_limits] == ["/time-limits/#answer-the-bell"]


def test_words_and_a_note_come_with_their_sign_only(project: Project) -> None:
    project.change(
        DOMAIN,
        "    text: Often comes to school in wet shoes\n",
        "    text: Often comes to school in wet shoes\n    words: [soaked]\n    note: The pier has a drying room.\n",
    )
    assert [where for where in places(thresholds(project), "soaked") if "wet" not in where] != []
    strict(project)
    assert places(thresholds(project), "soaked") == []
    assert places(thresholds(project), "drying room") == []


def test_the_levels_of_a_region_are_called_what_the_region_calls_them(project: Project) -> None:
    assert (thresholds(project).document, thresholds(project).not_its) == ("", "")
    project.join_the_coast()
    project.move(LEVELS, "data/regions/coast/levels.yml")
    shown = thresholds(project)
    assert (shown.document, shown.not_its, shown.national) == ("Coast signs", "Not the Coast document", False)


def test_without_levels_of_its_own_a_site_has_those_of_the_law_and_says_so(project: Project) -> None:
    project.join_the_coast()
    project.move(LEVELS, "data/national/levels.yml")
    shown = thresholds(project)
    assert (shown.document, shown.not_its, shown.national) == ("", "", True)


def test_the_page_shows_the_review_that_is_due_first_of_levels_and_their_variations(project: Project) -> None:
    own = f"{project.home}/level-variations.yml"
    project.change(own, "every_months: 12", "every_months: 6")
    assert thresholds(project).review.due == "1 December 2026"
    project.change(own, "every_months: 6", "every_months: 12")
    assert thresholds(project).review.due == "1 June 2027"


def test_levels_without_numbers_are_called_by_their_names(project: Project) -> None:
    assert site_of(project).thresholds.levels[0].title == "Level 1: Calm water"
    project.change(LEVELS, "levels:\n", "numbered: false\nlevels:\n")
    level = site_of(project).thresholds.levels[0]
    assert (level.title, level.short, level.url) == ("Calm water", "Calm water", "/thresholds/level-1/")


def test_what_to_do_stands_only_where_a_fact_about_who_leads_may_be_shown(project: Project) -> None:
    assert level(project, "4").to_do == "Ring the bell at once"
    assert level(project, "3").to_do == ""
    leads = "      - about: leads\n        text: The invented team of level 4 leads.\n"
    project.change(LEVELS, leads, leads.replace("leads", "access", 1))
    assert level(project, "4").to_do == ""
