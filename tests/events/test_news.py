"""Sentences of general news, of every category: the event a reader sees in each (`news.tsv`)."""

from pathlib import Path

import pytest

ROWS = [
    line.split("\t")
    for line in (Path(__file__).parent / "news.tsv").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(("when", "category", "status", "actors", "text"), ROWS, ids=[row[-1] for row in ROWS])
def test_the_event_of_a_sentence(tell, when, category, status, actors, text):
    told = [
        (event.when, event.category, event.status, sorted(actor.name for actor in event.actors))
        for event in tell(text, "2024-03-15")
    ]
    assert (when, category, status, sorted(filter(None, actors.split("|")))) in told
