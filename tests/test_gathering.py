"""The same event told by two articles is one entry, with both of them, and with what they disagree on."""

from dataclasses import replace
from datetime import date
from itertools import permutations
from random import Random

import pytest

from timeline.article import read_text
from timeline.audit import Audit
from timeline.dates import find_dates
from timeline.events.event import Actor, Category, Event, Kind, Mention, Status
from timeline.gathering import Entry, gather
from timeline.story import Story, tell

NORLAND = Actor("Norland", "state", country="Norland")
WESTMARK = Actor("Westmark", "state", country="Westmark")
DAHL = Actor("Carl Dahl", "person", ("Dahl",), "Norland", "president")
HOLM = Actor("Ida Holm", "person", ("Holm",), "Westmark")
UNION = Actor("Harbour Union", "organisation", ("the union", "HU"))


def event(
    sentence: str, when: str, *actors: Actor, told: str, kind: Kind = "event", category: Category = "other",
    status: Status = "happened", title: str = "",
) -> tuple[str, Event]:  # fmt: skip
    """A sentence and the event that it tells with the word `told`."""
    category = category if kind == "event" else kind
    place = sentence.index(told)
    mention = Mention(place, place + len(told), told)
    plain = Event(
        "e", kind, category, when, status, title or sentence.rstrip("."), actors, (mention,), (0, 0), None, ""
    )
    return sentence, plain


def article(name: str, *told: tuple[str, Event], published: str = "2024-03-04", title: str = "") -> Story:
    """An article of these sentences, in which `told` are the events."""
    text, events = "", []
    for number, (sentence, plain) in enumerate(told, 1):
        start = len(text)
        mentions = tuple(replace(m, start=m.start + start, end=m.end + start) for m in plain.mentions)
        events.append(replace(plain, id=f"e{number}", mentions=mentions, sentence=(start, start + len(sentence))))
        text += f"{sentence}\n\n"
    read = replace(read_text(text, id=name, published=published), title=title)
    return Story(read, (), Audit(read.published, "consistent", None, ()), tuple(events))


def gathered(*told: tuple[str, Event]) -> list[Entry]:
    """The entries of as many articles as there are events, one each: a, b, c …"""
    return gather([article(name, one) for name, one in zip("abcd", told, strict=False)], merged=True)


def tellers(entry: Entry) -> set[str]:
    return {telling.story.article.id for telling in entry.tellings}


CALL = event(
    "Norland and Westmark spoke by telephone on Friday.", "2024-03-01", NORLAND, WESTMARK, told="spoke", kind="call"
)
SAME_CALL = event(
    "A call between Westmark and Norland took place at 14:30 on 1 March.", "2024-03-01T14:30", WESTMARK, NORLAND,
    told="call", kind="call",
)  # fmt: skip
BLAST = event(
    "A bomb by the Harbour Union killed three people in Port Anna.", "2024-03-01", UNION, told="killed",
    category="violence",
)  # fmt: skip
SAME_BLAST = event(
    "The bombing in Port Anna by the Harbour Union killed three.", "2024-03-01", UNION, told="bombing",
    category="violence",
)  # fmt: skip
BORDER = event("Norland closed its border with Westmark.", "2024-03", NORLAND, told="closed", category="politics")
SAME_BORDER = event("Norland shut the border on 2 March.", "2024-03-02", NORLAND, told="shut", category="politics")
PLEDGE = event(
    "Norland said that it would lift its fishing ban.", "2024-03-02", NORLAND, told="said", category="statement"
)
SAME_PLEDGE = event(
    "Norland announced it would lift the ban on fishing.", "2024-03-02", NORLAND, told="announced", category="statement"
)


CHARGE = event("Dahl was charged in state court.", "2024-03-01", DAHL, told="charged", category="legal")
SAME_CHARGE = event("On Friday Dahl was charged with fraud.", "2024-03-01", DAHL, told="charged", category="legal")
LOSS = event("Nordhaven lost 226.3 million.", "2023-Q4", UNION, told="lost", category="business")
OTHER_LOSS = event("Nordhaven lost 7.7 million.", "2023-Q4", UNION, told="lost", category="business")


@pytest.mark.parametrize(
    ("one", "other"),
    [(CALL, SAME_CALL), (BLAST, SAME_BLAST), (BORDER, SAME_BORDER), (PLEDGE, SAME_PLEDGE), (CHARGE, SAME_CHARGE)],
)
def test_one_event_of_two_articles_is_one_entry(one: tuple[str, Event], other: tuple[str, Event]):
    [entry] = gathered(one, other)
    assert tellers(entry) == {"a", "b"}
    assert entry.conflicts == ()


def but(told: tuple[str, Event], **changes: object) -> tuple[str, Event]:
    return told[0], replace(told[1], **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (CALL, but(SAME_CALL, kind="talks", category="talks")),
        (CALL, but(SAME_CALL, when="2024-03-03T14:30")),
        (CALL, but(SAME_CALL, actors=(WESTMARK, UNION))),
        (CALL, but(SAME_CALL, actors=())),
        (but(CALL, when="PAST_REF"), but(SAME_CALL, when="PAST_REF")),
        (but(CALL, when="2024-03-01T09:00"), SAME_CALL),
        (BLAST, but(SAME_BLAST, category="legal")),
        (
            event("Norland arrested two men.", "2024-03-01", NORLAND, told="arrested", category="legal"),
            event("Norland arrested a minister.", "2024-03-01", NORLAND, told="arrested", category="legal"),
        ),
        (CHARGE, but(SAME_CHARGE, when="2024-03")),
        (LOSS, OTHER_LOSS),
        (
            PLEDGE,
            event(
                "Norland said that its navy found the ship.", "2024-03-02", NORLAND, told="said", category="statement"
            ),
        ),
        (
            but(CALL, actors=(Actor("George Bush", "person", ("Bush",)), NORLAND)),
            but(SAME_CALL, actors=(Actor("Laura Bush", "person", ("Bush",)), NORLAND)),
        ),
    ],
)
def test_two_events_stay_two_entries(one: tuple[str, Event], other: tuple[str, Event]):
    assert [len(entry.tellings) for entry in gathered(one, other)] == [1, 1]


@pytest.mark.parametrize(
    ("name", "other"),
    [
        (Actor("Holm", "person"), HOLM),
        (Actor("Ida", "person"), HOLM),
        (Actor("I. Holm", "person"), Actor("I Holm", "person")),
        (Actor("HU", "organisation"), UNION),
        (Actor("The Harbour Union", "organisation", ("Harbour Union",)), UNION),
        (Actor("Harbour Union", "person"), UNION),
    ],
)
def test_an_actor_is_known_in_another_article_by_its_other_names(name: Actor, other: Actor):
    [entry] = gathered(but(CALL, actors=(NORLAND, name)), but(SAME_CALL, actors=(other, NORLAND)))
    assert len(entry.tellings) == 2


def test_two_unions_are_not_one_because_both_are_called_the_union():
    other = Actor("Dockworkers", "organisation", ("the union",))
    assert len(gathered(but(CALL, actors=(NORLAND, UNION)), but(SAME_CALL, actors=(NORLAND, other)))) == 2


def test_without_merging_every_event_is_an_entry_in_the_order_given():
    stories = [article("b", CALL, BLAST), article("a", SAME_CALL)]
    entries = gather(stories, merged=False)
    assert [(e.best.story.article.id, e.best.event.id) for e in entries] == [("b", "e1"), ("b", "e2"), ("a", "e1")]


def test_two_events_of_one_article_are_never_one():
    assert len(gather([article("a", CALL, SAME_CALL)], merged=True)) == 2
    entries = gather([article("a", CALL, SAME_CALL), article("b", CALL)], merged=True)
    assert sorted(len(entry.tellings) for entry in entries) == [1, 2]


def test_the_most_exact_telling_stands_for_all_unless_a_person_looked_at_another():
    [entry] = gathered(CALL, SAME_CALL)
    assert entry.best.event.when == "2024-03-01T14:30"
    [entry] = gathered(but(CALL, review="reviewed"), SAME_CALL)
    assert entry.best.event.when == "2024-03-01"


def test_an_entry_has_the_actors_that_any_article_names():
    [entry] = gathered(
        but(CALL, actors=(NORLAND, Actor("Holm", "person"))), but(SAME_CALL, actors=(HOLM, NORLAND, UNION))
    )
    assert [actor.name for actor in entry.actors] == ["Ida Holm", "Norland", "Harbour Union"]


def test_a_month_that_can_mean_two_events_means_neither():
    talks = [
        event("Norland and Westmark met.", when, NORLAND, WESTMARK, told="met", kind="talks")
        for when in ("2024-03-01", "2024-03-08", "2024-03")
    ]
    entries = gather([article("a", *talks[:2]), article("b", talks[2])], merged=True)
    assert [len(entry.tellings) for entry in entries] == [1, 1, 1]
    [entry] = gather([article("a", talks[0]), article("b", talks[2])], merged=True)
    assert len(entry.tellings) == 2


SEIZED = event(
    "Norland’s navy seized the Westmark trawler Aurora near Port Anna.", "2024-03-01", NORLAND, WESTMARK, told="seized",
    category="military",
)  # fmt: skip
SEIZED_LATER = event(
    "The trawler Aurora from Westmark was seized near Port Anna by the navy of Norland.", "2024-03-02", NORLAND,
    WESTMARK, told="seized", category="military",
)  # fmt: skip


def test_one_event_on_two_days_is_one_entry_that_says_so():
    [entry] = gathered(SEIZED, SEIZED_LATER)
    assert entry.conflicts == ("a says Friday 1 March 2024, b says Saturday 2 March 2024.",)


@pytest.mark.parametrize(
    "other",
    [
        but(SEIZED_LATER, when="2024-03-04"),
        but(SEIZED_LATER, actors=(NORLAND, UNION)),
        but(SEIZED_LATER, category="statement"),
        event("Norland seized a Westmark ship.", "2024-03-02", NORLAND, WESTMARK, told="seized", category="military"),
    ],
)
def test_another_day_is_another_event_unless_almost_everything_else_agrees(other: tuple[str, Event]):
    assert len(gathered(SEIZED, other)) == 2


def test_two_days_are_two_events_where_an_article_tells_both():
    entries = gather([article("a", SEIZED, SEIZED_LATER), article("b", SEIZED)], merged=True)
    assert sorted(len(entry.tellings) for entry in entries) == [1, 2]
    assert not any(entry.conflicts for entry in entries)


def test_two_times_of_day_are_a_conflict():
    [entry] = gathered(but(CALL, when="2024-03-01T15:00"), SAME_CALL)
    assert entry.conflicts == ("a says 15:00, b says 14:30.",)


def test_a_denial_is_a_conflict():
    [entry] = gathered(CALL, but(SAME_CALL, status="denied"))
    assert entry.conflicts == ("a tells it as having happened, b tells it as denied.",)


def test_a_plan_that_was_carried_out_is_none_but_one_that_was_called_off_is():
    planned = article("a", but(CALL, status="planned"), published="2024-02-28")
    [entry] = gather([planned, article("b", CALL)], merged=True)
    assert entry.conflicts == ()
    [entry] = gather([planned, article("b", but(CALL, status="cancelled"))], merged=True)
    assert entry.conflicts == ("a tells it as planned, b tells it as cancelled.",)
    late = article("a", but(CALL, status="planned"), published="2024-03-06")
    [entry] = gather([late, article("b", CALL)], merged=True)
    assert entry.conflicts == ("a tells it as planned, b tells it as having happened.",)


def blast(words: str) -> tuple[str, Event]:
    sentence = f"In Port Anna a bomb of the Harbour Union {words} on Friday."
    return event(
        sentence, "2024-03-01", UNION, told="bomb", category="violence", title="A bomb explodes in Port Anna"
    )  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other", "conflicts"),
    [
        ("killed three people", "killed 5", ("a says 3 killed, b says 5 killed.",)),
        ("killed three people", "left 3 dead", ()),
        ("killed at least three people", "killed five", ()),
        ("killed three and wounded twenty-one", "killed three and wounded 20", ("a says 21 hurt, b says 20 hurt.",)),
        ("exploded; 1,200 people were injured", "exploded; 12 were injured", ("a says 1200 hurt, b says 12 hurt.",)),
        ("exploded", "killed five", ()),
        ("killed 247 people in Norland and 10 in Westmark", "killed 257 people", ()),
        ("killed six; two others were wounded", "killed 5", ()),
    ],
)
def test_other_numbers_of_those_harmed_are_a_conflict(one: str, other: str, conflicts: tuple[str, ...]):
    [entry] = gathered(blast(one), blast(other))
    assert entry.conflicts == conflicts


def test_a_day_or_a_year_is_no_number_of_those_harmed():
    dated = "The bomb of the Harbour Union on 1 March 2024 killed three in Port Anna."
    other = "On March 1, 2024, a bomb of the Harbour Union killed three in Port Anna."
    told = [event(words, "2024-03-01", UNION, told="bomb", category="violence") for words in (dated, other)]
    stories = [article(name, one) for name, one in zip("ab", told, strict=True)]
    found = [replace(story, dates=tuple(find_dates(story.article.text, date(2024, 3, 4)))) for story in stories]
    [entry] = gather(found, merged=True)
    assert entry.conflicts == ()


def test_articles_are_named_by_their_titles_where_those_tell_them_apart():
    stories = [article("a", SEIZED, title="Trawler seized"), article("b", SEIZED_LATER, title="Norland acts")]
    [entry] = gather(stories, merged=True)
    assert entry.conflicts == ("“Trawler seized” says Friday 1 March 2024, “Norland acts” says Saturday 2 March 2024.",)
    stories = [article("a", SEIZED, title="News"), article("b", SEIZED_LATER, title="News")]
    [entry] = gather(stories, merged=True)
    assert entry.conflicts[0].startswith("a says")


def test_three_articles_say_who_agrees_with_whom():
    [entry] = gathered(SEIZED, SEIZED, SEIZED_LATER)
    assert entry.conflicts == ("a and b say Friday 1 March 2024, c says Saturday 2 March 2024.",)


def test_an_article_that_is_open_twice_tells_each_event_once():
    once = gather([article("a", CALL, BLAST, SEIZED)], merged=True)
    twice = gather([article("a", CALL, BLAST, SEIZED), article("b", CALL, BLAST, SEIZED)], merged=True)
    assert [entry.best.event for entry in twice] == [entry.best.event for entry in once]
    assert not any(entry.conflicts for entry in twice)


def test_the_order_of_the_articles_changes_nothing():
    stories = [
        article("a", CALL, BLAST, SEIZED), article("b", SAME_CALL, SEIZED_LATER), article("c", SAME_BLAST, SEIZED),
        article("d", BORDER, PLEDGE), article("e", SAME_BORDER, SAME_PLEDGE),
    ]  # fmt: skip
    first, *others = (gather(order, merged=True) for order in permutations(stories))
    assert all(other == first for other in others)
    assert sorted(len(entry.tellings) for entry in first) == [2, 2, 2, 2, 3]


def test_every_event_is_in_one_entry():
    random = Random(7)
    pool = [CALL, SAME_CALL, BLAST, SAME_BLAST, BORDER, SAME_BORDER, PLEDGE, SAME_PLEDGE, SEIZED, SEIZED_LATER]
    stories = [article(f"s{n}", *random.sample(pool, 4)) for n in range(30)]
    entries = gather(stories, merged=True)
    told = [(t.story.article.id, t.event.id) for entry in entries for t in entry.tellings]
    assert sorted(told) == sorted((s.article.id, e.id) for s in stories for e in s.events)
    assert all(len(tellers(entry)) == len(entry.tellings) for entry in entries)


PAPERS = {
    "morning": (
        "2021-12-31",
        """Vladimir Putin and Joe Biden spoke by telephone on Thursday for 50 minutes about security guarantees and the
Russian troops near the border of Ukraine.

Russia and NATO will hold talks in Brussels on January 12.

A bomb killed 12 soldiers of Russia in Donetsk on Tuesday.
""",
    ),
    "evening": (
        "2022-01-02",
        """In a telephone call on December 29, Joe Biden and Vladimir Putin talked about security guarantees and Russian
troops near Ukraine's border.

Twelve Russian soldiers were killed by a bomb in Donetsk on December 28.
""",
    ),
    "weekly": (
        "2022-01-13",
        """NATO and Russia met in Brussels on Wednesday.

The bombing that killed 14 Russian soldiers in Donetsk on 28 December is still being investigated.
""",
    ),
}


def test_papers_that_are_really_read():
    stories = [tell(read_text(text, id=name, published=day)) for name, (day, text) in PAPERS.items()]
    told = {entry.best.event.category: entry for entry in gather(stories, merged=True) if len(entry.tellings) > 1}
    assert tellers(told["call"]) == {"morning", "evening"}
    assert told["call"].conflicts == (
        "evening says Wednesday 29 December 2021, morning says Thursday 30 December 2021.",
    )
    assert tellers(told["violence"]) == set(PAPERS)
    assert told["violence"].conflicts == ("evening and morning say 12 killed, weekly says 14 killed.",)
    assert tellers(told["talks"]) == {"morning", "weekly"}
    assert (told["talks"].best.event.status, told["talks"].conflicts) == ("happened", ())
