"""What moves when the publication date changes."""

from datetime import date

from timeline.moves import moves
from timeline.samples import samples
from timeline.story import tell


def test_events_counted_from_the_publication_move_and_calendar_dates_stay():
    stated = samples()[0].article()
    before, after = tell(stated), tell(stated.published_on(date(2021, 12, 31)))
    moved = {move.event.title: (move.before, move.after) for move in moves(before, after)}
    call = next(words for title, words in moved.items() if "Biden speak by telephone" in title)
    assert call == ("15:35 on Thursday 13 January 2022", "15:35 on Thursday 30 December 2021")
    assert not any("Geneva" in title or "Crimea" in title for title in moved)


def test_nothing_moves_when_the_date_stays():
    told = tell(samples()[1].article())
    assert moves(told, told) == []
