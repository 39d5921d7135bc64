"""The article the product starts from: its one telephone call, its planned talks, and its wars."""

import pytest

from timeline.events.event import Event
from timeline.samples import samples


@pytest.fixture(scope="module", params=["2021-12-31", "2022-01-18"])
def found(tell, request) -> tuple[str, list[Event]]:
    return request.param, tell(samples()[0].article().text, request.param)


def only(found, **wanted):
    [event] = [e for e in found[1] if all(getattr(e, field) == value for field, value in wanted.items())]
    return event


def names(event: Event) -> set[str]:
    return {actor.name for actor in event.actors}


def test_the_call_told_nine_times_is_one_call(found):
    thursday = {"2021-12-31": "2021-12-30", "2022-01-18": "2022-01-13"}[found[0]]
    call = only(found, kind="call", when=f"{thursday}T15:35")
    assert call.until == f"{thursday}T16:25"
    assert names(call) == {"Vladimir Putin", "Joe Biden"}
    assert len(call.mentions) >= 9
    assert call.title == "Vladimir Putin and Joe Biden speak by telephone"
    assert call.category == "call"


def test_the_other_call_is_another(found):
    wednesday = {"2021-12-31": "2021-12-29", "2022-01-18": "2022-01-12"}[found[0]]
    assert names(only(found, kind="call", when=wednesday)) == {"Antony Blink", "Volodymyr Zelenskyy"}


@pytest.mark.parametrize(
    ("when", "parties"), [("2022-01-10", {"Russia", "United States"}), ("2022-01-12", {"Russia", "NATO"})]
)
def test_the_planned_talks(found, when, parties):
    talks = only(found, kind="talks", when=when)
    assert talks.status == "planned"
    assert names(talks) == parties


def test_the_osce_comes_the_next_day(found):
    [event] = [e for e in found[1] if "OSCE" in names(e)]
    assert (event.when, event.status) == ("2022-01-13", "planned")


def test_what_began_in_2014(found):
    assert names(only(found, when="2014")) == {"Russia", "Ukraine"}
    since = [e for e in found[1] if e.when == "2014/"]
    assert {e.category for e in since} == {"other", "violence"} or {e.category for e in since} == {
        "violence",
        "military",
    }


def test_putin_counts_as_russia(found):
    putin = next(a for e in found[1] for a in e.actors if a.name == "Vladimir Putin")
    assert (putin.country, putin.type, putin.role) == ("Russia", "person", "Russian President")
