"""Titles as a person would write them: short, active, actors first, whole phrases, no dates."""

import re

import pytest

from timeline.events.titles import LONGEST
from timeline.samples import samples


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Russia annexed Ukraine's Crimean peninsula in 2014.", "Russia annexes Ukraine's Crimean peninsula"),
        ("Workers at three plants walked out Monday over pay.", "Workers at three plants walk out over pay"),
        ("Putin and Biden spoke by telephone on Thursday.", "Putin and Biden speak by telephone"),
        ("Russia and NATO are expected to meet on January 12.", "Russia and NATO to meet"),
        ("Talks between Israel and Syria in Geneva will start on Monday.", "Israel and Syria to hold talks in Geneva"),
        ("James Kopp was charged with the slaying on Monday.", "James Kopp is charged with the slaying"),
        ("Negotiations broke off on Monday.", "Negotiations break off"),
        (
            "Walter Brandt was sentenced to six years in prison on Monday.",
            "Walter Brandt is sentenced to six years in prison",
        ),
        ("Three soldiers captured in May were freed on Sunday.", "Three soldiers are freed"),
        ("Ahmed Saleh was arrested on Friday and flown to Nairobi on Monday.", "Ahmed Saleh is flown to Nairobi"),
        ("They discussed insurance for airlines, whose cover expires on Monday.", "Airlines’ cover to expire"),
        (
            "Alliance leaders on Monday rejected President Slobodan Milosevic's offer of a partial withdrawal.",
            "Alliance leaders reject President Slobodan Milosevic's offer of a partial withdrawal",
        ),
        ("Castro attended a rally on Monday.", "Castro attends a rally"),
        ("He resigned on Monday, Blair said.", "Resigns"),
        ("Police carried out the raid on Monday.", "Police carry out the raid"),
        ("Bombs killed 224 people in Kenya on Friday.", "Bombs kill 224 people in Kenya"),
        ("FBI Director Louis Freeh arrived on Monday. The FBI chief left on Tuesday.", "Louis Freeh leaves"),
        ("Police and militant Protestants clashed on Monday.", "Police and militant Protestants clash"),
        ("The OSCE (Organization for Security and Co-operation in Europe) met on Monday.", "OSCE meets"),
        ("“We will do our best,” Lavrov said on Monday.", "Lavrov makes a statement"),
        ("Ushakov said on Monday Russian troops had left.", "Ushakov says that Russian troops had left"),
        ("Ushakov said on Monday three ships had left.", "Ushakov says that three ships had left"),
        ("Three ships had left, Ushakov said on Monday.", "Ushakov says that three ships had left"),
        ("Jones, who is 49, was kidnapped at 10 p.m. Wednesday.", "Jones is kidnapped"),
    ],
)
def test_titles(tell, text, title):
    assert title in [event.title for event in tell(text)]


def test_titles_of_the_samples_are_short_and_tell_no_date(tell):
    for sample in samples():
        for event in tell(sample.article().text, sample.stated.isoformat()):
            assert len(event.title) <= LONGEST, event.title
            assert event.title[0].isupper() or not event.title[0].isalpha(), event.title
            assert not re.search(r"\b(Monday|Tuesday|Wednesday|Thursday|Friday|last week|next month)\b", event.title)
            assert not event.title.endswith((" the", " of", " to", " and", " that", ",")), event.title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Anna Berg met Paul Winter in May. Berg sued him on Monday.", "Berg sues Paul Winter"),
        ("Michael Olsen died in June. His funeral was held on Monday.", "Michael Olsen’s funeral is held"),
        ("Norway, Sweden and Finland signed a treaty on Monday.", "Norway, Sweden and Finland sign a treaty"),
        ("The bank cut its rate to 1% on Monday.", "The bank cuts its rate to 1%"),
        ("A cost-cutting plan was approved on Monday.", "A cost-cutting plan is approved"),
        ("Shares of Norsk Air were down on Monday.", "Shares of Norsk Air are down"),
        ("Paul Winter told reporters in the garden on Monday.", "Paul Winter speaks to reporters in the garden"),
        ("The storm formed on Sunday. It reached the coast on Monday.", "The storm reaches the coast"),
        ("They took a hostage and police found the car on Monday.", "Police find the car"),
        ("Anna Berg underwent surgery on Monday.", "Anna Berg undergoes surgery"),
        ("Kellner shares fell 50 cents to $36 on Monday.", "Kellner shares fall 50 cents to $36"),
        ("A bomb exploded in a market on Monday, killing 12 people.", "A bomb explodes in a market, killing 12 people"),
        (
            "At least 14 people were killed on Sunday when a ferry sank off Cebu.",
            "At least 14 people are killed when a ferry sinks off Cebu",
        ),
        (
            "Marta Kroll had talks with Jan Novak in Berlin on Tuesday.",
            "Marta Kroll and Jan Novak hold talks in Berlin",
        ),
        (
            "Seven people were killed in an Israeli airstrike in Rafah on Monday.",
            "Seven people are killed in an Israeli airstrike in Rafah",
        ),
        (
            "But under new terms of the agreement, announced Monday, Norsk holders would receive a cash dividend.",
            "The agreement is announced",
        ),
        (
            "Police confirmed Monday that the body found along a highway in this town belonged to Leo Hart, 49.",
            "Police confirm that the body belonged to Leo Hart",
        ),
        ("In a speech on Tuesday, Orban defended the plan.", "Orban defends the plan in a speech"),
        ("The election, set for May 3, will be the first since the coup.", "Election planned"),
        ("The withdrawal is due to be completed by June 30.", "The withdrawal to be completed"),
        ("Marlow, 52, and the father of two boys, was shot on Monday.", "Marlow is shot"),
        ("At least 20 people injured in a blast Monday", "At least 20 people are injured in a blast"),
        (
            "A phony address listed on forms for a French donor will cost the far-right German People's Union "
            "about 549,000 marks, parliament said Friday.",
            "Parliament speaks of a phony address",
        ),
        (
            "Russian President Vladimir Putin told his US counterpart Joe Biden on Monday that any new sanctions "
            "against Ukraine would be a mistake.",
            "Vladimir Putin tells Joe Biden that any new sanctions against Ukraine would be a mistake",
        ),
    ],
)
def test_titles_name_who_and_what(tell, text, title):
    assert title in [event.title for event in tell(text)]
