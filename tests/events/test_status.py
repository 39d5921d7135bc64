"""Whether an event happened, goes on, is planned or was cancelled, by how its sentence tells it."""

import pytest


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The ministers are to meet later today.", "planned"),
        ("The ministers are due to meet tonight.", "planned"),
        ("The report is due out on Monday.", "planned"),
        ("The talks are supposed to conclude by May.", "planned"),
        ("The hostages must be freed by Sunday.", "planned"),
        ("The plant will close by the end of 2025.", "planned"),
        ("She is likely to resign next week.", "planned"),
        ("The court is scheduled to rule on Tuesday.", "planned"),
        ("He said the election would be held on April 28.", "planned"),
        ("He added that a ceremony would still be held on April 24.", "planned"),
        ("The company is considering selling the unit next year.", "planned"),
        ("A vote is set for Thursday.", "planned"),
        ("A ruling is due on Friday.", "planned"),
        ("The trial is scheduled for June 3.", "planned"),
        ("Voters go to the polls on Sunday.", "planned"),
        ("The festival opens on Friday, March 22.", "planned"),
        ("The pope plans to visit Mexico in July.", "planned"),
        ("The strike is to begin at midnight.", "planned"),
        ("The summit, scheduled for May 4, will be held in Oslo.", "planned"),
        ("The talks, which had been scheduled for Monday, were postponed.", "cancelled"),
        ("The bid was originally scheduled to expire last Thursday.", "cancelled"),
        ("NASA scrubbed the launch on Monday.", "cancelled"),
        ("The minister put off a visit planned for Tuesday.", "cancelled"),
        ("The match set for Saturday was called off.", "cancelled"),
        ("A concert planned for Sunday has been cancelled.", "cancelled"),
        ("The union shelved a strike planned for April 2.", "cancelled"),
        ("Northern Ireland has been ruled directly by London since 1972.", "ongoing"),
        ("The road has been closed since Monday.", "ongoing"),
        ("Talks have been suspended for nearly two years.", "ongoing"),
        ("The embargo has been in force since 1990.", "ongoing"),
        ("Thousands of people have been protesting since Monday.", "ongoing"),
        ("Soldiers were still searching the village on Thursday.", "ongoing"),
        ("The FBI has been investigating the bank since January.", "ongoing"),
        ("The truce has held since July.", "ongoing"),
        ("Rescue workers continued the search on Friday.", "ongoing"),
        ("Since 1950, 427 fugitives have been arrested.", "happened"),
        ("The company has sold four units since 1998.", "happened"),
        ("Gunmen have killed six people since Monday.", "happened"),
        ("The talks ended on Monday.", "happened"),
        ("The strike, which began on Monday, was called off on Thursday.", "happened"),
    ],
)
def test_status(tell, text, status):
    assert [event.status for event in tell(text, "2024-03-15")] == [status]


@pytest.mark.parametrize(
    "text",
    [
        "Had he resigned on Monday, the party would have won.",
        "The rebels could attack on Sunday.",
        "The company must have sold the unit on Monday.",
    ],
)
def test_what_is_only_imagined_is_no_event(tell, text):
    assert tell(text, "2024-03-15") == []


@pytest.mark.parametrize(
    "text",
    [
        "Iraq denied that its planes had attacked the village on Monday.",
        "The army denied bombing the hospital on March 4.",
        "Moscow rejected claims that it had invaded Georgia in 2008.",
        "The company denied reports that it would close the plant next month.",
        "The minister dismissed a report that he resigned on Monday.",
        "The Pentagon disputed that the plane was shot down on Monday.",
    ],
)
def test_what_somebody_denies_is_denied(tell, text):
    assert "denied" in [event.status for event in tell(text, "2024-03-15")]


@pytest.mark.parametrize(
    "text",
    [
        "He denied on Monday that he had lied.",
        "The army did not deny that its planes attacked the village on Monday.",
        "The minister confirmed a report that he resigned on Monday.",
        "The court rejected the claim on Monday.",
    ],
)
def test_a_denial_itself_happened(tell, text):
    assert [event.status for event in tell(text, "2024-03-15")] == ["happened"]
