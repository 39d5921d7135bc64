"""The tables are data that people edit: what stands in them must be what the code can use."""

from typing import get_args

import pytest

from timeline.events.actors import people, states
from timeline.events.event import Category
from timeline.events.triggers import lexicon

PLOVER = """AGREE CONSULT SUPPORT COOPERATE AID YIELD REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE
ASSAULT CRIME"""


def test_every_trigger_has_a_category_and_a_plover_type_that_exist():
    for category, part, plover, _ in lexicon.rows("triggers.tsv"):
        assert category in get_args(Category)
        assert part in ("N", "V")
        assert plover == "-" or plover in PLOVER.split()


def test_no_trigger_stands_twice_in_one_row():
    for category, part, _, words in lexicon.rows("triggers.tsv"):
        assert len(words.split()) == len(set(words.split())), (category, part)


@pytest.mark.parametrize("group", ["light", "control", "state", "motion", "saying", "personal", "strikes"])
def test_classes_of_verbs_are_lower_case_words(group):
    assert lexicon.verbs(group)
    assert all(word == word.lower() for word in lexicon.verbs(group))


@pytest.mark.parametrize(
    ("word", "name", "use"),
    [
        ("U.S.", "United States", "name"),
        ("Kremlin", "Russia", "seat"),
        ("Downing Street", "United Kingdom", "seat"),
        ("Israelis", "Israel", "people"),
        ("Moscow", "Russia", "seat"),
        ("Kyiv", "Ukraine", "seat"),
        ("Kiev", "Ukraine", "seat"),
        ("Dutch", "Netherlands", "people"),
        ("Kenyan", "Kenya", "people"),
        ("Nairobi", "Kenya", "seat"),
        ("Indian", "India", "people"),
        ("Brussels", "European Union", "seat"),
        ("NATO", "NATO", "name"),
    ],
)
def test_states_and_organisations_by_all_their_words(word, name, use):
    known = states.known()[word]
    assert (known.name, known.use) == (name, use)


def test_islets_do_not_take_the_words_of_states():
    assert "British Indian Ocean Territory" not in {known.name for known in states.known().values()}


@pytest.mark.parametrize(
    "group", ["titles", "roles", "institutions", "envoys", "pairs", "bodies", "endings", "kin", "heads"]
)
def test_lists_of_people_are_lower_case_words(group):
    assert all(word == word.lower() for word in people.words(group))


def test_every_context_has_a_category_that_exists_and_words_that_decide():
    for category, verbs, words in lexicon.rows("contexts.tsv"):
        assert category in get_args(Category)
        assert verbs and words
        assert verbs == verbs.lower() and words == words.lower()


@pytest.mark.parametrize(
    ("name", "role", "gender"),
    [
        ("Anna Berg", None, "female"),
        ("Paul Winter", None, "male"),
        ("Winter", "spokeswoman", "female"),
        ("Winter", None, None),
        ("Queen Margrethe", None, "female"),
        ("Jean Dupont", None, None),
    ],
)
def test_gender_by_given_name_title_and_role(name, role, gender):
    assert people.gender_of(name, role) == gender


@pytest.mark.parametrize(
    ("word", "company", "category"),
    [
        ("win", ["election"], "politics"),
        ("win", ["order"], "business"),
        ("win", ["medal"], "culture"),
        ("win", ["heart"], None),
        ("launch", ["rocket"], "science"),
        ("walk", ["moon"], "science"),
        ("sleep", ["bed"], None),
    ],
)
def test_what_a_verb_tells_of_by_the_company_it_keeps(word, company, category):
    assert lexicon.by_company(word, company) == category
