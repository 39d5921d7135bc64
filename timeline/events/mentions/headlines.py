"""The headline, which tells the article's news again in the present and without a date.

Kestrel unveils Talon 4 / Kestrel Mobile unveiled the Talon 4 on Monday.     one event, two mentions
"""

from collections.abc import Iterator, Sequence

from timeline.events.actors.references import References
from timeline.events.parsing import grammar
from timeline.events.parsing.sentences import Sentence
from timeline.events.tellings import Telling, undated
from timeline.events.triggers import triggers

_TAGS = ("VBZ", "VBP")


def told(sentences: Sequence[Sentence], references: References) -> Iterator[Telling]:
    """Yield what the headings above the first paragraph tell in their main clauses."""
    for sentence in sentences:
        if sentence.role != "heading":
            return
        for verb in sentence.doc:
            if verb.tag_ in _TAGS and verb.dep_ in ("ROOT", "conj", "ccomp") and grammar.main_verb(verb) == verb:
                for trigger in triggers.of_verb(verb):
                    telling = undated(sentence, trigger, references)
                    if telling is not None and telling.parties:
                        yield telling
