"""A name, a number or a passage is found in every form in which a person would know it; nobody else is."""

import pytest

from macros.withheld.fingerprint.ledger import Ledger
from macros.withheld.fingerprint.scanner import Scanner, find

KEY = bytes(range(32))
LONG = "Zebedee hid nineteen purple lanterns beneath the crooked pier behind Marigold Bakery"
FOUND = {
    "Pellin Siltmarsh": """
        The Siltmarshes went home. | Siltmarsh’s mother | the Siltmarshs' house | PELLIN SILTMARSH | pellin siltmarsh
        Siltmarsh, Pellin | SILTMARSH Pellin | Siltmarsh P. | P. Siltmarsh | P Siltmarsh | P.Siltmarsh
        Pellin J. Siltmarsh | Pellin Mary Siltmarsh | Pellin Mary Jane Siltmarsh
        Pellin “Pip” Siltmarsh | Pellin (Pip) Siltmarsh
        Mr Siltmarsh | the Siltmarsh family | Pellin’s sister | Pellins sister | Pellin said | Siltmarsh-Quill
        pellin-siltmarsh.pdf | pellin_siltmarsh/ | pellinsiltmarsh.pdf | siltmarshpellin | SiltmarshPellin | PSiltmarsh
        pellinSiltmarsh | LCSPR-PSiltmarsh.pdf | psiltmarsh@x.example | p.siltmarsh@x.example | #pellinsiltmarsh
        JusticeForPellin | #justiceforpellin | justiceForPellinSiltmarsh | siltmarsh2 | SiltmarshV2 | pellin-siltmarsh2
        #prayforpellin | #teampellin | #pellinstrong | MumOfPellin | CopyOfPellinSiltmarsh | copyofpellinsiltmarsh
        lcsprsiltmarsh | SiltmarshLCSPR.pdf | siltmarshv2.pdf | siltmarshfinalv3 | pellinsiltmarshv2
        siltmarshfamily20260417.pdf
        ReportPellinSiltmarsh2026.pdf | 2026siltmarsh | the-siltmarshes | theSiltmarshes | thesiltmarshes
        pellinsiltmarshreport.docx | siltmarshfamily | pellin%20siltmarsh | Pellin+Siltmarsh | Pellin&nbsp;Siltmarsh
        pellin%2Dsiltmarsh | feature/pellin-siltmarsh-note | id="the-siltmarshes" | P-Siltmarsh | Pellin Siltmarsh Jr
        Pellin\u00a0Siltmarsh | Pérrin Siltmarsh | Pellin Siltmarsh² | Pellin Siltmarsh[1]""",
    "Pellin Mary Siltmarsh": """
        Pellin Siltmarsh | P M Siltmarsh | P.M. Siltmarsh | PM Siltmarsh | Siltmarsh P M | Siltmarsh, Pellin Mary
        PMSiltmarsh | Mary Siltmarsh | Pellin M. Siltmarsh | siltmarshpm""",
    "Siltmarsh, Pellin": "Pellin Siltmarsh | P Siltmarsh | the Siltmarshes",
    "Mr Pellin Siltmarsh": "Pellin Siltmarsh | Dr P. Siltmarsh | the Siltmarshes | Pellin J Siltmarsh",
    "Pellin Siltmarsh Jr": "Pellin Siltmarsh | the Siltmarshes | P Siltmarsh",
    "the Thistlewicks": "a Thistlewick | Thistlewick’s | Wrenna Thistlewick",
    "Thistlewick family": "the Thistlewicks | Wrenna Thistlewick",
    "Thistlewick": "The Thistlewicks went home. | thistlewick’s | Thistlewicks sister | #Thistlewick | thistlewick2",
    "Kittrel": "Kittrels sister | Kittrel’s sister | KITTREL | JusticeForKittrel | justiceforkittrel",
    "Wrenna Kelladry": "the Kelladrys | the Kelladries | Kelladry’s",
    "Wrenna Quillach": "the Quillaches | the Quillachs",
    "Wrenna Thornax": "the Thornaxes",
    "Wrenna Quiltz": "the Quiltzes",
    "Wrenna Tidewess": "the Tidewesses | Tidewess’ | Tidewess’s",
    "Finnbar O'Quillan": """
        Finnbar O’Quillan | Finnbar OQuillan | Finnbar O Quillan | O'Quillan | the O’Quillans | OQuillan | oquillan
        F O'Quillan | FO'Quillan | finnbar-oquillan | finnbaroquillan""",
    "Finnbar O Quillan": "Finnbar O’Quillan | OQuillan",
    "Bryony Quill-Mossop": """
        Bryony Quill Mossop | Bryony QuillMossop | Bryony Quillmossop | the Quill-Mossops | Mossop | Bryony Mossop
        B Quill-Mossop | B. Quill Mossop | Quill-Mossop, Bryony | bryonyquillmossop | Bryony J Quill-Mossop""",
    "Orla O'Connor-Smythwick": """
        O'Connor-Smythwick | OConnor Smythwick | O’Connor Smythwick | Smythwick | the Smythwicks | OConnorSmythwick
        Orla OConnor-Smythwick | O O'Connor-Smythwick""",
    "Jan van der Tidewell": """
        van der Tidewell | Jan Vandertidewell | Tidewell | the Tidewells | J van der Tidewell | J. van der Tidewell
        van der Tidewell, Jan | Jan van-der-Tidewell | vandertidewell | VanDerTidewell | Jan M. van der Tidewell""",
    "Fergus McTavishly": """
        Fergus Mc Tavishly | FERGUS MCTAVISHLY | Fergus MacTavishly | the McTavishlys | Mac Tavishly | MCTAVISHLY
        F McTavishly | fmctavishly | fergus-mctavishly""",
    "Fergus Mc Tavishly": "Fergus McTavishly | McTavishly",
    "Zoë Mühlwick": "Zoe Muhlwick | ZOE MUEHLWICK | Muehlwick | Z Mühlwick | zoe-muehlwick | Zoë J Mühlwick",
    "Fergus Mctavishly": "McTavishly | Mac Tavishly | Mc Tavishly",
    "Mr and Mrs Thistlewick": "the Thistlewicks | Mrs Thistlewick",
    "Detective Constable Thistlewick": "DC Thistlewick | Thistlewick",
    "Wrenna Thistlewick’s mother": "Thistlewick | Wrenna Thistlewick | W. Thistlewick",
    "Wrenna Thistlewick (7)": "Thistlewick, Wrenna | the Thistlewicks",
    "Wrenna Thistlewick, aged 7": "Wrenna Thistlewick | W Thistlewick",
    "Keeper of the North Groyne": """
        the North Groyne Keeper | Keeper, North Groyne | Keeper of North Groyne | the North Groyne’s Keeper
        keeper-north-groyne | North Groyne (Keeper)""",
    "D'Arcy Winklebury": "DArcy Winklebury | D’Arcy Winklebury | Winklebury, D’Arcy | the Winkleburys",
    "Kai Smith": "Kai Smith | Smith, Kai | K. Smith | the Kai Smiths | Kai J. Smith | kaismith | KaiSmith | kai_smith",
    "May Thistlewick": "May Thistlewick | Thistlewick, May | the Thistlewicks | M Thistlewick",
    "999 000 0018": """
        9990000018 | 999-000-0018 | 99 90 00 00 18 | NHS 999.000.0018 | (999) 0000018 | nhs9990000018 9990000018
        ref-9990000018.pdf | x9990000018 | 9990000018x.jpg | 99900 00018 | x=9990000018&y""",
    "NHS number 999 000 0018": "9990000018 | 999 000 0018",
    "020 7946 0018": """
        02079460018 | +44 20 7946 0018 | +44 (0)20 7946 0018 | 0044 20 7946 0018 | 00442079460018 | (020) 79460018
        tel:+442079460018 | 2079460018 | T02079460018 | 20 7946 0018 | 020-7946-0018 | 020 79 46 00 18""",
    "+44 (0)7700 900018": "07700 900018 | 07700900018 | 07700-900-018 | 0044 7700 900018 | +447700900018",
    "ZZ9 9ZZ": "ZZ99ZZ | zz9 9zz | ZZ9-9ZZ | zz9_9zz.pdf | postcode-ZZ99ZZ",
    "ZZ99ZZ": "ZZ9 9ZZ | zz9 9zz",
    "AB12 CDE": "AB12CDE | ab12-cde | AB 12 CDE | ab12cde.jpg | AB12.CDE",
    "CP/2026/0417": "CP20260417 | cp-2026-0417 | CP 2026 0417 | CP2026/0417 | cp_2026_0417.pdf | CP/20260417",
    "QQ 12 34 56 C": "QQ123456C | qq 123456 c | QQ-12-34-56-C",
    LONG: """
        Zebedee hid nineteen [1] purple lanterns | Zebedee hid¹ nineteen purple lanterns
        hid nineteen (a) purple lanterns beneath
        hid* nineteen purple lanterns beneath | hid nineteen very purple lanterns beneath
        hid nineteen\n12 purple lanterns beneath | Zebedee hid nineteen12 purple lanterns
        lanterns beneath a the crooked pier | nineteen purple lanterns † beneath the
        beneath the crooked pier, 4 behind | the_crooked_pier_behind_Marigold""",
}
INNOCENT = {
    "Childs": "a child | the children | Child protection | child’s | childlike",
    "Brook": "the brooks | by brooks | Brooks said | Brooklyn",
    "Roy": "the roles",
    "Jean": "jeans",
    "Leo": "Leonard | leopard | galileo | the leaflet",
    "Max": "maximum | minmax | climax",
    "Sam Hill": "the hill’s top | the hills | a hill | Sam Quill went up a hill | samples",
    "Alan Hill": "a hill | hill a | a steep hill",
    "Kai Smith": "Mr Smith | Smith’s | the Smiths | Smithson | Kai went | K and Smithy | Sky Smith | smith s",
    "Sarah Jones": "Sarah Brown, Peter Jones | Jones, Peter; Brown, Sarah",
    "Sue Jones": "Jones’s | the Joneses | Sue went | S and Jones",
    "Will Hope": "we hope will be | will they hope | hopeful | it will",
    "Grace Wood": "the woods | a grace period in a wood",
    "Mei Ng": "the NG line | ng | Mei went",
    "May Field": "may be a field | the fields in May",
    "Pellin J. Siltmarsh": "J went | a marsh | J. Thistlewick",
    "Seaview Park": "Seaview School | the park | seaview",
    "Harbour School": "the harbour | the schools | School Street | schools",
    "Special Educational Needs Coordinator": "special needs | an educational visit | the coordinator",
    "Clinical Psychologist": "a psychologist | clinical | C Psychologist",
    "Football Coach": "the coach | football | coaches",
    "Taxi Driver": "by taxi | drivers",
    "Family Therapist": "therapists",
    "Head of Year": "the head and the year | year heads | a year, ahead",
    "Lead for Early Help": "early help leads | leads early help",
    "Bruise to the arm": "a bruise on the arm | an arm bruise",
    "Early Help": "helping early on | help | H Early",
    "Jan van der Tidewell": "a van came | der | J went",
    "Thomas Clarke": "Clarke said | Thomas | T. Clark | clerk",
    "999 000 0018": "999 000 001 | 0018 | 999 | 9990000019",
    "CP/2026/0417": "17 April 2026 | 2026-04-17 | CP 2026 | 0417 | 20260417",
    "020 7946 0018": "020 7946 0019 | 7946 | 0018 020",
    "AB12 CDE": "AB12 | CDE | AB 21 CDE",
    "9/3/2014": "9/13/2014 | 2014 | 3/9/2014",
    LONG: "nineteen purple lanterns | purple lanterns of nineteen beneath a crooked pier | the crooked behind Marigold",
}


def _rows(table: dict[str, str]) -> list[tuple[str, str]]:
    return [
        (withheld, text.strip(" "))
        for withheld, rows in table.items()
        for text in rows.strip().replace("\n        ", " | ").split(" | ")
    ]


@pytest.mark.parametrize(("withheld", "text"), _rows(FOUND))
def test_what_a_person_would_recognise_is_found(withheld: str, text: str) -> None:
    assert list(find(f"It says {text} there.", Ledger().add([withheld], KEY), KEY))


@pytest.mark.parametrize(("withheld", "text"), _rows(INNOCENT))
def test_what_means_somebody_or_something_else_is_not_found(withheld: str, text: str) -> None:
    assert list(find(f"It says {text} there.", Ledger().add([withheld], KEY), KEY)) == []


@pytest.mark.parametrize(
    ("withheld", "text", "seen"),
    [
        ("Kittrel", "kittrel", False),
        ("Pellin Siltmarsh", "siltmarsh", False),
        ("Pellin Siltmarsh", "justiceForPellin", False),
        ("Pellin Siltmarsh", "pellin.siltmarsh", True),
        ("Pellin Siltmarsh", "pellinsiltmarsh", True),
        ("Pellin Siltmarsh", "reportPellinSiltmarsh", True),
        ("999 000 0018", "9990000018", True),
    ],
)
def test_where_nobody_reads_no_single_word_counts_but_what_is_like_no_other(
    withheld: str, text: str, seen: bool
) -> None:
    found = Scanner(Ledger().add([withheld], KEY), KEY).find(f"let {text} = 1", alone=False)
    assert bool(list(found)) is seen


def test_a_name_that_is_withheld_in_two_spellings_is_found_as_if_in_one() -> None:
    names = [f"{first} {last}" for first in ("Laura", "Karen", "David") for last in ("Smith", "Jones", "Patel", "Khan")]
    ledger = Ledger().add([*names, *map(str.lower, names)], KEY)
    assert [name for name in names if not list(find(name.replace(" ", " J. "), ledger, KEY))] == []
