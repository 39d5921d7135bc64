"""Whom a noun phrase or a pronoun means.

Russian President Vladimir Putin told his US counterpart Joe Biden ... after the two leaders spoke.
    "the two leaders": the two persons told of last, Vladimir Putin and Joe Biden
Israeli officials said ...                      Israel: unnamed people speak for whom they are of
Tanzanian police said ...                       Tanzanian police: an institution acts under its own description
the ambassador to Poland, Dan Fried, ...        Dan Fried
Leo's father ...                                nobody known: kin are other people
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from timeline.events.actors import people, roles, states
from timeline.events.actors.callings import Callings
from timeline.events.actors.cast import Cast, Persona
from timeline.events.actors.earlier import GENDER, SOMEBODY, Earlier, agrees
from timeline.events.parsing import grammar
from timeline.events.parsing.lemmas import lemma
from timeline.events.parsing.sentences import Sentence
from timeline.events.triggers import lexicon

MODIFIERS = ("amod", "compound", "nmod", "poss", "nummod")

_DEEPEST = 4
_THEY = frozenset(["they", "them", "their", "themselves", "both"])
_IT = frozenset(["it", "its", "itself"])
_THOSE = frozenset(("those", "that"))
_I = frozenset(("i", "we", "me", "us"))
_GOVERNMENTS = frozenset(("government", "administration", "regime"))
_KNOWN = frozenset(("the", "these", "those", "both"))
_A = frozenset(("a", "an"))
_COUNTS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5}
_BY_OR_FROM = frozenset(("by", "from"))
_OF = frozenset(("of",))
_AS = frozenset(("as",))
_FROM = frozenset(("of", "from", "for"))
_THE = frozenset(("the", "this"))
_OTHERS = frozenset(
    ("its", "their", "his", "her", "another", "other", "first", "second", "third", "last", "only", "new")
)
_COUPLES = frozenset(("pair", "duo", "couple"))
_QUOTED = frozenset(("share", "stock", "bond"))
_CRAFT = frozenset(("plane", "jet", "helicopter", "aircraft", "ship", "warplane"))
_MAKERS = ("er", "or")
_OF_MEMBERS = frozenset(("board", "council", "panel", "committee"))
_LED = frozenset(("lead", "head", "command"))
_BY = frozenset(("by",))
_IDENTIFIED = frozenset(("identify", "name", "know", "call"))
_INDEFINITE = frozenset(("a", "an"))
_BEFALLEN = ("dobj", "nsubjpass", "attr", "oprd")
_MANY = frozenset(("a", "an", "some", "about", "many", "several", "few"))
_OF_A_NAME = ("NNP", "NNPS", "NN", "JJ")


class References:
    """Answers whom the tokens of one article mean."""

    def __init__(self, cast: Cast, sentences: Sequence[Sentence]) -> None:
        self._cast = cast
        self._officials = roles.read(cast, sentences)
        self._sentences = {sentence.number: sentence for sentence in sentences}
        self._earlier = Earlier(cast)
        self._callings = Callings(cast, sentences)
        self._owned: dict[str, list[tuple[tuple[int, int], Persona]]] = {}
        for thing, owned in self._read_owners():
            self._owned.setdefault(thing, []).append(owned)

    def who(self, sentence: Sentence, token: Token, depth: int = 0) -> list[Persona]:
        """Return the actors that a noun, name or pronoun stands for, with those coordinated to it."""
        if depth > _DEEPEST:
            return []
        found = self._one(sentence, token, depth)
        for other in token.children:
            if other.dep_ == "conj" and not grammar.is_verb(other):
                found += self.who(sentence, other, depth + 1)
            elif other.dep_ == "appos" and found and found[0].type == "person":  # "Huhne and his ex-wife, Vicky Pryce"
                found += [p for p in self.named(sentence, other) if p.type == "person" and p not in found]
        return found

    def _people(self, name: Token) -> list[Persona]:
        """Return some people of a state by their description, "ethnic Albanians"; "five Albanians" are nobody known."""
        described = [c.text for c in name.lefts if c.dep_ in ("amod", "compound") and c.tag_ != "CD"]
        is_group = name.tag_ in ("NNPS", "NNS") and any(_is_ethnic(word) for word in described)
        return [self._cast.organisation(" ".join([*described, name.text]))] if is_group else []

    def subject_of_article(self, sentence: Sentence, result: Token) -> list[Persona]:
        """Return the company whose results an article tells, for a result of which it does not say whose it is."""
        return self._earlier.subject_of_article(sentence, result)

    def named(self, sentence: Sentence, token: Token) -> list[Persona]:
        """Return the actor that a token is part of the name of, if it is."""
        persona = self._cast.named(sentence, token)
        return [persona] if persona is not None else []

    def described(self, sentence: Sentence, pronoun: Token) -> Token | None:
        """Return the noun that "it" or "they" stands for where that is nobody known: the subject before."""
        if pronoun.lower_ not in _IT | _THEY or pronoun.dep_ not in grammar.SUBJECTS:
            return None
        tags = ("NN", "NNP") if pronoun.lower_ in _IT else ("NNS", "NNPS")
        before = [t for t in sentence.doc[: pronoun.i] if t.dep_ in grammar.SUBJECTS and t.tag_ in tags]
        last = self._sentences.get(sentence.number - 1)
        above = [t for t in last.doc if t.dep_ in grammar.SUBJECTS and t.head.dep_ == "ROOT"] if last else []
        nouns = [t for t in above[:1] if t.tag_ in tags]
        return next(iter([*reversed(before), *nouns]), None)

    def _one(self, sentence: Sentence, token: Token, depth: int) -> list[Persona]:
        if found := self.named(sentence, token):
            return self._people(token) if _are_some_people(token) else found
        word = token.lower_
        if token.tag_ in ("PRP", "PRP$") and (subject := _subject_behind(token)) is not None:
            theirs = [p for p in self.named(sentence, subject) if agrees(p, token)]
            if theirs and (theirs[0].type == "person") == (word in GENDER):
                return theirs
        if word == "its" and (owner := _subject_before_its(token)) is not None:
            theirs = [p for p in self.who(sentence, owner, depth + 1) if p.type != "person"]
            if len(theirs) == 1:
                return theirs
        if word in _I and (speaker := grammar.speaker(token)) is not None:
            return self.who(sentence, speaker, depth + 1)
        if token.tag_ in ("WP", "WDT") and (meant := grammar.relative_head(token)) is not None:
            return self.who(sentence, meant, depth + 1)
        if word in GENDER:
            return self._subject_before(sentence, token, depth, "person") or self._earlier.antecedent(
                sentence, token, ("person",)
            )
        if word in _THEY:
            return self._last_group(sentence, token, depth)
        if token.tag_ == "DT" and word in _THOSE:
            return self._whole(sentence, token, depth)
        if word in _IT and token.dep_ == "nsubjpass" and lemma(token.head) in lexicon.verbs("saying"):
            return []  # "it was announced"
        if word in _IT:
            types = ("organisation", "state", "thing")
            return self._subject_before(sentence, token, depth, *types) or self._earlier.antecedent(
                sentence, token, types
            )
        if word in ("two", "both") and any(c.lower_ == "the" for c in token.children):  # "the two met in July"
            return self._whole(sentence, token, depth) or self._earlier.last_few(sentence, token, 2)
        if token.tag_ == "CD":
            return self._whole(sentence, token, depth)
        if word == "old":  # "the 43-year-old"
            return self._callings.meant(sentence, token)
        return self._noun_phrase(sentence, token, depth) if grammar.is_noun(token) else []

    def _subject_before(self, sentence: Sentence, pronoun: Token, depth: int, *types: str) -> list[Persona]:
        """Return whom a subject before a pronoun means where that is no name.

        The company bought Halden. It sold it.          the company
        It sold its shipyard to Siemens and it won.     it, once more
        """
        same = [t for t in sentence.doc[: pronoun.i] if t.lower_ == pronoun.lower_ and t.dep_ in grammar.SUBJECTS]
        if same and pronoun.dep_ in grammar.SUBJECTS:
            return self.who(sentence, same[0], depth + 1)
        before = self._sentences.get(sentence.number - 1)
        here = {p.type for token in sentence.doc[: pronoun.i] for p in self.named(sentence, token)}
        if before is None or not here.isdisjoint(types):
            return []
        subject = next((t for t in before.doc if t.dep_ in grammar.SUBJECTS and t.head.dep_ == "ROOT"), None)
        if subject is None or subject.lower_ in _IT | GENDER.keys() or self.named(before, subject):
            return []
        meant = [p for p in self.who(before, subject, max(depth + 1, 2)) if p.type in types]
        return meant if len(meant) == 1 and agrees(meant[0], pronoun) else []

    def _noun_phrase(self, sentence: Sentence, noun: Token, depth: int) -> list[Persona]:
        """Try the ways in which a common noun can mean an actor, the surest first."""
        if (name := self._apposition(sentence, noun)) is not None:
            return self.who(sentence, name, depth + 1)
        word = lemma(noun)
        marks = {c.lower_ for c in noun.children}
        if noun.tag_ == "NNP" and (maker := _maker_of_place(noun)) is not None:
            return self._earlier.body(sentence, maker)
        if word in people.words("pairs") and marks & _KNOWN and (count := next(iter(marks & _COUNTS.keys()), None)):
            return self._earlier.last_few(sentence, noun, _COUNTS[count])
        beside = self._beside(sentence, noun, depth)
        word = next((w for c in noun.children if (w := f"{c.lower_}_{word}") in people.words("institutions")), word)
        is_one = noun.tag_ not in ("NNS", "NNPS")
        if marks & _A and (person := self._callings.somebody_new(sentence, noun)):
            return person
        if (
            word in people.words("roles")
            and is_one
            and (holder := roles.holder(self._officials, word, beside, roles.ranks_of(noun)))
        ):
            return [holder]
        if person := self._callings.meant(sentence, noun):
            return person
        if word in people.words("fighters") and not is_one:
            return self._fighters(sentence, noun, beside)
        bodies = [p for p in beside if p.type != "person"]
        firms = [p for p in bodies if p.type == "organisation"]
        is_known = any(c.lower_ in _THE for c in noun.children)
        alone = not beside and is_known and grammar.child(noun, "prep") is None
        if alone and word in people.words("institutions") and (body := self._earlier.by_its_word(sentence, noun)):
            return body
        if word in _GOVERNMENTS and beside and not bodies:  # "Cameron's government"
            return [self._cast.state(p.country) if p.country else p for p in beside]
        if word in _GOVERNMENTS and alone and (state := self._earlier.home(sentence, noun)):
            return state
        if word in people.words("institutions") and not (bodies and word in people.words("envoys")):
            return firms or self._institution(sentence, noun)
        if word in people.words("bodies") and is_known and not firms and not _is_some_other(noun):
            return self._earlier.last_few(sentence, noun, 2) if not is_one else self._earlier.body(sentence, noun)
        if word in people.words("roles") and alone and (person := self._earlier.office(sentence, noun)):
            return person
        if word in SOMEBODY and alone and noun.tag_ == "NN":
            return self._earlier.somebody(sentence, noun)
        if product := self._product(sentence, noun, word, beside, alone=alone):
            return product
        if word in people.words("professions") and not is_one:
            return self._group(noun)
        if is_one and marks & _INDEFINITE and noun.dep_ in _BEFALLEN and word in people.words("roles"):
            return []  # "appointed an Indian diplomat"
        if word in people.words("bodies") and (named := self._named_before(sentence, noun)):
            return named  # "the Sinn Fein party"
        if word in people.words("envoys") | people.words("roles"):
            return (
                self._led(sentence, noun) or beside or self._group(noun) or self._earlier.whose_results(sentence, noun)
            )
        if word in _COUPLES and alone:
            return self._earlier.last_few(sentence, noun, 2)
        if word in people.words("parts"):
            return self._whole(sentence, noun, depth)
        if word in people.words("kin"):
            return []
        if word in people.words("papers"):
            return self._publishers(sentence, noun, depth)
        owners = [p for c in noun.children if c.dep_ == "poss" for p in self.who(sentence, c, depth + 1)]
        if word in people.words("results"):
            owners = owners or [p for p in beside if p.type in ("organisation", "thing")]
        return (
            owners
            or self._known_owner(sentence, noun)
            or self._earlier.whose_results(sentence, noun)
            or self._leaders(sentence, noun, depth)
        )

    def _product(
        self, sentence: Sentence, noun: Token, word: str, beside: Sequence[Persona], *, alone: bool
    ) -> list[Persona]:
        """Return the product or index that a noun means: "the Volt car", or "the car" told of before."""
        if word not in people.words("products") | people.words("gauges"):
            return []
        named = [p for p in beside if p.type == "thing"]
        return named or (self._earlier.thing(sentence, noun) if alone else [])

    def _named_before(self, sentence: Sentence, noun: Token) -> list[Persona]:
        """Return the organisation by whose name a noun is told what it is."""
        before = [p for c in noun.lefts if c.dep_ in ("compound", "nmod") for p in self.named(sentence, c)]
        return [p for p in before if p.type == "organisation"][-1:]

    def _leaders(self, sentence: Sentence, noun: Token, depth: int) -> list[Persona]:
        """Return who leads what is no actor by name: "82 men led by Castro", "a group headed by Bank of Mesa"."""
        led = [c for c in noun.children if c.dep_ == "acl" and c.tag_ == "VBN" and lemma(c) in _LED]
        return [
            p for v in led for _, by in grammar.preposition_objects(v, _BY) for p in self.who(sentence, by, depth + 1)
        ]

    def _publishers(self, sentence: Sentence, paper: Token, depth: int) -> list[Persona]:
        """Return whose a report is: "a U.N. report", "a government communique", "a statement by the ministry"."""
        theirs = [c for c in paper.children if c.dep_ in MODIFIERS]
        theirs += [other for _, other in grammar.preposition_objects(paper, _BY_OR_FROM)]
        found = [p for other in theirs for p in self.who(sentence, other, depth + 1)]
        if not found and any(c.lower_ in _GOVERNMENTS for c in theirs):
            return self._earlier.home(sentence, paper)
        return found

    def _institution(self, sentence: Sentence, noun: Token) -> list[Persona]:
        """Return an institution by its description: Kenyan police for "Kenya's police", nothing for "the force"."""
        if lemma(noun) in people.words("officers") and (noun.tag_ != "NNS" or _are_counted(noun)):
            return []  # "a prosecutor", "three firefighters"
        described = _phrase(noun)
        is_vague = lemma(noun) in people.words("vague_institutions")
        is_bare = is_vague and described.islower() and grammar.child(noun, "compound") is None
        is_bare = is_bare and " of " not in described
        state = next((p.name for c in noun.children if c.dep_ == "poss" for p in self.named(sentence, c)), "")
        adjective = states.adjective(state)
        described = f"{adjective} {described}" if adjective else described
        return [] if is_bare and not adjective else [self._cast.organisation(described)]

    def _fighters(self, sentence: Sentence, noun: Token, beside: Sequence[Persona]) -> list[Persona]:
        """Return the armed group of fighters, "FARC rebels", or what they are called: "Syrian rebels"."""
        if found := [p for p in beside if p.type == "organisation"]:
            return found
        described = _phrase(noun)
        is_band = lemma(noun) in people.words("bands") and " " in described
        return [self._cast.organisation(described)] if is_band else self._leaders(sentence, noun, 2)

    def _known_owner(self, sentence: Sentence, noun: Token) -> list[Persona]:
        """Return whose "the car" is, where the text told of "Slater's car" before."""
        if not any(c.lower_ == "the" for c in noun.children):
            return []
        before = [(place, who) for place, who in self._owned.get(lemma(noun), ()) if place < (sentence.number, noun.i)]
        return [before[-1][1]] if before else []

    def _read_owners(self) -> Iterator[tuple[str, tuple[tuple[int, int], Persona]]]:
        """Yield each thing that the text calls somebody's, with its place and owner."""
        for sentence in self._sentences.values():
            for token in sentence.doc:
                thing = token.head
                if token.dep_ == "poss" and thing.tag_ in ("NN", "NNS") and lemma(thing) not in people.words("kin"):
                    for owner in self.who(sentence, token, _DEEPEST):
                        yield lemma(thing), ((sentence.number, thing.i), owner)

    def _apposition(self, sentence: Sentence, noun: Token) -> Token | None:
        """Return the name beside a noun: "his counterpart Joe Biden", "the ambassador to Poland, Dan Fried"."""
        near = [c for c in noun.children if c.dep_ == "appos"]
        near += [name for c in noun.children if c.dep_ == "acl" and lemma(c) in _IDENTIFIED for name in _named_as(c)]
        if noun.i + 1 < len(noun.doc) and lemma(noun) in people.words("body_nouns"):  # "the union Verdi"
            near.append(noun.nbor())
        if noun.tag_ == "NN" and lemma(noun) in people.words("roles"):
            near += [
                t for t in noun.subtree if t.dep_ == "appos" and t.head.dep_ == "pobj" and t.head.head.head == noun
            ]
        if lemma(noun) in people.words("confidants") | people.words("roles"):
            near += [t for t in _listed_behind(noun) if any(p.type == "person" for p in self.named(sentence, t))]
        return next((t for t in near if self.named(sentence, t)), None)

    def _beside(self, sentence: Sentence, noun: Token, depth: int) -> list[Persona]:
        """Return the actors that modify a noun: "Israeli officials", "representatives of NATO"."""
        modifiers = [c for c in noun.children if c.dep_ in MODIFIERS]
        word = lemma(noun)
        prepositions = _FROM | (
            {"in"} if word in ("share", "stake") else {"at"} if word in people.words("results") else set()
        )
        if word in _CRAFT:  # "a plane from Moscow"
            prepositions = _OF
        modifiers += [other for _, other in grammar.preposition_objects(noun, prepositions)]
        found = [p for modifier in modifiers for p in self.who(sentence, modifier, depth + 1)]
        if word in _QUOTED:  # "U.S. stocks"
            return [p for p in found if p.type != "state"]
        return found

    def _whole(self, sentence: Sentence, part: Token, depth: int) -> list[Persona]:
        """Return what something is a part of: "thirty-two of the U.N. members"."""
        wholes = [w for _, w in grammar.preposition_objects(part, _OF) if not _is_people(w)]
        return [p for whole in wholes for p in self.who(sentence, whole, depth + 1)]

    def _led(self, sentence: Sentence, noun: Token) -> list[Persona]:
        """Return the institution that unnamed people speak for: "Kenyan police leaders" are the Kenyan police.

        Those of a government are the state: "Syrian government forces".
        """
        compounds = [c for c in noun.children if c.dep_ == "compound"]
        leading = [
            c for c in compounds if lemma(c) in people.words("institutions") - people.words("vague_institutions")
        ]
        if any(lemma(c) in _GOVERNMENTS for c in leading):
            return [p for c in (*noun.lefts, *leading[0].lefts) for p in self.named(sentence, c) if p.type == "state"]
        return [self._cast.organisation(_phrase(noun, with_head=False))] if leading else []

    def _group(self, noun: Token) -> list[Persona]:
        """Return unnamed people by their description: "federal law enforcement officials", "factory owners"."""
        described = _phrase(noun)
        is_plain = noun.dep_ not in ("conj", "dobj", "nsubjpass") and not _are_counted(noun)
        is_plain = is_plain and not any(c.dep_ == "conj" for m in noun.lefts for c in m.children)
        act_together = lemma(noun) in people.words("groups") | people.words("professions")
        is_group = noun.tag_ == "NNS" and act_together and " " in described
        return [self._cast.organisation(described)] if is_group and is_plain else []

    def _last_group(self, sentence: Sentence, token: Token, depth: int) -> list[Persona]:
        """Return whom "they" means: the nearest subject, in the sentence or the one before, that is more than one."""
        before = self._sentences.get(sentence.number - 1)
        subjects = [(sentence, t) for t in _plural_subjects(sentence, token.i)]
        subjects += [(before, t) for t in _plural_subjects(before, len(before.doc))] if before else []
        return next((found for place, t in subjects if (found := self.who(place, t, max(depth + 1, 2)))), [])


def _subject_behind(pronoun: Token) -> Token | None:
    """Return the subject that a pronoun before it means: Castro, of "During his speech, Castro said"."""
    if pronoun.lower_ not in _IT | GENDER.keys() or pronoun.dep_ in grammar.SUBJECTS:
        return None
    opening = pronoun
    while opening.head != opening and not (opening.dep_ in ("prep", "advcl") and grammar.is_verb(opening.head)):
        opening = opening.head
    if opening.head == opening or opening.dep_ != "prep" or opening.head.dep_ not in ("ROOT", "ccomp"):
        return None
    subject = next((s for s in grammar.subjects(opening.head) if s.i > pronoun.i), None)
    first = opening.left_edge
    return subject if first.i == 0 or first.nbor(-1).is_punct else None


def _subject_before_its(pronoun: Token) -> Token | None:
    """Return the subject that "its" goes back to where that is no name: "The iPhone maker sued its rival"."""
    verb = grammar.clause_verb(pronoun)
    subjects = grammar.subjects(verb) if verb is not None else []
    return next((s for s in subjects if s.i < pronoun.i and s.tag_ == "NN"), None)


def _maker_of_place(town: Token) -> Token | None:
    """Return the firm that the parse hangs on where it is: "the Kearny, N.J.-based maker of shoes"."""
    makers = [c for c in town.children if c.dep_ == "appos" and lemma(c) in people.words("bodies")]
    based = (m for m in makers if any(c.lower_.endswith("-based") for c in m.children))
    return next(based, None)


def _is_some_other(body: Token) -> bool:
    """Tell "the first group of evacuees" and "the company of his father" from "the big maker of shoes"."""
    is_of = grammar.child(body, "prep") is not None and not lemma(body).endswith(_MAKERS)
    return is_of or any(c.lower_ in _OTHERS for c in body.children)


def _named_as(verb: Token) -> Iterator[Token]:
    """Yield the name in "a man identified as John Smith" and "a man named John Smith"."""
    yield from (c for c in verb.children if c.dep_ == "oprd")
    yield from (noun for _, noun in grammar.preposition_objects(verb, _AS))


def _listed_behind(noun: Token) -> Iterator[Token]:
    """Yield the names behind a comma that the parse puts with another: "aides to Slater, Arad and Naveh, left"."""
    for prep in noun.children:
        for whose in prep.children if prep.dep_ == "prep" else ():
            if whose.dep_ == "pobj" and whose.i + 1 < len(whose.doc) and whose.nbor().text == ",":
                yield from (c for c in whose.children if c.dep_ in ("conj", "appos"))


def _plural_subjects(sentence: Sentence, end: int) -> Iterator[Token]:
    for token in reversed(sentence.doc[:end]):
        if token.dep_ in grammar.SUBJECTS and grammar.is_plural(token):
            yield token


def _are_counted(noun: Token) -> bool:
    """Tell some people from a group: "three doctors"."""
    return any(c.dep_ == "nummod" for c in noun.children)


def _is_people(name: Token) -> bool:
    """Tell the people of a state: "Cubans"."""
    known = states.known().get(name.text)
    return known is not None and known.use == "people" and name.dep_ not in MODIFIERS


def _are_some_people(name: Token) -> bool:
    """Tell some people of a state, who do not stand for it: "five Iraqis", "a Libyan", "ethnic Albanians"."""
    marks = list(name.children)
    return _is_people(name) and any(c.dep_ == "nummod" or c.lower_ in _MANY or _is_ethnic(c.text) for c in marks)


def _is_ethnic(word: str) -> bool:
    """Tell a word that makes a people a part of another state's: "ethnic Albanians", "Bosnian Serbs"."""
    return word.lower() == "ethnic" or word in states.places() or word in states.known()


def _inside_sentence(word: Token) -> str:
    """Return a word as it stands inside a sentence: "factory" of "Factory owners bought", but "Syrian"."""
    is_common = (
        word.tag_ in ("NN", "JJ")
        and word.text not in states.known().keys() | states.places()
        and word.doc.vocab.has_vector(word.lower_)
    )
    is_opening = word.i == 0 and is_common
    return word.lower_ if is_opening and word.text.istitle() else word.text


def _phrase(noun: Token, *, with_head: bool = True) -> str:
    """Return the words that describe an institution, "Tanzanian police", with or without the noun itself."""
    modifiers = [c for c in noun.lefts if c.dep_ in ("amod", "compound", "nmod") and c.tag_ != "CD"]
    parts = [
        _inside_sentence(t)
        for c in modifiers
        for t in c.subtree
        if t.tag_ in _OF_A_NAME and t.lower_ not in people.words("passing") and "-" not in t.text
    ]
    head = [noun.text if noun.tag_ == "NNP" else noun.lower_] if with_head else []
    whom = [other for _, other in grammar.preposition_objects(noun, _OF)] if lemma(noun) in _OF_MEMBERS else []
    members = [f"of {other.lower_}" for other in whom if other.tag_ == "NNS"]  # "board of directors"
    return " ".join([*parts, *head, *members])
