"""What is an event and of which kind; and what is none."""

import pytest


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("Putin and Biden spoke by telephone on Thursday.", "call", ["spoke"]),
        ("Blinken reiterated support in a call with Zelenskyy on Wednesday.", "call", ["call"]),
        ("On Thursday a neighbor called the police.", "call", ["called"]),
        ("Norland called Westmark by telephone on Thursday.", "call", ["called"]),
        ("Blair met Clinton on Thursday.", "talks", ["met"]),
        ("The peace talks will begin on January 10.", "talks", ["talks", "begin"]),
        ("Annan wrapped up a meeting with Aziz on Thursday.", "talks", ["wrapped", "meeting"]),
        ("Russia and NATO are expected to meet on January 12.", "talks", ["meet"]),
        ("The summit takes place on January 12.", "talks", ["summit", "takes"]),
        ("Saddam called Bush a liar on Thursday.", "event", ["called"]),
        ("Saudi Arabia called for restraint on Thursday.", "event", ["called"]),
        ("U.S. officials held a news conference on Thursday.", "event", ["held", "conference"]),
        ("The company met the deadline on Thursday.", "event", []),
        ("An earthquake hit Peru on Thursday.", "event", ["earthquake", "hit"]),
        ("Children flooded the plaza on Thursday.", "event", ["flooded"]),
        ("He was found abandoned on Thursday.", "event", ["found"]),
    ],
)
def test_kinds_and_trigger_words(tell, text, kind, words):
    found = [event for event in tell(text) if event.kind == kind]
    assert [[m.text for m in event.mentions] for event in found] == ([words] if words else [])


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("Police arrested two men on Monday.", "legal"),
        ("A bomb killed three people on Monday.", "violence"),
        ("Thousands rallied in Madrid on Monday.", "protest"),
        ("The EU banned the imports on Monday.", "sanction"),
        ("Telerate shares fell on Monday.", "business"),
        ("Parliament approved the law on Monday.", "politics"),
        ("The airliner crashed on Monday.", "disaster"),
        ("Russia deployed troops on Monday.", "military"),
        ("France and Spain signed the treaty on Monday.", "agreement"),
        ("Albright said on Monday that she was heartened.", "statement"),
        ("London warned Russia on Monday.", "demand-or-warning"),
    ],
)
def test_categories(tell, text, category):
    assert tell(text)[0].category == category


@pytest.mark.parametrize(
    "text",
    [
        "The deadline is Monday.",
        "Nobody was hurt on Monday.",
        "If they meet on Monday, the strike will end.",
        "They may meet on Monday.",
        "Any invasion would be a mistake, said the minister.",
        "He is willing to talk today.",
        "They are not going to meet on Monday.",
        "The company owned 45 banks in 1988.",
        "Meissner gave no reason for the Jan. 14 deadline.",
        "The group, based in Rome since 1972, is small.",
        "He reads Friday's newspaper.",
        "Mark your calendars: every Monday.",
    ],
)
def test_what_is_no_event(tell, text):
    assert tell(text) == []


def test_what_is_told_without_a_time_stays_out(tell):
    assert tell("Police arrested two men. The president resigned. The talks were long.") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Castell violates an agreement reached with Marlow in 1991.", ["agreement", "reached"]),
        ("Castell praised the deal signed on Monday.", ["deal", "signed"]),
        ("Castell violated a truce on Tuesday.", ["violated"]),
    ],
)
def test_what_is_done_about_an_event_is_not_the_event(tell, text, words):
    [event] = tell(text)
    assert [m.text for m in event.mentions] == words
