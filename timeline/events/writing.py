"""Events out of groups of tellings: the fields a reader sees, in order of time."""

from collections.abc import Sequence
from datetime import datetime

from timeline.article import Article
from timeline.dates.span import span_of
from timeline.events import dating, titles
from timeline.events.event import Event
from timeline.events.merging import Group
from timeline.events.tellings import Telling


def events(article: Article, groups: Sequence[Group]) -> list[Event]:
    """Write the events of an article, in order of time, then of the text."""
    ordered = sorted(groups, key=lambda g: (_order(g), g.tellings[0].place))
    return [_event(article, number, group) for number, group in enumerate(ordered, 1)]


def _order(group: Group) -> tuple[int, datetime]:
    span = span_of(group.when or "")
    moment = span and (span.earliest or span.latest)
    return (0, moment) if moment else (1, datetime.max)


def _event(article: Article, number: int, group: Group) -> Event:
    best = _best(group)
    sense = best.trigger.sense
    kind = group.kind
    mentions = sorted({m for t in group.tellings for m in t.mentions(article.text)}, key=lambda m: m.start)
    return Event(
        id=f"e{number}",
        kind=kind,  # type: ignore[arg-type]
        category=sense.category if kind == "event" else kind,  # type: ignore[arg-type]
        when=group.when or "",
        until=next((t.until for t in group.tellings if t.until), None),
        status=best.status,
        title=titles.write(group, best),
        actors=tuple(p.actor() for p in group.parties),
        mentions=tuple(mentions),
        sentence=(best.sentence.start, best.sentence.end),
        expression=best.expression,
        explanation=_explanation(group, best),
    )


def _best(group: Group) -> Telling:
    """Return the telling with the most exact time, of those the one with most parties, of those the first."""
    return max(
        group.tellings,
        key=lambda t: (
            t.when is not None,
            dating.exactness(t.when or "") if t.when else 0,
            len(t.parties),
            -t.place[0],
        ),
    )


def _explanation(group: Group, best: Telling) -> str:
    return best.expression.explanation if best.expression else ""
