"""Events out of groups of tellings: the fields a reader sees, in order of time."""

from collections.abc import Sequence
from datetime import datetime

from timeline.article import Article
from timeline.dates.span import span_of
from timeline.events import explaining, titles
from timeline.events.event import Event
from timeline.events.mentions.merging import Group
from timeline.events.tellings import Telling
from timeline.events.times import dating
from timeline.events.triggers import topics


def events(article: Article, groups: Sequence[Group]) -> list[Event]:
    """Write the events of an article, in order of time, then of the text."""
    ordered = sorted(groups, key=lambda g: (_order(g), g.tellings[0].place))
    return [_event(article, number, group) for number, group in enumerate(ordered, 1)]


def _order(group: Group) -> tuple[int, datetime]:
    """Return what events are sorted by; those without a calendar date come last."""
    span = span_of(group.when)
    moment = span and (span.earliest or span.latest)
    return (0, moment) if moment else (1, datetime.max)


def _event(article: Article, number: int, group: Group) -> Event:
    best = best_telling(group)
    mentions = {m for t in group.tellings for m in t.mentions(article.text)} | set(group.echoes)
    return Event(
        id=f"e{number}",
        kind=group.kind,
        category=topics.category(group, best),
        when=group.when,
        until=next((t.until for t in group.tellings if t.until), None),
        status=best.status,
        title=titles.write(group, best),
        actors=tuple(persona.actor() for persona in group.parties),
        mentions=tuple(sorted(mentions, key=lambda m: (m.start, m.end))),
        sentence=(best.sentence.start, best.sentence.end),
        expression=best.expression,
        explanation=explaining.explain(best),
        evidence=explaining.evidence(article.text, group),
    )


def best_telling(group: Group) -> Telling:
    """Return the telling with the most exact time, of those the one with most parties, of those the first."""
    best = max((t for t in group.tellings if t.when), key=_quality)
    around = (t for t in group.tellings if t.when == best.when and t.sentence is best.sentence and _is_in(best, t))
    return next(around, best)


def _is_in(noun: Telling, deed: Telling) -> bool:
    """Tell the occasion of a deed, which the deed tells better: "seven people were killed in an airstrike"."""
    token = noun.token
    return token.dep_ == "pobj" and token.head.head == deed.token and deed.trigger.sense.kind == "event"


def _quality(telling: Telling) -> tuple[bool, float, int, bool, int, int]:
    """Rank a telling; one in a phrase around another, "in a video released Monday", comes behind it."""
    is_around = telling.token.dep_ == "acl" and telling.token.head.dep_ == "pobj"
    sentence, token = telling.place
    exactness = dating.exactness(telling.when or "")
    return not telling.is_news, exactness, len(telling.parties), not is_around, -sentence, -token
