"""Everything that is worked out from one article, in the order in which it is worked out."""

from dataclasses import dataclass

from timeline.article import Article
from timeline.audit import Audit, audit
from timeline.dates import find_dates
from timeline.dates.expression import DateExpression
from timeline.events import find_events
from timeline.events.event import Event


@dataclass(frozen=True, slots=True)
class Story:
    """An article with its date expressions, the audit of its publication date, and its events."""

    article: Article
    dates: tuple[DateExpression, ...]
    audit: Audit
    events: tuple[Event, ...]


def tell(article: Article) -> Story:
    """Work out the whole story of `article` as of the publication date it states."""
    dates = find_dates(article.text, article.published, article.passages)
    return Story(article, tuple(dates), audit(article, dates), tuple(find_events(article, dates)))
