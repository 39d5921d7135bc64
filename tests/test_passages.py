"""Where an article's text is cut, and what each piece is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.passages import split

SENTENCE = "The minister resigned on Monday after a long dispute about the budget with the two other parties."


def roles(text: str) -> list[str]:
    return [passage.role for passage in split(text)]


def pieces(text: str) -> list[str]:
    return [text[passage.start : passage.end] for passage in split(text)]


def test_blank_lines_separate_passages():
    assert pieces(f"A heading\n\n{SENTENCE}\n \t\n{SENTENCE}") == ["A heading", SENTENCE, SENTENCE]


def test_a_heading_is_a_short_block_without_a_full_stop():
    assert roles(f"Talks next month\n\n{SENTENCE}\n\n“It is over.”") == ["heading", "paragraph", "paragraph"]


def test_text_wrapped_by_hand_stays_one_paragraph():
    assert pieces("The minister resigned on\nMonday after a dispute\nabout the budget.") == [
        "The minister resigned on\nMonday after a dispute\nabout the budget."
    ]


@pytest.mark.parametrize(
    ("title", "rest"),
    [
        ("Storm hits the coast", "Three people died on Monday when a storm hit the coast.\nThe minister flew there."),
        ("Leaders to meet in Geneva", "GENEVA (AP) -- The two leaders meet here."),
        ("Russia and Ukraine to hold talks", "“We will meet,” the Russian minister said on Monday evening."),
        ("Norway and Sweden Sign Treaty on Fishing in the Barents Sea", "They will fish together from May on."),
        (
            "Parliament rejects the budget of the government for the third time in as many weeks",
            "Parliament rejected the budget on\nMonday. Elections are to be held\nin May.",
        ),
    ],
)
def test_a_title_on_the_line_above_does_not_run_into_the_text(title: str, rest: str):
    assert pieces(f"{title}\n{rest}") == [title, rest]


def test_headlines_one_a_line_are_headings_of_their_own():
    lines = [
        "Storm kills 12 in Ohio",
        "Dow closes above 39,000 on Tuesday",
        "Kroll to visit Oslo",
        "Berg wins Paris Open",
    ]
    assert pieces("\n".join(lines)) == lines


def test_a_byline_under_the_title_is_a_line_of_its_own():
    title, byline = "Storm hits the coast", "By Anna Berg"
    assert pieces(f"{title}\n{byline}\n{SENTENCE}") == [title, byline, SENTENCE]


@pytest.mark.parametrize(
    "text",
    [
        "The foreign minister of Norway met\nAnna Berg and the ambassador of\nFinland on Monday.",
        "He flew to Geneva on Monday to meet the\nSwiss president.\nThen he left.",
        "The bank said on Monday evening that\nAnna Berg would be its next chief,\nand that she starts in May.",
    ],
)
def test_a_name_at_the_edge_of_a_wrapped_line_is_no_new_paragraph(text: str):
    assert pieces(text) == [text]


def test_lines_longer_than_a_wrapped_line_are_paragraphs_of_their_own():
    long = SENTENCE + " " + SENTENCE
    assert pieces(f"{long}\n{SENTENCE}") == [long, SENTENCE]


def test_trailing_page_furniture_is_not_article_text():
    text = f"{SENTENCE}\n\nSource link\n\nBy admin\n\nLeave a Reply\n\nYour email address will not be published."
    assert roles(text) == ["paragraph", "furniture", "furniture", "furniture", "furniture"]


def test_headlines_between_page_furniture_belong_to_it():
    assert roles(f"{SENTENCE}\n\nRelated posts\n\nAnother story\n\nLeave a Reply") == ["paragraph", *["furniture"] * 3]


@pytest.mark.parametrize("heading", ["Facebook", "Source", "Read more about the vote"])
def test_words_of_page_furniture_above_a_paragraph_are_headings(heading: str):
    assert roles(f"{heading}\n\n{SENTENCE}") == ["heading", "paragraph"]


@given(st.text(alphabet=st.sampled_from("ab .\n\t\r \u2028’”"), max_size=200))
def test_passages_are_in_order_and_hold_every_word(text: str):
    passages = split(text)
    ends = [0]
    for passage in passages:
        assert ends[-1] <= passage.start < passage.end
        ends.append(passage.end)
    gaps = [text[a:b] for a, b in zip(ends, [*(p.start for p in passages), len(text)], strict=True)]
    assert "".join(gaps).strip() == ""
