"""Who takes part: the actors that a noun phrase or a pronoun stands for, and those of a trigger word.

Russian President Vladimir Putin told his US counterpart Joe Biden ... after the two leaders spoke
spoke: "the two leaders" are the two told of last, Putin and Biden
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from timeline.events import grammar, names, roles
from timeline.events.cast import Cast, Persona
from timeline.events.lexicon import verbs
from timeline.events.sentences import Sentence
from timeline.events.triggers import Trigger

_MODIFIERS = ("amod", "compound", "nmod", "poss", "nummod")
_WITH_VERB = frozenset("with against between among by to from toward towards".split())
_WITH_NOUN = frozenset("with against between among by of on to from involving".split())
_COMPANY = frozenset(("with", "between", "among", "by"))
_HE = frozenset("he him his she her himself herself".split())
_THEY = frozenset("they them their themselves both".split())
_IT = frozenset("it its itself".split())
_PASSING = frozenset("new other first former late local such many several own unidentified senior top".split())
_PASSING = frozenset("new other first former late local such many several own unidentified senior top".split())
_COUNTS = ("DATE", "CARDINAL", "ORDINAL")
_OF_A_NAME = ("NNP", "NNPS", "NN", "JJ")
_I = frozenset(("i", "we", "me", "us"))
_OF = frozenset(("of",))
_TWO = frozenset(("two", "both"))


class Parties:
    """Answers who a token of an article stands for."""

    def __init__(self, cast: Cast, sentences: Sequence[Sentence]) -> None:
        self._cast = cast
        self._sentences = {sentence.number: sentence for sentence in sentences}

    def of(self, sentence: Sentence, trigger: Trigger) -> tuple[Persona, ...]:
        """Return who takes part in what the trigger tells, in the order of the text's grammar: doers first."""
        token = trigger.token
        found: list[Persona] = []
        if trigger.sense.category == "violence":
            found += self._struck(sentence, token)
        if grammar.is_verb(token):
            found += self._of_verb(sentence, token)
        else:
            found += self._of_noun(sentence, token)
            for verb in trigger.carriers:
                found += self._of_verb(sentence, verb, besides=token)
            if trigger.sense.kind != "event" and not trigger.carriers:
                found += self._company(sentence, token, alone=not found)
        return tuple(dict.fromkeys(found))

    def doers(self, sentence: Sentence, verb: Token) -> tuple[Persona, ...]:
        """Return who a verb's subject stands for."""
        subjects = grammar.subjects(verb) if grammar.is_verb(verb) else []
        return tuple(dict.fromkeys(p for s in subjects for p in self.who(sentence, s)))

    def who(self, sentence: Sentence, token: Token, depth: int = 0) -> list[Persona]:
        """Return the actors that a noun, name or pronoun stands for, with those coordinated to it."""
        if depth > 4:
            return []
        found = self._one(sentence, token, depth)
        for other in token.children:
            if other.dep_ == "conj" and not grammar.is_verb(other):
                found += self.who(sentence, other, depth + 1)
        return found

    def _of_verb(self, sentence: Sentence, verb: Token, besides: Token | None = None) -> Iterator[Persona]:
        for subject in grammar.subjects(verb):
            if subject != besides:
                yield from self.who(sentence, subject)
        moves = verb.lemma_.lower() in verbs("motion")
        for other in self._objects(verb):
            if other != besides:
                yield from (p for p in self.who(sentence, other) if not (moves and p.type == "state"))

    def _objects(self, verb: Token) -> Iterator[Token]:
        for child in verb.children:
            if child.dep_ in ("dobj", "dative", "oprd") and not child.dep_ == "prep":
                yield child
        yield from (noun for _, noun in grammar.preposition_objects(verb, _WITH_VERB))

    def _struck(self, sentence: Sentence, token: Token) -> Iterator[Persona]:
        """Yield whose place was struck: "a bombing outside the U.S. embassy"."""
        for _, place in grammar.preposition_objects(token, frozenset(("at", "outside", "near"))):
            if place.lemma_.lower() in names.words("envoys") | names.words("institutions"):
                yield from self.who(sentence, place)

    def _of_noun(self, sentence: Sentence, noun: Token) -> Iterator[Persona]:
        for child in noun.children:
            if child.dep_ in _MODIFIERS:
                yield from (
                    p for t in child.subtree if t.dep_ == "compound" and t != child for p in self._named(sentence, t)
                )
                yield from self.who(sentence, child)
        for _, other in grammar.preposition_objects(noun, _WITH_NOUN):
            yield from self.who(sentence, other)

    def _company(self, sentence: Sentence, noun: Token, *, alone: bool) -> Iterator[Persona]:
        """Yield the subject of the clause a meeting is told in: "Biden expressed support in a call with Zelenskyy"."""
        with_others = any(True for _ in grammar.preposition_objects(noun, _COMPANY))
        if not with_others and not (alone and (noun.dep_ == "dobj" or noun.head.lower_ in ("to", "for", "in"))):
            return
        if any(c.dep_ == "poss" for c in noun.children):
            return
        verb = grammar.clause_verb(noun)
        if verb is not None and noun.dep_ in ("pobj", "dobj") and verb in (noun.head, noun.head.head):
            for subject in grammar.subjects(verb):
                yield from self.who(sentence, subject)

    def _one(self, sentence: Sentence, token: Token, depth: int) -> list[Persona]:
        named = self._cast.named(sentence, token)
        if named is not None:
            return [named[0]]
        word = token.lower_
        if word in _HE | _THEY | _IT:
            return self._pronoun(sentence, token, word)
        if word in _I and (speaker := grammar.speaker(token)) is not None:
            return self.who(sentence, speaker, depth + 1)
        if token.tag_ == "CD":
            return [
                p for _, whole in grammar.preposition_objects(token, _OF) for p in self.who(sentence, whole, depth + 1)
            ]
        if not grammar.is_noun(token):
            return []
        return self._noun_phrase(sentence, token, depth)

    def _named(self, sentence: Sentence, token: Token) -> list[Persona]:
        named = self._cast.named(sentence, token)
        return [named[0]] if named is not None else []

    def _noun_phrase(self, sentence: Sentence, noun: Token, depth: int) -> list[Persona]:
        if (named := self._by_apposition(sentence, noun)) is not None:
            return self.who(sentence, named, depth + 1)
        word = noun.lemma_.lower()
        if word in names.words("pairs") and any(c.lower_ in _TWO for c in noun.children):
            return self._last_two(sentence, noun)
        if word in names.words("roles") and (person := self._by_role(sentence, noun)):
            return [person]
        beside = list(self._beside(sentence, noun, depth))
        bodies = [p for p in beside if p.type != "person"]
        if word in names.words("institutions") and not (bodies and word in names.words("envoys")):
            return [p for p in bodies if p.type == "organisation"] or [self._cast.organisation(_phrase(noun))]
        if word in names.words("bodies") and not beside and any(c.lower_ in ("the", "this") for c in noun.children):
            return self._last_organisation(sentence, noun)
        if word in names.words("envoys") | names.words("roles"):
            return self._led(noun) or beside
        if word in names.words("parts"):
            return [
                p for _, whole in grammar.preposition_objects(noun, _OF) for p in self.who(sentence, whole, depth + 1)
            ]
        if word in names.words("kin"):
            return []
        return [p for c in noun.children if c.dep_ == "poss" for p in self.who(sentence, c, depth + 1)]

    def _by_apposition(self, sentence: Sentence, noun: Token) -> Token | None:
        """Return the name beside a noun: "his counterpart Joe Biden"; of an office, also "the ambassador to Poland, Dan Fried"."""
        near = [c for c in noun.children if c.dep_ == "appos"]
        if noun.tag_ == "NN" and noun.lemma_.lower() in names.words("roles"):
            near += [
                t
                for t in noun.subtree
                if t.dep_ == "appos" and t.head.dep_ in ("pobj", "appos") and t.head.head.head == noun
            ]
        return next((t for t in near if self._cast.named(sentence, t)), None)

    def _beside(self, sentence: Sentence, noun: Token, depth: int) -> Iterator[Persona]:
        """Yield the states and organisations that modify a noun: "Israeli officials", "representatives of NATO"."""
        for child in noun.children:
            if child.dep_ in _MODIFIERS:
                yield from self.who(sentence, child, depth + 1)
        for _, other in grammar.preposition_objects(noun, frozenset(("of", "from", "for"))):
            yield from self.who(sentence, other, depth + 1)

    def _by_role(self, sentence: Sentence, noun: Token) -> Persona | None:
        """Return the person whose role the article tells elsewhere: "a Kremlin assistant", "the FBI chief", "the president"."""
        return roles.holder(self._cast.personas, noun.lemma_.lower(), tuple(self._beside(sentence, noun, 1)))

    def _pronoun(self, sentence: Sentence, token: Token, word: str) -> list[Persona]:
        if word in _HE:
            person = next((p for p in self._before(sentence, token, "person")), None)
            return [person] if person else []
        if word in _THEY:
            return self._last_group(sentence, token)
        body = next((p for p in self._before(sentence, token, "organisation", "state")), None)
        return [body] if body else []

    def _before(self, sentence: Sentence, token: Token, *types: str) -> Iterator[Persona]:
        """Yield the personas told of before a token, the nearest sentence first and in it the subject first."""
        earlier = [
            a
            for a in self._cast.appearances
            if (a.sentence, a.token) < (sentence.number, token.i) and a.persona.type in types
        ]
        earlier.sort(key=lambda a: (-a.sentence, not a.leads, -a.token))
        yield from (a.persona for a in earlier[:1])

    def _last_group(self, sentence: Sentence, token: Token) -> list[Persona]:
        """Return whom "they" means: the nearest subject before it, in its sentence or the one before, that is more than one."""
        earlier = self._sentences.get(sentence.number - 1)
        for place, end in ((sentence, token.i), (earlier, len(earlier.doc) if earlier else 0)):
            for subject in reversed(place.doc[:end] if place else []):
                if (
                    subject.dep_ in grammar.SUBJECTS
                    and grammar.is_plural(subject)
                    and (found := self.who(place, subject, 2))
                ):
                    return found
        return []

    def _led(self, noun: Token) -> list[Persona]:
        """Return the institution that unnamed people speak for: "Kenyan police leaders" are the Kenyan police."""
        body = next(
            (c for c in noun.children if c.dep_ == "compound" and c.lemma_.lower() in names.words("institutions")), None
        )
        return [self._cast.organisation(_phrase(noun, body))] if body is not None else []

    def _last_two(self, sentence: Sentence, noun: Token) -> list[Persona]:
        types = (
            ("person",) if noun.lemma_.lower() in ("leader", "man", "woman", "president") else ("state", "organisation")
        )
        earlier = [
            a
            for a in self._cast.appearances
            if (a.sentence, a.token) < (sentence.number, noun.i) and a.persona.type in types
        ]
        two = list(dict.fromkeys(a.persona for a in reversed(earlier)))[:2]
        return two[::-1]

    def _last_organisation(self, sentence: Sentence, noun: Token) -> list[Persona]:
        """Return the organisation told of most before a noun, of several the latest: "the company", "the alliance"."""
        place = sentence.number, noun.i
        earlier = [
            a.persona
            for a in self._cast.appearances
            if (a.sentence, a.token) < place and a.persona.type == "organisation"
        ]
        return [max(reversed(earlier), key=earlier.count)] if earlier else []


def _phrase(noun: Token, last: Token | None = None) -> str:
    """Return a noun with its modifiers as the name of an institution, "Tanzanian police"; or only up to a modifier."""
    modifiers = [c for c in noun.lefts if c.dep_ in ("amod", "compound", "nmod") and c.ent_type_ not in _COUNTS]
    parts = [t.text for c in modifiers for t in c.subtree if t.tag_ in _OF_A_NAME and t.lower_ not in _PASSING]
    word = noun.text if noun.tag_ == "NNP" else noun.lower_
    return " ".join(parts if last is not None else [*parts, word])
