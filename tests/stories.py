"""A story made by hand, so that tests of the table, the chart and the page know every event in it."""

from timeline.article import Article, read_text
from timeline.audit import Audit
from timeline.dates.expression import DateExpression, Modifier
from timeline.events.event import Actor, Category, Event, Kind, Mention, Status
from timeline.story import Story

TEXT = """Monday 4 March 2024

The ministers of Norland and Westmark spoke by telephone on Friday at 14:30 for half an hour.

Anna Berg, the Norland foreign minister, will meet the Harbour Union in Oslo on 12 March.

Westmark closed its border in 2016, and the Harbour Union has protested ever since.

Norland said it would publish a plan this week.

Around 20 February, a ferry ran aground off Westmark. A conference planned for 8 March was cancelled.

The two sides argued long ago.
"""

NORLAND = Actor("Norland", "state")
WESTMARK = Actor("Westmark", "state")
BERG = Actor("Anna Berg", "person", ("Berg",), "Norland", "foreign minister")
UNION = Actor("Harbour Union", "organisation", ("the union",))


def article(text: str = TEXT) -> Article:
    return read_text(text, id="ferry", title="Norland and Westmark talk again", url="https://example.org/ferry")


def event(
    id: str, when: str, trigger: str, *actors: Actor, kind: Kind = "event", category: Category = "statement",
    status: Status = "happened", title: str = "", date_words: str = "", mod: Modifier | None = None,
    until: str | None = None, text: str = TEXT,
) -> Event:  # fmt: skip
    """An event told by the sentence that holds `trigger`."""
    place = text.index(trigger)
    sentence = text.rfind("\n", 0, place) + 1, text.index(".", place) + 1
    dates = text.find(date_words) if date_words else -1
    expression = (
        DateExpression(dates, dates + len(date_words), date_words, "DATE", when, "published", "a rule", "", mod)
        if dates >= 0
        else None
    )
    return Event(
        id, kind, kind if kind != "event" else category, when, status, title or trigger, actors,
        (Mention(place, place + len(trigger), trigger),), sentence, expression,
        f"“{date_words}” is counted from Monday 4 March 2024.", until,
    )  # fmt: skip


CALL = event(
    "call", "2024-03-01T14:30", "spoke", NORLAND, WESTMARK,
    kind="call", title="Norland and Westmark speak by telephone", date_words="Friday", until="2024-03-01T15:00",
)  # fmt: skip
MEETING = event(
    "meeting",
    "2024-03-12",
    "meet",
    BERG,
    UNION,
    kind="talks",
    status="planned",
    title="Anna Berg meets the Harbour Union",
)
BORDER = event(
    "border", "2016", "closed", WESTMARK, category="politics", title="Westmark closes its border", date_words="2016"
)
PROTEST = event(
    "protest", "2016/", "protested", UNION, category="protest", status="ongoing", title="The union protests"
)
PLAN = event(
    "plan", "2024-W10", "publish", NORLAND, status="planned", title="Norland publishes a plan", date_words="this week"
)
FERRY = event(
    "ferry", "2024-02-20", "ran aground", category="disaster", title="A ferry runs aground",
    date_words="20 February", mod="APPROX",
)  # fmt: skip
CONFERENCE = event("conference", "2024-03-08", "conference", kind="talks", status="cancelled", title="A conference")
QUARREL = event("quarrel", "PAST_REF", "argued", NORLAND, WESTMARK, title="The two sides argue", date_words="long ago")

EVENTS = (CALL, MEETING, BORDER, PROTEST, PLAN, FERRY, CONFERENCE, QUARREL)
IN_TIME = ["border", "protest", "ferry", "call", "plan", "conference", "meeting", "quarrel"]


def story(*events: Event) -> Story:
    told = article()
    return Story(told, (), Audit(told.published, "consistent", None, ()), events or EVENTS)
