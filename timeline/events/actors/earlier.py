"""The actors named before a place in the text, and which of them a pronoun or a role noun points back to.

Ferrer met Solheim. He left Lisbon.                     he: Ferrer, the subject
Castell was founded in 1958. It bought Ostsee.          it: Castell
Norsk Airlines sued Marlow Bank. The airline ...        the airline: Norsk Airlines
Nordhaven and Castell met. The companies ...            the companies: both
Kellner Foods met analysts. Sales rose 4%.              whose sales: Kellner Foods
"""

from bisect import bisect_left

from spacy.tokens import Token

from timeline.events.actors import people, roles, salience, states
from timeline.events.actors.cast import Appearance, Cast, Persona
from timeline.events.actors.people import Gender
from timeline.events.parsing import grammar
from timeline.events.parsing.lemmas import lemma
from timeline.events.parsing.sentences import Sentence

GENDER: dict[str, Gender] = {
    **dict.fromkeys(("he", "him", "his", "himself"), "male"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "female"),
}
"""Pronouns for persons."""

_REACH = 200
"""A pronoun or "the company" means somebody among so many names before it."""

_ABOUT = 4
"""Sentences back in which the company that results are of is the subject."""

_BY_NOUN: dict[str, Gender | None] = {"boy": "male", "girl": "female", "youngster": None}
SOMEBODY = frozenset(_BY_NOUN)
"""Nouns for a person told of before; "the man" is as often somebody new."""

_PERSONS = frozenset(("leader", "man", "woman", "two", "pair", "duo", "couple"))
_BODIES = frozenset(("bank", "party", "team", "union"))


class Earlier:
    """Answers whom a pronoun or a role noun means among those named before it."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast
        self._places = [(a.sentence, a.token) for a in cast.appearances]

    def _of_types(self, sentence: Sentence, token: Token, *types: str) -> list[Appearance]:
        """Return where actors of these types are named before a token, as far back as a reference reaches."""
        end = bisect_left(self._places, (sentence.number, token.i))
        near = self._cast.appearances[max(0, end - _REACH) : end]
        return [a for a in near if a.persona.type in types and not a.is_place]

    def antecedent(self, sentence: Sentence, pronoun: Token, types: tuple[str, ...]) -> list[Persona]:
        """Return the actor that a pronoun stands for: in the nearest clause, there the subject before others.

        It agrees in type and gender, is not the subject whose own object the pronoun is, and does what such actors do.
        """
        earlier = [a for a in self._of_types(sentence, pronoun, *types) if agrees(a.persona, pronoun)]
        subjects = _subjects_of_its_verb(pronoun)
        earlier = [a for a in earlier if a.sentence != sentence.number or a.token not in subjects]
        verb = grammar.clause_verb(pronoun)
        fitting = [a for a in earlier if salience.can_do(a.persona, verb)]
        return [salience.nearest(fitting, sentence, pronoun)] if fitting else []

    def body(self, sentence: Sentence, noun: Token) -> list[Persona]:
        """Return the organisation that "the company" or "the alliance" means: of those it fits, the likeliest.

        That is the last subject of this sentence or the two before, else the one told of most; where none was told of
        before, the one that says the sentence.
        """
        earlier = self._of_types(sentence, noun, "organisation")
        fitting = salience.fitting(earlier, lemma(noun))
        if not fitting:
            said_by = self._named(sentence, grammar.speaker(noun))
            return [p for p in said_by if p.type == "organisation"] or self._maker(sentence, noun)
        return [salience.likeliest(fitting, sentence.number)]

    def _maker(self, sentence: Sentence, noun: Token) -> list[Persona]:
        """Return the company that a product told of before is called by: Nordwind of "the Nordwind 350"."""
        bodies = {a.persona.name: a.persona for a in self._cast.appearances if a.persona.type == "organisation"}
        made = [a.persona.name.split()[0] for a in self._of_types(sentence, noun, "thing")]
        return [bodies[name] for name in reversed(made) if name in bodies][:1]

    def thing(self, sentence: Sentence, noun: Token) -> list[Persona]:
        """Return the product that "the device" or the index that "the index" means: the last subject, else the last."""
        is_gauge = lemma(noun) in people.words("gauges")
        earlier = [a for a in self._of_types(sentence, noun, "thing") if (a.persona.name in states.known()) == is_gauge]
        return [salience.likeliest(earlier, sentence.number)] if earlier else []

    def by_its_word(self, sentence: Sentence, noun: Token) -> list[Persona]:
        """Return the organisation named before with the noun in its name: "the committee" is the Senate Committee."""
        word = lemma(noun)
        named = [
            a.persona
            for a in self._of_types(sentence, noun, "organisation")
            if word in a.persona.name.lower().split()[1:]
        ]
        return named[-1:]

    def office(self, sentence: Sentence, noun: Token) -> list[Persona]:
        """Return the last person told of before who holds the office that a noun names: "the president"."""
        return [
            a.persona
            for a in self._of_types(sentence, noun, "person")
            if roles.holds(a.persona, lemma(noun), roles.ranks_of(noun)) and a.persona.role
        ][-1:]

    def somebody(self, sentence: Sentence, noun: Token) -> list[Persona]:
        """Return the person that "the boy" and "the girl" mean: of those it fits, the one told of most, the first."""
        wanted = _BY_NOUN[lemma(noun)]
        fitting = [
            a.persona
            for a in self._of_types(sentence, noun, "person")
            if wanted is None or people.gender_of(a.persona.name, a.persona.role) in (wanted, None)
        ]
        return [max(fitting, key=fitting.count)] if fitting else []

    def last_few(self, sentence: Sentence, noun: Token, count: int) -> list[Persona]:
        """Return whom "the two leaders" and "the three countries" mean: so many of their type told of last.

        Where a sentence before tells of just so many together, it is these.
        """
        word = lemma(noun)
        is_body = word in people.words("company_nouns") or word in _BODIES
        is_state = word in ("country", "nation", "state", "government")
        types = ("organisation",) if is_body else ("state",) if is_state else ("state", "organisation")
        is_person = word in _PERSONS or word in people.words("roles")
        earlier = self._of_types(sentence, noun, *(("person",) if is_person else types))
        if is_person and word not in _PERSONS:
            earlier = [a for a in earlier if roles.holds(a.persona, word)]
        for number in dict.fromkeys(a.sentence for a in reversed(earlier)) if count > 2 else ():
            together = list(dict.fromkeys(a.persona for a in earlier if a.sentence == number))
            if len(together) == count:
                return together
        return list(dict.fromkeys(a.persona for a in reversed(earlier)))[:count][::-1]

    def home(self, sentence: Sentence, noun: Token) -> list[Persona]:
        """Return the state that "the government" is of: the one told of most, where one is."""
        told = [a.persona for a in self._of_types(sentence, noun, "state")]
        counted = sorted({told.count(p) for p in told}, reverse=True)
        if not told or (len(counted) == 1 and len(set(told)) > 1):
            return []
        return [max(told, key=told.count)]

    def whose_results(self, sentence: Sentence, noun: Token) -> list[Persona]:
        """Return the company that "sales" and "net income" are of, where the sentences before are about one."""
        is_stock = lemma(noun) in ("stock", "share")
        is_owned = any(
            c.dep_ == "poss" or c.lower_ == "of" or (c.dep_ == "det" and not is_stock) for c in noun.children
        )
        is_result = is_stock or lemma(noun) in people.words("results")
        is_economy = any(c.lower_ in people.words("of_the_economy") for c in noun.children)
        if not is_result or noun.dep_ not in grammar.SUBJECTS or is_owned or is_economy:
            return []
        said_by = self._named(sentence, grammar.speaker(noun))
        if said_by and (said_by[0].type == "organisation" or " " not in said_by[0].name):  # "Chrysler said sales fell"
            return said_by
        earlier = self._of_types(sentence, noun, "organisation")
        near = [a for a in earlier if sentence.number - a.sentence <= _ABOUT]
        about = [a for a in salience.fitting(near, "company") if a.leads]
        return [about[-1].persona] if about else self.subject_of_article(sentence, noun)

    def subject_of_article(self, sentence: Sentence, noun: Token) -> list[Persona]:
        """Return the company that an article on results is about: the first subject, told of more than once."""
        is_economy = any(c.lower_ in people.words("of_the_economy") for c in noun.children)
        if lemma(noun) not in people.words("company_results") or is_economy:
            return []
        earlier = self._of_types(sentence, noun, "organisation")
        leading = [a.persona for a in salience.fitting(earlier, "company") if a.leads]
        return leading[:1] if leading and leading.count(leading[0]) > 1 else []

    def _named(self, sentence: Sentence, token: Token | None) -> list[Persona]:
        persona = self._cast.named(sentence, token) if token is not None else None
        return [persona] if persona is not None else []


def agrees(persona: Persona, pronoun: Token) -> bool:
    """Tell whether "he" or "she" can mean somebody, as far as the gender is known."""
    wanted = GENDER.get(pronoun.lower_)
    shown = people.gender_of(persona.name, persona.role) if wanted else None
    return shown is None or shown == wanted


def _subjects_of_its_verb(pronoun: Token) -> set[int]:
    """Return the subjects of the verb whose object a pronoun is: "told him" is told somebody else."""
    if pronoun.lower_ in ("himself", "herself", "itself") or pronoun.dep_ not in ("dobj", "dative", "pobj"):
        return set()
    verb = grammar.clause_verb(pronoun)
    return {s.i for s in grammar.subjects(verb)} if verb is not None else set()
