"""What the words in a name and around it show it to be: a person, an organisation, a product, or no actor.

Nordhaven Corp.; shipping group Nordhaven; Nordhaven's profit; Nordhaven, which ...     an organisation
Ingrid Solheim; Mr. Solheim; Solheim, 44, ...; Solheim, who ...                         a person
iPhone 4; Airbus A380; unveiled Skylight; sales of its Volt                             a thing: a product
Storm Maren; the trawler Kittiwake; Ellery Bay; in Ellery                               none of these
"""

from spacy.tokens import Doc, Token

from timeline.events.actors import states, things
from timeline.events.actors.people import given_names, is_ending, words
from timeline.events.event import ActorType
from timeline.events.parsing.lemmas import lemma
from timeline.events.triggers import lexicon

Shown = tuple[ActorType | None, bool]
"""What a name most likely is, and whether the words show it; None for what is no actor."""

LONGEST_PERSON = 4
"""Words in the name of a person, at most."""

_PLACED = frozenset(("in", "at", "near", "outside", "around", "across", "off", "through", "into"))
_LOOKS_INTO = frozenset(("investigation", "inquiry", "probe", "look", "research", "investigate"))
_OF = frozenset(("of", "in"))
_OF_FIRMS = frozenset(("report", "announce"))
"""Verbs of saying that a firm does oftener than a person known by one name."""

_VOTES = frozenset(("election", "by-election", "vote", "referendum", "primary"))

_TO = frozenset(("to", "for", "of"))
_BUYING = frozenset(("buy", "acquire", "sell", "purchase", "merge", "own"))
_EMPLOYED = frozenset(("worker", "employee", "staff", "executive", "analyst", "economist", "strategist", "trader"))
_LISTED = frozenset(("share", "stock", "shareholder", "plant", "factory", "dealership"))
_PAPERS = frozenset(("act", "bill", "treaty", "accord", "protocol", "award", "prize", "trophy", "medal"))
_ROUTE = frozenset(("to", "from", "for"))
_TO_FROM = frozenset(("to", "from"))
_OLDEST = 120


def type_of(doc: Doc, first: int, last: int, *, titled: bool) -> Shown:
    """Return what the name from token `first` to `last`, both included, is; `titled` where a title stands before it."""
    head, count = doc[last], last - first + 1
    if things.is_named_like_one(doc[first : last + 1].text) or things.is_operated(doc, first):
        return "thing", True
    inside = _by_words_inside(doc, first, last)
    if inside is not None:
        return inside
    if titled and count <= LONGEST_PERSON:
        return "person", True
    beside = _by_words_beside(doc, first, last)
    if beside is not None:
        return beside
    if count > 1 and (doc[first].lower_ in given_names() or _has_initial(doc, first, last)) and count <= LONGEST_PERSON:
        return "person", True
    if things.is_made(head):
        return "thing", True
    if any(
        c.dep_ == "poss" and c.text not in states.known() and not _is_person_named(c) for c in head.children
    ):  # but "Germany's Siemens"
        return None, False
    listed = _first_of_list(head)
    if listed.dep_ == "pobj" and listed.head.lower_ in _ROUTE and lemma(listed.head.head) in lexicon.verbs("journeys"):
        return None, False  # "took off from Toulouse"
    if listed.dep_ == "pobj" and listed.head.lower_ == "to" and lemma(listed.head.head) in lexicon.verbs("bringing"):
        return None, False  # "was towed to Mobile"
    if listed.dep_ == "pobj" and listed.head.lower_ in _PLACED and lemma(listed.head.head) not in _LOOKS_INTO:
        return None, False
    if listed.dep_ == "pobj" and listed.head.lower_ == "of" and lemma(listed.head.head) in words("settlements"):
        return None, True  # "the towns of Borujerd and Dorud"
    if count == 1:
        return _of_one_word(head)
    is_bought = (head.dep_ == "dobj" and lemma(head.head) in _BUYING) or (
        head.dep_ == "pobj" and head.head.lower_ in _TO_FROM and lemma(head.head.head) in _BUYING
    )
    return ("person" if count <= LONGEST_PERSON and not is_bought else "organisation"), False


def _first_of_list(noun: Token) -> Token:
    """Return the first of coordinated nouns: "homes in Utrecht" of "homes in Utrecht and Rotterdam"."""
    while noun.dep_ == "conj" and noun.head.tag_ in ("NNP", "NNPS", "NN", "NNS"):
        noun = noun.head
    return noun


def is_body_word(token: Token) -> bool:
    """Tell a word that makes a name an organisation's: "Airlines", "Corp."."""
    word = token.text.strip(".").lower()
    return word in words("body_words") or (is_ending(token.text) and not _are_initials(token))


def _by_words_inside(doc: Doc, first: int, last: int) -> Shown | None:
    follows = doc[last + 1] if last + 1 < len(doc) else None
    if last > first and doc[last].lower_ in _PAPERS:  # "the Clean Air Act"
        return None, True
    if any(is_body_word(doc[i]) for i in range(first, last + 1)):
        return "organisation", True
    if follows is not None and is_ending(follows.text):
        return "organisation", True
    is_thing = any(doc[i].lower_ in words("thing_nouns") for i in range(first, last))
    if last > first and (is_thing or doc[last].lower_ in words("place_words")):
        return None, True
    return None


def _by_words_beside(doc: Doc, first: int, last: int) -> Shown | None:
    head = doc[last]
    after = doc[last + 2] if last + 2 < len(doc) and doc[last + 1].text in (",", "-") else None
    if after is not None and (
        after.lower_.endswith("-based")
        or (after.lower_ == "based" and doc[last + 1].text == "-")
        or (after.text in states.places() and after.tag_ == "NNP")
    ):
        return None, True  # "Rockford, Ill.", "the Rockford-based maker", "the Kearny, N.J.-based maker"
    if any(c.dep_ == "appos" and lemma(c) in words("roles") for c in head.children):
        return "person", True
    if any(c.dep_ == "appos" and lemma(c) in words("body_nouns") for c in head.children):
        return "organisation", True
    before = doc[first - 1] if first > 0 else None
    if before is not None and before.tag_ == "NN" and before.head in (head, before.head) and before.dep_ != "dobj":
        if lemma(before) in words("body_nouns"):
            return "organisation", True
        if lemma(before) in words("thing_nouns"):
            return None, True
    if head.dep_ == "compound" and head.head.i == last + 1 and lemma(head.head) in words("place_words"):
        return None, True  # "the Tamsin peninsula"
    if head.dep_ in ("compound", "nmod") and head.head.i == last + 1 and lemma(head.head) in words("fighters"):
        return "organisation", True  # "Khmer Rouge guerrillas"
    if head.dep_ == "compound" and head.head.i == last + 1 and last == first and _is_of_place(head.head):
        return None, False  # "the Eastleigh bombing"
    if head.dep_ == "dobj" and lemma(head.head) in lexicon.verbs("taking_places") and last == first:
        return None, False  # "captured Timbuktu"
    return _by_clause(doc, head) or _by_possession(head)


def _are_initials(token: Token) -> bool:
    """Tell the initials of "A.G. Lafley" from the ending of "Bayer A.G."."""
    is_behind_name = token.i > 0 and token.nbor(-1).tag_ in ("NNP", "NNPS")
    return "." in token.text[:-1] and not token.text.endswith("V.") and not is_behind_name


def _is_of_place(event: Token) -> bool:
    """Tell an event that is named by where it is."""
    sense = lexicon.senses().get((lemma(event), "N"))
    return lemma(event) in _VOTES or (sense is not None and sense.category in ("violence", "disaster", "talks"))


def _by_clause(doc: Doc, head: Token) -> Shown | None:
    """Tell by the relative clause or the age behind a name."""
    rest = doc[head.i + 1 : head.i + 4]
    if len(rest) == 3 and rest[0].text == "," and rest[2].text in (",", ".", "of"):
        age = rest[1].text
        if age.isdecimal() and int(age) <= _OLDEST:
            return "person", True
    if len(rest) > 1 and rest[0].text == "," and rest[1].lower_ in ("who", "whose"):
        return ("person", True) if rest[1].lower_ == "who" else None
    if len(rest) > 1 and rest[0].text == "," and rest[1].lower_ == "which" and head.dep_ != "pobj":
        return "organisation", True
    return None


def _by_possession(head: Token) -> Shown | None:
    """Tell by what is the name's: "Castell's profit", "shares of Castell", "Slater's wife", "aides to Slater"."""
    owned = head.head if head.dep_ == "poss" else None
    if head.dep_ == "pobj" and head.head.lower_ in _TO and lemma(head.head.head) in words("confidants"):
        return "person", True
    if head.dep_ == "pobj" and head.head.lower_ in _OF and lemma(head.head.head) in ("share", "stake", "stock"):
        return "organisation", True
    if head.dep_ == "pobj" and head.head.lower_ == "at" and lemma(head.head.head) in words("results") | _EMPLOYED:
        return "organisation", True
    if head.dep_ == "compound" and head.head.i == head.i + 1 and lemma(head.head) in _LISTED:  # "Ford shares"
        return "organisation", True
    if head.dep_ == "pobj" and head.head.lower_ == "of" and lemma(head.head.head) in words("fighters"):
        return "organisation", True
    if owned is not None and lemma(owned) in words("personal_things"):
        return "person", True
    if owned is not None and lemma(owned) in words("company_things"):
        return "organisation", True
    return None


def _has_initial(doc: Doc, first: int, last: int) -> bool:
    """Tell the initial of a person: "John Q. Public", "J. Smith"."""
    return any(len(doc[i].text) == 2 and doc[i].text[1] == "." and doc[i].text[0].isupper() for i in range(first, last))


def _is_person_named(owner: Token) -> bool:
    first = owner.doc[owner.left_edge.i]
    return first != owner and first.lower_ in given_names()


def _of_one_word(name: Token) -> Shown:
    is_acronym = name.text.isupper() and len(name.text) > 1 and not name.text[-1].isdigit()
    is_plural = name.tag_ == "NNPS" and not any(c.isdigit() for c in name.text)
    if is_plural or not name.text[:1].isupper():
        return None, False
    has_article = any(c.lower_ == "the" for c in name.children)  # "the Taliban"
    is_body = is_acronym or has_article or not _acts_as_person(name)
    return ("organisation" if is_body else "person"), is_acronym


def _acts_as_person(name: Token) -> bool:
    """Tell whether a name does, or shares in, what persons do rather than organisations: speaking, meeting, going."""
    subject = name
    while subject.dep_ == "conj":
        subject = subject.head
    verb = subject.head
    does = subject.dep_ == "nsubj" and (
        lemma(verb) in lexicon.verbs("saying") - _OF_FIRMS or lemma(verb) in lexicon.verbs("personal")
    )
    return does or (subject.dep_ == "pobj" and lemma(verb.head) in ("call", "speak", "talk", "meet"))
