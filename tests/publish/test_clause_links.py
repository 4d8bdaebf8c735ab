"""A clause is linked where it can be read, even where one document holds the terms of several groups."""

from tests.project import Project
from tests.publish.shown import site_of

BOTH = "both-terms"
DOCUMENT = f"  - {{id: {BOTH}, title: Terms, publisher: Us, partnership: nowhere-on-sea, dated: 2026-01}}\n"
QUORUM = f"quorum: {{at_least: 1, of: members, if_not: It waits., source: {{document: {BOTH}, clauses: ['9']}}}}\n"


def test_a_clause_of_a_document_with_the_terms_of_two_groups_leads_to_the_group_that_has_it(project: Project) -> None:
    project.write("data/documents.yml", project.read("data/documents.yml") + DOCUMENT)
    terms = "  source:\n    document: nowhere-arrangements\nsource:"
    project.change(project.group, terms, terms.replace("nowhere-arrangements", BOTH))
    other = project.read(project.group).replace("name: Executive", "name: Zebras")
    other = other.replace("        - id: c1\n", '        - id: c1\n          number: "9"\n')
    project.write(f"{project.home}/groups/zebras.yml", other.replace("reports:\n", QUORUM + "reports:\n"))
    question = next(row for row in site_of(project).comparison if row.id == "quorum")
    assert [link.url for link in question.answers[0].told[0].clauses] == ["/nowhere-on-sea/groups/zebras/#c1"]
