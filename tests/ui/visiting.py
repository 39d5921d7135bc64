"""The page without a browser: what a test does on it, and what it shows then."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

from streamlit.testing.v1 import AppTest

from tests.stories import TEXT, story
from timeline.article import Article
from timeline.audit import Audit, Evidence, Window
from timeline.story import Story

APP = Path(__file__).parents[2] / "app.py"
STATED, BETTER = date(2024, 3, 4), date(2024, 2, 26)


def told(of: Article) -> Story:
    """The story made by hand, whatever the article; its text speaks against the date it states."""
    if of.text != TEXT:
        return Story(of, (), Audit(of.published, "no evidence", None), ())
    evidence = (Evidence(0, 6, "Monday", "“Friday” is told as still to come."),)
    doubt = Audit(STATED, "contradicted", Window(BETTER, BETTER, BETTER), evidence)
    return replace(
        story(), article=of, audit=doubt if of.published == STATED else Audit(of.published, "consistent", None)
    )


class Named:
    def __init__(self, name: str) -> None:
        self.name = name


def html(page: AppTest) -> str:
    """What the page shows as HTML, the article among it."""
    shown = [element.proto.body for element in page.get("html")]
    components = [json.loads(element.proto.json or "{}") for element in page.get("bidi_component")]
    return "\n".join([*shown, *(data["html"] for data in components if "html" in data)])


def rows(page: AppTest) -> list[str]:
    return list(page.dataframe[0].value["What"])


def button(page: AppTest, label: str):
    return next(one for one in page.button if label in one.label)


def beside(page: AppTest, text: str) -> None:
    """Paste an article beside those that are open."""
    page.radio[0].set_value("beside what is open")
    page.text_area[0].set_value(text)
    button(page, "Show its timeline").click().run()
