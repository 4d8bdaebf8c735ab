"""Schools, streets, businesses, buildings and vehicles that are called by name: who is meant can be told from them.

In: a text, and which words and names the site knows. Out: their places. Source: Information Commissioner's Office,
Anonymisation: managing data protection risk code of practice: facts that identify nobody alone may do so together.
Number plates: Driver and Vehicle Licensing Agency, INF104, of 2001, 1983 and 1963, and those of Northern Ireland.
"""

import re
from collections.abc import Container, Iterator

from macros.notes.drafting.everyday import is_in_all_notes, plain
from macros.withheld.fingerprint.name_lists import CAPITALISED, ROLES
from macros.withheld.patterns.folding import Span

ID = "place"
REASON = "personal-data"
WHY = "name of a school, street, business or place that may tell who is meant"
VEHICLE = "vehicle"
WHY_VEHICLE = "number plate or make of a vehicle"

_KIND = (
    r"(?:(?:Primary|Secondary|Infants?[’']?|Junior|High|Grammar|Special|Nursery|Middle)\s)*(?:Schools?|School’s)|Academy|"
    r"College|Nursery|Preschool|Pre-[Ss]chool|Playgroup|Kindergarten|Primary|Secondary|Infants|Juniors|Grammar|Sixth\sForm|"
    r"Montessori|Street|Road|Avenue|Lane|Drive|Close|Crescent|Gardens|Grove|Terrace|Way|Walk|Mews|Square|Rise|Row|Parade|"
    r"Hill|Green|Court|House|Lodge|Towers?|Point|Heights|Mansions|Estate|Park|Recreation\sGround|Playground|Common|Fields?|"
    r"Library|Church|Mosque|Masjid|Temple|Gurdwara|Mandir|Synagogue|Chapel|Tabernacle|Surgery|Medical\sCentre|"
    r"Health\sCentre|(?:Medical\s|Dental\s)?Practice|Clinic|Hospital|Hospice|Pharmacy|Chemists?|Dentists?|Centre|Station|"
    r"Leisure\sCentre|Shopping\sCentre|Youth\sClub|Club|FC|Football\sClub|Scouts?|Guides|Brownies|Cubs|Gym|Pool|Baths|Rink|"
    r"Market|Stores?|Supermarket|Shop|Newsagents?|Off-?[Ll]icence|Caf[eé]|Coffee|Kitchen|Restaurant|Takeaway|Chicken|Pizza|"
    r"Kebabs?|Grill|Bakery|Bakers|Barbers?|Salon|Nails|Hair|Cars|Cabs|Taxis|Car\sWash|Motors|Garage|Hotel|Inn|Arms|Tavern|"
    r"Pub|Bar|Lounge|Hostel|Ltd|Limited|LLP|PLC|plc|(?:and|&)\sSons?|Dance|Dancers?|Theatre|Cinema|Arcade|Bowl|Farm|Stables|"
    r"Cottage|Wharf|Quay|Marina|Bridge|Pier|Beach|Island|Yard|Maltings|Works|Studios"
)
_NAME = r"(?:St\.|[A-ZÀ-Þ][\w’'&-]*|of|the|&|[’']n[’'])"
_CALLED = re.compile(
    rf"(?<![\w’'-])(?P<name>{_NAME}(?:[ ]{_NAME}){{0,4}}?)[ ](?P<kind>{_KIND})(?![\w’'-])(?![ ](?:{_KIND})\b)"
)
_SMALL = re.compile(
    r"(?<![\w’'-])(?P<name>[A-ZÀ-Þ][\w’'-]*[a-z’'](?:[ ][A-ZÀ-Þ][\w’'-]*){0,2})[ ](?:primary|secondary|infants?|junior|"
    r"nursery|school|academy|college|estate|park|mosque|church|surgery|playgroup|takeaway|barbers?|caf[eé]|pub|gym|market|"
    r"chemist|pharmacy|restaurant|hotel|shop|supermarket)(?![\w’'-])"
)
_SAINT = re.compile(
    r"(?<![\w’'-])(?:St|Saint|Our Lady of|Our Lady)\.?[ ][A-ZÀ-Þ][\w’'-]*(?:[ ](?:and|&)[ ](?:St\.?[ ])?[A-Z][\w’'-]*)?"
)
_DAY = re.compile(r"(?:[’']s)?\sDay\b")
_PLATE = re.compile(
    r"(?<![\w-])(?:[A-Z]{2}[ ]?\d{2}[ ]?[A-Z]{3}|[A-HJ-NPR-TV-Y]\d{1,3}[ ][A-Z]{3}|[A-Z]{3}[ ]\d{1,3}[A-HJ-NPR-TV-Y]|"
    r"[A-Z]{0,2}IZ?[A-Z][ ]?\d{2,4})(?![\w-])"
)
_REGISTERED = re.compile(
    r"(?i:registration|reg|number[ -]?plate|plates?|vrm|index)"
    r"(?:[ ](?:number|no\.?|mark|of|was|is|reads?|ending|beginning|starting))*"
    r"[:,]?[ ](?P<plate>(?=[A-Z\d]*\d|[A-Z]{2,4}\b)[A-Z\d]{2,4}(?:[ ]?[A-Z\d]{2,4})?)(?!\w)"
)
_MAKES = (
    "Alfa Romeo|Audi|Bentley|BMW|Citro[eë]n|Cupra|Dacia|Ducati|Fiat|Ford|Honda|Hyundai|Jaguar|Jeep|Kawasaki|Kia|Lexus|"
    "Lamborghini|Land Rover|Maserati|Mazda|Mercedes(?:-Benz)?|Mini(?: Cooper)?|Mitsubishi|Nissan|Peugeot|Porsche|"
    "Triumph|Range Rover|Renault|Seat|[SŠ]koda|Smart|Subaru|Suzuki|Tesla|Toyota|Vauxhall|Vespa|VW|Volkswagen|Volvo"
)
_MODELS = (
    "Astra|Corsa|Zafira|Vivaro|Fiesta|Focus|Transit|Mondeo|Galaxy|Golf|Polo|Passat|Clio|Megane|Kangoo|Yaris|Prius|Corolla|"
    "Aygo|Micra|Qashqai|Juke|Civic|Jazz|Berlingo|Picanto|Sportage|Octavia|Fabia|Ibiza|Sprinter|Vito|Discovery|Evoque|Duster"
)
_COLOUR = "black|white|silver|gr[ea]y|blue|navy|red|green|yellow|orange|gold|purple|brown|beige|maroon|bronze|pink"
_BODY = "car|van|estate|saloon|hatchback|moped|scooter|motorbike|motorcycle|people carrier|taxi|minibus|truck|lorry"
_CAR = re.compile(
    rf"(?<![\w-])(?:(?i:{_COLOUR})[ ](?:{_MAKES}|{_MODELS})|(?:{_MAKES})[ ](?:{_MODELS})|(?:{_MAKES}|{_MODELS})[ ]"
    rf"(?:{_BODY}))(?![\w-])"
)
_OF_A_KIND = """
of the and a an at in on from to for with by our their this that these those after before when while both all every no
each any local alternative autism automatic blue catholic community cofe church closed commissioned crown digital
disabled employment faith federal foundation free further gp health holy home hub independent integrated international
justice key kinship language maintained mainstream main mobile multi-agency newly one-stop online other out outdoor
partner private public pupil referral registered rural safe safer same semi-independent sen send short sports stop
supported swimming temporary thematic top training urban various virtual voluntary voluntary-aided walk-in well welcome
whole wider winter youth best right half better different only long good extended executive sub working task steering
strategic focus
"""
_GENERIC = CAPITALISED | ROLES | frozenset(_OF_A_KIND.split())


def find(text: str, small: Container[str]) -> Iterator[Span]:
    """Every place that is called by name; `small` are words that the site or the draft has in small letters."""
    for pattern in (_CALLED, _SMALL, _SAINT):
        for match in pattern.finditer(text):
            start = _begins(match, small)
            if start < match.end() and not _DAY.match(text, match.end()):
                yield start, match.end()


def find_vehicles(text: str) -> Iterator[Span]:
    """Every number plate, and every vehicle by make and colour or kind."""
    for match in _REGISTERED.finditer(text):
        yield match.span("plate")
    for pattern in (_PLATE, _CAR):
        yield from (match.span() for match in pattern.finditer(text))


def _begins(match: re.Match[str], small: Container[str]) -> int:
    """Where the first word stands that is not general, as in After Oakfield School; the end, where all are."""
    if "name" not in match.re.groupindex:
        return match.start()
    for word in re.finditer(r"\S+", match["name"]):
        if not _is_general(word[0], small):
            return match.start("name") + word.start()
    return match.end()


def _is_general(word: str, small: Container[str]) -> bool:
    """Whether a word says of what kind a place is, but not which."""
    letters = plain(re.sub(r"[’']s?$", "", word))
    known = letters in _GENERIC or letters.removesuffix("s") in _GENERIC
    return known or letters in small or is_in_all_notes(word)
