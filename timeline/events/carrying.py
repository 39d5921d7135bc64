"""The time that the discourse carries on to words without a date of their own.

During his call with Putin, Biden expressed support.       expressed: when the call was
Police clashed with protesters on Sunday. They arrested six of them.      arrested: Sunday
"""

from collections.abc import Iterator, Sequence

from timeline.events import grammar, status, triggers
from timeline.events.merging import Group
from timeline.events.parties import Parties
from timeline.events.sentences import Sentence
from timeline.events.tellings import Telling

_SAID = ("statement", "demand-or-warning")


def said_in_talks(sentences: Sequence[Sentence], groups: Sequence[Group], parties: Parties) -> Iterator[Telling]:
    """Yield what the parties of a dated call or meeting said to each other, where a sentence tells of both."""
    talks = [(t, g) for g in groups if g.kind != "event" and g.tellings[0].status == "happened" for t in g.tellings]
    taken = {t.place for g in groups for t in g.tellings}
    for sentence in sentences:
        here = [(t, g) for t, g in talks if t.sentence is sentence]
        for told in _undated_verbs(sentence, taken, parties) if here else ():
            group = next((g for t, g in here if _is_between(told, t, g)), None)
            if group is not None:
                told.parties = tuple(dict.fromkeys((*told.parties, *group.parties)))
                yield _carried(told, group)


def _is_between(told: Telling, talks: Telling, group: Group) -> bool:
    """Tell whether a verb of saying has the parties of the talks: both of them, or one where the talks are part of its clause."""
    if told.trigger.sense.category not in _SAID or not told.parties or not set(told.parties) <= set(group.parties):
        return False
    return len(told.parties) > 1 or (
        talks.token in told.token.subtree and grammar.clause_verb(talks.token) == told.token
    )


def _undated_verbs(sentence: Sentence, taken: set[tuple[int, int]], parties: Parties) -> Iterator[Telling]:
    for token in sentence.doc:
        if not grammar.is_verb(token) or (sentence.number, token.i) in taken or grammar.main_verb(token) != token:
            continue
        for trigger in triggers.of_verb(token):
            told = status.of(trigger.token, trigger.carriers, is_future=False)
            if told == "happened" and trigger.token == token:
                yield Telling(
                    sentence,
                    trigger,
                    None,
                    None,
                    None,
                    told,
                    parties.of(sentence, trigger),
                    parties.doers(sentence, token),
                )


def _carried(told: Telling, group: Group) -> Telling:
    first = group.tellings[0]
    told.when = (group.when or "").partition("T")[0]
    told.expression = first.expression
    told.carried = first.token.text
    return told
