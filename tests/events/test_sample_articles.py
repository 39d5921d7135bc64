"""The other two articles the page opens with: a merger and a storm."""

import pytest

from timeline.events.event import Event
from timeline.samples import samples


def names(event: Event) -> set[str]:
    return {actor.name for actor in event.actors}


@pytest.fixture(scope="module")
def told(tell):
    merger, storm = samples()[1:3]
    return {
        "merger": {event.title: event for event in tell(merger.article().text, "2025-03-12")},
        "storm": {event.title: event for event in tell(storm.article().text, "2024-10-07")},
    }


@pytest.mark.parametrize(
    ("article", "title", "actors"),
    [
        ("merger", "Castell Lines buys the Baltic operator Ostsee Fracht", {"Castell Lines", "Ostsee Fracht"}),
        ("merger", "Nordhaven to publish its own results", {"Nordhaven"}),
        ("merger", "The boards of both companies approve the terms", {"Nordhaven", "Castell Lines"}),
        ("merger", "The companies announce that they were negotiating again", {"Nordhaven", "Castell Lines"}),
        ("merger", "Shares in Castell rise 18 percent", {"Castell Lines"}),
        (
            "storm",
            "Daniel Okafor speaks by telephone with Prime Minister Helen Marsh",
            {"Daniel Okafor", "Helen Marsh"},
        ),
        ("storm", "The coast guard calls off its search", {"coast guard"}),
        ("storm", "Storm Maren strikes the coast", set()),
        ("storm", "The storm crosses the Tamsin peninsula in six hours", set()),
    ],
)
def test_who_takes_part(told, article, title, actors):
    assert names(told[article][title]) == actors


def test_a_search_called_off_has_ended_and_a_strike_called_off_was_never(told):
    assert told["storm"]["The coast guard calls off its search"].status == "happened"
    assert told["merger"]["The union calls off a strike planned"].status == "cancelled"


def test_a_call_told_only_in_a_clause_after_what_is_reported(tell):
    found = tell("The ministry said on Tuesday that the crisis had eased after the two leaders spoke by telephone.")
    [call] = [event for event in found if event.kind == "call"]
    assert call.when == "/2021-12-28"
    told_so = (
        "Putin told Biden on Thursday that it would be a mistake, an aide said after the two leaders talked by phone."
    )
    [call] = [event for event in tell(told_so) if event.kind == "call"]
    assert call.when == "2021-12-30"


def test_explanations_say_which_words_date_it_and_who_is_meant(tell):
    [event] = tell("Mateo Ferrer resigned on Monday. He left Lisbon on Tuesday.")[1:]
    assert "“left” is dated by “Tuesday”." in event.explanation
    assert "“He” is Mateo Ferrer, named before." in " ".join(event.evidence)
    [threat] = tell("Moscow threatened NATO on Monday.")
    assert "“Moscow” is Russia." in " ".join(threat.evidence)
    assert "NATO" not in " ".join(threat.evidence)
