"""Texts that are no articles, and one text taken in several ways: few or no events, no failure, always the same."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.article import read_text
from timeline.dates import find_dates
from timeline.events import find_events
from timeline.events.parsing import sentences
from timeline.samples import samples


@pytest.mark.parametrize(
    "text",
    [
        "...",
        "Nothing here has a date at all. Nobody did anything.",
        "“We met on Thursday.”\n\n“I will leave tomorrow.”",
        "Date\tEvent\tPlace\n2021-12-30\tCall\tMoscow\n2022-01-10\tTalks\tGeneva\n",
        "PRESIDENT PUTIN SPOKE WITH PRESIDENT BIDEN ON THURSDAY. THE CALL LASTED 50 MINUTES.",
        "Der russische Präsident Wladimir Putin hat am Donnerstag mit US-Präsident Joe Biden telefoniert. Die "
        "Gespräche in Genf finden am 10. Januar 2022 statt, wie der Kreml mitteilte.",
        "Президент России Владимир Путин 30 декабря 2021 года провёл телефонный разговор с президентом США.",
        "[10:02] anna: did you see them on monday?\n[10:03] paul: yes, they fired him on Thursday",
        "Mix flour and eggs on Monday. Let it rest until Tuesday. Serve on Wednesday with sauce.",
        "2022年1月10日，俄罗斯和美国将在日内瓦举行会谈。",
    ],
)
def test_what_is_no_article_tells_no_events(tell, text):
    assert tell(text) == []


def test_a_dense_lead_is_english_and_a_foreign_paragraph_beside_it_is_not(tell):
    text = (
        "A suicide bomber struck a crowded market near the airport early Thursday, killing two American soldiers and "
        "14 Afghan civilians, hours after President Hamid Karzai met Pakistani leader Pervez Musharraf.\n\n"
        "Der russische Präsident Wladimir Putin hat am Donnerstag mit US-Präsident Joe Biden telefoniert. Die "
        "Gespräche in Genf finden am 10. Januar 2022 statt, wie der Kreml mitteilte."
    )
    told = tell(text)
    assert any("bomber" in event.title for event in told)
    assert not any("Putin" in actor.name for event in told for actor in event.actors)


def test_headlines_alone_tell_what_they_say(tell):
    text = "Talks next month\n\nPutin and Biden speak by phone Thursday\n\nStorm kills 12 in Ohio"
    assert [(e.when, e.title) for e in tell(text)] == [
        ("2021-12-30", "Putin and Biden speak by phone"),
        ("2022-01", "Talks"),
    ]


def test_a_list_is_read_line_by_line(tell):
    text = "- Monday: meeting in Rome\n- 2014: the war begins\n- 12 January 2022: OSCE council"
    assert not [event for event in tell(text) if event.when == "2022-01-12" and "War" in event.title]


def test_markup_is_only_text(tell):
    text = "<script>alert(1)</script> Blair met <img onerror=x> Clinton on Thursday, said =HYPERLINK(1)."
    for event in tell(text):
        assert all(text[m.start : m.end] == m.text for m in event.mentions)


WORDS = """Putin; Joe Biden; on Thursday; in 2014; met; spoke; the talks; killed; said that; (OSCE); —; of; by; Inc.;
U.S.; since; until May 6; was; not; ’s; “; ”; two leaders; 5 p.m.; &; President; him; they; 31 February; iPhone; é"""


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from([*WORDS.replace("\n", " ").split("; "), "\n\n", "\t", ",", "."]), max_size=30))
def test_any_text_gives_events_with_true_offsets(parts):
    article = read_text("x " + " ".join(parts), published=date(2021, 12, 31))
    for event in find_events(article, find_dates(article.text, article.published, article.passages)):
        assert all(article.text[m.start : m.end] == m.text for m in event.mentions)
        assert event.title
        assert event.when
        assert 0 <= event.sentence[0] < event.sentence[1] <= len(article.text)


def test_the_same_events_whatever_the_batch_and_the_order(monkeypatch):
    article = samples()[0].article().published_on(date(2021, 12, 31))
    dates = find_dates(article.text, article.published, article.passages)
    expected = find_events(article, dates)
    assert find_events(article, dates) == expected
    assert find_events(article, list(reversed(dates))) == expected
    monkeypatch.setattr(sentences, "BATCH", 1)
    assert find_events(article, dates) == expected


def test_only_the_lead_and_sentences_that_date_or_tell_again_are_parsed():
    text = "Skies are blue. Grass is green. Birds sing. Blair met Clinton on Thursday. Cows eat grass. The talks ended."
    article = read_text(text, published=date(2021, 12, 31))
    parsed = sentences.parse(article, find_dates(article.text, article.published, article.passages))
    told = ["Blair met Clinton on Thursday.", "The talks ended."]
    assert [s.doc.text for s in parsed] == ["Skies are blue.", "Grass is green.", *told]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr. Smith met Gen. Lee on Oct. 3. They talked.", ["Mr. Smith met Gen. Lee on Oct. 3.", "They talked."]),
        ("“Stop.” He left. Why? Nobody knows.", ["“Stop.”", "He left.", "Why?", "Nobody knows."]),
        ("BELFAST, Northern Ireland (AP)_ Police seized a bomb.", ["Police seized a bomb."]),
        ("NEWARK, N.J. _ A task force began.", ["A task force began."]),
        ("They focused on security. guarantees matter.", ["They focused on security. guarantees matter."]),
    ],
)
def test_sentences(text, expected):
    assert [sentence for _, sentence in sentences.cut(text)] == expected


def test_a_pronoun_inside_the_phrase_it_could_mean_ends(tell):
    [meeting] = tell("Leaders of their parties met on Monday.")
    assert meeting.kind == "talks"
