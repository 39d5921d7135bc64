"""What the events of general news are about (`categories.tsv`), and which kinds of things tell it."""

from pathlib import Path
from typing import get_args

import pytest

from timeline.events.event import Category
from timeline.events.triggers import lexicon

ROWS = [
    line.split("\t")
    for line in Path(__file__).with_name("categories.tsv").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(("category", "text"), ROWS, ids=[text for _, text in ROWS])
def test_what_the_event_of_a_sentence_is_about(tell, category, text):
    assert category in [event.category for event in tell(text, "2024-03-15")]


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("The family left the court for Europe on Monday.", "other"),
        ("Nordhaven obtained a permit on Monday.", "other"),
        ("Nordhaven obtained a loan on Monday.", "business"),
        ("Nordhaven obtained a series of loans on Monday.", "business"),
        ("Nordhaven obtained a film license on Monday.", "culture"),
    ],
)
def test_a_verb_that_tells_of_nothing_is_about_what_stands_beside_it(tell, text, category):
    assert [event.category for event in tell(text, "2024-03-15")] == [category]


def test_every_kind_of_things_has_a_category_and_words_of_its_own():
    words = [word for kind in lexicon.kinds().values() for word in kind.words]
    assert len(words) == len(set(words))
    assert {kind.category for kind in lexicon.kinds().values()} <= set(get_args(Category))


def test_a_kind_stands_for_its_words_in_the_contexts():
    assert lexicon.by_company("rule", ["tribunal"]) == "legal"
    named = {word[1:] for _, _, words in lexicon.rows("contexts.tsv") for word in words.split() if word[0] == "@"}
    assert named <= {*lexicon.kinds(), "state", "person"}
