"""The names in a sentence: states and their seats by the tables, persons and organisations by capitals and context.

    Prime Minister Tony Blair        a person, by the title before
    Westinghouse Electric Corp.      an organisation, by a word inside
    Blair met Clinton                persons, likely, by what they do
    in Alto Ruvo                     a place, by the preposition

The model's own recognizer is not run: it takes as long as parsing, and held-out articles came out no better with it.
"""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from timeline.events.actors import evidence, people, states, things
from timeline.events.event import ActorType
from timeline.events.parsing.lemmas import lemma
from timeline.events.parsing.sentences import Sentence
from timeline.events.triggers import lexicon

_PARTICLE = frozenset(
    [
        "al",
        "bin",
        "el",
        "van",
        "de",
        "den",
        "der",
        "ter",
        "von",
        "zu",
        "arap",
        "ould",
        "la",
        "le",
        "da",
        "di",
        "del",
        "della",
        "dos",
        "du",
        "ibn",
        "ben",
        "abu",
    ]
)
HONORIFICS = frozenset(["King", "Queen", "Prince", "Princess", "Pope", "Emperor", "Emir", "Sultan"])
"""Titles that stay part of the name: there is no other name for King Hussein."""

_CALENDAR = frozenset((*calendar.month_name[1:], *calendar.day_name))
_DIRECTIONS = frozenset(("Northern", "Southern", "Eastern", "Western", "Central", "Greater", "Upper", "Lower", "North"))
_SHORTEST = 2
"""Letters of a name; one alone is an initial."""

_STRAY = re.compile(r"[^\w.&]+\Z|\A[^\w]+")


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a sentence: tokens `first` to `last`, both included, and as what the tables know it.

    `is_sure` tells a type that the words show ("Minister X", "X Corp.") from one that is only likely.
    """

    first: int
    last: int
    text: str
    type: ActorType | None
    known: states.Known | None = None
    is_sure: bool = True


def find(sentence: Sentence) -> list[Name]:
    """Find the names of a sentence in order; where two overlap, the longer counts, and a known one before another."""
    candidates = [*_known(sentence), *_recognized(sentence), *_numbered(sentence)]
    candidates.sort(key=lambda name: (name.first - name.last, name.known is None, name.first))
    taken: set[int] = set()
    chosen = []
    for name in candidates:
        stretch = range(name.first, name.last + 1)
        if taken.isdisjoint(stretch):
            taken.update(stretch)
            chosen.append(name)
    return sorted(chosen, key=lambda name: name.first)


def without_titles(text: str) -> str:
    """Return a person's name behind its titles: "Apple CEO Steve Jobs" is Steve Jobs, "King Hussein" stays."""
    parts = text.split()
    titles = [i for i, part in enumerate(parts[:-1]) if part.strip(".,").lower() in people.words("titles")]
    behind = parts[titles[-1] + 1 :] if titles else parts
    return " ".join(behind[2:] if titles and len(behind) > 2 and behind[0] == "of" else behind)


def without_ranks(name: str) -> str:
    """Return a name without what is left of a title before it: "State Albright", of "Secretary of State Albright"."""
    parts = name.split()
    while len(parts) > 1 and parts[0].lower() in people.words("title_modifiers"):
        parts.pop(0)
    return " ".join(parts)


def without_ending(text: str) -> str:
    """Return an organisation's usual name: "Castell Inc." is Castell, "the State Department" is State Department."""
    parts = text.removeprefix("the ").removeprefix("The ").replace(",", "").replace(" amp ", " & ").split()
    while len(parts) > 1 and (people.is_ending(parts[-1]) or parts[-1] == "&"):
        parts.pop()
    while len(parts) > 1 and people.is_ending(parts[0]) and "." in parts[0]:  # "N.V. Philips"
        parts.pop(0)
    return " ".join(parts)


def state_of_body(text: str) -> str | None:
    """Return the state that an organisation of that name simply is: "U.S. Embassy", "Israeli Army"."""
    body = text.removeprefix("the ").removeprefix("The ")
    begin, first = next(states.find(body), (-1, ""))
    known = states.known().get(first)
    if begin != 0 or known is None or not known.is_state:
        return None
    rest = body[len(first) :].lower().split()
    is_arm = bool(rest) and all(word.rstrip("s") in people.words("arms_of_state") for word in rest)
    return known.name if is_arm else None


def _known(sentence: Sentence) -> Iterator[Name]:
    for start, found in states.find(sentence.doc.text):
        span = sentence.doc.char_span(start, start + len(found))
        known = states.known().get(found)
        if span is not None:
            yield Name(span.start, span.end - 1, found, known.type if known is not None else None, known)


def _recognized(sentence: Sentence) -> Iterator[Name]:
    """Yield the names that capitals and the tagger show, typed by the words in them and around them."""
    doc = sentence.doc
    for first, last in [part for run in _runs(sentence) for part in things.apart(doc, *run)]:
        begin = _behind_titles(doc, first, last)
        is_introduced = begin == 0 and last > 0 and doc[0].lower_ in people.words("introducing")
        begin = 1 if is_introduced else begin  # "Rival Boeing launched ..."
        titled = begin > first + is_introduced or (first > 0 and lemma(doc[first - 1]) in people.words("roles"))
        is_body = any(evidence.is_body_word(doc[i]) for i in range(begin, last + 1)) and last > begin
        while begin < last and _is_people(doc[begin].text) and not is_body:  # but "British Airways"
            begin += 1
        if is_body and begin > 0 and doc[begin - 1].tag_ == "JJ" and _is_people(doc[begin - 1].text):
            begin -= 1  # "the Russian Foreign Ministry"
        while begin < last and _is_people(doc[last].text):
            last -= 1
        if begin > 0 and doc[begin - 1].text in HONORIFICS:
            begin -= 1
        text = _STRAY.sub("", doc[begin : last + 1].text)
        if (body := _known_body(text)) is not None:
            yield Name(begin, last, text, "organisation", body)
        elif (_is_capital(text) or things.is_named_like_one(text)) and not _is_no_name(doc, begin, last, text):
            type_, is_sure = evidence.type_of(doc, begin, last, titled=titled)
            yield Name(begin, last, text, type_, None, is_sure)


def _numbered(sentence: Sentence) -> Iterator[Name]:
    """Yield the models that are called by their number and whose they are: "Boeing's 787" is the Boeing 787."""
    for maker, number in things.owned_models(sentence.doc):
        if not _is_dated(sentence, number):
            yield Name(number.i, number.i, f"{maker.text} {number.text}", "thing")


def _is_dated(sentence: Sentence, token: Token) -> bool:
    start, end = sentence.offsets(token)
    return any(d.start < end and start < d.end for d in sentence.dates)


def _known_body(text: str) -> states.Known | None:
    """Return the well-known organisation that a name behind a state is: "U.S. Federal Bureau of Investigation"."""
    first, _, rest = text.partition(" ")
    state, body = states.known().get(first), states.known().get(rest)
    return body if state is not None and state.is_state and body is not None and not body.is_state else None


def _runs(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield the first and last token of each run of proper nouns, with the small words inside long names."""
    doc = sentence.doc
    dated = {t.i for d in sentence.dates for t in sentence.tokens(d.start, d.end)}
    first = last = -1
    for i, token in enumerate(doc):
        goes_on = first >= 0 and _ends_given_name(token)
        if first >= 0 and things.is_lettered(token.text):  # "Apple iPhone", "60 GB iPod"
            yield first, last
            first = -1
        is_numbered = first < 0 and token.text.istitle() and i - 1 not in dated and things.begins_with_number(token)
        if (
            (_is_proper(token) or goes_on or is_numbered)
            and i not in dated
            and not (token.text == "Flight" and first >= 0)
        ):
            first, last = (i - is_numbered if first < 0 else first), i
        elif first >= 0 and last == i - 1 and i not in dated and _goes_on(doc, i):
            last = i
        elif first >= 0 and (i in dated or not _joins(doc, i)):
            yield first, last
            first = -1
        if first >= 0 and i > first and people.is_ending(token.text) and not _goes_on_behind_ending(doc, i):
            yield first, last
            first = -1
    if first >= 0:
        yield first, last


def _goes_on_behind_ending(doc: Doc, i: int) -> bool:
    """Tell "Service Corp. International" from "Apple Inc. Chairman Steve Jobs"."""
    return i + 1 < len(doc) and _is_proper(doc[i + 1]) and evidence.is_body_word(doc[i + 1])


def _goes_on(doc: Doc, i: int) -> bool:
    """Tell the number of a model behind its name, and the capital behind that: "Boeing 787", "787 Dreamliner"."""
    if things.is_model_number(doc, i) or things.is_variant(doc, i):
        return True
    return i > 1 and doc[i].text.istitle() and doc[i].tag_ == "NN" and things.is_model_number(doc, i - 1)


def _is_proper(token: Token) -> bool:
    """Tell a proper noun by its tag; an acronym also where it is tagged as a common noun."""
    if token.tag_ in ("NN", "JJ") and token.text.isupper() and token.text.isalpha() and len(token.text) > 1:
        return token.lower_ not in people.words("common_acronyms")
    if things.is_lettered(token.text):
        return True
    return token.tag_ in ("NNP", "NNPS") and _is_capital(token.text) and not token.lower_.endswith("-based")


def _ends_given_name(token: Token) -> bool:
    """Tell the small second half of a given name: "moon" of "Ban Ki-moon", not "style" of "Paris-style"."""
    return token.tag_ == "NNP" and token.text.islower() and token.i > 1 and token.nbor(-1).text == "-"


def _is_capital(text: str) -> bool:
    """Tell a capital at the start, or behind one small letter, as in iPhone."""
    return text[:1].isupper() or text[1:2].isupper()


def _joins(doc: Doc, i: int) -> bool:
    """Tell whether a small word is inside a name: "el" of "Ahmed el-Sayed", "of the" of "Bank of the West"."""
    if i + 1 >= len(doc):
        return False
    token, after = doc[i], doc[i + 1]
    if token.lower_ in _PARTICLE:
        is_hyphened = after.text == "-" and not token.whitespace_ and i + 2 < len(doc)  # "Nuri al-Maliki"
        return _is_proper(after) or after.lower_ in _PARTICLE or (is_hyphened and _is_proper(doc[i + 2]))
    if token.text == "-" and not token.whitespace_:
        return _is_proper(after) or _ends_given_name(after)
    if token.text in ("&", "amp"):  # some corpora and pages write the one as the other
        return _is_proper(after)
    if token.lower_ in ("of", "for"):
        is_body = doc[i - 1].lower_ in people.words("body_words")
        return is_body and (
            _is_proper(after) or (after.lower_ == "the" and i + 2 < len(doc) and _is_proper(doc[i + 2]))
        )
    if token.lower_ == "the":
        return doc[i - 1].lower_ in ("of", "for") and _is_proper(after)
    if token.lower_ == "and":  # Bureau of Alcohol and Tobacco, Securities and Exchange Commission
        later = [t.lower_ for t in doc[i + 1 : i + 4] if _is_proper(t)]
        is_part = doc[i - 1].dep_ in ("nmod", "compound", "amod")
        long = i > 2 and doc[i - 2].lower_ == "of" and doc[i - 3].lower_ in people.words("body_words")
        ends_in_body = is_part and len(later) > 1 and later[-1] in people.words("body_words")
        return _is_proper(after) and (long or ends_in_body)
    return False


def _behind_titles(doc: Doc, first: int, last: int) -> int:
    """Return where the name begins behind its titles: "U.S. President Bill Clinton"; "General Motors" has none."""
    titles = [i for i in range(first, last) if _is_title(doc[i])]
    is_of_office = first > 1 and doc[first - 1].lower_ == "of" and _is_title(doc[first - 2])
    if is_of_office and doc[first].lower_ in people.words("title_modifiers"):  # "Secretary of State Albright"
        titles = [first, *titles]
    if not titles or any(evidence.is_body_word(doc[i]) for i in range(titles[-1] + 1, last + 1)):
        return first
    begin = titles[-1] + 1
    while begin < last and doc[begin].lower_ in people.words("title_modifiers"):  # "Chief Executive Kari Moen"
        begin += 1
    return begin


def _is_title(token: Token) -> bool:
    """Tell a title that a name can stand behind; a short form without its full stop is a name itself: Hun Sen."""
    word = token.text.strip(".").lower()
    return word in people.words("titles") and (word not in people.words("title_abbreviations") or "." in token.text)


def _is_title_only(doc: Doc, first: int, last: int) -> bool:
    """Tell a title without a name: "Prime Minister", and "Chief" of "Kremlin Chief"."""
    words = (doc[i].text.strip(".").lower() for i in range(first, last + 1))
    return _is_title(doc[last]) or all(word in people.words("title_modifiers") for word in words)


def _is_people(word: str) -> bool:
    """Tell an adjective of a state, which is no part of a person's name: "gave Leo American citizenship"."""
    return word in states.known() and states.known()[word].use == "people"


def _is_place(text: str) -> bool:
    """Tell a place by the table, or a part of one: "Northern California"."""
    first, _, rest = text.partition(" ")
    return text in states.places() or (first in _DIRECTIONS and (rest in states.places() or rest in states.known()))


def _are_known(text: str) -> bool:
    """Tell several known names side by side, "NATO Washington" in "the NATO Washington summit"."""
    return " " in text and " ".join(name for _, name in states.find(text)) == text


def _is_event(doc: Doc, first: int, last: int) -> bool:
    """Tell an event with a capital, "the Cuban Revolution", from a firm of that name, "Rally's"."""
    is_known = first == last and first > 0 and doc[first - 1].tag_ in ("DT", "JJ", "PRP$")
    return is_known and (doc[last].lower_, "N") in lexicon.senses()


def _is_no_name(doc: Doc, first: int, last: int, text: str) -> bool:
    """Tell what only looks like a name of its own: a title, a place, a common noun, several names."""
    is_common = _is_common(text) or _is_event(doc, first, last) or _is_title_only(doc, first, last)
    return is_common or _is_place(text) or _are_known(text) or len(text.strip(".")) < _SHORTEST


def _is_common(text: str) -> bool:
    """Tell whether a supposed name is only a common noun with a capital, "Cabinet", "Embassy", or an ending, "Co."."""
    if people.is_ending(text) or text in _CALENDAR:
        return True
    groups = ("institutions", "envoys", "bodies", "roles", "thing_nouns")
    return any(text.lower().rstrip("s") in people.words(group) for group in groups)
