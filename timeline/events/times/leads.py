"""The news that an article opens with under a date line, where no other date says when: it was so by that day.

June 2, 2009 / Merrow Motors has filed for bankruptcy.                    filed: by June 2
Brightwater is suing Vantor. The suit was filed on Friday.                suing: the suit of Friday
Kestrel said it was losing money. Ada Holm walks to work.                 undated saying and scenes: no news
"""

from collections.abc import Iterator, Sequence
from datetime import date

from spacy.tokens import Token

from timeline.article import Article
from timeline.events.actors.references import References
from timeline.events.parsing import grammar
from timeline.events.parsing.lemmas import lemma
from timeline.events.parsing.sentences import Sentence
from timeline.events.tellings import Telling, undated
from timeline.events.triggers import lexicon, triggers
from timeline.events.triggers.triggers import Trigger

_REPORTED = frozenset(("announce", "release", "reveal", "disclose", "confirm", "publish", "report"))
"""Verbs of saying that are news themselves."""

_QUOTES = ('"', "“", "``", "''")
_PERFECT = frozenset(("has", "have", "'ve", "'s"))
_NOW = frozenset(("is", "are", "'re", "'s"))


def news(article: Article, sentences: Sequence[Sentence]) -> Sentence | None:
    """Return the first sentence under a date line, where it tells no time itself."""
    lines = [number for number, passage in enumerate(article.passages) if passage.role == "date line"]
    first = next((s for s in sentences if s.role == "paragraph"), None)
    if first is None or not lines or lines[0] > first.passage or any(d.value != "PRESENT_REF" for d in first.dates):
        return None
    return None if first.doc.text.startswith(_QUOTES) or first.doc.text.endswith("?") else first


def opened_with(sentence: Sentence, published: date, references: References) -> Iterator[Telling]:
    """Yield what the first sentence tells in its main clause, as done by the day of publication or under way then."""
    main = next((t for t in sentence.doc if t.dep_ == "ROOT" and grammar.is_verb(t)), None)
    if main is not None and lemma(main) in lexicon.verbs("saying") - _REPORTED:
        main = grammar.child(main, "ccomp")
    for verb in [main, *(v for v in main.conjuncts if grammar.is_verb(v))] if main is not None else ():
        is_under_way = verb.tag_ == "VBG" and bool(_NOW & set(grammar.auxiliaries(verb)))
        for trigger in triggers.of_verb(verb) if is_under_way or _is_done(verb) else ():
            told = undated(sentence, trigger, references) if _is_news(trigger) else None
            if told is not None and told.status in ("happened", "ongoing") and told.parties:
                told.when = published.isoformat() if is_under_way else f"/{published.isoformat()}"
                yield told


def _is_news(trigger: Trigger) -> bool:
    return trigger.sense.category != "statement" or lemma(trigger.token) in _REPORTED


def _is_done(verb: Token) -> bool:
    """Tell the simple past and the perfect, "has filed"; the past perfect tells of what was before."""
    helpers = set(grammar.auxiliaries(verb))
    if "had" in helpers:
        return False
    return verb.tag_ == "VBD" or (verb.tag_ == "VBN" and bool(helpers & (_PERFECT | {"was", "were"})))
