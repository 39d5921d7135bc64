from hypothesis import given
from hypothesis import strategies as st

from tests.chart.drawn import frame
from tests.stories import CALL
from timeline.chart.hover import MOST_LINES, hover_texts, lines


@given(st.text(), st.integers(5, 80))
def test_no_line_is_too_long_and_no_word_is_lost(text, width):
    found = lines(text, width)
    assert all(len(line) <= width for line in found)
    if len(found) < MOST_LINES:
        assert "".join(found).replace(" ", "") == "".join(text.split())


def test_words_stay_whole_where_they_can():
    assert lines("Norland and Westmark speak", 12) == ["Norland and", "Westmark", "speak"]


def test_on_a_phone_lines_are_shorter():
    (told,) = hover_texts(frame(CALL), 280, 358)
    assert max(map(len, told.split("<br>"))) <= 47


def test_a_long_sentence_is_shortened_between_words():
    (told,) = hover_texts(frame(CALL), 40, 800)
    assert told.replace("<br>", " ").endswith("“The ministers of Norland and Westmark …”")
