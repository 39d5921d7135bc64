from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import combinations, pairwise

import plotly.graph_objects as go
import pytest

from tests.stories import CALL, CONFERENCE, EVENTS, FERRY, MEETING, PLAN, PROTEST, story
from timeline.chart import draw, marks
from timeline.chart.axis import CROWDED, lay_out
from timeline.chart.lettering import cut, pixels
from timeline.chart.rows import GAP, pack
from timeline.events.event import Event
from timeline.table import dated, to_frame


def figure(*events: Event, **how) -> go.Figure:
    return draw(to_frame(story(*events)), **how)


def targets(drawn: go.Figure) -> dict[str, tuple[float, float, float]]:
    """What can be clicked, by the event's id: from which pixel to which, and in which row."""
    (trace,) = [trace for trace in drawn.data if trace.customdata is not None]
    return {
        key.partition("/")[2]: (base, base + length, y)
        for key, base, length, y in zip(trace.customdata, trace.base, trace.x, trace.y, strict=True)
    }


def labels(drawn: go.Figure) -> str:
    return "\n".join(text for trace in drawn.data for text in getattr(trace, "text", None) or ())


def symbols(drawn: go.Figure) -> list[go.Scatter]:
    return [trace for trace in drawn.data if trace.type == "scatter" and trace.marker.symbol and trace.x[0] is not None]


def symbol_of(event: Event) -> go.scatter.Marker:
    return symbols(figure(event))[0].marker


def bar_of(event: Event) -> go.bar.Marker:
    return next(trace.marker for trace in figure(event).data if trace.type == "bar" and trace.width == 9)


def days(*offsets: int, start: datetime = datetime(2024, 3, 1)) -> list[tuple[datetime, datetime]]:
    return [(start + timedelta(days=n), start + timedelta(days=n + 1)) for n in offsets]


# ── What is drawn ────────────────────────────────────────────────────────────────────────────────────────────────────


def test_every_event_with_a_calendar_date_can_be_clicked_and_no_other():
    assert set(targets(figure())) == set(dated(to_frame(story()))["id"])


def test_marks_stand_in_the_order_of_time():
    shown = targets(figure(CALL, CONFERENCE, replace(FERRY, title="")))
    assert shown["ferry"][0] < shown["call"][0] < shown["conference"][0]


def test_a_label_names_the_day_and_the_event():
    assert "1 Mar, 14:30  Norland and Westmark speak by telephone" in labels(figure())
    assert "12 Mar  Anna Berg meets the Harbour Union" in labels(figure())


@pytest.mark.parametrize("width", [320, 480, 800, 1300])
def test_no_two_events_touch_and_none_runs_off(width):
    many = [replace(CALL, id=str(n), when=f"2024-03-{n % 28 + 1:02}T10:00", until=None) for n in range(60)]
    boxes = targets(figure(*EVENTS[1:], *many, width=width)).values()
    for one, other in combinations(boxes, 2):
        assert one[2] != other[2] or one[1] <= other[0] or other[1] <= one[0]
    assert all(left >= -5 and right <= width + 5 for left, right, _ in boxes)


def test_periods_lie_below_days():
    rows = {id: y for id, (_, _, y) in targets(figure()).items()}
    assert max(rows[id] for id in ("call", "ferry", "meeting")) < min(rows[id] for id in ("border", "protest", "plan"))


def test_many_events_are_drawn_without_labels_but_can_be_clicked():
    many = [replace(MEETING, id=str(n), when=f"2024-{n % 12 + 1:02}-{n % 28 + 1:02}") for n in range(300)]
    drawn = figure(*many)
    assert not labels(drawn).strip()
    assert len(targets(drawn)) == 300


def test_nothing_dated_gives_an_empty_figure():
    assert not figure(replace(CALL, when="PAST_REF", until=None)).data


def test_the_selected_event_is_lit_up():
    (trace,) = [trace for trace in figure(selected="ferry/meeting").data if trace.customdata is not None]
    assert [trace.customdata[point] for point in trace.selectedpoints] == ["ferry/meeting"]


def test_the_publication_date_is_a_line_among_the_events():
    drawn = figure(CALL, MEETING, published=date(2024, 3, 4))
    (line,) = [shape for shape in drawn.layout.shapes if shape.type == "line"]
    assert targets(drawn)["call"][0] < line.x0 < targets(drawn)["meeting"][1]
    assert any("published Mon 4 Mar" in note.text for note in drawn.layout.annotations)


# ── What a mark says ─────────────────────────────────────────────────────────────────────────────────────────────────


def test_each_kind_has_a_colour_and_a_shape_of_its_own():
    assert (
        len({look.colour for look in marks.KINDS.values()}) == len({look.symbol for look in marks.KINDS.values()}) == 3
    )
    assert symbol_of(CALL).symbol == "circle"
    assert symbol_of(MEETING).symbol == "diamond"


def test_what_happened_is_full_and_what_is_planned_is_pale():
    assert symbol_of(replace(MEETING, status="happened")).color == marks.KINDS["talks"].colour
    assert symbol_of(MEETING).color == marks.pale(marks.KINDS["talks"].colour)
    assert bar_of(replace(PROTEST, status="planned")).color != bar_of(PROTEST).color


def test_what_was_cancelled_is_crossed_out():
    assert symbol_of(CONFERENCE).symbol == "diamond-x-open"


def test_an_approximate_day_is_hollow():
    assert symbol_of(FERRY).symbol == "square-open"


def test_a_week_is_hatched_and_a_range_is_not():
    assert bar_of(PLAN).pattern.shape == "/"
    assert bar_of(PROTEST).pattern.shape is None


def test_a_period_covers_all_of_itself():
    week = targets(figure(PLAN, *[replace(MEETING, id=str(n), when=f"2024-03-{n:02}") for n in range(1, 20)]))
    assert week["plan"][1] - week["plan"][0] > (week["11"][0] - week["4"][0]) * 0.9


def test_an_open_end_is_an_arrow_at_the_right_edge():
    arrows = {trace.marker.symbol: trace.x[0] for trace in symbols(figure())}
    assert arrows["triangle-right"] > 780
    assert "triangle-left" not in arrows


def test_an_open_start_is_an_arrow_at_the_left_edge():
    arrows = {trace.marker.symbol: trace.x[0] for trace in symbols(figure(CALL, replace(PROTEST, when="/2024-03-05")))}
    assert arrows["triangle-left"] < 20


def test_the_legend_explains_what_is_there_and_only_that():
    everything = {trace.name for trace in figure().data if trace.name}
    assert everything == {
        "call", "talks", "other event", "planned", "cancelled or denied", "not sure when",
        "some time within", "throughout", "shortened time",
    }  # fmt: skip
    assert {trace.name for trace in figure(CALL).data if trace.name} == {"call"}


def test_hovering_tells_the_title_the_time_and_the_sentence():
    (trace,) = [trace for trace in figure(CALL).data if trace.customdata is not None]
    told = trace.hovertext[0].replace("<br>", " ")
    assert "Norland and Westmark speak by telephone" in told
    assert "14:30" in told
    assert "“The ministers of Norland and Westmark spoke" in told


@pytest.mark.parametrize("hostile", ["<script>alert(1)</script>", "<b>bold</b>", "%{x} $\\alpha$", "a & b <br> c"])
def test_markup_in_an_article_is_shown_as_text(hostile):
    drawn = figure(replace(CALL, title=hostile))
    shown = labels(drawn) + "".join(text for trace in drawn.data for text in trace.hovertext or ())
    assert "<script" not in shown
    assert "<b>bold</b>" not in labels(drawn)
    assert all("%{x}" not in (trace.hovertemplate or "") for trace in drawn.data)


# ── The axis ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_days_stay_apart_when_one_event_lies_years_before():
    axis = lay_out([*days(0, 1, 2, 5), (datetime(2014, 1, 1), datetime(2015, 1, 1))], 800)
    places = [axis.at(first) for first, _ in days(0, 1, 2, 5)]
    assert all(later - earlier >= CROWDED for earlier, later in pairwise(places))
    assert [stretch.length for stretch in axis.stretches if stretch.shortened] == ["1 year", "9 years"]
    assert axis.ticks()[0].label == "2014"


def test_time_is_not_shortened_without_need():
    evenly = [(datetime(year, 1, 1), datetime(year, 12, 31)) for year in (1990, 2000, 2010, 2020)]
    for extents in (evenly, days(0, 3, 9), days(0, 5000)):
        assert not any(stretch.shortened for stretch in lay_out(extents, 800).stretches)


def test_time_runs_from_left_to_right_without_a_jump():
    axis = lay_out([*days(0, 1, 2), *days(4000, 4001)], 600)
    moments = [datetime(2024, 2, 1) + timedelta(days=n) for n in range(0, 4200, 7)]
    places = [axis.at(moment) for moment in moments]
    assert places == sorted(places)
    assert all(before.right == after.left for before, after in pairwise(axis.stretches))


@pytest.mark.parametrize("width", [320, 800])
@pytest.mark.parametrize(
    "extents",
    [days(0), days(0, 1, 2), days(0, 40), days(0, 400), days(0, 9000), [(datetime(1, 1, 1), datetime.max)]],
)
def test_tick_labels_never_overlap(extents, width):
    ticks = lay_out(extents, width).ticks()
    assert ticks
    for left, right in pairwise(ticks):
        widest = max(
            pixels(line, 12) for tick in (left, right) for line in tick.label.split("<br>") if "<b>" not in line
        )
        assert right.at - left.at > widest


def test_the_year_is_told_where_it_changes():
    ticks = [tick.label for tick in lay_out(days(-70, -40, 0, 30), 800).ticks()]
    assert [label[3:7] for label in ticks if label.startswith("<b>")] == ["2023", "2024"]


def test_hours_are_told_only_where_all_events_tell_them():
    def ticks(*events: Event) -> list[str]:
        return list(figure(*events).layout.xaxis.ticktext)

    evening = replace(CALL, id="evening", when="2024-03-01T19:00", until=None)
    assert any(":00" in tick for tick in ticks(CALL, evening))
    assert not any(":00" in tick for tick in ticks(CALL, evening, replace(MEETING, when="2024-03-02")))


# ── Rows and lettering ───────────────────────────────────────────────────────────────────────────────────────────────


def test_neighbours_share_a_row_only_with_room_between_them():
    assert pack([(0, 10), (10 + GAP, 40), (15, 30), (0, 5)]) == [0, 0, 1, 2]


def test_a_label_is_cut_where_the_room_ends():
    assert cut("Putin and Biden", 13, 1000) == "Putin and Biden"
    short = cut("Putin and Biden speak", 13, 60)
    assert short.endswith("…")
    assert pixels(short, 13) <= 60
