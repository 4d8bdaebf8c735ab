"""Words of the same meaning: from both records, without what is no synonym."""

from macros.hooks import manifest
from tests.project import Project
from tests.publish.shown import site_of

GLOSSARY = "data/glossary.yml"
TERMS = """terms:
  - {id: lo, term: LO, means: Lighthouse officer, also: [LOs]}
  - {id: nso, term: NSO, means: Not spelled out in the documents}
  - {id: long-one, term: LONGONE, means: An officer who looks after the light and the bell and the boats}
  - {id: tide, term: tide, means: The sea that comes and goes, also: [tides], case_sensitive: false}
  - {id: moon, term: moon, means: What moves the tide, case_sensitive: false}
  - {id: boots, term: boots, means: What one wears, also: [shoes], case_sensitive: false}
"""


def test_abbreviations_stand_with_their_expansions_and_explanations_do_not(project: Project) -> None:
    project.write(GLOSSARY, TERMS)
    own = [set(same.words) for same in site_of(project).synonyms]
    assert {"shoes", "boots", "footwear"} in own  # of data/synonyms.yml: the glossary's set is within it
    assert {"boots", "shoes"} not in own
    assert tuple(same.words for same in site_of(project).synonyms)[-2:] == (
        ("LO", "Lighthouse officer", "LOs"),
        ("tide", "tides"),
    )


def test_verify_is_told_to_which_addresses_words_lead(project: Project) -> None:
    words = project.read("data/synonyms.yml")
    project.write("data/synonyms.yml", words.replace("[/glossary/]", '[/glossary/, "/gone/#part", "Group*"]'))
    assert manifest(site_of(project))["answers"] == ["/glossary/", "/gone/#part"]
