"""Corrections are kept as JSON and come back as they were."""

import json
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.corrections import Add, Correction, Delete, Edit, Merge, Place, Review, Split, from_json, to_json
from timeline.errors import ReadingError
from timeline.events.event import Category, Kind, Status

texts = st.text(max_size=20)
offsets = st.tuples(st.integers(0, 999), st.integers(1000, 10**6))
places = st.builds(Place, st.lists(offsets, max_size=3).map(tuple), texts, texts)
times = st.sampled_from(["2024-03-01", "2014/", "/2014", "2024-W10", "PAST_REF", "199", "2024-03-01T14:30Z"])
kinds, categories, statuses = (st.sampled_from(get_args(literal)) for literal in (Kind, Category, Status))
names = st.lists(texts, max_size=3).map(tuple)


def maybe(some: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    return st.none() | some


corrections = st.one_of(
    st.builds(Edit, places, maybe(texts), maybe(times), maybe(kinds), maybe(categories), maybe(statuses), maybe(names)),
    st.builds(Delete, places),
    st.builds(Split, places, st.lists(offsets, max_size=3).map(tuple), maybe(texts), maybe(times)),
    st.builds(Merge, places, places),
    st.builds(Add, st.integers(0, 99), st.integers(100, 999), texts, times, kinds, categories, statuses, names),
    st.builds(Review, places, st.booleans()),
)


@given(corrections)
def test_a_correction_comes_back_as_it_was(correction: Correction):
    kept = to_json(correction)
    assert from_json(kept) == correction
    assert kept.isascii() and "\n" not in kept and "\0" not in kept


@given(corrections, st.sampled_from(["at", "start", "type", "more", "when", "kind", "actors", "done"]))
def test_a_correction_with_one_wrong_field_is_refused(correction: Correction, field: str):
    told = json.loads(to_json(correction))
    if field in told or field == "more":
        with pytest.raises(ReadingError):
            from_json(json.dumps(told | {field: [{"x": 1}]}))


@pytest.mark.parametrize(
    "text", ["", "{}", "[]", "null", '{"type": "destroy"}', '{"type": "delete"}', "[" * 100_000, '{"type": []}']
)
def test_anything_else_is_refused(text: str):
    with pytest.raises(ReadingError, match="no correction that Timeline knows"):
        from_json(text)
