import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.chart.lettering import cut, pixels


def test_a_label_is_cut_where_the_room_ends():
    assert cut("Putin and Biden", 13, 1000) == "Putin and Biden"
    assert cut("Putin and Biden speak", 13, 70).startswith("Putin")
    assert cut("Putin and Biden speak", 13, 70).endswith("…")


@given(st.text(max_size=80), st.floats(13, 300))
def test_what_is_cut_fits(text, room):
    assert pixels(cut(text, 13, room), 13) <= room


@pytest.mark.parametrize(
    ("text", "in_source_sans", "in_arial"),
    [
        ("Putin and Biden speak by telephone", 195, 208),
        ("MOSCOW WARNS NATO", 126, 151),
        ("12 Mar  Île-de-France’s “½août” …", 187, 203),
        ("Президент звонит министру", 163, 169),
    ],
)
def test_a_width_is_rather_too_large_than_too_small(text, in_source_sans, in_arial):
    assert in_arial <= pixels(text, 13) <= 1.25 * in_source_sans
