import re

import pytest

from timeline.ui.markup import Span, marked, plain

TEXT = "Putin & <b>Biden</b> spoke on Thursday."


def test_marks_stand_around_their_words_and_the_rest_is_escaped():
    told = marked(TEXT, 0, len(TEXT), [Span(21, 26, "trigger"), Span(30, 38, "date")])
    assert told == (
        'Putin &amp; &lt;b&gt;Biden&lt;/b&gt; <mark class="trigger">spoke</mark> on <mark class="date">Thursday</mark>.'
    )


def test_marks_may_overlap_and_reach_beyond_what_is_shown():
    told = marked(TEXT, 21, 38, [Span(0, 99, "sentence"), Span(21, 26, "trigger")])
    assert told == '<mark class="sentence trigger">spoke</mark><mark class="sentence"> on Thursday</mark>'


def test_without_marks_the_text_stands_as_it_is():
    assert marked(TEXT, 27, 29, [Span(0, 5, "date")]) == "on"


@pytest.mark.parametrize(
    "hostile", ["**bold**", "[a](http://x)", ":red[x] $x^2$", "<b>&amp;", "# head\n- list", "`code`"]
)
def test_markdown_in_a_label_is_shown_as_text(hostile):
    escaped = plain(hostile)
    assert not re.search(r"(?<!\\)[*\[\]:$<>&#`_]", escaped)
    assert escaped.replace("\\", "") == " ".join(hostile.split())
