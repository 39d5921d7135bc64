"""When an event is: the date that governs it, in its clause, its sentence, or carried on by the discourse."""

from datetime import date

import pytest

from timeline.events.times import counting, periods


def times(events):
    return {mention.text: event.when for event in events for mention in event.mentions}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met before talks next month.", {"talks": "2022-01"}),
        ("Police said on Tuesday they had arrested 14 people.", {"said": "2021-12-28", "arrested": "/2021-12-28"}),
        ("They invited Sinn Fein to return on December 17.", {"invited": "2021-12-17"}),
        ("Northern Ireland has been ruled by London since 1972.", {"ruled": "1972/"}),
        ("The talks have been cut off for nearly two years.", {"talks": "2019/"}),
        ("The offer expires on January 3.", {"expires": "2022-01-03"}),
        (
            "Nine people were killed and thousands evacuated on Wednesday.",
            {"killed": "2021-12-29", "evacuated": "2021-12-29"},
        ),
        ("NATO ministers will meet on January 28 and 29.", {"meet": "2022-01-28/2022-01-29"}),
        ("The two sides held talks from Monday to Wednesday.", {"talks": "2021-12-27/2021-12-29"}),
        ("Profit fell to $4 million in July-September.", {"fell": "2021-07/2021-09"}),
        ("Police arrested two men on Monday and Thursday.", {"arrested": "2021-12-27"}),
        ("Verdal will publish third-quarter results on Feb. 7.", {"publish": "2022-02-07"}),
        (
            "Three soldiers captured in May were freed on Sunday.",
            {"captured": "2021-05", "freed": "2021-12-26"},
        ),
        ("BA made a loss of 244 million pounds in the year to March 2000.", {"loss": "1999-04/2000-03"}),
        ("It rained on Monday. France sent pumps the following day.", {"sent": "2021-12-28"}),
        ("Marlow was killed in his kitchen last fall.", {"killed": "2021-09/2021-11"}),
        ("Freeh met police leaders on Friday morning.", {"met": "2021-12-31"}),
        ("The call started at 15:35 on Thursday.", {"call": "2021-12-30T15:35"}),
        ("On December 8 they searched the site and unearthed a rifle.", {"unearthed": "2021-12-08"}),
        ("They bombed two towns since the party was expelled on Dec. 20.", {"bombed": "2021-12-20/"}),
        ("Doctors were killed, most recently last October when Barnett Marlow was shot.", {"shot": "2021-10"}),
        ("Russia annexed Crimea in 2014 and shortly thereafter supported a rebellion.", {"supported": "2014/"}),
        ("The government recently announced new rules.", {"announced": "PAST_REF"}),
        ("Officials have expressed concern in recent months.", {"expressed": "PAST_REF"}),
        ("He said on Thursday after the two sides held talks that it was a start.", {"talks": "2021-12-30"}),
    ],
)
def test_the_time_of_each_word(tell, text, expected):
    assert expected.items() <= times(tell(text)).items()


def test_what_only_measures_dates_nothing(tell):
    assert not [e for e in tell("He said on Monday a settlement was closer than a week ago.") if "W" in e.when]


def test_nothing_has_happened_after_the_publication(tell):
    text = "Nine people were killed on Friday as rivers rose. The floods came two weeks after heavy rain killed two."
    times = {event.when for event in tell(text)}
    assert "2021-12-17" in times
    assert max(times) == "2021-12-31"


def test_both_ends_of_a_range_are_explained(tell):
    [meeting] = tell("NATO ministers will meet on January 28 and 29.")
    assert "“January 28 and 29”" in meeting.explanation
    assert "2022-01-28" in meeting.explanation and "2022-01-29" in meeting.explanation


def test_a_duration_gives_a_call_an_end(tell):
    [call] = tell("The call started at 15:35 on Thursday and lasted 50 minutes.")
    assert (call.when, call.until) == ("2021-12-30T15:35", "2021-12-30T16:25")


def test_what_was_said_in_a_call_was_said_when_the_call_was(tell):
    text = (
        "Putin and Biden spoke by telephone on Thursday. During his call with Putin, Biden expressed support for talks."
    )
    said = next(event for event in tell(text) if event.mentions[0].text == "expressed")
    assert said.when == "2021-12-30"
    assert {actor.name for actor in said.actors} == {"Biden", "Putin"}
    assert "has no date of its own" in said.explanation


def test_the_explanation_tells_why_this_time(tell):
    [event] = tell("Blair met Clinton on Thursday.")
    assert "Thursday" in event.explanation
    assert "2021-12-30" in event.explanation
    assert event.expression is not None
    assert event.expression.text == "Thursday"


def test_events_come_in_order_of_time_and_those_without_a_calendar_date_last(tell):
    text = "Blair will meet Clinton on Monday. The government recently announced new rules. Blair met Bush in 1990."
    assert [event.when for event in tell(text)] == ["1990", "2022-01-03", "PAST_REF"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Blair met Clinton on Thursday.", "happened"),
        ("Blair will meet Clinton on Monday.", "planned"),
        ("Blair is expected to meet Clinton on Monday.", "planned"),
        ("A meeting with Clinton is scheduled for Monday.", "planned"),
        ("He said on Tuesday that they would meet on Monday.", "planned"),
        ("Workers are demonstrating in Berlin today.", "ongoing"),
        ("The meeting planned for Monday was cancelled.", "cancelled"),
        ("Thursday's summit was called off.", "cancelled"),
    ],
)
def test_status(tell, text, status):
    assert status in {event.status for event in tell(text)}


def test_without_a_publication_date_only_calendar_dates_count(tell):
    text = "Blair met Clinton on Thursday. Blair met Bush on January 12, 2022."
    assert [event.when for event in tell(text, None) if event.when[0].isdigit()] == ["2022-01-12"]


def test_months_of_a_period_of_accounts():
    assert periods.ended("1989-07-02", 12) == "1988-07/1989-06"
    assert periods.ended("1989-12-31", 12) == "1989"
    assert periods.ended("1989-09-30", 3) == "1989-07/1989-09"
    assert periods.ended("0001-01-31", 12) is None
    assert periods.ended("1989-W07", 12) is None
    assert periods.first_months(9, date(1989, 11, 1)) == "1989-01/1989-09"
    assert periods.first_months(9, date(1989, 3, 1)) == "1988-01/1988-09"
    assert periods.first_months(1, date(1989, 3, 1)) is None


@pytest.mark.parametrize(
    ("text", "word", "when"),
    [
        (
            "The bomb killed 12 people on March 4. Police arrested two men three days after the attack.",
            "arrested",
            "03-07",
        ),
        ("Salim Haddad was shot on Dec. 20. Two days before the shooting, he met Paul Winter.", "met", "12-18"),
        ("The election was held on March 3. A week after the vote, Jan Novak resigned.", "resigned", "03-10"),
    ],
)
def test_so_long_before_or_after_another_event(tell, text, word, when):
    assert times(tell(text))[word] == f"2021-{when}"


def test_lengths_counted_from_a_day():
    assert counting.shifted("2009-06-01", 2, "Y", 1) == "2011"
    assert counting.shifted("2009-06-01", 6, "M", -1) == "2008-12"
    assert counting.shifted("0001-01-02", 1, "W", -1) is None
    assert counting.shifted("9999-12-31", 1, "D", 1) is None
    assert counting.shifted("2009-06", 1, "D", 1) is None
