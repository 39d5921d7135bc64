"""The actors of an article: every name in it, and which names are one actor.

"Vladimir Putin" and "Putin" are one person, "Organization for Security and Co-operation in Europe (OSCE)" and
"OSCE" one organisation, "Russia", "Moscow" and "the Kremlin" one state. A misspelt repeat is linked, and shown as
first written.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from rapidfuzz import fuzz
from spacy.tokens import Token

from timeline.events.actors import names, people, states, things
from timeline.events.actors.names import Name
from timeline.events.event import Actor, ActorType
from timeline.events.parsing import grammar
from timeline.events.parsing.lemmas import lemma
from timeline.events.parsing.sentences import Sentence
from timeline.events.triggers import lexicon

SAME_SPELLING = 90
"""Of 100: two names of a person at least this alike are one, spelt twice ("Antony Blink", "Antony Blinken")."""

_TITLED = re.compile(
    r"\b(?i:president|minister|secretary|general|chancellor|senator|judge|director|spokesm[ae]n|chairman|leader|mrs?)\.?\s+"
    r"((?:[A-Z][\w'’.-]+\s+){1,2})([A-Z][\w'’-]+)"
)
_CAPITAL = re.compile(r"\b(?:[^\W\d_a-z][\w’'-]*|\d{3}\w*)")
_PLACED = frozenset(("in", "at", "near", "outside", "around", "across", "off", "through", "into", "to"))
_SEVERAL_MODELS = re.compile(r"(?<=\d)s\Z")
_GENERATIONS = frozenset(("jr", "sr", "ii", "iii", "iv"))
_LONG_NAME = r"(?:[A-Z][\w.'’-]*,?\s+(?:(?:of|for|and|the|on|in|&)\s+){0,2}){2,8}"
_INTRODUCED = re.compile(rf"({_LONG_NAME})(?:\(|,?\s*or\s+)([A-Z][A-Z.]{{1,8}})\b")


@dataclass(slots=True, eq=False)
class Persona:
    """An actor while the article is being read.

    belongs  the states and organisations it acts for
    office   whose counterpart it is by office: "Foreign Minister", of "his Egyptian counterpart Moussa"
    """

    name: str
    type: ActorType
    aliases: list[str] = field(default_factory=list)
    country: str | None = None
    role: str | None = None
    office: str = ""
    belongs: list["Persona"] = field(default_factory=list)

    def actor(self) -> Actor:
        """Return what is known once the whole article is read."""
        aliases = tuple(dict.fromkeys(alias for alias in self.aliases if alias != self.name))
        return Actor(self.name, self.type, aliases, self.country, self.role)


@dataclass(frozen=True, slots=True)
class Appearance:
    """Where a name stands: its sentence, its head token and where it begins.

    `leads` tells a subject, `is_topic` one of the main clause or of what somebody says there, `is_place` a mere place.
    """

    sentence: int
    token: int
    first: int
    persona: Persona
    leads: bool
    is_topic: bool
    is_place: bool


class Cast:
    """The personas of an article, and which of them each token names."""

    def __init__(self, text: str, sentences: Sequence[Sentence]) -> None:
        self.appearances: list[Appearance] = []
        self._text = text
        self._at: dict[tuple[int, int], Persona] = {}
        self._people: dict[str, list[Persona]] = {}
        self._states: dict[str, Persona] = {}
        self._organisations: dict[str, Persona] = {}
        self._things: dict[str, Persona] = {}
        found = _agreed([(sentence, name) for sentence in sentences for name in names.find(sentence)])
        bodies = [name.text for _, name in found if name.type == "organisation" and name.known is None]
        below_headline = text[next((s.start for s in sentences if s.role == "paragraph"), 0) :]
        self._usual = dict(_introduced(text)) | _initials(text, bodies) | _short_forms(below_headline, bodies)
        self._models = _models([name.text for _, name in found if name.type == "thing" and name.known is None])
        self._companies = {n.text for _, n in found if n.type == "organisation" and n.is_sure} | self._usual.keys()
        self._enter_people([n.text for _, n in found if n.type == "person" and names.state_of_body(n.text) is None])
        self._enter_titled([n.text for _, n in found if n.type == "organisation" and not n.is_sure])
        for sentence, name in found:
            self._enter(sentence, name)
        self._enter_overlooked(sentences)
        self.appearances.sort(key=lambda a: (a.sentence, a.token))

    def named(self, sentence: Sentence, token: Token) -> Persona | None:
        """Return the persona that `token` is part of the name of."""
        return self._at.get((sentence.number, token.i))

    def organisation(self, text: str) -> Persona:
        """Return the organisation of that name; it is entered if it is new."""
        full = names.without_ending(text)
        full = self._usual.get(full, full)
        full = self._usual.get(full, full)
        persona = self._organisations.setdefault(full.casefold(), Persona(full, "organisation"))
        persona.aliases.append(text)
        return persona

    def state(self, name: str) -> Persona:
        """Return the state of that name; it is entered if it is new."""
        return self._states.setdefault(name, Persona(name, "state", country=name))

    def thing(self, text: str) -> Persona:
        """Return the product or index of that name; it is entered if it is new."""
        text = _SEVERAL_MODELS.sub("", text)
        full = self._models.get(text, text)
        return self._things.setdefault(full.casefold(), Persona(full, "thing"))

    def _enter_people(self, found: Sequence[str]) -> None:
        """Enter the full names first, so that a surname means somebody known; look up the rest in the whole text."""
        for name in found:
            if " " in name:
                self._person(name)
        for name in dict.fromkeys(found):
            if " " not in name and self._known_person(name) is None:
                self._person(_full_name(self._text, name))

    def _enter_titled(self, bodies: Sequence[str]) -> None:
        """Enter the people whom the text names with a title elsewhere, and here by a name of any sort."""
        alone = {body for body in bodies if " " not in body}
        for match in _TITLED.finditer(self._text) if alone else ():
            if match[2] in alone and self._known_person(match[2]) is None:
                self._person(" ".join(f"{match[1]} {match[2]}".split()))

    def _enter(self, sentence: Sentence, name: Name) -> None:
        head = sentence.doc[name.first : name.last + 1].root
        persona = self._persona_of(name, aside=_is_aside(head))
        if persona is not None:
            persona.aliases.append(name.text)
            self._note(sentence, head, range(name.first, name.last + 1), persona)

    def _persona_of(self, name: Name, *, aside: bool) -> Persona | None:
        if name.known is not None:
            return self._known(name.known, name)
        if (state := names.state_of_body(name.text)) is not None:
            return self.state(state)
        is_company = name.type == "organisation" and (name.is_sure or name.text in self._companies)
        if name.type == "person" or (" " not in name.text and not is_company and self._known_person(name.text)):
            return self._person(name.text, aside=aside)
        if name.type == "organisation":
            return self.organisation(name.text)
        return self.thing(name.text) if name.type == "thing" else None

    def _known(self, known: states.Known, name: Name) -> Persona:
        """Use the usual name; that of an organisation not where it is an acronym the article never writes."""
        if known.is_state:
            return self.state(known.name)
        if known.type == "thing":
            return self.thing(known.name if _shares_words(known.name, name.text) else name.text)
        written = not known.name.isupper() or re.search(rf"\b{known.name}\b", self._text)
        return self.organisation(known.name if written else name.text)

    def _enter_overlooked(self, sentences: Sequence[Sentence]) -> None:
        """Enter a name that the model overlooked where it stands alone: a surname, an organisation's one-word name."""
        bodies = {p.name: p for p in self._organisations.values() if " " not in p.name}
        bodies |= {word: p for p in self._things.values() for word in things.called(p.name)}
        for sentence in sentences:
            for token in sentence.doc if self._can_overlook(sentence, bodies) else ():
                if _can_name(token, bodies) and (sentence.number, token.i) not in self._at:
                    royal = token.i > 0 and token.nbor(-1).text in names.HONORIFICS
                    known = bodies.get(token.text) or self._known_person(token.text, surname_only=True)
                    if known is not None:
                        persona = self._person(f"{token.nbor(-1).text} {token.text}") if royal else known
                        self._note(sentence, token, range(token.i - royal, token.i + 1), persona)

    def _can_overlook(self, sentence: Sentence, bodies: dict[str, Persona]) -> bool:
        """Tell whether a sentence holds a word that names somebody: most do not, and need no second look."""
        return any(word in bodies or word.lower() in self._people for word in _CAPITAL.findall(sentence.doc.text))

    def _note(self, sentence: Sentence, head: Token, stretch: range, persona: Persona) -> None:
        self._at |= {(sentence.number, i): persona for i in stretch}
        leads = head.dep_ in grammar.SUBJECTS
        is_place = persona.type == "state" and head.dep_ == "pobj" and head.head.lower_ in _PLACED
        self.appearances.append(
            Appearance(sentence.number, head.i, stretch.start, persona, leads, _is_topic(head), is_place)
        )

    def _person(self, text: str, *, aside: bool = False) -> Persona:
        """Return the person of that name, who is now the latest told of; of two of one surname the latest is meant.

        One told of `aside`, "brother of President Fidel Castro", does not come before another.
        """
        text = names.without_titles(text)
        persona = self._known_person(text) or Persona(text, "person")
        for word in dict.fromkeys((_surname(persona.name), persona.name.split()[0].lower())):
            known = self._people.setdefault(word, [])
            if persona in known and not aside:
                known.remove(persona)
            if persona not in known:
                known.append(persona)
        return persona

    def _known_person(self, text: str, *, surname_only: bool = False) -> Persona | None:
        """Return the latest person whom a name can mean."""
        words = (_surname(text),) if surname_only else (_surname(text), text.split()[0].lower())
        for word in words:
            for persona in reversed(self._people.get(word, ())):
                if _is_one_person(persona.name, text) and (not surname_only or _surname(persona.name) == word):
                    return persona
        return None


def _is_aside(name: Token) -> bool:
    """Tell a name that only says whose somebody is: "brother of Fidel Castro", "Castro's brother"."""
    above = name.head.head if name.dep_ == "pobj" else name.head
    return name.dep_ in ("pobj", "poss") and grammar.is_noun(above)


def _is_topic(subject: Token) -> bool:
    """Tell what a sentence is about: the subject of its main clause, or of what is said there."""
    verb = subject.head
    if subject.dep_ not in grammar.SUBJECTS:
        return False
    if lemma(verb) in lexicon.verbs("saying"):
        return verb.dep_ == "ROOT" and grammar.child(verb, "ccomp") is None
    while verb.dep_ == "conj":
        verb = verb.head
    is_said = verb.dep_ == "ccomp" and lemma(verb.head) in lexicon.verbs("saying")
    return verb.dep_ == "ROOT" or (is_said and verb.head.dep_ == "ROOT")


def _can_name(token: Token, bodies: dict[str, Persona]) -> bool:
    """Tell a word that can be a name: a proper noun, a known one, a model's number that counts nothing."""
    if token.text not in bodies:
        return _is_name_like(token)
    return not token.text[0].isdigit() or things.is_number_alone(token)


def _is_name_like(token: Token) -> bool:
    """Tell a proper noun, and the plural that is one: "Jobs announced", "Jobs was born", "on Monday Jobs left"."""
    if token.tag_ in ("NNP", "NNPS"):
        return True
    if token.tag_ in ("NN", "JJ") and token.text.istitle():  # "Freeh flew"
        return token.i > 0 or token.dep_ in grammar.SUBJECTS
    if token.tag_ != "NNS" or not token.text.istitle():
        return False
    does = lexicon.verbs("saying") | lexicon.verbs("personal")
    is_one = any(h in ("was", "is", "has") for h in grammar.auxiliaries(token.head)) or token.head.tag_ == "VBZ"
    return token.i > 0 or (token.dep_ in grammar.SUBJECTS and (lemma(token.head) in does or is_one))


def _agreed(found: Sequence[tuple[Sentence, Name]]) -> list[tuple[Sentence, Name]]:
    """Give each name the type of its surest occurrence: "Dow Jones" is what "Dow Jones & Co." shows.

    After "Storm Maren", "Maren" is no actor either; after "Airbus A380", "A380" is a product.
    """
    sure: dict[str, ActorType | None] = {
        names.without_ending(name.text): name.type for _, name in reversed(found) if name.is_sure and name.type
    }
    for _, name in found:
        if name.type == "thing" and name.is_sure:
            sure |= dict.fromkeys(things.called(name.text), "thing")
        elif name.type is None and name.is_sure and name.known is None:
            sure |= {name.text.split()[-1]: None}
    return [(s, name if name.is_sure else replace(name, type=sure.get(name.text, name.type))) for s, name in found]


def _surname(name: str) -> str:
    """Return the last word of a name that is no generation: "Baker" of "James A. Baker III"."""
    parts = [part.lower().rstrip(".,") for part in name.split()]
    return next((part for part in reversed(parts) if part not in _GENERATIONS), parts[-1])


def _is_one_person(known: str, text: str) -> bool:
    """Tell whether a name means a person already known: a part of the name, or another spelling of it."""
    ours, theirs = known.lower().replace(".", "").split(), text.lower().replace(".", "").split()
    if len(ours) == 1 or len(theirs) == 1:
        return theirs[-1] == ours[-1] or (len(theirs) == 1 and len(theirs[0]) > 3 and theirs[0] == ours[0])
    same_given = ours[0] == theirs[0] or (ours[0][0] == theirs[0][0] and min(len(ours[0]), len(theirs[0])) == 1)
    if same_given and (ours[-1] == theirs[-1] or fuzz.ratio(known, text) >= SAME_SPELLING):
        return True
    return set(theirs) <= set(ours) or set(ours) <= set(theirs)


def _full_name(text: str, surname: str) -> str:
    """Return the fullest form in which the text writes a surname: "Wendy Sherman" of "Sherman"."""
    given = re.compile(rf"(?:(?:(?![\w-]*-based)[A-Z][\w'’-]+|[A-Z]\.)\s+){{1,3}}{re.escape(surname)}\b")
    fullest = surname
    for match in given.finditer(text):
        name = _without_opening(text, names.without_ranks(names.without_titles(match[0])))
        if len(name.split()) > len(fullest.split()) and not any(states.find(name)):
            fullest = " ".join(name.split())
    return fullest


def _without_opening(text: str, name: str) -> str:
    """Return a name without a common word that is capital only because it begins a sentence: "Other Bush aides"."""
    first, _, rest = name.partition(" ")
    is_common = first.lower() not in people.given_names() and re.search(rf"\b{re.escape(first.lower())}\b", text)
    return rest if rest and is_common else name


def _introduced(text: str) -> Iterator[tuple[str, str]]:
    """Yield each name that stands for another: a long one whose acronym the text introduces, and that acronym.

    A name of two words is itself the usual one: GM is General Motors.
    """
    for match in _INTRODUCED.finditer(text):
        acronym = match[2].replace(".", "")
        parts = match[1].split()
        for begin in range(len(parts)):
            full = names.without_ending(" ".join(parts[begin:]))
            if acronym in (_initials_of(parts[begin:]), _initials_of(full.split())):
                yield (full, acronym) if len(full.split()) > 2 else (acronym, full)
                break


def _initials(text: str, bodies: Iterable[str]) -> dict[str, str]:
    """Return the usual name of each organisation that the text also calls by its initials.

    That is the acronym of a long name; a name of two words is itself the usual one: BA is British Airways.
    """
    used = {word for word in re.findall(r"\b[A-Z]{2,6}\b", text) if word not in states.known()}
    usual: dict[str, str] = {}
    for name in sorted({names.without_ending(name) for name in bodies if " " in name}):
        if (acronym := _initials_of(name.split())) in used and acronym.lower() not in people.words("common_acronyms"):
            usual |= {name: acronym} if len(name.split()) > 2 else {acronym: name}
    return usual


def _initials_of(parts: Sequence[str]) -> str:
    return "".join(word[0] for part in parts for word in part.split("-") if word[:1].isupper())


def _models(products: Iterable[str]) -> dict[str, str]:
    """Return the full name of each product also called by its last words: "A380" is Airbus A380."""
    full = sorted(set(products))
    short = {}
    for name in full:
        longer = [other for other in full if other.endswith(f" {name}") or f" {name} " in other]
        if len(longer) == 1:
            short[name] = longer[0]
    return short


def _shares_words(one: str, other: str) -> bool:
    """Tell whether the words of one name are among those of the other: "FTSE" and "FTSE 100"."""
    ours, theirs = set(one.casefold().split()), set(other.casefold().split())
    return ours <= theirs or theirs <= ours


def _short_forms(text: str, bodies: Iterable[str]) -> dict[str, str]:
    """Return the full name of each organisation that is also called by its first words or its last one.

    "Westinghouse" is Westinghouse Electric, "Merieux" Institut Merieux. The full name comes first: BellSouth
    Enterprises, told of after BellSouth, is its unit.
    """
    full = sorted({names.without_ending(name) for name in bodies})
    by_last: dict[str, list[str]] = {}
    for name in full:
        by_last.setdefault(name.split()[-1], []).append(name)
    short: dict[str, str] = {}
    for name, (whole, *others) in by_last.items():
        if not others and name in full and whole != name and name.lower() not in people.words("body_words"):
            short[name] = whole
    for i, name in enumerate(full):
        longer = []
        for other in full[i + 1 :]:
            if not other.startswith(name):
                break
            longer += [other] if other.startswith(f"{name} ") and _comes_first(text, other, name) else []
        if len(longer) == 1 and not people.words("other_bodies") & set(longer[0].removeprefix(name).lower().split()):
            short[name] = longer[0]
    return short


def _comes_first(text: str, full: str, short: str) -> bool:
    """Tell whether a text writes a full name before its short form alone, and never "BellSouth Corp." for BellSouth."""
    parts = [re.escape(part) for part in full.split() if part != "&"]
    whole = re.search(r"\W+(?:amp\W+)?".join(parts), text)
    rest = re.escape(full.removeprefix(short).split()[0])
    alone = re.search(rf"\b{re.escape(short)}\b(?!\s+(?:{rest}|&|amp\b))(?:,?\s+(\w+))?", text)
    return alone is None or bool(whole and whole.start() < alone.start() and not people.is_ending(alone[1] or ""))
