import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.chart.drawn import frame, many
from tests.stories import BERG, CALL, MEETING, PROTEST, UNION, story
from timeline.chart.lanes import MOST, lanes_of
from timeline.events.event import Actor
from timeline.table import to_frame

PEOPLE = [Actor(f"Person {number}", "person") for number in range(30)]
CASTS = st.lists(st.lists(st.sampled_from(PEOPLE), unique=True, max_size=4).map(tuple), min_size=1, max_size=40)


def of_casts(casts):
    return frame(*(event for cast in casts for event in many(1, actors=cast)))


def test_without_lanes_all_events_stand_together():
    (lane,) = lanes_of(frame(), "none")
    assert (lane.heading, list(lane.events)) == ("", list(range(len(frame()))))


def test_kinds_come_in_the_order_of_the_legend():
    assert [lane.heading for lane in lanes_of(frame(PROTEST, CALL, MEETING), "kind")] == [
        "Calls",
        "Talks",
        "Other events",
    ]


@given(CASTS)
def test_an_event_lies_once_in_each_of_its_actors_lanes(casts):
    rows = of_casts(casts)
    lanes = {lane.heading: list(lane.events) for lane in lanes_of(rows, "actor")}
    assert len(lanes) <= MOST + 2
    for place, actors in enumerate(rows["actors"]):
        own = [name for name in actors if name in lanes]
        assert all(lanes[name].count(place) == 1 for name in own)
        assert (place in lanes.get("Others", [])) == (len(own) < len(actors))
        assert (place in lanes.get("Nobody named", [])) == (not actors)


@given(CASTS)
def test_those_with_the_most_events_have_a_lane(casts):
    rows = of_casts(casts)
    counts = {person.name: sum(person.name in actors for actors in rows["actors"]) for person in PEOPLE}
    named = {lane.heading for lane in lanes_of(rows, "actor")}
    least = min((count for name, count in counts.items() if name in named), default=0)
    assert all(count <= least for name, count in counts.items() if name not in named)


def test_the_rest_stand_last():
    casts = [(person,) for person in PEOPLE] + [()]
    assert [lane.heading for lane in lanes_of(of_casts(casts), "actor")][-2:] == ["Others", "Nobody named"]


@pytest.mark.parametrize("names", [None, {}, {"ferry": ""}])
def test_an_article_without_a_title_has_its_id(names):
    assert [lane.heading for lane in lanes_of(frame(CALL), "article", names)] == ["ferry"]


def test_articles_come_in_the_order_of_their_names():
    rows = to_frame(story(CALL))
    rows.at[0, "told_by"] = ("b", "a")
    names = {"a": "The first", "b": "The second"}
    assert [lane.heading for lane in lanes_of(rows, "article", names)] == ["The first", "The second"]


def test_an_actor_may_be_called_like_a_lane_of_the_rest():
    lanes = lanes_of(
        frame(*many(1, actors=(BERG, UNION)), *many(1, actors=(Actor("Others", "organisation"),))), "actor"
    )
    assert [len(lane.events) for lane in lanes if lane.heading == "Others"] == [1]
