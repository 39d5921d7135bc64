"""Who takes part by the words beside an event: partners, members, whose place is struck, what a noun points back to."""

import pytest


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        # an event inside another's words
        ("Castell's merger with Dessel was completed on Monday.", ["Castell", "Dessel"]),
        ("A court on Monday ordered the retrial of Leo Hart.", ["court", "Leo Hart"]),
        ("Ana Bell on Monday condemned the murder of Leo Hart.", ["Ana Bell"]),
        ("Police killed Leo Hart in a shootout on Monday.", ["police", "Leo Hart"]),
        ("Police charged Leo Hart in the bombing of a U.S. embassy in May.", ["United States"]),
        # membership
        ("Poland became a member of NATO on Monday.", ["Poland", "NATO"]),
        ("Poland became a friend of NATO on Monday.", ["Poland"]),
        # whose place was struck
        ("Taliban fighters attacked a NATO base on Monday.", ["NATO", "Taliban"]),
        ("Extremists fired on a police station on Monday.", ["police"]),
        ("Taliban fighters left a NATO base on Monday.", ["Taliban"]),
        # where something comes from, and from whom something is had
        ("Trucks rolled in from Jordan on Monday.", []),
        ("Castell won an order from Jordan on Monday.", ["Castell", "Jordan"]),
        # the city where, and the government that
        ("The alliance's members met at the Madrid summit on Monday.", []),
        ("The Moscow talks ended on Monday.", []),
        ("The Kremlin statement was published on Monday.", ["Russia"]),
        # who is behind a deed, and who denies it
        ("The IRA was behind two killings in Belfast last week.", ["IRA"]),
        ("Boko Haram claimed responsibility for an attack on Monday.", ["Boko Haram"]),
        ("Boko Haram denied responsibility for an attack on Monday.", []),
        # whom a deed harms
        ("Ana Bell was hurt in the bombing on Monday.", ["Ana Bell"]),
        # for whom and against whom a verdict is
        ("A court on Monday ordered a new trial for Ana Bell.", ["court", "Ana Bell"]),
        ("A verdict in favor of Castell Corp. was reached on Monday.", ["Castell"]),
        # who leads those without a name
        ("The ship landed on Monday with 82 men led by Fidel Castro.", ["Fidel Castro"]),
        ("The ship landed on Monday with 82 men met by Fidel Castro.", []),
        # a capital that is taken, and one that acts
        ("Seleka rebels seized Bangui on Monday.", ["Seleka rebels"]),
        ("Nairobi expelled two diplomats on Monday.", ["Kenya"]),
        # a list that the parse takes for an apposition
        ("Chris Hume and his ex-wife, Vicky Price, were jailed on Monday.", ["Chris Hume", "Vicky Price"]),
        # whose police, parliament and prosecutors; one of them, and a unit that is visited
        ("Kenya's national newspapers reported a blast on Monday.", ["Kenyan national newspapers"]),
        ("Cyprus's parliament rejected the plan on Monday.", ["Cypriot parliament"]),
        ("The board of directors rejected the plan on Monday.", ["board of directors"]),
        ("Prosecutors rejected the plan on Monday.", ["prosecutors"]),
        ("A prosecutor rejected the plan on Monday.", []),
        ("Three firefighters were hurt on Monday.", []),
        ("Ana Bell visited an army unit on Monday.", ["Ana Bell"]),
        # unnamed people who act together, and others
        ("Factory owners bought machines on Monday.", ["factory owners"]),
        ("Three factory owners bought machines on Monday.", []),
        ("State, county and local officials bought machines on Monday.", []),
        # an organisation with what it is, and a place
        ("The Sinn Fein party rejected the plan on Monday.", ["Sinn Fein"]),
        ("The Security Council's rules went before Congress on Monday.", ["UN Security Council", "Congress"]),
        # who reports a decline
        ("Castell Corp. reported a decline in net income for the third quarter.", ["Castell"]),
        # the state that a quake strikes is where it is, the state that a treaty binds is party
        ("An earthquake struck Iran on Monday.", []),
        ("A general struck Iran on Monday.", ["Iran"]),
        # who leads fighters without a name, not who backs them
        ("Rebels led by Laurent Kabil captured a bridge on Monday.", ["Laurent Kabil"]),
        ("Rebels backed by Rwanda captured a bridge on Monday.", []),
        ("Western diplomats rejected the plan on Monday.", ["Western diplomats"]),
        # who is put on trial, what is bought and of whom
        ("Leo Hart was placed under formal investigation on Monday.", ["Leo Hart"]),
        ("Castell's purchase of Dessel was approved on Monday.", ["Castell", "Dessel"]),
        ("Castell bought Dessel's stake in the mine on Monday.", ["Castell", "Dessel"]),
        # where troops are sent, and from where a plane is
        ("France sent troops to Mali on Monday.", ["France"]),
        ("France sent a letter to Mali on Monday.", ["France", "Mali"]),
        ("A plane from Moscow landed on Monday.", []),
        # an exchange is no state
        ("U.S. stocks fell on Monday.", []),
        ("U.S. officials resigned on Monday.", ["United States"]),
        # who is at a gathering
        ("At a rally on Monday, Raul Castro praised the plan.", ["Raul Castro"]),
        (
            "A memorial service for the men was held on Monday, attended by Ana Bell and Leo Hart.",
            ["Ana Bell", "Leo Hart"],
        ),
        ("Raul Castro praised the plan, and a rally was held on Monday.", []),
        # with whom somebody says something
        ("In a joint statement with Ana Bell on Monday, Castell Corp. praised the plan.", ["Ana Bell", "Castell"]),
        # whose plant, flights and rights they are of which a firm says what will be done
        ("Castell Corp. said the plant will be closed on Jan. 31.", ["Castell"]),
        ("Castell Corp. said a customer will close a plant on Jan. 31.", []),
        ("Police said the road will be closed on Jan. 31.", []),
        # somebody of a state
        ("Ana Bell appointed an Indian diplomat on Monday.", ["Ana Bell"]),
        ("Ana Bell met an Indian diplomat on Monday.", ["Ana Bell"]),
        ("An Indian diplomat condemned the plan on Monday.", ["India"]),
        # parts of a people
        ("Some 1,500 ethnic Albanians marched on Monday.", ["ethnic Albanians"]),
        ("Some 1,500 Albanians marched on Monday.", []),
        # whose report it is
        ("A U.N. report said on Monday that the camp is full.", ["United Nations"]),
        ("A report on Poland said on Monday that the camp is full.", []),
    ],
)
def test_who_takes_part(tell, text, actors):
    assert [actor.name for actor in tell(text)[0].actors] == actors


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        # "the deal" is the one told before, "a deal" is not, nor are "the talks"
        ("Castell Corp. agreed in May to buy Dessel Corp. The deal closed on Monday.", ["Castell", "Dessel"]),
        ("Castell Corp. agreed in May to buy Dessel Corp. A deal failed on Monday.", []),
        ("Castell Corp. agreed in May to buy Dessel Corp. The talks failed on Monday.", []),
        (
            "Castell Corp. agreed in May to buy Dessel Corp. On Monday Dessel approved the deal.",
            ["Dessel", "Castell"],
        ),
        (
            "Castell Corp. agreed in May to buy Dessel Corp. The Senate blocked the deal on Monday.",
            ["Senate", "Castell", "Dessel"],
        ),
        (
            "Castell Corp. agreed in May to buy Dessel Corp. On Monday Dessel approved the sale.",
            ["Dessel", "Castell"],
        ),
        # so many of those told of together
        (
            "Poland, Hungary and Latvia met on Friday. Norway was absent. The three countries signed a pact on Monday.",
            ["Poland", "Hungary", "Latvia"],
        ),
        (
            "Foreign ministers Anton Kerr and Leo Hart met on Friday. The two ministers spoke by phone on Monday.",
            ["Anton Kerr", "Leo Hart"],
        ),
    ],
)
def test_whose_event_is_meant(tell, text, actors):
    last = max(tell(text), key=lambda event: event.mentions[0].start)
    assert [actor.name for actor in last.actors] == actors
