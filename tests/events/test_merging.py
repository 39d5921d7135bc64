"""One event told several times is one event; two events are two."""

import pytest


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Putin and Biden spoke by telephone on Thursday. The call was long. Thursday's talks were friendly.", 3),
        ("Israel and Syria hold talks next month. Those talks will take place on January 10.", 3),
        ("Bombings hit the embassies on August 7. The blasts killed 224 people. The attacks shocked Kenya.", 3),
        ("Jones resigned on Monday. His resignation on Monday surprised nobody.", 2),
        ("A storm on Monday killed three people and wounded six.", 2),
        ("Albright said on Tuesday she was glad. “We thank them,” she said. “It helps,” said Albright.", 3),
        ("The Times said in an editorial on Thursday that he should go.", 2),
    ],
)
def test_one_event_with_all_its_mentions(tell, text, count):
    several = [event for event in tell(text) if len(event.mentions) > 1]
    assert len(several) == 1
    assert len(several[0].mentions) >= count


@pytest.mark.parametrize(
    "text",
    [
        "Blair met Clinton on Monday. Blair met Clinton on Tuesday.",
        "Russia and NATO will meet on January 12. Israel and Syria will meet on January 12.",
        "A bomb killed three people on Monday. Police arrested two men on Monday.",
        "Clinton said on Monday it was over. Blair said on Monday it was over.",
        "Russia invaded Ukraine in 2014. Iraq invaded Kuwait in 1990.",
        "Clinton met rescue workers on Monday. Clinton spoke by telephone with Blair on Monday.",
    ],
)
def test_other_days_parties_and_deeds_are_other_events(tell, text):
    assert len(tell(text)) == 2


def test_the_merge_explains_itself(tell):
    [call] = tell("Putin and Biden spoke by telephone on Thursday. The call was long.")
    assert "Told 2 times" in " ".join(call.evidence)
    assert "one call" in " ".join(call.evidence)
    assert "“the call” means what was told before" in " ".join(call.evidence)


def test_the_most_exact_time_of_all_mentions_counts(tell):
    [talks] = tell("Israel and Syria will hold talks in January. Those talks will begin on January 10.")
    assert talks.when == "2022-01-10"
