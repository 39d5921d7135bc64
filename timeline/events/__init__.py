"""From an article and its date expressions to its events: what happened or is planned, when, and who took part.

sentences -> cast (the actors) -> tellings (trigger, time, status, parties) -> groups (one event once) -> events

    parsing     the sentences and their parse
    actors      the names, whom words mean, who takes part
    triggers    which words tell of an event, of what kind, whether it happened
    times       when it was: by a date, or by what is told around it
    mentions    one event once
    tables      the words behind all of it, as data
"""

from collections.abc import Sequence

from timeline.article import Article
from timeline.dates.expression import DateExpression
from timeline.events import tellings, writing
from timeline.events.actors import recalling
from timeline.events.actors.cast import Cast
from timeline.events.actors.references import References
from timeline.events.event import Event
from timeline.events.mentions import echoes, headlines, leading, merging
from timeline.events.parsing import sentences
from timeline.events.times import carrying, counting, leads, markets, narrating, results


def find_events(article: Article, dates: Sequence[DateExpression]) -> list[Event]:
    """Find the events of `article` that `dates` date, in order of time, then of the text."""
    parsed = sentences.parse(article, dates)
    references = References(Cast(article.text, parsed), parsed)
    told = tellings.of_article(parsed, references, article.published)
    told += [*results.told_on(parsed, told, references), *markets.carried_on(parsed, told, references)]
    told += narrating.carried_on(parsed, told, references)
    told.sort(key=lambda telling: telling.place)
    recalling.recall(told)
    groups = merging.merge(told)
    lead = leads.news(article, parsed)
    if lead is not None and article.published is not None:
        groups = merging.with_news(groups, [*leads.opened_with(lead, article.published, references)])
    merging.add_told_again(groups, [*headlines.told(parsed, references)])
    groups = merging.merge([*carrying.said_in_talks(parsed, groups, references)], groups)
    groups = merging.merge([*carrying.spoken_at(parsed, groups, references)], groups)
    groups = merging.merge([*counting.from_events(parsed, groups, references, article.published)], groups)
    leading.tell_first(parsed, groups, references, article.published)
    echoes.hear(article.text, groups)
    return writing.events(article, groups)


__all__ = ["Event", "find_events"]
