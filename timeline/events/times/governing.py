"""Which word a date expression dates: the verb or event noun it hangs on in the parse, put right where the parse errs.

The talks took place on January 10.                      took place
They met before talks next month.                        talks: a past verb has no future date
Police said on Tuesday they had arrested 14 people.      said: the date stands before what is said
They invited Sinn Fein to return two weeks ago.          invited: what they invited to is no past event
On April 8 investigators, wondering how, searched ...    searched: the participle comes between
last October, when Dr. Marlow was shot                   shot too
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import zip_longest

from spacy.tokens import Token

from timeline.dates.expression import DateExpression
from timeline.dates.span import span_of
from timeline.events.actors import people
from timeline.events.parsing import grammar
from timeline.events.parsing.lemmas import lemma
from timeline.events.parsing.sentences import Sentence
from timeline.events.times import periods
from timeline.events.triggers import lexicon, triggers

_THINGS = ("dobj", "nsubj", "nsubjpass", "attr")
"""A date that is itself the subject or object, "set Friday as the deadline", "1990 was a good year", dates nothing."""

_LABELS = ("poss", "compound", "nmod", "amod", "nummod")
"""How a date labels a thing, "the Jan. 14 deadline", "Friday's paper": the verb around it has another time."""

NOW = frozenset(("now", "currently"))
"""Words for the time of writing that say that something goes on."""

_TOPIC = frozenset(("for", "with", "of", "over", "about", "to"))
_ABOUT = frozenset(("legal", "statement", "demand-or-warning"))
_TO = frozenset(("to", "through", "until", "till", "-", "–", "—"))
_DAY = len("2012-08-14")
_MOVED = frozenset(("up", "down"))
_COMPARING = frozenset(("from", "compared", "against", "versus", "than"))
_LOOKS_AHEAD = frozenset(("until", "till", "by", "through", "for", "from"))
_RANGE = 4
_RECORD = 5
"""Tokens before "since", among which "the biggest fall" and "the first time" stand."""

_FROM_WHICH = frozenset(("after", "before", "following"))
_UNITS = frozenset(("minute", "hour", "day", "week", "month", "year"))
_SENSES = frozenset(["find", "see", "spot", "catch", "leave", "hear", "photograph"])
_PERIOD = re.compile(r"\d{3,4}|\d{4}-(?:Q\d|\d\d|W\d\d|H\d)")
_MONTHS = re.compile(r"P(\d{1,2})M")
_MADE_PUBLIC = frozenset(["release", "publish", "issue", "date", "broadcast", "post", "air", "distribute", "write"])
_SETS = frozenset(["set", "fix", "choose", "pick", "designate"])
_HOLDS = frozenset(["include", "have", "show", "reflect"])
_DUE = frozenset(("payable", "due", "effective", "slated", "scheduled", "planned", "expected"))
_PERIODS = frozenset(["quarter", "year", "period", "month", "half", "week", "season"])


@dataclass(frozen=True, slots=True)
class Dated:
    """A word that a date expression governs: a verb or an event noun, and the preposition between ("" for none)."""

    token: Token
    expression: DateExpression
    preposition: str


def governed(sentence: Sentence, published: date | None) -> Iterator[Dated]:
    """Yield the words that the date expressions of a sentence govern, in order."""
    dated: set[Token] = set()
    for expression, inside in _expressions(sentence):
        found = _climb(inside)
        if _is_named(inside):
            yield from (Dated(noun, expression, "by") for noun in _due_by(inside[-1].nbor()))
            continue
        if found is None:
            continue
        token, preposition = found
        if preposition == "of" and _is_as_of(inside[0]):
            preposition = "by"
        if (brought_out := _brought_out(token)) is not None:
            token, preposition = brought_out, ""
        is_future = _is_future(expression.value, published)
        noun = _payable(inside[0]) or _noun_before(
            inside[0], token, is_future, again=not preposition and token in dated, preposition=preposition
        )
        token = noun or _subject_before(inside[0], token) or _verb_above(token, inside[0], is_future)
        if (
            _is_compared_with(token, inside[0])
            or _is_of_record(inside[0])
            or (preposition == "after" and _PERIOD.fullmatch(expression.value))
        ):
            continue
        if preposition in _LOOKS_AHEAD or _puts_off(token, preposition) or not (is_future and _is_over(token)):
            dated.add(token)
            yield Dated(token, expression, preposition)
        yield from (Dated(verb, expression, "") for verb in (*_clause_on(inside), *_said_in_it(token)))


def _expressions(sentence: Sentence) -> Iterator[tuple[DateExpression, list[Token]]]:
    """Yield the expressions that can date something, with their tokens.

    Two of one range are one, "between 1982 and 1992", and "the year ended July 2" is the twelve months.
    """
    begun: DateExpression | None = None
    for expression, following in zip_longest(sentence.dates, sentence.dates[1:]):
        inside = sentence.tokens(expression.start, expression.end)
        if expression.type == "SET" or expression.text.endswith("future"):
            continue
        if expression.value == "PRESENT_REF" and not _goes_on_now(expression, inside):
            continue
        if not inside or (inside[0].i > 0 and inside[0].nbor(-1).lower_ == "than"):  # "closer than a week ago"
            continue
        if expression.type == "DURATION" and _has_its_end(inside[-1]):
            continue
        if following is not None and _is_range(sentence, expression, following):
            begun = expression
        elif begun is not None:
            yield _range(sentence, begun, expression), sentence.tokens(begun.start, begun.end)
            begun = None
        elif (period := _period_ended(sentence, inside)) is not None:
            noun, months = period
            value = periods.ended(expression.value, months) if months else periods.week_of(expression.value)
            if value is not None:
                yield replace(expression, value=value), [noun]
        else:
            yield expression, inside


def _range(sentence: Sentence, first: DateExpression, last: DateExpression) -> DateExpression:
    """Return the one expression that two of a range are together."""
    text = sentence.doc.text[first.start - sentence.start : last.end - sentence.start]
    why = f"{first.explanation} {last.explanation}"
    return replace(first, end=last.end, text=text, value=f"{first.value}/{last.value}", explanation=why)


def _is_range(sentence: Sentence, first: DateExpression, last: DateExpression) -> bool:
    """Tell "between 1982 and 1992", "July-September", "from May 3 to May 5" and, of days that follow, "May 3 and 4"."""
    one, other = span_of(first.value), span_of(last.value)
    if one is None or other is None or "/" in first.value + last.value or len(first.value) != len(last.value):
        return False
    if not (one.earliest and one.latest and other.earliest and one.earliest < other.earliest):
        return False
    text = sentence.doc.text
    between = text[first.end - sentence.start : last.start - sentence.start].strip()
    before = text[: first.start - sentence.start].split()[-1:]
    return (
        between in _TO
        or (between == "and" and [word.lower() for word in before] == ["between"])
        or (between == "and" and len(first.value) == _DAY and one.latest == other.earliest)
    )


def _has_its_end(last: Token) -> bool:
    """Tell a length whose end is told: "the six months ended Oct. 1"."""
    return last.i + 1 < len(last.doc) and last.nbor().lower_ in ("ended", "ending", "to", "through")


def _goes_on_now(expression: DateExpression, inside: Sequence[Token]) -> bool:
    """Tell what goes on as the news is written, "critics are now campaigning", from a state, "now lives in Paris"."""
    verb = grammar.clause_verb(inside[0]) if inside and expression.text.lower() in NOW else None
    goes_on = verb is not None and verb.tag_ == "VBG" and bool({"is", "are"} & set(grammar.auxiliaries(verb)))
    sorts = {t.sense.category for t in triggers.of_verb(verb)} if verb is not None and goes_on else set()
    does = verb is not None and grammar.child(verb, "dobj") is not None
    return bool(sorts) and "statement" not in sorts and (does or "other" not in sorts)


def _period_ended(sentence: Sentence, inside: Sequence[Token]) -> tuple[Token, int] | None:
    """Return the period that a date says the end of, and its months: "the year ended", "the six months to"."""
    if inside[0].i > 2 and inside[0].nbor(-1).lower_ == "to" and lemma(inside[0].nbor(-2)) in ("year", "month"):
        return _months_of(sentence, inside[0].nbor(-2))
    verb = inside[0].head if inside[0].head not in inside else inside[-1].head
    verb = verb.head if verb.tag_ == "IN" else verb
    if not grammar.is_verb(verb) or not _names_a_period(verb):
        return None
    return _months_of(sentence, verb.head)


def _months_of(sentence: Sentence, period: Token) -> tuple[Token, int] | None:
    """Return a period with its months: a year has twelve, "the six months" six, a week none."""
    if lemma(period) == "year" and period.tag_ == "NN":
        return period, 12
    if lemma(period) == "week" and period.tag_ == "NN":
        return period, 0
    lengths = [d.value for d in sentence.dates if period in sentence.tokens(d.start, d.end)]
    months = next((match[1] for value in lengths if (match := _MONTHS.fullmatch(value))), None)
    return (period, int(months)) if months else None


def _is_compared_with(verb: Token, first: Token) -> bool:
    """Tell the time that a change is measured from: "rose to $108 million from $90 million a year ago"."""
    between = verb.doc[verb.i + 1 : first.i]
    if not grammar.is_verb(verb):  # "a 13% increase from last year's $1.55 billion"
        return lemma(verb) in lexicon.verbs("changes") and any(t.lower_ in _COMPARING for t in between)
    compared = any(t.lower_ in _COMPARING and _is_before_figure(t, first) for t in between)
    ranging = any(t.lower_ in ("through", "until", "to") for t in first.doc[first.i + 1 : first.i + _RANGE])
    if compared and ranging and first.nbor(-1).lower_ == "from":  # "will buy shares from today through Nov. 17"
        return False
    if not compared or any(t.lower_ in _MOVED for t in between):  # "up from 886 million shares Thursday"
        return compared
    measures = (t.sense.category == "business" for t in triggers.of_verb(verb))
    return lemma(verb) in lexicon.verbs("changes") or any(measures)


def _is_of_record(first: Token) -> bool:
    """Tell the time back to which something is the most: "the biggest fall since 1987", "the first time since May"."""
    since = next((t for t in first.doc[max(0, first.i - 2) : first.i] if t.lower_ == "since"), None)
    before = since.doc[max(0, since.i - _RECORD) : since.i] if since is not None else ()
    if any(t.tag_ in ("JJS", "RBS") or t.lower_ in ("first", "record") for t in before):
        return True
    around = since.ancestors if since is not None else ()  # "the first time that he had been allowed to, since May"
    return any(lemma(t) == "time" and any(c.lower_ == "first" for c in t.children) for t in around)


def _is_as_of(first: Token) -> bool:
    """Tell "as of Thursday", by which something was so."""
    return first.i > 1 and first.nbor(-1).lower_ == "of" and first.nbor(-2).lower_ == "as"


def _is_before_figure(preposition: Token, first: Token) -> bool:
    """Tell "from $90 million a year ago" and "from Friday" from "from IndiGo on Thursday"."""
    after = preposition.nbor(1)
    is_figure = after.tag_ in ("CD", "$", "#") or after.i >= first.i
    return preposition.lower_ == "compared" or is_figure


def _climb(inside: Sequence[Token]) -> tuple[Token, str] | None:
    """Go up from a date expression to the verb or event noun it hangs on, and tell the first preposition on the way."""
    token = next((t for t in inside if t.head not in inside), inside[0])
    preposition = ""
    if token.dep_ in _THINGS:
        return (token.head, "") if _is_day_of_event(token) or _is_period_of_results(token) else None
    while token.head != token:
        head = token.head
        if grammar.is_verb(head):
            verb = grammar.main_verb(head)
            return None if _names_a_period(verb) else (verb, preposition)
        if head.dep_ in ("prep", "mark", "agent") or head.tag_ in ("IN", "TO"):
            preposition = preposition or head.lower_
        elif _opens_clause(token, head):
            return head.head, preposition or _opening(token)
        elif token.dep_ in _LABELS and (result := _shows(head)) is not None:
            return result, preposition
        elif triggers.of_noun(head) is not None:
            return (_verb_around(head) if preposition == "on" else None) or head, preposition
        elif token.dep_ in _LABELS and grammar.is_noun(head):
            return _since_then(head)
        token = head
    return (token, preposition) if triggers.of_noun(token) is not None or grammar.is_verb(token) else None


def _is_day_of_event(day: Token) -> bool:
    """Tell "the vote is Thursday" from "the deadline is Thursday" and "1990 was a good year"."""
    is_said = day.dep_ == "attr" and lemma(day.head) == "be"
    return is_said and any(triggers.of_noun(subject) is not None for subject in grammar.subjects(day.head))


def _is_period_of_results(period: Token) -> bool:
    """Tell "the latest period includes a gain": the gain is of that time."""
    is_subject = period.dep_ == "nsubj" and lemma(period) in _PERIODS and lemma(period.head) in _HOLDS
    kept = [t for c in period.head.children if c.dep_ == "dobj" and (t := triggers.of_noun(c)) is not None]
    return is_subject and any(t.sense.category == "business" for t in kept)


def _since_then(noun: Token) -> tuple[Token, str] | None:
    """Return the verb of what has been so "since his Aug. 2 power grab"."""
    verb = grammar.clause_verb(noun) if noun.dep_ == "pobj" and noun.head.lower_ == "since" else None
    return (verb, "since") if verb is not None and grammar.is_perfect(verb) else None


def _opens_clause(token: Token, name: Token) -> bool:
    """Tell a date that the parse hung on the name behind it: "In March Ford sold", "Friday Nokia cut"."""
    is_subject = name.dep_ in grammar.SUBJECTS and name.tag_ in ("NNP", "NNPS") and grammar.is_verb(name.head)
    starts = token.left_edge.i == 0 or (token.left_edge.nbor(-1).tag_ == "IN" and token.left_edge.i == 1)
    return is_subject and starts and token.i < name.i and token.dep_ in ("compound", "nummod", "nmod")


def _opening(token: Token) -> str:
    return token.left_edge.nbor(-1).lower_ if token.left_edge.i > 0 else ""


def _shows(noun: Token) -> Token | None:
    """Return the verb that tells of a result by its period: "posted a third-quarter loss", "first-half sales rose"."""
    if lemma(noun) not in people.words("results") or noun.dep_ not in ("dobj", *grammar.SUBJECTS, "pobj"):
        return None
    verb = grammar.clause_verb(noun)
    direct = verb is not None and (verb == noun.head or (noun.dep_ == "pobj" and noun.head.dep_ == "prep"))
    return verb if direct else None


def _verb_around(noun: Token) -> Token | None:
    """Return the verb that a date behind a known event is of: "was charged with the slaying on Monday"."""
    verb = noun.head.head if noun.dep_ == "pobj" else None
    if verb is None or not grammar.is_verb(verb) or not grammar.is_past(verb):
        return None
    is_known = any(c.lower_ == "the" for c in noun.children)
    is_topic = noun.head.lower_ in _TOPIC and any(t.sense.category in _ABOUT for t in triggers.of_verb(verb))
    is_measure = noun.head.lower_ == "in" and lemma(noun) in people.words("results")
    return verb if is_known or is_topic or is_measure else None


def _names_a_period(verb: Token) -> bool:
    """Tell whether a verb only says which period is meant: "the quarter ended Sept. 30"."""
    is_of_noun = verb.dep_ in ("acl", "relcl") and lemma(verb) in ("end", "begin", "start")
    return is_of_noun and lemma(verb.head) in _PERIODS


def _verb_above(token: Token, first: Token, is_future: bool) -> Token:
    """Return the verb above where the parse hangs a date, whose first word is `first`, too low."""
    above = grammar.clause_verb(token.head) if grammar.is_verb(token) and token.head != token else None
    if above is None or above == token:
        return token
    wrong = (
        _stands_before_clause(token, above, first)
        or (_is_aimed_at(token, above) and not is_future)
        or (_is_participle(token) and first.i < token.i and first.i < above.i)
        or _is_outcome(token)
        or _is_daybreak(token)
        or ((_is_speaking(token) or _is_set_apart(token)) and first.i < above.i)
    )
    return above if wrong else token


def _stands_before_clause(verb: Token, above: Token, first: Token) -> bool:
    """Said on Tuesday | they had arrested."""
    subject = grammar.child(verb, *grammar.SUBJECTS)
    if verb.dep_ != "ccomp" or lemma(above) not in lexicon.verbs("saying") or subject is None:
        return False
    between = verb.doc[above.i : first.i]
    return above.i < first.i < subject.left_edge.i and not any(t.lower_ == "that" for t in between)


def _is_aimed_at(verb: Token, above: Token) -> bool:
    """Invited | to return."""
    if (
        verb.dep_ not in ("xcomp", "acl", "advcl")
        or "to" not in grammar.auxiliaries(verb)
        or not grammar.is_past(above)
    ):
        return False
    return lemma(above) not in lexicon.verbs("control")


def _is_participle(verb: Token) -> bool:
    """..., wondering how, ..."""
    return verb.dep_ in ("advcl", "acl") and verb.tag_ in ("VBG", "VBN") and not grammar.auxiliaries(verb)


def _is_outcome(verb: Token) -> bool:
    """Was found | abandoned; was seen | leaving."""
    if verb.dep_ not in ("oprd", "acomp", "xcomp", "ccomp") or grammar.auxiliaries(verb):
        return False
    return verb.tag_ == "VBN" or (verb.tag_ == "VBG" and lemma(verb.head) in _SENSES)


def _is_speaking(verb: Token) -> bool:
    """Tell how something is said, and not what else is done: "speaking in Geneva on Monday, he accused ..."."""
    is_so = verb.dep_ == "advcl" and verb.tag_ == "VBG" and not grammar.auxiliaries(verb)
    return is_so and any(t.sense.category == "statement" for t in triggers.of_verb(verb))


def _is_daybreak(verb: Token) -> bool:
    """Tell a clause that only says when: "officials said as dawn broke Saturday"."""
    marks = {c.lower_ for c in verb.children if c.dep_ in ("mark", "advmod")}
    return verb.dep_ == "advcl" and bool(marks & {"as", "when"}) and not any(True for _ in triggers.of_verb(verb))


def _is_set_apart(verb: Token) -> bool:
    """Tell a participle between commas, read as a verb: "Bush yesterday, asked whether he was glad, replied ..."."""
    is_before = verb.dep_ == "advcl" and verb.tag_ in ("VBD", "VBN") and not grammar.auxiliaries(verb)
    return (
        is_before and verb.i > 0 and verb.nbor(-1).text == "," and grammar.child(verb.head, *grammar.SUBJECTS) is None
    )


def _is_over(token: Token) -> bool:
    """Tell whether a verb tells of the past, so that no future date is its own; verbs of planning look ahead."""
    if not grammar.is_verb(token) or not grammar.is_past(token):
        return False
    word = grammar.word(token)
    return word not in lexicon.verbs("light") and word not in lexicon.verbs("control")


def _clause_on(inside: Sequence[Token]) -> Iterator[Token]:
    """Yield the verb of a clause that tells what happened then: "last October, when he was shot"."""
    for token in inside:
        for child in token.children:
            if child.dep_ == "relcl" and any(c.lower_ in ("when", "that") for c in child.children):
                yield child


def _said_in_it(made_public: Token) -> Iterator[Token]:
    """Yield the verb of what is said in a paper or film of a day: "in a video released Monday, the group claimed"."""
    preposition = made_public.head.head
    is_so = made_public.dep_ == "acl" and lemma(made_public) in _MADE_PUBLIC and made_public.head.dep_ == "pobj"
    if is_so and preposition.lower_ == "in" and grammar.is_verb(preposition.head) and grammar.is_past(preposition.head):
        yield preposition.head


def _subject_before(first: Token, verb: Token) -> Token | None:
    """Return the event noun that a date follows as part of the subject: "the arrest of Petrov on Monday | sparked"."""
    subject = grammar.child(verb, *grammar.SUBJECTS) if grammar.is_verb(verb) else None
    if subject is None or not subject.i < first.i < verb.i or triggers.of_noun(subject) is None:
        return None
    return None if any(t.text == "," for t in verb.doc[subject.i : first.i]) else subject


def _is_named(inside: Sequence[Token]) -> bool:
    """Tell a day that is only called something: "has set Nov. 10 as the deadline"; not "was named Monday as coach"."""
    first, last = inside[0], inside[-1]
    if first.i == 0 or last.i + 1 >= len(last.doc) or last.nbor().lower_ != "as":
        return False
    return lemma(first.nbor(-1)) in _SETS and grammar.child(last.nbor(), "pobj") is not None


def _due_by(preposition: Token) -> Iterator[Token]:
    """Yield what a day is made the deadline of: "set Friday as the deadline for his return"."""
    for deadline in preposition.children:
        for _, noun in grammar.preposition_objects(deadline, frozenset(("for",))):
            if triggers.of_noun(noun) is not None:
                yield noun


def _brought_out(token: Token) -> Token | None:
    """Return the verb of the clause that a cleft sentence is about: "it was on Monday that he resigned"."""
    clause = grammar.child(token, "ccomp") if lemma(token) == "be" else None
    if clause is None or not any(c.dep_ == "nsubj" and c.lower_ == "it" for c in token.children):
        return None
    return clause if grammar.is_verb(clause) and any(c.lower_ in ("that", "when") for c in clause.children) else None


def _payable(first: Token) -> Token | None:
    """Return the event noun that is due on a date: "a dividend payable Dec. 1", "sanctions effective on Monday"."""
    due = first.head.head if first.head.dep_ == "prep" else first.head
    noun = due.head
    is_due = due.lower_ in _DUE and due.dep_ in ("amod", "appos", "acl", "advcl", "relcl")
    return noun if is_due and triggers.of_noun(noun) is not None else None


def _puts_off(token: Token, preposition: str) -> bool:
    """Tell a date to which something is moved: "extended the offer to Nov. 16", "was postponed to Monday"."""
    moves = grammar.is_verb(token) and lemma(token) in lexicon.verbs("putting_off")
    return moves and preposition in ("to", "until", "till")


def _noun_before(first: Token, verb: Token, is_future: bool, *, again: bool, preposition: str) -> Token | None:
    """Return the event noun that a date follows where it cannot date the verb: past, a state, or dated already."""
    if not grammar.is_verb(verb):
        return None
    if preposition in ("on", "in") and (counted := _counted_from(first)) is not None:
        return counted
    if grammar.is_past(verb) and is_future and preposition in ("", "on", "in"):
        place = first.i - (2 if preposition else 1)
        before = first.doc[place] if place >= 0 else None
        if before is not None and triggers.of_noun(before) is not None:
            return before
        planned = [c.head for t in verb.subtree for c in t.children if c.lower_ in _DUE and verb.i < c.i < first.i]
        return next((noun for noun in reversed(planned) if triggers.of_noun(noun) is not None), None)
    if preposition:
        return None
    if again or next(triggers.of_verb(verb), None) is None:
        before_date = [t for t in verb.subtree if verb.i < t.i < first.i and triggers.of_noun(t) is not None]
        return before_date[-1] if before_date else None
    return None


def _counted_from(first: Token) -> Token | None:
    """Return the event that a time is counted from, right before its date: "two days after the robbery on March 4"."""
    noun = first.doc[first.i - 2] if first.i > 4 else None
    if noun is None or noun.dep_ != "pobj" or noun.head.lower_ not in _FROM_WHICH or triggers.of_noun(noun) is None:
        return None
    return noun if lemma(noun.head.nbor(-1)) in _UNITS else None


def _is_future(value: str, published: date | None) -> bool:
    span = span_of(value)
    return bool(published and span and span.earliest and span.earliest.date() > published)
