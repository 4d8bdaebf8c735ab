"""What partnerships state on the questions by which they are compared, each with its clauses.

In: the records. Out: one `Question` for each, with the answer of every partnership. Groups that are known only from
older notes, and editions of arrangements that were replaced, are left out. What a document says instead of what is
asked (that members are expected, but no percentage) is kept apart, so that it is never counted as an answer. So is a
procedure on the same matter: it may come from pages other than the documents that are compared.
"""

from collections.abc import Callable, Iterator

from macros.public.base import Link
from macros.public.partnerships import Answer, Question, Told
from macros.publish import clause_links, clauses, governance, groups, procedures, reviews
from macros.publish.lookup import Lookup, area, home, in_a_row, partnership_link, stated, title_of
from macros.publish.quorum import needed
from macros.records.load import Entry
from macros.records.models import group as models
from macros.records.models.base import NOT_STATED
from macros.records.models.provenance import Provenance
from macros.records.models.review import Review
from macros.workings import membership

_Statements = Iterator[tuple[Told, bool]]  # what a document states, and whether that answers the question
_AIMS = {"disagreements": "settle-a-disagreement"}
"""The aim of the procedures that are on the same matter as a question."""
_BOTH = " The terms can be read in two ways: the page of the group has both."


def comparison(look: Lookup) -> tuple[Question, ...]:
    """Every question, answered for every partnership."""
    return tuple(
        Question(
            id=name,
            title=title,
            name=words,
            answers=tuple(_answer(look, entry.id, name, ask) for entry in look.records.of("partnership")),
        )
        for name, title, words, ask in _QUESTIONS
    )


def _answer(look: Lookup, partnership: str, question: str, ask: Callable[[Lookup, Entry], _Statements]) -> Answer:
    link, _ = partnership_link(look.records, partnership)
    statements = [statement for entry in _current(look, partnership) for statement in ask(look, entry)]
    direct = tuple(statement for statement, answers in statements if answers)
    instead = () if direct else tuple(statement for statement, _ in statements)
    see_also = tuple(_procedures(look, partnership, _AIMS.get(question, "")))
    return Answer(partnership=link, area=area(look, partnership), told=direct, instead=instead, see_also=see_also)


def _procedures(look: Lookup, partnership: str, aim: str) -> Iterator[Link]:
    for entry in look.records.of("procedures"):
        if (entry.record.partnership, entry.record.aim) == (partnership, aim) and procedures.whole(look, entry):
            yield Link(title=entry.record.title, url=home(entry))


def _current(look: Lookup, partnership: str) -> Iterator[Entry]:
    """The arrangements and the groups of today."""
    yield from (entry for entry in look.records.of("arrangements", partnership) if not entry.record.superseded_by)
    yield from (entry for entry in look.records.of("groups", partnership) if not entry.record.older)


def _told(look: Lookup, entry: Entry, short: str, words: str, source: Provenance) -> Told:
    assert entry.partnership is not None
    links = clause_links.links(look, entry.partnership, source)
    return Told(
        who=Link(title=title_of(entry), url=home(entry)),
        short=short,
        text=look.inline(words),
        clauses=links,
        document=_document(look, entry, source),
    )


def _document(look: Lookup, entry: Entry, source: Provenance) -> str:
    """The title of a document that is not the entry's own, as a reader must know whose clauses these are."""
    holder = entry.reviewed
    own = holder.source.document if holder else ""
    # Without a clause the document itself is linked, by its title.
    return "" if source.document == own or not source.clauses else look.documents[source.document].title


def _of_group(part: str) -> Callable[[Entry], object]:
    return lambda entry: getattr(entry.record, part) if entry.kind == "groups" else None


def _quorum(look: Lookup, entry: Entry) -> _Statements:
    rule = _of_group("quorum")(entry)
    if isinstance(rule, models.Quorum):
        words = f"{needed(rule)}. If not: {rule.if_not}{_BOTH * bool(rule.reading)}"
        yield _told(look, entry, needed(rule), words, rule.source), True


def _frequency(look: Lookup, entry: Entry) -> _Statements:
    often = _of_group("frequency")(entry)
    if isinstance(often, models.Frequency):
        times = governance.times_a_year(often.a_year).capitalize()
        word = "" if often.word.endswith("times a year") else f" (“{often.word}”)"
        other = ""
        if often.reading and often.reading.other_a_year:
            other = f", or {often.reading.other_a_year} under the other reading"
        extra = " Extra meetings can be called." if often.extraordinary else ""
        yield _told(look, entry, f"{times}{other}", f"{times}{word}{other}.{extra}", often.source), True


def _attendance(look: Lookup, entry: Entry) -> _Statements:
    standard = _of_group("attendance")(entry)
    if not isinstance(standard, models.AttendanceStandard):
        return
    substitutes = f" {standard.substitutes}" if standard.substitutes else ""
    if standard.percent is not None:
        short = f"{standard.percent}% or more"
        yield _told(look, entry, short, f"{short}.{substitutes}", standard.source), True
    elif standard.expected:
        words = f"No percentage. {standard.expected}.{substitutes}"
        yield _told(look, entry, "Expected, no percentage", words, standard.source), False


def _review(look: Lookup, entry: Entry) -> _Statements:
    holder = entry.reviewed
    if holder is None:
        return
    review: Review = holder.review
    state = reviews.state(look, holder)
    source = Provenance(document=holder.source.document, clauses=review.clauses)
    if review.none_stated:
        yield _told(look, entry, "No date", review.none_stated, source), False
        return
    cycle = f"Every {_months(review.every_months)}. " if review.every_months else ""
    promise = f" {review.promise}" if review.promise else ""
    late = " (overdue)" if state.state == "overdue" else ""
    short = f"{cycle.replace('. ', ', ')}{'due' if cycle else 'Due'} {state.due}{late}"
    yield _told(look, entry, short, f"{cycle}Due: {state.due}. {state.words}.{promise}", source), True


def _chairing(look: Lookup, entry: Entry) -> _Statements:
    chairing = _of_group("chairing")(entry)
    if not isinstance(chairing, models.Chairing):
        return
    answers = bool(chairing.co_chairs) or chairing.chair != NOT_STATED
    who = in_a_row(chairing.co_chairs) if chairing.co_chairs else stated(chairing.chair)
    short = f"{'Co-chairs: ' if chairing.co_chairs else ''}{who}" if answers else "Chair not stated"
    words = [f"{'Co-chairs' if chairing.co_chairs else 'Chair'}: {who}."]
    if chairing.chair_clauses:
        yield _told(look, entry, short, words.pop(), chairing.source.at(chairing.chair_clauses)), answers
        short = ""
    words += _chairing_words(chairing)
    yield _told(look, entry, short, " ".join(words), chairing.source), answers


def _chairing_words(chairing: models.Chairing) -> Iterator[str]:
    if chairing.at_once and chairing.at_once > 1 and not chairing.co_chairs:
        more = chairing.at_once - 1
        yield f"Co-chairs: {more}, posts not stated." if more > 1 else "A co-chair as well, post not stated."
    if chairing.deputy:
        yield f"Deputy: {chairing.deputy}."
    if chairing.appointed_by:
        yield f"Appointed by {chairing.appointed_by}."
    months = chairing.at_least_months
    term = f"at least {clauses.limit_words(months, 'months')}" if months else "not stated"
    turns = "they take turns" if chairing.rotates else "not stated"
    yield f"Term: {term}. Rotation: {turns}."
    if again := chairing.reviewed_every_months:
        yield f"Reviewed every {'year' if again == 12 else _months(again)}."


def _months(number: int) -> str:
    """`24 months`, and `month` after “every” for one."""
    return clauses.limit_words(number, "months").removeprefix("1 ")


def _lay_members(look: Lookup, entry: Entry) -> _Statements:
    for line in entry.record.members if entry.kind == "groups" else ():
        if line.capacity == "lay":
            source = membership.members_source(entry.record).at(line.clauses)
            detail = groups.limits(line) or "how many and for how long is not stated"
            yield _told(look, entry, f"{line.line}: {detail}", f"{line.line}: {detail}.", source), True


def _settled(look: Lookup, entry: Entry) -> _Statements:
    sections = entry.record.sections if entry.kind == "arrangements" else ()
    if entry.kind == "groups" and entry.record.terms:
        sections = entry.record.terms.sections
    for section in sections:
        for clause in section.clauses:
            if clause.settles:
                link = Link(title=clauses.name(section, clause), url=f"{home(entry)}#{clause.id}")
                steps, after = clauses.steps(look, clause), look.maybe(clause.after)
                text = look.inline(f"{clause.settles}.")
                yield (
                    Told(
                        who=Link(title=title_of(entry), url=home(entry)),
                        short=clause.settles,
                        text=text,
                        clauses=(link,),
                        steps=steps,
                        after=after,
                    ),
                    True,
                )


_QUESTIONS: tuple[tuple[str, str, str, Callable[[Lookup, Entry], _Statements]], ...] = (
    ("quorum", "Quorum", "a quorum", _quorum),
    ("frequency", "How often it meets", "how often a group meets", _frequency),
    ("attendance", "Attendance standard", "an attendance standard in figures", _attendance),
    ("review", "Review cycle and date", "a review date", _review),
    ("chairing", "Chairing", "who chairs", _chairing),
    ("lay-members", "Lay members", "lay members", _lay_members),
    ("disagreements", "How a disagreement is settled", "how a disagreement is settled", _settled),
)
