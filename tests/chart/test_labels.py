import pytest

from timeline.chart.labels import shortened


@pytest.mark.parametrize(
    ("words", "short"),
    [
        ("2014", "2014"),
        ("since 2014", "since 2014"),
        ("January 2025", "Jan 2025"),
        ("early January 2024", "early Jan 2024"),
        ("the 1990s", "1990s"),
        ("the week of Monday 4 March 2024", "week of 4 Mar"),
        ("the week of Monday 4 March 2019", "week of 4 Mar 2019"),
        ("Monday 4 March 2024 to Friday 8 March 2024", "4 Mar to 8 Mar"),
        ("until Tuesday 31 December 2024", "until 31 Dec"),
        ("Monday", "Monday"),
        ("the May 2024 quarter", "May 2024 quarter"),
    ],
)
def test_a_stretch_of_time_is_told_shortly(words, short):
    assert shortened(words, 2024) == short
