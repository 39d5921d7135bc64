"""The page with made-up articles on its shelf: as `app.py`, but for the reading of an article.

The environment variable MADE_EVENTS says how many events they tell; the address `?open=NAME` shows them, NAME being
what a shelf answers when it is given the same articles.
"""

import os
import runpy
from pathlib import Path

import streamlit as st

from tests.benchmarks.made_articles import made_articles, made_story
from timeline.story import tell
from timeline.ui import reading, shelf


@st.cache_resource(show_spinner=False)
def laid_on_the_shelf() -> None:
    """Put the articles on the shelf, once a server."""
    shelf.shelf().put(made_articles(int(os.environ["MADE_EVENTS"])))
    reading.tell = lambda article: made_story(article) if article.id.startswith("made-") else tell(article)


laid_on_the_shelf()
runpy.run_path(str(Path(__file__).parents[2] / "app.py"))
