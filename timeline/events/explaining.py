"""Why an event is what it is, in plain sentences for a reader: its time, who takes part, and why it is one event."""

from collections.abc import Iterator

from spacy.tokens import Token

from timeline.dates.span import span_of
from timeline.dates.words import in_words
from timeline.events.actors import states
from timeline.events.actors.cast import Persona
from timeline.events.actors.parties import Part
from timeline.events.mentions.merging import Group
from timeline.events.tellings import Telling

_NOUNS = {"call": "call", "talks": "round of talks", "event": "event"}
_SHOWN = 4
"""So many words for one event are shown."""

_LONGEST = 6
"""So many words of a phrase are shown."""


def explain(best: Telling) -> str:
    """Explain the time of an event: by which words it is dated, and why they mean that time."""
    return " ".join(_time(best))


def evidence(text: str, group: Group) -> tuple[str, ...]:
    """Return further sentences: whom words mean that are no names, and why several mentions are one event."""
    return *_actors(group), *_oneness(text, group)


def _time(best: Telling) -> Iterator[str]:
    expression = best.expression
    if best.reason:
        yield best.reason
    elif expression is None and best.when is not None:
        how = "done by then" if best.when.startswith("/") else "under way"
        day = in_words(best.when.strip("/"))
        yield f"“{best.token.text}” has no date: the article, dated {day} at its top, opens with it, as {how}."
    if expression is None or best.when is None:
        return
    if best.is_news:
        yield f"“{best.token.text}” has no date of its own; “{best.carried}” reports it, so the same time is assumed."
    elif best.carried and not best.reason:
        yield f"“{best.token.text}” has no date of its own and takes that of “{best.carried}”."
    elif not best.reason:
        yield f"“{best.token.text}” is dated by “{expression.text}”."
    yield expression.explanation
    first, slash, last = best.when.partition("/")
    if slash and not last and span_of(expression.value) is None:
        yield f"That is after {in_words(first)}, told just before."
    elif slash and not last:
        yield "It goes on from then."
    elif slash and not first:
        yield "It is told as done, or due, by then."


def _actors(group: Group) -> Iterator[str]:
    """Say whom words mean that are not their names: "“the two leaders” are Vladimir Putin and Joe Biden"."""
    meant: dict[str, list[str]] = {}
    pronouns: set[str] = set()
    told: set[Persona] = set()
    for telling in group.tellings:
        for part in telling.parts:
            words = _phrase(part.token)
            if part.persona not in told and not _is_named_in(words, part) and part.token.doc is telling.sentence.doc:
                meant.setdefault(words, []).append(part.persona.name)
                pronouns |= {words} if part.token.tag_ in ("PRP", "PRP$") else set()
            told.add(part.persona)
    for words, found in meant.items():
        named = ", named before" if words in pronouns else ""
        yield f"“{words}” {'are' if len(found) > 1 else 'is'} {' and '.join(found)}{named}."


def _is_named_in(words: str, part: Part) -> bool:
    """Tell whether words show the actor's name, or a part of it: "Putin" does, "Moscow" for Russia does not."""
    known = states.known().get(part.token.text)
    beside = {words, *(t.text for t in part.token.subtree)}
    names = (part.persona.name, part.persona.country or "", *part.persona.aliases)
    is_seat = known is not None and known.use == "seat" and known.name == part.persona.name
    shown = any(word in beside or word in words for name in names for word in name.split())
    return (known is not None and known.use == "name") or (shown and not is_seat)


def _phrase(noun: Token) -> str:
    """Return a noun with the words before it that belong to it."""
    return noun.doc[max(noun.left_edge.i, noun.i - _LONGEST) : noun.i + 1].text


def _oneness(text: str, group: Group) -> Iterator[str]:
    count = len(group.tellings)
    if count > 1:
        words = list(dict.fromkeys(m.text for t in group.tellings for m in list(t.mentions(text))[:1]))
        shown = ", ".join(f"“{word}”" for word in words[:_SHOWN]) + (" …" if len(words) > _SHOWN else "")
        yield f"Told {count} times ({shown}), one {_NOUNS[group.kind]}: {'; '.join(group.reasons[:2])}."
