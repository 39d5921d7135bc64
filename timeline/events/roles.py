"""What office a person holds and for which state, as the text tells: "Russian President Vladimir Putin"."""

from collections.abc import Iterable, Sequence

from spacy.tokens import Token

from timeline.events import grammar, names
from timeline.events.cast import Cast, Persona
from timeline.events.sentences import Sentence

_LONGEST = 8
_OF = frozenset(("of",))


def read(cast: Cast, sentences: Sequence[Sentence]) -> None:
    """Enter the role and the country of every person whose name stands beside them."""
    by_number = {sentence.number: sentence for sentence in sentences}
    for appearance in cast.appearances:
        if appearance.persona.type == "person":
            sentence = by_number[appearance.sentence]
            _read_one(cast, sentence, sentence.doc[appearance.token], appearance.persona)


def holder(personas: Iterable[Persona], role: str, beside: Sequence[Persona]) -> Persona | None:
    """Return the person who alone holds a role with the states and organisations named beside it.

    Where the text never says whose president somebody is, the only president is "the Cuban leader" too.
    """
    held = [p for p in personas if p.type == "person" and p.role and _holds(p, role)]
    found = [p for p in held if set(beside) <= set(p.belongs)] or [
        p for p in held if not p.belongs and role in names.words("heads")
    ]
    return found[0] if len(found) == 1 else None


def _holds(person: Persona, role: str) -> bool:
    held = set((person.role or "").lower().split())
    return role in held or any(
        role in names.words(office) and held & names.words(office) for office in ("heads", "royals")
    )


def _read_one(cast: Cast, sentence: Sentence, head: Token, person: Persona) -> None:
    named = cast.named(sentence, head)
    assert named is not None
    before = [
        t
        for t in head.subtree
        if t.i < named[1].first and t.dep_ in ("amod", "compound", "nmod", "poss", "case", "prep", "pobj")
    ]
    beside = [c for c in head.children if c.dep_ == "appos"] or ([head.head] if head.dep_ == "appos" else [])
    for stretch in (
        before,
        *([t for t in b.subtree if t not in (head, *head.subtree) or b.head == head] for b in beside),
    ):
        if any(t.lemma_.lower() in names.words("roles") for t in stretch) and len(stretch) <= _LONGEST:
            person.role = person.role or _words(stretch)
            person.belongs += [
                p for t in stretch if (p := _body(cast, sentence, t)) is not None and p not in person.belongs
            ]
            person.country = person.country or next((p.name for p in person.belongs if p.type == "state"), None)


def _words(stretch: Sequence[Token]) -> str:
    return "".join(t.text_with_ws for t in stretch if t.dep_ != "det" and not t.is_punct).strip()


def _body(cast: Cast, sentence: Sentence, token: Token) -> Persona | None:
    named = cast.named(sentence, token)
    return named[0] if named is not None and named[0].type != "person" else None
