"""Products and indices: actors of what happens to them, by one name; what else has a number or a capital is none."""

import pytest

from timeline.events.event import Event


def things(event: Event) -> list[str]:
    return [actor.name for actor in event.actors if actor.type == "thing"]


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("The iPhone 4 goes on sale on June 24.", "iPhone 4"),
        ("Kestrel unveiled the Talon 3 smartphone on Monday.", "Talon 3"),
        ("Kestrel will launch the Lumo 2 in March.", "Lumo 2"),
        ("Castell Airways ordered 20 Nordwind 320 jets on Tuesday.", "Nordwind 320"),
        ("The first Nordwind 787 Dreamliner was delivered to Castell Airways on Monday.", "Nordwind 787 Dreamliner"),
        ("Kestrel delivered the first Kestrel 747-8 to Castell Cargo on Friday.", "Kestrel 747-8"),
        ("Kestrel's 787 made its first flight on Tuesday.", "Kestrel 787"),
        ("An Airbus A380 landed in Oslo on Monday.", "Airbus A380"),
        ("Kestrel launched Skylight on Monday.", "Skylight"),
        ("Sales of the Corvo fell 12% in May.", "Corvo"),
        ("Boeing launched the 787 Dreamliner on Monday.", "787 Dreamliner"),
        ("iOS 4 was released on Monday.", "iOS 4"),
        ("Apple introduced a 60 GB iPod on Monday.", "iPod"),
        ("The Apple iPhone 4 was released on Monday.", "iPhone 4"),
        ("The Talon 4 is slated for a U.S. release on June 24.", "Talon 4"),
        ("The Nikkei fell 2 percent on Monday.", "Nikkei"),
        ("The Dow Jones industrial average lost 128 points on Friday.", "Dow Jones Industrial Average"),
        ("Britain's FTSE 100 index dropped 8% on Friday.", "FTSE 100"),
    ],
)
def test_the_product_or_index_of_an_event(tell, text, thing):
    [event] = tell(text)
    assert things(event) == [thing]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("A British Airways Boeing 777 landed in Oslo on Monday.", ["Boeing 777", "British Airways"]),
        ("A Singapore Airlines A380 landed in Oslo on Monday.", ["A380", "Singapore Airlines"]),
        ("The Kestrel Talon 4 was released on Monday.", ["Talon 4", "Kestrel"]),
        ("FedEx ordered 15 Boeing 777s on Monday.", ["FedEx", "Boeing 777"]),
        ("Boeing rolled out its new 787 Dreamliner on Monday.", ["Boeing", "787 Dreamliner"]),
    ],
)
def test_whose_product_it_is(tell, text, actors):
    [event] = tell(text)
    assert [actor.name for actor in event.actors] == actors


@pytest.mark.parametrize(
    "text",
    [
        "Cisco sued Apple over the iPhone on Monday.",
        "Castell sold Boeing 20 engines on Monday.",
        "Chelsea beat Arsenal 2-1 on Monday.",
        "Merrow filed for Chapter 11 protection on Monday.",
        "Flight 93 crashed on Monday.",
        "Kestrel hired 320 workers on Monday.",
        "The Senate rejected the plan on Monday.",
        "Spain's Telefonica bought Castell on Monday.",
        "Police released Ruth Adler on Monday.",
        "Storm Maren hit Florida on Monday.",
        "The G8 leaders met in London on Monday.",
        "President Bush launched Operation Freedom on Monday.",
        "Two F-16s were shot down on Monday.",
        "Ruth Adler broke the Clean Air Act on Monday.",
    ],
)
def test_topics_counts_companies_and_storms_are_no_products(tell, text):
    [event] = tell(text)
    assert not things(event)


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("The Nordwind 320 was unveiled in May. The aircraft took off from Oslo on Tuesday.", "Nordwind 320"),
        ("Kestrel unveiled the Talon 4 on Monday. The device was first announced in January.", "Talon 4"),
        ("The Talon 4 was unveiled on Monday. It goes on sale in March.", "Talon 4"),
        ("The Kestrel 787 flew on Monday. The 787 was rolled out in 2007.", "Kestrel 787"),
        ("The Airbus A380 flew on Monday. The A380 was delivered in 2007.", "Airbus A380"),
        ("The Hang Seng closed lower on Monday. The index rose 3% on Friday.", "Hang Seng"),
    ],
)
def test_one_product_by_its_other_names(tell, text, thing):
    first, second = tell(text)
    assert things(first) == things(second) == [thing]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Kestrel unveiled the Talon 4 on Monday. The company was founded in 1990.", "Kestrel"),
        ("Kestrel unveiled the Talon 4 on Monday. It bought Marlow Bank in 1990.", "Kestrel"),
        ("The index fell on Monday. Norsk Airlines was founded in 1990.", "Norsk Airlines"),
        ("The Nordwind 350 flew on Monday. The company opened in 1990. Nordwind closed in 2000.", "Nordwind"),
    ],
)
def test_the_company_is_not_its_product(tell, text, actor):
    found = [event for event in tell(text) if event.when == "1990"]
    assert [event.actors[0].name for event in found] == [actor]
