"""Made-up articles with made-up events: as many as a measurement of the page needs, without minutes of reading them.

Only the reading is left out: what the page does with stories, it does with these. Each article tells ten events, of
two hundred actors, over ten years.
"""

from datetime import date, datetime, timedelta
from random import Random

from timeline.article import Article
from timeline.audit import Audit
from timeline.dates.expression import DateExpression
from timeline.dates.words import in_words
from timeline.events.event import Actor, Category, Event, Kind, Mention
from timeline.passages import split
from timeline.stated_dates import StatedDate
from timeline.story import Story

EVENTS_AN_ARTICLE = 10

_PUBLISHED = StatedDate(date(2024, 1, 1), "metadata", "2024-01-01")
_FIRST_DAY, _DAYS = date(2014, 1, 1), 3650
_FIRST = ("Nor", "West", "Ost", "Sud", "Mar", "Bel", "Kar", "Tor", "Ver", "Lin")
_LAST = (
    "land", "mark", "burg", "stadt", "heim", "dorf", "by", "vik", "nes", "holm",
    "gard", "fell", "sund", "havn", "mo", "dal", "bro", "berg", "feld", "au",
)  # fmt: skip
_ACTORS = [Actor(f"{first}{last}", "state") for first in _FIRST for last in _LAST]
_KINDS: tuple[tuple[Kind, Category, str], ...] = (
    ("call", "call", "called"), ("talks", "talks", "met"), ("event", "protest", "protested with"),
    ("event", "sanction", "sanctioned"), ("event", "agreement", "joined"),
)  # fmt: skip


def made_articles(events: int) -> list[Article]:
    """Return articles that tell so many events together."""
    return [_article(number) for number in range(-(-events // EVENTS_AN_ARTICLE))]


def made_story(article: Article) -> Story:
    """Return the story of a made-up article, which its own sentences tell."""
    told = [_event(article, number, *place) for number, place in enumerate(_sentences(article.text))]
    return Story(article, tuple(event.expression for event in told if event.expression), _audit(article), tuple(told))


def _article(number: int) -> Article:
    chance = Random(number)
    lines = []
    for _ in range(EVENTS_AN_ARTICLE):
        one, other = chance.sample(_ACTORS, 2)
        day = _FIRST_DAY + timedelta(chance.randrange(_DAYS))
        _, _, verb = chance.choice(_KINDS)
        lines.append(f"{one.name} {verb} {other.name} on {in_words(day.isoformat())}.")
    text = "Ten events\n\n" + "\n\n".join(lines)
    return Article(f"made-{number}", text, split(text), _PUBLISHED, title=f"Article {number}")


def _sentences(text: str) -> list[tuple[int, int]]:
    places, start = [], text.index("\n\n") + 2
    for line in text[start:].split("\n\n"):
        places.append((start, start + len(line)))
        start += len(line) + 2
    return places


def _event(article: Article, number: int, start: int, end: int) -> Event:
    told, _, words = article.text[start : end - 1].partition(" on ")
    kind, category, verb = next(look for look in _KINDS if f" {look[2]} " in told)
    names = told.split(f" {verb} ")
    value = _day(words).isoformat()
    place = start + len(told) + len(" on ")
    expression = DateExpression(place, end - 1, words, "DATE", value, "explicit", "made", f"{words}: the text says it.")
    actors = tuple(Actor(name, "state") for name in names)
    mention = Mention(start + len(names[0]) + 1, start + len(names[0]) + 1 + len(verb), verb)
    explanation = expression.explanation
    return Event(
        f"e{number}", kind, category, value, "happened", told, actors, (mention,), (start, end), expression, explanation
    )


def _day(words: str) -> date:
    return datetime.strptime(words, "%A %d %B %Y").date()


def _audit(article: Article) -> Audit:
    return Audit(article.published, "no evidence", None, ())
