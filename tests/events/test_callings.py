"""Persons and bodies by what the text calls them: the last event's actors, where its words are no name."""

import pytest


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        # by trade; another trade is somebody else
        ("Store owner Jorge Ruiz vanished on Monday. The owner was found dead on Tuesday.", ["Jorge Ruiz"]),
        ("Store owner Jorge Ruiz vanished on Monday. The plumber was found dead on Tuesday.", []),
        # by kin; whose kin nobody told of is nobody
        ("Leo’s father, Juan Ruiz, met Ana Bell on Monday. The father left on Tuesday.", ["Juan Ruiz"]),
        ("Juan Ruiz met Ana Bell on Monday. The father left on Tuesday.", []),
        # by age, or by any age where no age was told
        ("Ana Bell, 43, met Leo Hart, 51, on Monday. The 43-year-old resigned on Tuesday.", ["Ana Bell"]),
        ("Castell named Ana Bell chairman on Monday. The 52-year-old resigned on Tuesday.", ["Ana Bell"]),
        # by what befell them
        ("Police arrested Leo Hart on Monday. The suspect was charged on Tuesday.", ["Leo Hart"]),
        ("Police met Leo Hart on Monday. The suspect was charged on Tuesday.", []),
        # a firm by more words than "the company", though no other firm's
        ("Dessel N.V. posted a profit on Monday. The Dutch chemical group cut 400 jobs on Tuesday.", ["Dessel"]),
        (
            "Aldi Motors Corp. met analysts on Monday. The Detroit-based carmaker cut 400 jobs on Tuesday.",
            ["Aldi Motors"],
        ),
        ("Aldi Motors Corp. met analysts on Monday. Its new company cut 400 jobs on Tuesday.", ["Aldi Motors"]),
        ("The Foreign Office met FARC rebels on Monday. The group freed six men on Tuesday.", ["FARC"]),
        # the government of the state that the text is about
        ("Cuba met Cuban doctors on Monday. The government cut tariffs on Tuesday.", ["Cuba"]),
        # by the office that somebody is the counterpart in
        (
            "Chinese Foreign Minister Tang Xuan met his Egyptian counterpart Amr Mouss on Monday. "
            "The Egyptian foreign minister left on Tuesday.",
            ["Amr Mouss"],
        ),
        # a firm whose place the parse takes for its name
        (
            "Goodman Inc. met analysts on Monday. The Kearny, N.J.-based maker of hair accessories and other cosmetic "
            "products said it cut the dividend on Tuesday.",
            ["Goodman"],
        ),
        # two together
        ("Ana Bell and Leo Hart met on Monday. The pair flew to Oslo on Tuesday.", ["Ana Bell", "Leo Hart"]),
        # by rank, and by another word for the office
        (
            "Finance Minister Ana Bell met Foreign Minister Leo Hart on Monday. The finance minister left on Tuesday.",
            ["Ana Bell"],
        ),
        ("Pope Francis met Leo Hart on Monday. The pontiff travelled on Tuesday.", ["Pope Francis"]),
        ("Prime Minister Ana Bell met Leo Hart on Monday. The premier resigned on Tuesday.", ["Ana Bell"]),
        # whose results, told by "the group"
        ("Castell Corp. posted a loss on Monday. The engineering group said orders fell on Tuesday.", ["Castell"]),
        # whose speech it is, told before the speaker
        ("Leo Hart left on Monday. During his speech on Tuesday, Carl Dunn praised the plan.", ["Carl Dunn"]),
        # whose loss, in an article on results
        (
            "Castell Corp. met analysts on Monday. Castell is small. An after-tax loss of $3 million in May hurt.",
            ["Castell"],
        ),
        # of two of one surname the one told of, not whose brother he is
        (
            "Raul Castro, brother of Fidel Castro, resigned on Monday. Castro left on Tuesday.",
            ["Raul Castro"],
        ),
        # a surname that looks like a common noun
        ("Louis Freeh met Ana Bell on Monday. Freeh flew home on Tuesday.", ["Louis Freeh"]),
        # its: the subject's, though that is no name
        ("Castell Corp. closed on Monday. The drug maker sold its unit on Tuesday.", ["Castell"]),
        # who confirms an event has no part in it
        ("Police killed Leo Hart on Monday. Ana Bell confirmed the death on Tuesday.", ["Ana Bell"]),
        # of several leaders the president is not one
        ("President George Bush left on Monday. Anton Kerr met other leaders on Tuesday.", ["Anton Kerr"]),
    ],
)
def test_whom_a_description_means(tell, text, actors):
    last = tell(text)[-1]
    assert [actor.name for actor in last.actors] == actors


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        # who "a nurse" and "a man" were, the next sentences tell
        ("A nurse was shot on Monday. The nurse, Ana Bell, died on Tuesday.", ["Ana Bell"]),
        ("A man was shot on Monday. Leo Hart, 43, died on Tuesday.", ["Leo Hart"]),
        ("A 43-year-old man was shot on Monday. Leo Hart, 43, died on Tuesday.", ["Leo Hart"]),
        (
            "A retired Navy officer was jailed on Monday. Ian Brandt, 58, pleaded guilty in June.\n\nIt is the worst "
            "case since John Walker, a Navy warrant officer, was arrested in 1985.",
            ["Ian Brandt"],
        ),
        ("A judge dismissed the case on Monday. Leo Hart, 6, was found on Tuesday.", []),
        ("A man was shot on Monday. Mayor Leo Hart left on Tuesday.", []),
        ("A woman was shot on Monday. Leo Hart, 43, left on Tuesday.", []),
        ("A man identified as Leo Hart was shot on Monday.", ["Leo Hart"]),
        # fighters of a body, of a state's people, of nobody
        ("FARC rebels seized a bridge on Monday.", ["FARC"]),
        ("Syrian rebels seized a bridge on Monday.", ["Syrian rebels"]),
        ("Masked gunmen seized a bridge on Monday.", []),
        ("Syrian government forces shelled a bridge on Monday.", ["Syria"]),
        # some of a people are not their state, its soldiers are
        ("Iran freed two Americans on Monday.", ["Iran"]),
        ("Thousands of Cubans marched on Monday.", []),
        ("Two American soldiers were killed on Monday.", ["United States"]),
        # results of the economy are nobody's
        ("Harmon Inc. closed. Harmon sank. Personal income rose 4% in September.", []),
    ],
)
def test_who_is_behind_a_description(tell, text, actors):
    told = next(event for event in tell(text) if event.when >= "2021")
    assert [actor.name for actor in told.actors] == actors
