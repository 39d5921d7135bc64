"""What a name is, and where it begins and ends: the actors of an event by names that are easily misread."""

import pytest


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        # a short title without its full stop is a name; with it, it is none
        ("Second Prime Minister Hun Sen resigned on Monday.", ["Hun Sen"]),
        ("Sen. Richard Lugar resigned on Monday.", ["Richard Lugar"]),
        # "National" is no title, though "National Security Adviser" is one
        ("National Intergroup Inc. closed a plant on Monday.", ["National Intergroup"]),
        ("National Security Adviser Ruth Vale resigned on Monday.", ["Ruth Vale"]),
        ("Secretary of State Ruth Vale resigned on Monday.", ["Ruth Vale"]),
        ("Immigration Commissioner Doris Moss resigned on Monday.", ["Doris Moss"]),
        ("Police arrested businessman Paul Ochoa on Monday.", ["police", "Paul Ochoa"]),
        # what stands behind an ending: the rest of a firm's name, or its chairman
        ("Service Corp. International closed a plant on Monday.", ["Service Corp. International"]),
        ("Apple Inc. Chairman Steve Marr resigned on Monday.", ["Steve Marr"]),
        # endings before and behind, with and without full stops
        ("N.V. Dessel closed a plant on Monday.", ["Dessel"]),
        ("Institut Merrow S.A. closed a plant on Monday.", ["Institut Merrow"]),
        # & stays, as some corpora write it too
        ("Ocean Drilling & Exploration Co. closed a plant on Monday.", ["Ocean Drilling & Exploration"]),
        ("Ocean Drilling amp Exploration Co. closed a plant on Monday.", ["Ocean Drilling & Exploration"]),
        # an armed group by its guerrillas
        ("Khmer Rouge guerrillas attacked a village on Monday.", ["Khmer Rouge"]),
        # where a firm is
        ("Norfolk, Va.-based Landmark Ltd. closed a plant on Monday.", ["Landmark"]),
        # whose aides somebody is
        (
            "Two aides to Netan, adviser Uzi Arad and Cabinet Secretary Dan Naveh, left for Europe on Monday.",
            ["Uzi Arad", "Dan Naveh"],
        ),
        # a firm by its state, and by its owner; a thing by its owner
        ("Sweden's Sandmark said on Monday it closed a plant.", ["Sandmark"]),
        ("Warren Marr's Castell Foods closed a plant on Monday.", ["Castell Foods"]),
        ("Police searched his Cavalier on Monday.", ["police"]),
        # ranks without an office's name
        ("U.S. Army Private Brad Manning resigned on Monday.", ["Brad Manning"]),
        # known movements, with a small letter or without
        ("Somalia's al Shabaab attacked a village on Monday.", ["al-Shabab"]),
        ("The Arab attacked a village on Monday.", []),
        # where somebody is brought, and a firm that is somewhere
        ("A ship was towed to Kerrville on Monday.", []),
        ("Castell, based in Stockholm, closed a plant on Monday.", ["Castell"]),
        # a body by the name of an event
        ("Congress passed the law on Monday.", ["Congress"]),
        # small parts with a hyphen, initials that are no ending
        ("Prime Minister Nuri al-Malik resigned on Monday.", ["Nuri al-Malik"]),
        ("President Daniel arap Moi resigned on Monday.", ["Daniel arap Moi"]),
        ("A.G. Lafton resigned on Monday.", ["A.G. Lafton"]),
        # what is left of a title
        ("Secretary of State Albright flew to Cairo on Monday.", ["Albright"]),
        # parties and troops
        ("The Liberal Democrats rejected the plan on Monday.", ["Liberal Democrats"]),
        ("Philippine navy personnel rejected the plan on Monday.", ["Philippine navy"]),
        # an event by its place, and a person by it
        ("The Eastleigh bombing on Monday hurt three men.", []),
        # names side by side, events with a capital
        ("The NATO Washington summit opened on Monday.", ["NATO"]),
        ("Men who launched the Revolution marched on Monday.", []),
        # a town that is taken, and a firm that is
        ("Fighters of Ansar Dine captured Timbuk on Monday.", ["Ansar Dine"]),
        ("Nordhaven Corp. bought Castell on Monday.", ["Nordhaven", "Castell"]),
    ],
)
def test_where_a_name_begins_and_ends(tell, text, actors):
    [event] = tell(text)
    assert [actor.name for actor in event.actors] == actors


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        # a short form behind the full name
        ("Castell Dynamics Corp. met analysts on Monday. Castell closed a plant on Tuesday.", "Castell Dynamics"),
        ("Institut Merrow met analysts on Monday. Merrow closed a plant on Tuesday.", "Institut Merrow"),
        # a unit has its own name
        ("Castell Corp. met Castell Enterprises on Monday. Castell closed a plant on Tuesday.", "Castell"),
    ],
)
def test_what_a_short_name_means(tell, text, actor):
    assert [a.name for a in tell(text)[-1].actors] == [actor]
