"""The actors of an article: every name in it, and which names are one actor.

"Vladimir Putin" and "Putin" are one person, "Organization for Security and Co-operation in Europe (OSCE)" and "OSCE" one
organisation, "Russia", "Moscow" and "the Kremlin" one state. A misspelt repeat is linked, and shown as written.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz
from spacy.tokens import Token

from timeline.events import names, states
from timeline.events.event import Actor, ActorType
from timeline.events.names import Name
from timeline.events.sentences import Sentence

SAME_SPELLING = 90
"""Of 100: two names of a person at least this alike are one, spelt twice ("Antony Blink", "Antony Blinken")."""

_ACRONYM = re.compile(
    r"((?:[A-Z][\w.'’-]*,?\s+(?:(?:of|for|and|the|on|in|&)\s+){0,2}){2,8})(?:\(|,?\s*or\s+)([A-Z][A-Z.]{1,8})\b"
)


@dataclass(slots=True, eq=False)
class Persona:
    """An actor while the article is being read."""

    name: str
    type: ActorType
    aliases: list[str] = field(default_factory=list)
    country: str | None = None
    role: str | None = None
    belongs: list["Persona"] = field(default_factory=list)

    def actor(self) -> Actor:
        """Return what is known once the whole article is read."""
        aliases = tuple(dict.fromkeys(alias for alias in self.aliases if alias != self.name))
        return Actor(self.name, self.type, aliases, self.country, self.role)


@dataclass(frozen=True, slots=True)
class Appearance:
    """Where a name stands: its sentence and head token, and whether it is the subject there."""

    sentence: int
    token: int
    persona: Persona
    leads: bool


class Cast:
    """The personas of an article, and which of them each token names."""

    def __init__(self, text: str, sentences: Sequence[Sentence]) -> None:
        self.personas: list[Persona] = []
        self.appearances: list[Appearance] = []
        self._at: dict[tuple[int, int], tuple[Persona, Name]] = {}
        self._states: dict[str, Persona] = {}
        self._organisations: dict[str, Persona] = {}
        self._text = text
        self._acronyms = dict(_acronyms(text))
        self._short: dict[str, str] = {}
        found = [(sentence, name) for sentence in sentences for name in names.find(sentence)]
        for _, name in found:
            if name.type == "person" and " " in name.text:
                self._person(name.text)
        self._complete(text, found)
        self._acronyms |= _initials(
            text, [name.text for _, name in found if name.type == "organisation" and name.known is None]
        )
        self._short = _short_forms(
            [name.text for _, name in found if name.type == "organisation" and name.known is None]
        )
        for sentence, name in found:
            self._enter(sentence, name)
        for sentence in sentences:
            self._enter_bare_names(sentence)
        self.appearances.sort(key=lambda a: (a.sentence, a.token))

    def named(self, sentence: Sentence, token: Token) -> tuple[Persona, Name] | None:
        """Return the persona that `token` is part of the name of."""
        return self._at.get((sentence.number, token.i))

    def organisation(self, text: str) -> Persona:
        """Return the organisation of that name; it is entered if it is new."""
        full = names.without_ending(text)
        full = self._short.get(full, full)
        full = self._acronyms.get(full.replace(".", ""), full)
        persona = self._organisations.get(full.casefold())
        if persona is None:
            persona = self._organisations[full.casefold()] = Persona(full, "organisation")
            self.personas.append(persona)
        persona.aliases.append(text)
        return persona

    def state(self, name: str) -> Persona:
        """Return the state of that name; it is entered if it is new."""
        if name not in self._states:
            self._states[name] = Persona(name, "state", country=name)
            self.personas.append(self._states[name])
        return self._states[name]

    def _enter(self, sentence: Sentence, name: Name) -> None:
        if name.known is not None:
            persona = self.state(name.known.name) if name.known.is_state else self._known_organisation(name)
        elif name.type == "person" or self._is_surname(name.text):
            persona = self._person(name.text)
        elif name.type == "organisation":
            state = names.state_of_body(name.text)
            persona = self.state(state) if state else self.organisation(name.text)
        else:
            return
        persona.aliases.append(name.text)
        for i in range(name.first, name.last + 1):
            self._at[sentence.number, i] = persona, name
        head = sentence.doc[name.first : name.last + 1].root
        self.appearances.append(Appearance(sentence.number, head.i, persona, head.dep_ in ("nsubj", "nsubjpass")))

    def _is_surname(self, text: str) -> bool:
        """Tell whether a supposed organisation is a person whom the article calls by the surname."""
        return any(p.type == "person" and " " in p.name and p.name.split()[-1] == text for p in self.personas)

    def _enter_bare_names(self, sentence: Sentence) -> None:
        """Enter a name that the model overlooked where it stands alone: a surname, or an organisation's one-word name."""
        short = {p.name.split()[-1]: p for p in self.personas if p.type == "person"}
        short |= {p.name: p for p in self.personas if p.type == "organisation" and " " not in p.name}
        for token in sentence.doc:
            if token.tag_ == "NNP" and token.text in short and (sentence.number, token.i) not in self._at:
                persona = short[token.text]
                self._at[sentence.number, token.i] = persona, Name(token.i, token.i, token.text, persona.type)
                self.appearances.append(
                    Appearance(sentence.number, token.i, persona, token.dep_ in ("nsubj", "nsubjpass"))
                )

    def _known_organisation(self, name: Name) -> Persona:
        """Use the usual name, unless that is an acronym the article never writes."""
        assert name.known is not None
        usual = name.known.name
        written = not usual.isupper() or re.search(rf"\b{usual}\b", self._text)
        return self.organisation(usual if written else name.text)

    def _person(self, text: str) -> Persona:
        text = names.without_titles(text)
        for persona in reversed(self.personas):
            if persona.type == "person" and _same_person(persona.name, text):
                return self._recall(persona)
        persona = Persona(text, "person")
        self.personas.append(persona)
        return persona

    def _recall(self, persona: Persona) -> Persona:
        """Move the person to the end: of two of one surname, the latest one told of is meant."""
        self.personas.remove(persona)
        self.personas.append(persona)
        return persona

    def _complete(self, text: str, found: Sequence[tuple[Sentence, Name]]) -> None:
        """Look in the sentences that were not parsed for the full names of those called by surname alone."""
        for _, name in found:
            if (
                name.type == "person"
                and " " not in name.text
                and not any(p.type == "person" and _same_person(p.name, name.text) for p in self.personas)
            ):
                self._person(_full_name(text, name.text))


def _same_person(known: str, text: str) -> bool:
    """Tell whether a name means a person already known: a part of the name, or another spelling of it."""
    ours, theirs = known.lower().replace(".", "").split(), text.lower().replace(".", "").split()
    if len(theirs) == 1 or len(ours) == 1:
        return theirs[-1] == ours[-1] or (len(theirs) == 1 and len(theirs[0]) > 3 and theirs[0] == ours[0])
    if ours[0] == theirs[0] or ours[0][0] == theirs[0][0] and min(len(ours[0]), len(theirs[0])) == 1:
        return ours[-1] == theirs[-1] or fuzz.ratio(known, text) >= SAME_SPELLING
    return set(theirs) <= set(ours) or set(ours) <= set(theirs)


def _full_name(text: str, surname: str) -> str:
    """Return the fullest form in which the text writes a surname: "Wendy Sherman" of "Sherman"."""
    given = re.compile(rf"((?:[A-Z][\w'’-]+|[A-Z]\.)\s+){{1,3}}{re.escape(surname)}\b")
    fullest = surname
    for match in given.finditer(text):
        name = names.without_titles(match[0])
        if len(name.split()) > len(fullest.split()) and not states.pattern().search(name):
            fullest = " ".join(name.split())
    return fullest


def _short_forms(found: Sequence[str]) -> dict[str, str]:
    """Return the full name of each organisation that is also called by its first words: "Westinghouse" of "Westinghouse Electric"."""
    full = sorted({names.without_ending(name) for name in found})
    short = {}
    for name in full:
        longer = [other for other in full if other.startswith(f"{name} ")]
        if len(longer) == 1 and not names.words("other_bodies") & set(longer[0].removeprefix(name).lower().split()):
            short[name] = longer[0]
    return short


def _acronyms(text: str) -> Iterator[tuple[str, str]]:
    """Yield each acronym that the text introduces with itself as the usual name, keyed by the long name and back."""
    for match in _ACRONYM.finditer(text):
        acronym = match[2].replace(".", "")
        long = _matching_tail(match[1].split(), acronym)
        if long:
            yield long, acronym


def _initials(text: str, found: Sequence[str]) -> dict[str, str]:
    """Return the acronym of each organisation that the text also calls by its initials."""
    used = set(re.findall(r"\b[A-Z]{3,6}\b", text))
    full = {names.without_ending(name) for name in found}
    initials = {name: "".join(word[0] for word in name.split() if word[0].isupper()) for name in full if " " in name}
    return {name: acronym for name, acronym in sorted(initials.items()) if acronym in used}


def _matching_tail(parts: list[str], acronym: str) -> str | None:
    """Return the last words whose initials make the acronym: "the Federal Bureau of Investigation", FBI."""
    for begin in range(len(parts)):
        initials = "".join(w[0] for part in parts[begin:] for w in part.split("-") if w[:1].isupper())
        if initials.upper() == acronym:
            return " ".join(parts[begin:])
    return None
