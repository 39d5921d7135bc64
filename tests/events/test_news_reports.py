"""Reports whose time is the article's: a market's day, the news under a date line, and the headline that repeats it."""

import pytest


def told(events):
    return {(event.when, *(actor.name for actor in event.actors)) for event in events}


def test_a_market_report_goes_through_its_prices(tell):
    text = (
        "Stocks fell on Friday. The Dow Jones Industrial Average lost 128 points, or 1.5%, to 8,451. In London, "
        "the FTSE 100 dropped 8.8%, while Germany's DAX fell 7% and France’s CAC 40 slid 8%. Castell gained 3 percent."
    )
    assert told(tell(text, "2008-10-11")) == {
        ("2008-10-10",),
        ("2008-10-10", "Dow Jones Industrial Average"),
        ("2008-10-10", "FTSE 100"),
        ("2008-10-10", "DAX"),
        ("2008-10-10", "CAC 40"),
        ("2008-10-10", "Castell"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Stocks fell on Friday. Castell sold 3 percent of its shares.",
        "Stocks fell on Friday. “The Dow lost 128 points,” said a trader.",
        "Stocks fell on Friday. Castell was fined. A bus crashed. Two people died. The Dow lost 128 points.",
        "Police arrested two people on Friday. The Dow lost 128 points.",
        "Sales fell in May. The Dow lost 128 points.",
    ],
)
def test_what_is_no_move_of_that_day_stays_undated(tell, text):
    assert len(tell(text)) == 1


def test_prices_move_on_the_day_of_the_business_news_before(tell):
    text = "Castell filed for bankruptcy on Monday. Marlow agreed to sell a unit. The Dow Jones fell 504 points."
    assert told(tell(text)) == {("2021-12-27", "Castell"), ("2021-12-27", "Dow Jones")}


def test_looking_back_does_not_move_the_report(tell):
    text = "Stocks fell on Tuesday. The Nikkei had lost 6.2% on Monday. Toyota fell 7.4%."
    assert told(tell(text, "2011-03-16")) == {("2011-03-14", "Nikkei"), ("2011-03-15",), ("2011-03-15", "Toyota")}


def test_the_day_of_a_relative_clause_is_not_the_day_of_the_report(tell):
    text = "Shares fell on Tuesday. That followed New York, where the Dow lost 634 points on Monday. The DAX rose."
    found = {event.actors[0].name: event.when for event in tell(text, "2011-08-09") if event.actors}
    assert found == {"Dow Jones Industrial Average": "2011-08-08"}


def test_a_sentence_of_another_time_ends_the_report(tell):
    text = "Stocks fell on Friday. The Nikkei fell 2% in February. The Dow lost 128 points."
    assert [event.when for event in tell(text, "2012-03-05")] == ["2012-02", "2012-03-02"]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("On Friday the Nikkei plunged 9.6%, its biggest fall since 1987.", "2021-12-31"),
        ("The Dow closed above 13,000 on Tuesday for the first time since May 2008.", "2021-12-28"),
        ("The S&P 500 ended on Monday at its highest level since June.", "2021-12-27"),
        ("The biggest carmaker has cut 500 jobs since 2008.", "2008/"),
    ],
)
def test_how_long_ago_a_record_was_is_no_time_of_the_move(tell, text, when):
    assert [event.when for event in tell(text)] == [when]


PAGE = "Castell in court\n\nJune 2, 2009\n\n{}\n\nMerrow was founded in 1908."


@pytest.mark.parametrize(
    ("text", "when", "actors"),
    [
        ("Merrow Motors has filed for bankruptcy protection.", "/2009-06-02", ["Merrow Motors"]),
        ("Police arrested Ruth Adler after a long search.", "/2009-06-02", ["police", "Ruth Adler"]),
        ("Ruth Adler is stepping down from her post.", "2009-06-02", ["Ruth Adler"]),
        ("Norsk Airlines has announced a new service.", "/2009-06-02", ["Norsk Airlines"]),
    ],
)
def test_the_news_under_a_date_line_was_so_by_that_day(tell, text, when, actors):
    [event] = [e for e in tell(PAGE.format(text), "2009-06-02") if e.when != "1908"]
    assert event.when == when
    assert [actor.name for actor in event.actors] == actors
    assert "2 June 2009" in event.explanation


@pytest.mark.parametrize(
    "text",
    [
        "Merrow Motors had filed for bankruptcy protection.",
        "Merrow Motors may file for bankruptcy protection.",
        "Merrow Motors said that it was losing money.",
        "Merrow Motors owns three plants.",
        "“We have filed for bankruptcy,” said Ruth Adler.",
        "Has Merrow Motors filed for bankruptcy?",
    ],
)
def test_background_plans_and_sayings_are_no_news(tell, text):
    assert [event.when for event in tell(PAGE.format(text), "2009-06-02")] == ["1908"]


def test_without_a_date_line_nothing_says_that_the_lead_is_of_the_day(tell):
    text = "Merrow Motors has filed for bankruptcy protection. Merrow was founded in 1908."
    assert [event.when for event in tell(text, "2009-06-02")] == ["1908"]


def test_the_news_is_told_again_with_its_day(tell):
    text = PAGE.format("Merrow is suing Castell. The suit was filed on Monday.")
    event = next(e for e in tell(text, "2009-06-02") if e.when != "1908")
    assert event.when == "2009-06-01"
    assert [m.text for m in event.mentions] == ["suing", "suit", "filed"]
    assert [actor.name for actor in event.actors] == ["Merrow", "Castell"]


def test_the_headline_is_a_mention_of_the_news(tell):
    text = "Kestrel unveils Talon 4\n\nKestrel Mobile unveiled the Talon 4 on Monday. It was founded in 1990."
    event = next(e for e in tell(text) if e.when == "2021-12-27")
    assert [m.text for m in event.mentions] == ["unveils", "unveiled"]


def test_another_headline_is_no_mention_of_it(tell):
    text = "Castell unveils Lumo 2\n\nKestrel Mobile unveiled the Talon 4 on Monday."
    [event] = tell(text)
    assert [m.text for m in event.mentions] == ["unveiled"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Castell said on Monday that it would close a plant. “We regret this,” said Castell.", 2),
        ("Castell said on Monday that it would close a plant. Castell also said that it had no choice.", 2),
        (
            "Castell said on Monday that it would close. “We regret this,” said Castell spokeswoman Ruth Adler.",
            1,
        ),
        ("Castell said on Monday that it would close a plant. Marlow said that it had no choice.", 1),
    ],
)
def test_a_company_goes_on_saying(tell, text, count):
    [event] = tell(text)
    assert [m.text for m in event.mentions] == ["said"] * count
