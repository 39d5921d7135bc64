import csv
import io
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.stories import CALL, FERRY, IN_TIME, MEETING, PROTEST, story
from timeline.events.event import Actor
from timeline.table import CSV_COLUMNS, Filters, counts, dated, emptied_by, select, to_csv, to_frame, undated


def ids(frame) -> list[str]:
    return list(frame["id"])


def row(id: str):
    frame = to_frame(story())
    return frame[frame["id"] == id].iloc[0]


def read(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))


def test_events_stand_in_the_order_of_time_and_undated_ones_last():
    assert ids(to_frame(story())) == IN_TIME


def test_the_events_of_several_articles_stand_in_one_order():
    frame = to_frame(story(MEETING, CALL), story(PROTEST, FERRY))
    assert ids(frame) == ["protest", "ferry", "call", "meeting"]


@pytest.mark.parametrize(
    ("id", "start", "end", "precision", "when"),
    [
        ("border", "2016-01-01", "2016-12-31", "year", "2016"),
        ("protest", "2016-01-01", "", "range", "2016/.."),
        ("plan", "2024-03-04", "2024-03-10", "week", "2024-03-04/2024-03-10"),
        ("meeting", "2024-03-12", "2024-03-12", "day", "2024-03-12"),
        ("ferry", "2024-02-20", "2024-02-20", "day", "2024-02-20~"),
        ("quarrel", "", "", "none", ""),
    ],
)
def test_start_and_end_are_the_first_and_last_day(id, start, end, precision, when):
    told = row(id)
    assert (told["start"], told["end"], told["precision"], told["when"]) == (start, end, precision, when)


def test_a_call_ends_when_its_told_length_is_over():
    assert (row("call")["start"], row("call")["end"]) == ("2024-03-01T14:30", "2024-03-01T15:00")


@pytest.mark.parametrize(
    ("when", "start", "end"),
    [
        ("2024-03-01T14:30", "2024-03-01T14:30", "2024-03-01T14:30"),
        ("2024-03-01T14:30Z", "2024-03-01T14:30Z", "2024-03-01T14:30Z"),
        ("2024-03-01TMO", "2024-03-01T06:00", "2024-03-01T12:00"),
        ("2024-03-01T09:00/2024-03-01T11:30", "2024-03-01T09:00", "2024-03-01T11:30"),
        ("2024-03-01/2024-03-03", "2024-03-01", "2024-03-03"),
    ],
)
def test_times_of_day_and_ranges_end_when_they_end(when, start, end):
    told = to_frame(story(replace(MEETING, when=when))).iloc[0]
    assert (told["start"], told["end"]) == (start, end)


def test_an_open_start_is_left_empty():
    until = replace(PROTEST, when="/2023-05-06")
    first = to_frame(story(until)).iloc[0]
    assert (first["start"], first["end"], first["when"]) == ("", "2023-05-06", "../2023-05-06")


def test_when_is_told_in_plain_words():
    assert row("meeting")["words"] == "Tuesday 12 March 2024"
    assert row("ferry")["words"] == "about Tuesday 20 February 2024"
    assert row("protest")["words"] == "since 2016"


def test_a_story_without_events_gives_an_empty_table_that_still_filters():
    nothing = to_frame(replace(story(), events=()))
    assert select(nothing, Filters(("Norland",), ("call",), True)).empty
    assert read(to_csv(nothing)) == []


def test_an_actor_is_found_by_any_of_its_names():
    frame = to_frame(story())
    assert ids(select(frame, Filters(("Anna Berg",)))) == ["meeting"]
    assert ids(select(frame, Filters(("berg",)))) == ["meeting"]
    assert ids(select(frame, Filters(("the union",)))) == ["protest", "meeting"]


def test_a_whole_name_does_not_find_longer_ones():
    institute = replace(PROTEST, actors=(Actor("Norland Institute", "organisation"),))
    assert ids(select(to_frame(story(institute, CALL)), Filters(("Norland",)))) == ["call"]
    assert ids(select(to_frame(story(institute, CALL)), Filters(("institute",)))) == ["protest"]


def test_any_of_several_actors_is_enough_and_kinds_narrow_it_down():
    frame = to_frame(story())
    assert ids(select(frame, Filters(("Norland", "Harbour Union")))) == [
        "protest",
        "call",
        "plan",
        "meeting",
        "quarrel",
    ]
    assert ids(select(frame, Filters(("Norland", "Harbour Union"), ("call", "talks")))) == ["call", "meeting"]


def test_a_state_stands_for_its_people_when_asked():
    frame = to_frame(story())
    assert "meeting" not in ids(select(frame, Filters(("Norland",))))
    assert "meeting" in ids(select(frame, Filters(("Norland",), people_of_states=True)))
    assert ids(select(frame, Filters(("Norland",), ("talks",), people_of_states=True))) == ["meeting"]


def test_all_of_several_actors_can_be_asked_for():
    frame = to_frame(story())
    both = Filters(("Norland", "Westmark"), all_actors=True)
    assert ids(select(frame, both)) == ["call", "quarrel"]
    assert ids(select(frame, replace(both, actors=("Norland", "Harbour Union"), people_of_states=True))) == ["meeting"]


@pytest.mark.parametrize(
    ("first", "last", "shown"),
    [
        (date(2024, 3, 8), None, ["protest", "plan", "conference", "meeting"]),
        (date(2024, 3, 1), date(2024, 3, 1), ["protest", "call"]),
        (None, date(2015, 12, 31), []),
        (None, date.max, ["border", "protest", "ferry", "call", "plan", "conference", "meeting"]),
    ],
)
def test_days_keep_what_lies_at_least_in_part_between_them(first, last, shown):
    assert ids(select(to_frame(story()), Filters(first=first, last=last))) == shown


def test_words_are_looked_for_in_titles_sentences_and_names():
    frame = to_frame(story())
    assert ids(select(frame, Filters(words="TELEPHONE"))) == ["call"]
    assert ids(select(frame, Filters(words="oslo union"))) == ["meeting"]
    assert ids(select(frame, Filters(words="(["))) == []


def test_statuses_certainties_and_categories_narrow_it_down():
    frame = to_frame(story())
    assert ids(select(frame, Filters(statuses=("planned", "cancelled")))) == ["plan", "conference", "meeting"]
    assert ids(select(frame, Filters(certainties=("about",)))) == ["ferry"]
    assert ids(select(frame, Filters(certainties=("not dated",)))) == ["quarrel"]
    assert ids(select(frame, Filters(categories=("disaster", "protest")))) == ["protest", "ferry"]


def test_each_choice_says_what_it_would_leave_beside_the_other_filters():
    frame = to_frame(story())
    assert counts(frame, Filters(), "kinds") == {"event": 5, "talks": 2, "call": 1}
    assert counts(frame, Filters(("Westmark",), kinds=("call",)), "kinds") == {"event": 2, "call": 1}
    assert counts(frame, Filters(("Westmark",), kinds=("call",)), "actors") == {"Norland": 1, "Westmark": 1}


def test_an_empty_result_names_the_filter_that_emptied_it():
    frame = to_frame(story())
    assert emptied_by(frame, Filters(("Anna Berg",))) == ()
    assert emptied_by(frame, Filters(("Anna Berg",), words="zebra")) == ("words",)
    assert emptied_by(frame, Filters(("Anna Berg",), ("call",))) == ("actors", "kinds")
    assert emptied_by(frame, Filters(words="zebra", last=date(2000, 1, 1))) == ("days", "words")


def test_a_date_counted_from_a_contradicted_publication_date_is_in_doubt_unless_a_reader_vouches_for_it():
    told = story(CALL, FERRY)
    doubted = replace(told, audit=replace(told.audit, verdict="contradicted"))
    assert list(to_frame(doubted)["certainty"]) == ["about", "in doubt"]
    vouched = replace(doubted, article=told.article.published_on(date(2024, 3, 4)))
    assert list(to_frame(vouched)["certainty"]) == ["about", "worked out"]


@settings(max_examples=60, deadline=None)
@given(
    st.builds(
        Filters,
        actors=st.lists(st.sampled_from(["Norland", "Anna Berg", "", "x"]), max_size=2).map(tuple),
        kinds=st.lists(st.sampled_from(["call", "talks", "nothing"]), max_size=2).map(tuple),
        people_of_states=st.booleans(),
        all_actors=st.booleans(),
        statuses=st.lists(st.sampled_from(["planned", "happened"]), max_size=1).map(tuple),
        first=st.none() | st.dates(),
        last=st.none() | st.dates(),
        words=st.text(max_size=5),
    )
)
def test_no_combination_of_filters_fails_and_an_empty_one_is_explained(filters):
    frame = to_frame(story())
    shown = select(frame, filters)
    assert ids(shown) == [id for id in ids(frame) if id in set(ids(shown))]
    assert bool(emptied_by(frame, filters)) == shown.empty


def test_an_unknown_actor_finds_nothing():
    assert select(to_frame(story()), Filters(("Nobody",))).empty
    assert select(to_frame(story()), Filters(("",))).empty


def test_actors_come_with_how_often_they_take_part():
    found = counts(to_frame(story()), Filters(), "actors")
    assert next(iter(found)) == "Norland"
    assert found["Harbour Union"] == 2


def test_dated_and_undated_share_all_events_between_them():
    frame = to_frame(story())
    assert ids(undated(frame)) == ["quarrel"]
    assert len(dated(frame)) + 1 == len(frame)


def test_the_csv_has_the_promised_columns_a_byte_order_mark_and_the_rows_in_order():
    text = to_csv(to_frame(story()))
    assert text.startswith("\ufeff" + ",".join(CSV_COLUMNS) + "\r\n")
    rows = read(text)
    assert [one["id"] for one in rows] == IN_TIME
    call = rows[3]
    assert call["actors"] == "Norland; Westmark"
    assert call["sentence"].startswith("The ministers of Norland")
    assert (call["article"], call["published"], call["url"]) == ("ferry", "2024-03-04", "https://example.org/ferry")


def test_the_csv_holds_exactly_what_is_filtered():
    shown = select(to_frame(story()), Filters(kinds=("talks",)))
    assert [one["id"] for one in read(to_csv(shown))] == ["conference", "meeting"]


def test_a_later_part_of_a_csv_has_no_header_of_its_own():
    assert [line.split(",")[0] for line in to_csv(to_frame(story(MEETING)), header=False).splitlines()] == ["meeting"]


@pytest.mark.parametrize(
    "formula",
    [
        '=HYPERLINK("http://x","y")',
        "+1",
        "-1+2",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        " =1",
        "＝1",
        "=cmd|' /C calc'!A0",
    ],
)
def test_no_cell_runs_as_a_formula(formula):
    hostile = replace(FERRY, title=formula, explanation=formula, actors=(Actor(formula, "person"),))
    told = read(to_csv(to_frame(story(hostile))))[0]
    for column in ("title", "date_explanation", "actors"):
        assert told[column].startswith("'")
    assert told["title"] == f"'{formula}"
