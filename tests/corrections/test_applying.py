"""What a person sees after a correction, and what becomes of it when the article is read again."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.stories import BERG, BORDER, CALL, CONFERENCE, EVENTS, FERRY, MEETING, NORLAND, PLAN, QUARREL, UNION, story
from timeline.article import read_text
from timeline.corrections import (
    Add,
    Correction,
    Delete,
    Edit,
    Merge,
    Place,
    Review,
    Split,
    apply,
    correct,
    key_of,
    place_of,
)
from timeline.events.event import Event, Mention
from timeline.story import Story, tell
from timeline.table import to_frame

TEXT = story().article.text
UNTOUCHED = {event.id: event for event in EVENTS}


def corrected(*corrections: Correction, told: Story | None = None) -> dict[str, Event]:
    return {event.id: event for event in apply(told or story(), corrections).events}


def offsets(words: str, text: str = TEXT) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def test_an_edit_changes_what_it_names_and_nothing_else():
    events = corrected(Edit(place_of(CALL), title="They speak", status="denied"))
    call = events.pop("call")
    assert (call.title, call.status, call.when, call.actors) == ("They speak", "denied", CALL.when, CALL.actors)
    assert events == {id: event for id, event in UNTOUCHED.items() if id != "call"}


def test_the_story_that_is_corrected_stays_as_it_is():
    told = story()
    apply(told, [Edit(place_of(CALL), title="They speak"), Delete(place_of(PLAN))])
    assert told == story()


def test_a_corrected_event_says_so_and_what_the_text_gave():
    call = corrected(Edit(place_of(CALL), when="2024-03-02"))["call"]
    assert call.review == "corrected"
    assert call.explanation.startswith("Corrected by hand; the text gave 14:30 on Friday 1 March 2024.")
    assert "counted from Monday 4 March 2024" in call.explanation


def test_what_the_text_gave_is_told_after_a_second_edit_too():
    call = corrected(Edit(place_of(CALL), when="2024-03-02"), Edit(place_of(CALL), when="2024-03-03"))["call"]
    assert "the text gave 14:30 on Friday 1 March 2024." in call.explanation


def test_an_edit_that_confirms_what_the_text_gives_is_a_review():
    edited = corrected(Edit(place_of(CALL), title=CALL.title, when=CALL.when))["call"]
    assert edited == replace(CALL, review="reviewed")


def test_a_new_date_is_no_longer_that_of_the_words():
    ferry = corrected(Edit(place_of(FERRY), when="2024-02-21"))["ferry"]
    row = to_frame(story(ferry)).iloc[0]
    assert (row["words"], row["certainty"], row["date_text"]) == ("Wednesday 21 February 2024", "stated in full", "")


def test_a_new_date_has_no_end_of_the_old_one():
    assert corrected(Edit(place_of(CALL), when="2024-03-02"))["call"].until is None


def test_events_stay_in_the_order_of_time():
    when = [event.when for event in apply(story(), [Edit(place_of(BORDER), when="2024-03-30")]).events]
    undated = "PAST_REF"
    assert when == [
        "2016/", "2024-02-20", "2024-03-01T14:30", "2024-W10", "2024-03-08", "2024-03-12", "2024-03-30", undated,
    ]  # fmt: skip


def test_actors_are_known_by_any_of_their_names():
    call = corrected(Edit(place_of(CALL), actors=("berg", "The Union", "norland", "Berg")))["call"]
    assert call.actors == (BERG, UNION, NORLAND)


@pytest.mark.parametrize(
    ("name", "sort"),
    [
        ("Maria Lopez", "person"),
        ("Russia", "state"),
        ("Russian", "state"),
        ("OSCE", "organisation"),
        ("Bank of Norland", "organisation"),
        ("rebels", "organisation"),
    ],
)
def test_an_actor_that_the_article_does_not_know_gets_a_type(name: str, sort: str):
    [actor] = corrected(Edit(place_of(CALL), actors=(name,)))["call"].actors
    assert actor.type == sort


def test_nobody_takes_part_when_all_actors_are_taken_away():
    call = corrected(Edit(place_of(CALL), actors=("", " ")))["call"]
    assert call.actors == ()
    assert "the actors Norland, Westmark" in call.explanation


@pytest.mark.parametrize(
    ("edit", "kind", "category"),
    [
        (Edit(place_of(BORDER), kind="call"), "call", "call"),
        (Edit(place_of(CALL), kind="event"), "event", "other"),
        (Edit(place_of(CALL), kind="event", category="protest"), "event", "protest"),
        (Edit(place_of(BORDER), category="military"), "event", "military"),
    ],
)
def test_kind_and_category_go_together(edit: Edit, kind: str, category: str):
    event = next(event for event in apply(story(), [edit]).events if event.review)
    assert (event.kind, event.category) == (kind, category)


def test_an_empty_title_leaves_the_old_one():
    assert corrected(Edit(place_of(CALL), title=" "))["call"].title == CALL.title


def test_a_deleted_event_is_gone():
    assert set(corrected(Delete(place_of(CALL)))) == set(UNTOUCHED) - {"call"}


def test_a_review_can_be_taken_back():
    assert corrected(Review(place_of(CALL)))["call"] == replace(CALL, review="reviewed")
    assert corrected(Review(place_of(CALL)), Review(place_of(CALL), done=False))["call"] == CALL


def test_a_review_is_of_the_time_that_was_shown():
    moved = story(replace(CALL, when="2024-02-23"))
    result = correct(moved, [Review(place_of(CALL))])
    assert result.story.events[0].review == ""
    [(_, reason)] = result.unplaced
    assert reason.endswith("when its time was 14:30 on Friday 1 March 2024; now it is Friday 23 February 2024.")
    assert correct(moved, [Review(place_of(CALL), done=False)]).unplaced == ()


def test_two_events_become_one_with_the_mentions_and_actors_of_both():
    events = corrected(Merge(place_of(MEETING), place_of(CONFERENCE)))
    assert set(events) == set(UNTOUCHED) - {"conference"}
    meeting = events["meeting"]
    assert {m.text for m in meeting.mentions} == {"meet", "conference"}
    assert (meeting.when, meeting.review) == (MEETING.when, "corrected")
    assert "Merged by hand with “A conference” (Friday 8 March 2024)." in meeting.explanation


def test_a_merged_event_is_found_by_the_place_of_either():
    merged = Merge(place_of(MEETING), place_of(CONFERENCE))
    assert corrected(merged, Edit(place_of(CONFERENCE), title="One"))["meeting"].title == "One"


def test_an_undated_event_gets_the_date_of_the_one_it_takes_in():
    assert corrected(Merge(place_of(QUARREL), place_of(CALL)))["quarrel"].when == CALL.when


def test_an_event_merged_with_itself_stays():
    assert corrected(Merge(place_of(CALL), place_of(CALL)))["call"] == CALL


def two_in_one() -> Story:
    """The call and the meeting, taken for one event."""
    return story(replace(CALL, mentions=(*CALL.mentions, *MEETING.mentions)), FERRY)


def test_one_event_becomes_two():
    told = two_in_one()
    split = Split(place_of(told.events[0]), apart=(offsets("meet"),), title="Berg meets the union", when="2024-03-12")
    events = corrected(split, told=told)
    new = next(event for event in events.values() if event.title == "Berg meets the union")
    assert [m.text for m in events["call"].mentions] == ["spoke"]
    assert [m.text for m in new.mentions] == ["meet"]
    assert TEXT[slice(*new.sentence)].startswith("Anna Berg, the Norland foreign minister")
    assert (new.when, new.review, events["call"].review) == ("2024-03-12", "corrected", "corrected")
    assert CALL.title in new.explanation


def test_what_is_split_off_has_the_date_of_its_own_sentence():
    article = read_text("They spoke on 3 May 2024. They met on 5 May 2024.", published=date(2024, 5, 6))
    told = tell(article)
    whole = replace(
        told.events[0], mentions=tuple(Mention(*offsets(word, article.text), word) for word in ("spoke", "met"))
    )
    events = apply(replace(told, events=(whole,)), [Split(place_of(whole), apart=(offsets("met", article.text),))])
    assert [event.when for event in events.events] == ["2024-05-03", "2024-05-05"]
    back = apply(replace(told, events=(whole,)), [Split(place_of(whole), apart=(offsets("spoke", article.text),))])
    assert [event.when for event in back.events] == ["2024-05-03", "2024-05-05"]


def test_an_event_is_added_from_words_of_the_text():
    start, end = offsets("argued long ago")
    added = next(e for e in apply(story(), [Add(start, end, "A quarrel", "2010", actors=("Berg",))]).events if e.review)
    assert (added.title, added.when, added.actors, added.review) == ("A quarrel", "2010", (BERG,), "added")
    assert added.mentions == (Mention(start, end, "argued long ago"),)
    assert TEXT[slice(*added.sentence)] == "The two sides argued long ago."
    assert added.explanation == "Added by hand."


def test_words_from_two_sentences_have_both():
    start, end = TEXT.index("Westmark. A conference"), TEXT.index("was cancelled")
    added = next(e for e in apply(story(), [Add(start, end, "Both", "2024")]).events if e.review)
    assert TEXT[slice(*added.sentence)].startswith("Around 20 February")
    assert TEXT[slice(*added.sentence)].endswith("cancelled.")


def test_an_added_event_can_be_corrected_and_stays_added():
    start, end = offsets("argued long ago")
    added = Add(start, end, "A quarrel", "2010")
    edited = Edit(Place(((start, end),), "A quarrel"), when="2011")
    event = next(event for event in apply(story(), [added, edited]).events if event.review)
    assert (event.when, event.review) == ("2011", "added")


def test_two_events_added_from_the_same_words_are_told_apart():
    start, end = offsets("argued long ago")
    one, other = Add(start, end, "One", "2010"), Add(start, end, "Other", "2011")
    edit = Edit(Place(((start, end),), "Other"), when="2012")
    added = [event for event in apply(story(), [one, other, edit]).events if event.review]
    assert [(event.title, event.when) for event in added] == [("One", "2010"), ("Other", "2012")]
    assert len({event.id for event in added}) == 2


def test_ids_are_unique_and_the_same_each_time():
    start, end = offsets("spoke")
    corrections = [Add(start, end, "One", "2010"), Add(start, end, "Two", "2010"), Delete(place_of(PLAN))]
    ids = [event.id for event in apply(story(), corrections).events]
    assert len(set(ids)) == len(ids)
    assert ids == [event.id for event in apply(story(), corrections).events]


@pytest.mark.parametrize(
    "correction",
    [
        Edit(Place(((0, 6),), "Gone"), title="x"),
        Delete(Place(((0, 6),), "Gone")),
        Review(Place((), "Gone")),
        Merge(place_of(CALL), Place(((0, 6),), "Gone")),
        Split(place_of(CALL), apart=((0, 6),)),
        Add(10**6, 10**6 + 5, "Gone", "2010"),
        Add(TEXT.index("\n\n"), TEXT.index("\n\n") + 1, "Gone", "2010"),
    ],
)
def test_a_correction_without_its_event_is_reported_and_changes_nothing(correction: Correction):
    result = correct(story(), [correction])
    assert [unplaced.correction for unplaced in result.unplaced] == [correction]
    assert result.unplaced[0].reason.endswith(".")
    assert set(result.story.events) == set(story().events)


def test_a_correction_of_a_deleted_event_says_why_it_found_nothing():
    [unplaced] = correct(story(), [Delete(place_of(CALL)), Edit(place_of(CALL), title="x")]).unplaced
    assert unplaced.reason == f"“{CALL.title}” was deleted by another correction."


ARTICLE = """Norland's president Carl Dahl met Westmark's prime minister Ida Holm in Oslo on Thursday.

On Tuesday the two leaders had spoken by telephone for an hour.

Next month they will sign a treaty.
"""


def test_corrections_outlive_another_publication_date():
    before, after = (tell(read_text(ARTICLE, published=date(2024, 5, day))) for day in (10, 24))
    call = next(event for event in before.events if event.kind == "call")
    result = correct(after, [Edit(place_of(call), title="The call", when="2024-05-06")])
    assert not result.unplaced
    [edited] = (event for event in result.story.events if event.kind == "call")
    assert (edited.title, edited.when) == ("The call", "2024-05-06")
    assert {e.when for e in result.story.events if e is not edited} >= {
        e.when for e in after.events if e.kind != "call"
    }


def test_an_article_is_known_by_its_text_alone():
    first, same = read_text(ARTICLE, id="one", published="2024-05-10"), read_text(ARTICLE, id="two", title="Other")
    assert key_of(first) == key_of(same) != key_of(read_text(ARTICLE + "."))
    assert len(key_of(first)) == 64


PLACES = st.sampled_from([place_of(event) for event in EVENTS] + [Place(((0, 6),), "Gone"), Place((), "")])
TIMES = st.sampled_from(["2024-03-02", "2014/", "PAST_REF", "2024-03-01T10:00"])
NAMES = st.lists(st.sampled_from(["Berg", "Norland", "Somebody Else", ""]), max_size=3).map(tuple)
ANY = st.one_of(
    st.builds(Edit, PLACES, st.sampled_from([None, "New", ""]), st.none() | TIMES, actors=st.none() | NAMES),
    st.builds(Delete, PLACES),
    st.builds(Merge, PLACES, PLACES),
    st.builds(Split, PLACES, st.sampled_from([(offsets("spoke"),), (offsets("meet"),), ()])),
    st.builds(Review, PLACES, st.booleans()),
    st.integers(0, len(TEXT)).flatmap(
        lambda start: st.builds(Add, st.just(start), st.integers(start + 1, len(TEXT) + 9), st.just("New"), TIMES)
    ),
)


@given(st.lists(ANY, max_size=12))
def test_whatever_is_corrected_the_story_stays_whole(corrections: list[Correction]):
    result = correct(story(), corrections)
    events = result.story.events
    assert len({event.id for event in events}) == len(events)
    assert all(event.mentions and event.title for event in events)
    assert all(TEXT[m.start : m.end] == m.text for event in events for m in event.mentions)
    assert all(event.sentence[0] <= event.mentions[0].start for event in events if event.review == "added")
    assert {unplaced.correction for unplaced in result.unplaced} <= set(corrections)
    assert correct(story(), corrections) == result
    assert len(to_frame(result.story)) == len(events)
