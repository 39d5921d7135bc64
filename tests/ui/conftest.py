"""The page on two articles whose stories are made by hand."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from tests.stories import article
from tests.ui.visiting import APP, Named, told
from timeline.ui import address, head, opening, reading


@pytest.fixture
def page(monkeypatch: pytest.MonkeyPatch) -> Iterator[AppTest]:
    st.cache_resource.clear()
    monkeypatch.setattr(reading, "tell", told)
    samples = {one.id: one for one in (article(), replace(article("Cheese is nice."), id="cheese"))}
    for module in (address, head, opening):
        monkeypatch.setattr(module, "sample_articles", lambda: samples)
    monkeypatch.setattr(opening, "samples", lambda: (Named("Ferry"), Named("Cheese")))
    yield AppTest.from_file(APP, default_timeout=20)
    st.cache_resource.clear()
