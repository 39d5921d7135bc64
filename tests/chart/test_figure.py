import re
from dataclasses import replace
from datetime import date
from html import unescape

import plotly.graph_objects as go
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.chart.drawn import (
    figure,
    frame,
    headings,
    hovers,
    lines,
    many,
    overlapping,
    places,
    selected,
    symbols,
    targets,
    texts,
    words,
)
from tests.stories import BERG, CALL, CONFERENCE, EVENTS, FERRY, MEETING, NORLAND, PLAN, PROTEST, UNION, WESTMARK
from timeline.chart import days_of_bin, draw, marks
from timeline.chart.lettering import pixels
from timeline.events.event import Event
from timeline.table import Filters, dated, select


def symbol_of(event: Event) -> go.scatter.Marker:
    return symbols(figure(event))[0].marker


def bar_of(event: Event) -> go.bar.Marker:
    return next(trace.marker for trace in figure(event).data if trace.type == "bar" and trace.width == 9)


def labels(drawn: go.Figure) -> str:
    return "\n".join(texts(drawn))


# ── What is drawn ────────────────────────────────────────────────────────────────────────────────────────────────────


def test_every_event_with_a_calendar_date_can_be_clicked_and_no_other():
    assert sorted(key for key, _ in targets(figure())) == sorted(dated(frame())["key"])
    assert set(places(figure())) == set(dated(frame())["id"])


def test_marks_stand_in_the_order_of_time():
    shown = places(figure(CALL, CONFERENCE, replace(FERRY, title="")))
    assert shown["ferry"][0] < shown["call"][0] < shown["conference"][0]


def test_a_label_names_the_time_and_the_event():
    assert "1 Mar, 14:30  Norland and Westmark speak by telephone" in labels(figure())
    assert "<i>12 Mar  Anna Berg meets the Harbour Union</i>" in labels(figure())
    assert "2016  Westmark closes its border" in labels(figure())


def test_a_label_that_is_cut_grows_into_the_room_beside_it():
    long = "Norland and Westmark speak by telephone about the ferry and about everything else"
    told = replace(CALL, when="2024-01-01", until=None, title=long)
    assert long in labels(figure(told, *many(40, days=1), width=1400))
    assert long not in labels(figure(told, *many(40, days=1), width=700))


def test_periods_lie_below_days():
    rows = {id: place[3] for id, place in places(figure()).items()}
    assert max(rows[id] for id in ("call", "ferry", "meeting")) < min(rows[id] for id in ("border", "protest", "plan"))


def test_many_events_are_drawn_without_labels_but_can_be_clicked():
    drawn = figure(*many(300))
    assert not labels(drawn)
    assert len(places(drawn)) == 300


def test_many_events_of_one_day_can_all_be_clicked():
    for count in (30, 200, 2000):
        drawn = figure(*many(count, days=1), width=800)
        assert len(places(drawn)) == count
        assert overlapping(places(drawn).values()) == []


def test_a_day_is_fanned_out_within_itself_where_it_is_wide():
    drawn = figure(*many(200, days=1), *(replace(event, id=f"other{event.id}") for event in many(5)), width=800)
    lefts = {round(place[0]) for id, place in places(drawn).items() if not id.startswith("other")}
    assert len(lefts) > 5
    (_, ticks) = drawn.layout.xaxis.tickvals[:2]
    assert max(lefts) < ticks


def test_a_crowd_on_a_narrow_day_has_a_block_of_its_own_that_says_the_day():
    drawn = figure(*many(200, days=1), *(replace(event, id=f"other{event.id}") for event in many(300)), width=800)
    assert "Mon 1 Jan 2024 · 201 events" in words(drawn)
    (block,) = [shape for shape in drawn.layout.shapes if shape.name == "crowd"]
    inside = [
        id
        for id, (left, right, top, bottom) in places(drawn).items()
        if block.x0 <= left and right <= block.x1 and block.y0 <= top and bottom <= block.y1
    ]
    assert sorted(inside) == sorted([*(f"e{number}" for number in range(200)), "othere0"])
    assert drawn.layout.height < 1200


def test_a_label_has_its_year_where_it_is_not_the_year_of_most():
    drawn = labels(figure(*many(5), replace(CALL, when="1949-03-12", until=None)))
    assert "12 Mar 1949  Norland" in drawn
    assert "2024" not in drawn


def test_a_label_says_what_a_person_checked_and_where_articles_differ():
    rows = frame(replace(CALL, review="reviewed"), MEETING)
    rows.at[1, "conflicts"] = ("One says the 13th.",)
    drawn = draw(rows)
    assert "✓ 1 Mar, 14:30  Norland" in labels(drawn)
    assert "≠ 12 Mar  Anna Berg" in labels(drawn)
    assert {"✓ checked by a person", "≠ articles differ"} <= {trace.name for trace in drawn.data}
    assert not {"✓ checked by a person", "≠ articles differ"} & {trace.name for trace in figure().data}


def test_nothing_dated_gives_an_empty_figure():
    assert not figure(replace(CALL, when="PAST_REF", until=None)).data


def test_the_selected_event_is_lit_up_in_each_of_its_lanes():
    assert selected(figure(selected="ferry/meeting")) == ["ferry/meeting"]
    assert selected(figure(selected="ferry/call", lanes="actor")) == ["ferry/call"] * 2
    assert selected(figure(*many(300), PROTEST, selected="ferry/e7")) == ["ferry/e7"]
    assert selected(figure(*many(300), PROTEST, selected="ferry/protest")) == ["ferry/protest"]


def test_the_strip_of_density_stands_where_there_is_something_to_see():
    assert not any(shape.type == "path" for shape in figure(*many(5)).layout.shapes)
    assert any(shape.type == "path" for shape in figure(*many(20)).layout.shapes)


def test_a_tall_chart_has_its_dates_at_its_foot_too():
    assert not any("Mar" in word for word in words(figure(*many(5))))
    assert any("Mar" in word for word in words(figure(*many(100))))


# ── Whatever the events are ──────────────────────────────────────────────────────────────────────────────────────────


DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1)) | st.dates(date(2024, 3, 1), date(2024, 3, 20))
TIMES = st.one_of(
    DAYS.map(str),
    st.builds("{}T{:02}:{:02}".format, DAYS, st.integers(0, 23), st.integers(0, 59)),
    DAYS.map(lambda day: f"{day}TMO"),
    DAYS.map(lambda day: f"{day:%Y-%m}"),
    DAYS.map(lambda day: f"{day:%Y}"),
    DAYS.map(lambda day: "{}-W{:02}".format(*day.isocalendar())),
    DAYS.map(lambda day: f"{day}/"),
    DAYS.map(lambda day: f"/{day}"),
    st.tuples(DAYS, DAYS).map(lambda days: "/".join(map(str, sorted(days)))),
)
SOME_EVENTS = st.lists(
    st.builds(
        lambda **how: replace(MEETING, until=None, **how),
        when=TIMES,
        kind=st.sampled_from(["call", "talks", "event"]),
        status=st.sampled_from(["happened", "planned", "denied"]),
        title=st.text(min_size=1, max_size=120) | st.just("Norland and Westmark speak by telephone about ferries"),
        actors=st.lists(st.sampled_from([NORLAND, WESTMARK, BERG, UNION]), unique=True).map(tuple),
    ),
    min_size=1,
    max_size=40,
).map(lambda events: [replace(event, id=f"e{number}") for number, event in enumerate(events)])
WIDTHS, LANES = st.integers(320, 1600), st.sampled_from(["none", "kind", "actor", "article"])


@given(SOME_EVENTS, WIDTHS, LANES)
def test_no_two_events_touch_and_none_runs_off(events, width, lanes):
    boxes = [place for _, place in targets(figure(*events, width=width, lanes=lanes))]
    assert overlapping(boxes) == []
    assert all(left >= -5 and right <= width + 5 for left, right, _, _ in boxes)


CROWDED = st.lists(DAYS | st.sampled_from([date(2024, 3, 1), date(2024, 3, 8)]), min_size=130, max_size=300)


@settings(max_examples=20)
@given(CROWDED, WIDTHS, LANES)
def test_nor_do_they_where_there_are_too_many_for_labels(days, width, lanes):
    events = [replace(event, id=f"e{number}", actors=(NORLAND, BERG)[: number % 3]) for number, event in
              enumerate(event for day in days for event in many(1, when=str(day)))]  # fmt: skip
    drawn = figure(*events, width=width, lanes=lanes)
    boxes = [place for _, place in targets(drawn)]
    assert overlapping(boxes) == []
    assert all(left >= -5 and right <= width + 5 for left, right, _, _ in boxes)
    assert {key for key, _ in targets(drawn)} == {f"ferry/e{number}" for number in range(len(days))}


@given(SOME_EVENTS, WIDTHS)
def test_every_label_lies_in_what_is_clicked_and_in_the_chart(events, width):
    drawn = figure(*events, width=width)
    boxes = [place for _, place in targets(drawn)]
    for trace in drawn.data:
        if getattr(trace, "mode", None) == "text":
            for x, y, text, side in zip(trace.x, trace.y, trace.text, trace.textposition, strict=True):
                length = pixels(unescape(re.sub("</?[is]>", "", text)), 13)
                left, right = (x - length, x) if side == "middle left" else (x, x + length)
                assert left >= -0.1 and right <= width + 0.1
                assert any(box[0] <= left and right <= box[1] and box[2] < y < box[3] for box in boxes)


@given(SOME_EVENTS, LANES)
def test_every_event_can_be_clicked(events, lanes):
    keys = [key for key, _ in targets(figure(*events, lanes=lanes))]
    assert set(keys) == set(dated(frame(*events))["key"])
    if lanes != "actor":
        assert len(keys) == len(set(keys))


@given(SOME_EVENTS, DAYS, DAYS)
def test_a_window_shows_just_what_lies_in_it(events, one, other):
    first, last = sorted((one, other))
    drawn = figure(*events, window=(first, last))
    inside = select(frame(*events), Filters(first=first, last=last))
    assert {key for key, _ in targets(drawn)} == set(inside["key"]) if len(inside) else not drawn.data


# ── Windows ──────────────────────────────────────────────────────────────────────────────────────────────────────────


MARCH = date(2024, 3, 1), date(2024, 3, 31)


def test_what_goes_on_beyond_the_window_is_cut_with_a_hollow_arrow():
    drawn = figure(replace(PLAN, when="2024"), CALL, window=MARCH)
    arrows = {trace.marker.symbol: trace.x[0] for trace in symbols(drawn) if "triangle" in str(trace.marker.symbol)}
    assert set(arrows) == {"triangle-left-open", "triangle-right-open"}
    assert arrows["triangle-left-open"] < 10 and arrows["triangle-right-open"] > 790


def test_an_event_within_the_window_has_no_arrow():
    drawn = figure(replace(PLAN, when="2024-03"), CALL, window=MARCH)
    assert not any("triangle" in str(trace.marker.symbol) for trace in symbols(drawn))


def test_a_window_of_a_day_tells_hours_if_an_event_does():
    day = date(2024, 3, 1), date(2024, 3, 1)
    noon = replace(MEETING, when="2024-03-01")
    assert any(":00" in tick for tick in figure(CALL, noon, window=day).layout.xaxis.ticktext)
    assert not any(":00" in tick for tick in figure(noon, window=day).layout.xaxis.ticktext)


def test_an_event_of_an_empty_window_is_not_drawn():
    assert not figure(CALL, window=(date(2025, 1, 1), date(2025, 1, 2))).data


def test_the_days_of_a_window_may_stand_in_either_order():
    assert set(places(figure(CALL, window=MARCH[::-1]))) == {"call"}


@pytest.mark.parametrize("window", [(date.min, date.min), (date.max, date.max), (date.min, date.max)])
def test_the_ends_of_the_calendar_are_a_window_too(window):
    figure(*EVENTS, replace(CALL, id="first", when="0001-01-01"), replace(CALL, id="last", when="9998"), window=window)


# ── Publication dates ────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_publication_date_is_a_line_among_the_events():
    drawn = figure(CALL, MEETING, published=date(2024, 3, 4))
    (place,) = {line.x0 for line in lines(drawn)}
    assert places(drawn)["call"][0] < place < places(drawn)["meeting"][1]
    assert "published Mon 4 Mar 2024" in words(drawn)


def test_each_day_of_publication_is_a_line_and_says_of_what():
    published = {"a": date(2024, 3, 4), "b": date(2024, 3, 9), "c": date(2024, 3, 9)}
    drawn = figure(CALL, MEETING, published=published, names={"a": "Talks <resume>"})
    assert len({line.x0 for line in lines(drawn)}) == 2
    assert "published Mon 4 Mar 2024 · Talks &lt;resume&gt;" in words(drawn)
    assert "published Sat 9 Mar 2024 · 2 articles" in words(drawn)


def test_no_line_of_a_publication_runs_through_a_label():
    drawn = figure(published=date(2024, 3, 4), width=600)
    crossed = 0
    for trace in drawn.data:
        if getattr(trace, "mode", None) == "text":
            for x, y, text, side in zip(trace.x, trace.y, trace.text, trace.textposition, strict=True):
                length = pixels(unescape(re.sub("</?[is]>", "", text)), 13)
                left = x - length if side == "middle left" else x
                beside = [line for line in lines(drawn) if left <= line.x0 <= left + length]
                crossed += bool(beside)
                assert not any(line.y0 < y < line.y1 for line in beside)
    assert crossed


def test_many_days_of_publication_are_ticks_without_words():
    published = {str(day): date(2024, 3, day) for day in range(2, 12)}
    drawn = figure(CALL, MEETING, published=published)
    assert len(lines(drawn)) == 10
    assert all(line.y1 - line.y0 < 10 for line in lines(drawn))
    assert not any("published" in word for word in words(drawn))
    assert "published" in {trace.name for trace in drawn.data}


def test_a_publication_beyond_the_window_is_not_drawn():
    assert lines(figure(CALL, window=(date(2024, 3, 1), date(2024, 3, 2)), published=date(2024, 3, 4))) == []


# ── Lanes ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_an_event_lies_in_the_lane_of_each_of_its_actors_and_its_marks_are_joined():
    drawn = figure(CALL, MEETING, lanes="actor")
    assert sorted(headings(drawn)) == ["Anna Berg · 1", "Harbour Union · 1", "Norland · 1", "Westmark · 1"]
    assert sorted(key for key, _ in targets(drawn)) == ["ferry/call"] * 2 + ["ferry/meeting"] * 2
    (joins,) = [trace for trace in drawn.data if getattr(trace, "mode", None) == "lines"]
    assert len([x for x in joins.x if x is None]) == 2


def test_lanes_stand_below_each_other():
    drawn = figure(lanes="kind")
    assert headings(drawn) == ["Calls · 1", "Talks · 2", "Other events · 4"]
    shown = places(drawn)
    assert shown["call"][3] < shown["meeting"][2] < shown["ferry"][2]


def test_lanes_of_articles_have_their_titles():
    drawn = figure(CALL, lanes="article", names={"ferry": "Norland and <Westmark>"})
    assert headings(drawn) == ["Norland and &lt;Westmark&gt; · 1"]


def test_in_lanes_of_articles_each_has_the_line_of_its_own_publication():
    rows = frame(CALL, MEETING)
    rows.at[1, "told_by"] = ("other",)
    published = {"ferry": date(2024, 3, 4), "other": date(2024, 3, 9)}
    drawn = draw(rows, lanes="article", published=published, names={"ferry": "Talks", "other": "A quarrel"})
    assert headings(drawn) == [
        "Talks · 1 · published Mon 4 Mar 2024", "A quarrel · 1 · published Sat 9 Mar 2024",
    ]  # fmt: skip
    shown = places(drawn)
    above, below = (
        [line for line in lines(drawn) if line.x0 == place] for place in sorted({line.x0 for line in lines(drawn)})
    )
    assert max(line.y1 for line in above) < shown["meeting"][3] and max(line.y1 for line in above) > shown["call"][2]
    assert min(line.y0 for line in below) > shown["call"][3]


def test_the_heading_of_a_lane_never_runs_off_and_keeps_its_count():
    (heading,) = headings(figure(CALL, lanes="article", names={"ferry": "Norland and Westmark talk " * 9}, width=360))
    assert pixels(heading, 14) <= 360
    assert "… · 1" in heading


# ── Too many to draw ─────────────────────────────────────────────────────────────────────────────────────────────────


def test_too_many_events_are_columns_that_lead_to_a_window():
    events = frame(*many(6000))
    keys = [key for key, _ in targets(draw(events))]
    assert all(days_of_bin(key) for key in keys)
    assert len(keys) < 100
    window = days_of_bin(keys[0])
    assert not any(days_of_bin(key) for key, _ in targets(draw(events, window=window)))


def test_what_would_be_too_high_is_counted_up_too():
    year = frame(*many(2000, when="2024"))
    assert [days_of_bin(key) is not None for key, _ in targets(draw(year))] == [True]


def test_columns_say_what_to_do_with_them():
    assert "Each column is a day. Click one to see only its days." in words(draw(frame(*many(6000, days=30))))


def test_lanes_count_towards_too_many():
    events = frame(*many(3000))
    assert not any(days_of_bin(key) for key, _ in targets(draw(events)))
    assert all(days_of_bin(key) for key, _ in targets(draw(events, lanes="actor")))


# ── What a mark says ─────────────────────────────────────────────────────────────────────────────────────────────────


def test_each_kind_has_a_colour_and_a_shape_of_its_own():
    assert (
        len({look.colour for look in marks.KINDS.values()}) == len({look.symbol for look in marks.KINDS.values()}) == 3
    )
    assert symbol_of(CALL).symbol == "circle"
    assert symbol_of(MEETING).symbol.startswith("diamond")


def test_what_happened_is_full_and_what_is_planned_is_pale_and_dotted():
    happened = symbol_of(replace(MEETING, status="happened"))
    assert (happened.symbol, happened.color) == ("diamond", marks.KINDS["talks"].colour)
    planned = symbol_of(MEETING)
    assert (planned.symbol, planned.color) == ("diamond-dot", marks.pale(marks.KINDS["talks"].colour))
    assert bar_of(replace(PROTEST, status="planned")).pattern.shape == "."


def test_what_was_cancelled_is_crossed_out():
    assert symbol_of(CONFERENCE).symbol == "diamond-x-open"


def test_an_approximate_day_is_hollow():
    assert symbol_of(FERRY).symbol == "square-open"


def test_a_week_is_hatched_and_a_range_is_not():
    assert bar_of(replace(PLAN, status="happened")).pattern.shape == "/"
    assert bar_of(PROTEST).pattern.shape is None


def test_a_period_covers_all_of_itself():
    week = places(figure(PLAN, *[replace(MEETING, id=str(n), when=f"2024-03-{n:02}") for n in range(1, 20)]))
    assert week["plan"][1] - week["plan"][0] > (week["11"][0] - week["4"][0]) * 0.9


def test_an_open_end_is_an_arrow_at_the_right_edge():
    arrows = {str(trace.marker.symbol): trace.x[0] for trace in symbols(figure())}
    assert arrows["triangle-right"] > 780
    assert "triangle-left" not in arrows


def test_an_open_start_is_an_arrow_at_the_left_edge():
    arrows = {trace.marker.symbol: trace.x[0] for trace in symbols(figure(CALL, replace(PROTEST, when="/2024-03-05")))}
    assert arrows["triangle-left"] < 20


def test_the_legend_explains_what_is_there_and_only_that():
    everything = {trace.name for trace in figure().data if trace.name}
    assert everything == {
        "call", "talks", "other event", "planned", "cancelled or denied", "not sure when",
        "some time within", "throughout", "no known end or start", "shortened time",
    }  # fmt: skip
    assert {trace.name for trace in figure(CALL).data if trace.name} == {"call"}


def test_hovering_tells_the_title_the_time_how_sure_it_is_and_the_sentence():
    (told,) = hovers(figure(CALL))
    assert "<b>Norland and Westmark speak by telephone</b> 14:30 on Friday 1 March 2024" in told
    assert "happened · the date is worked out" in told
    assert "“The ministers of Norland and Westmark spoke" in told


def test_hovering_tells_what_a_person_did_and_where_articles_differ():
    reviewed = frame(replace(CALL, review="corrected"))
    reviewed.at[0, "told_by"], reviewed.at[0, "conflicts"] = ("ferry", "other"), ("One says Friday.",)
    (told,) = hovers(draw(reviewed))
    assert "corrected by hand · told by 2 articles · which differ" in told


@pytest.mark.parametrize("hostile", ["<script>alert(1)</script>", "<b>bold</b>", "%{x} $\\alpha$", "a & b <br> c"])
def test_markup_in_an_article_is_shown_as_text(hostile):
    drawn = figure(replace(CALL, title=hostile))
    shown = labels(drawn) + "".join(hovers(drawn))
    assert "<script" not in shown
    assert "<b>bold</b>" not in labels(drawn)
    assert all("%{x}" not in (trace.hovertemplate or "") for trace in drawn.data)
