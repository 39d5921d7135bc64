"""Corrections by hand: shown at once, kept, taken back; and what is said when they cannot be kept."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.stories import EVENTS, TEXT
from tests.ui.visiting import APP, BETTER, button, html, rows
from timeline.corrections import Add, Delete, Edit, Merge, Place, key_of
from timeline.store import open_steady
from timeline.ui import corrected

CALL, MEETING = "ferry/call", "ferry/meeting"


@pytest.fixture(autouse=True)
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A store of this test's own; yields its file."""
    file = tmp_path / "corrections.sqlite"
    monkeypatch.setenv("TIMELINE_STORE", str(file))
    yield file


def visit(page: AppTest, event: str) -> AppTest:
    page.query_params["event"] = event
    return page.run()


def again() -> AppTest:
    """Another visit, after the server was started anew."""
    corrected.store.clear()
    return AppTest.from_file(APP, default_timeout=20).run()


def test_an_event_is_corrected_and_stays_so_with_another_date_and_after_a_restart(page: AppTest):
    visit(page, CALL)
    button(page, "Correct").click().run()
    page.text_input(key="correct title").set_value("Norland rings <b>Westmark</b>")
    page.text_input(key="correct when").set_value("2 March 2024")
    button(page, "Save").click().run()
    assert "Norland rings <b>Westmark</b>" in rows(page)
    assert "Norland rings &lt;b&gt;Westmark&lt;/b&gt;" in html(page)
    assert "Saturday 2 March 2024" in html(page)
    assert "✓ corrected" in html(page)
    page.date_input[0].set_value(BETTER).run()
    assert "Norland rings <b>Westmark</b>" in rows(page)
    later = again()
    assert "Norland rings <b>Westmark</b>" in rows(later)
    assert "✓ corrected" in list(later.dataframe[0].value["Review"])


def test_a_date_that_is_none_is_refused_with_advice_and_nothing_is_lost(page: AppTest):
    visit(page, CALL)
    button(page, "Correct").click().run()
    page.text_input(key="correct title").set_value("Norland rings")
    page.text_input(key="correct when").set_value("the day of the flood")
    button(page, "Save").click().run()
    assert "the day of the flood" in page.error[0].value
    assert page.text_input(key="correct title").value == "Norland rings"
    assert "Norland and Westmark speak by telephone" in rows(page)


def test_saving_without_a_change_corrects_nothing(page: AppTest):
    visit(page, CALL)
    button(page, "Correct").click().run()
    button(page, "Save").click().run()
    assert "Undo" not in [one.label for one in page.button]
    assert "Review" not in page.dataframe[0].value


def test_an_event_is_removed_and_brought_back_and_removed_again(page: AppTest):
    visit(page, CALL)
    button(page, "Remove").click().run()
    assert len(rows(page)) == len(EVENTS) - 1
    assert "Undo brings it back" in page.info[0].value
    button(page, "Undo").click().run()
    assert len(rows(page)) == len(EVENTS)
    button(page, "Redo").click().run()
    assert len(rows(page)) == len(EVENTS) - 1


def test_an_event_is_marked_as_reviewed_and_can_be_filtered_by_that(page: AppTest):
    visit(page, CALL)
    button(page, "✓ Reviewed").click().run()
    assert "✓ reviewed" in html(page)
    page.session_state["more filters"] = True
    page.run()
    page.pills(key="review").set_value(["reviewed"]).run()
    assert rows(page) == ["Norland and Westmark speak by telephone"]
    button(page, "Not reviewed").click().run()
    assert "Review" not in page.dataframe[0].value


def test_two_events_become_one(page: AppTest):
    visit(page, CALL)
    button(page, "Merge").click().run()
    button(page, "Make them one event").click().run()
    assert len(rows(page)) == len(EVENTS) - 1


def test_corrections_of_two_tabs_are_all_kept_and_each_takes_back_its_own(page: AppTest):
    visit(page, CALL)
    other = visit(AppTest.from_file(APP, default_timeout=20), MEETING)
    button(page, "Remove").click().run()
    button(other, "Remove").click().run()
    assert len(rows(other)) == len(EVENTS) - 2
    page.run()
    assert len(rows(page)) == len(EVENTS) - 2
    button(page, "Undo").click().run()
    assert "Norland and Westmark speak by telephone" in rows(page)
    assert "Anna Berg meets the Harbour Union" not in rows(page)


def test_the_last_correction_can_be_taken_back_after_a_restart(page: AppTest):
    visit(page, CALL)
    button(page, "Remove").click().run()
    later = again()
    button(later, "Undo").click().run()
    assert len(rows(later)) == len(EVENTS)


def test_a_passage_that_is_made_an_event_stands_among_the_others(page: AppTest):
    page.run()
    start = TEXT.index("Westmark closed")
    page.session_state["open"].adding = ("ferry", start, start + len("Westmark closed its border"))
    page.run()
    page.text_input(key="add when").set_value("May 2016")
    button(page, "Add").click().run()
    assert "Westmark closed its border" in rows(page)
    assert "✓ added" in html(page)


def test_a_correction_that_finds_no_event_any_more_is_told(page: AppTest):
    kept = open_steady()
    gone = Place(((0, 6),), "A storm")
    page.run()
    article = page.session_state["open"].read.article
    kept.record(key_of(article), Delete(gone), "another tab")
    page.run()
    assert any("A storm" in caption.value for caption in page.caption)
    assert len(rows(page)) == len(EVENTS)


def test_where_the_store_fails_the_page_says_so_and_goes_on(store: Path, page: AppTest):
    store.mkdir()
    corrected.store.clear()
    visit(page, CALL)
    assert page.warning
    button(page, "Remove").click().run()
    assert len(rows(page)) == len(EVENTS) - 1
    store.rmdir()
    button(page, "Try again").click().run()
    assert not page.warning
    assert len(rows(again())) == len(EVENTS) - 1


@pytest.mark.parametrize(
    ("correction", "words"),
    [
        (Edit(Place((), "A")), "the change of “A”"),
        (Merge(Place((), "A"), Place((), "B")), "“A” and “B” as one event"),
        (Add(0, 1, "A", "2024"), "the new event “A”"),
    ],
)
def test_a_correction_is_told_in_words(correction, words):
    assert corrected.in_words(correction) == words
