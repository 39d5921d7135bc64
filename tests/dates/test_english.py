"""The examples of each rule: `english/*.txt`, one file an idea, named like the rules' own module; `web_news.txt`."""

import re
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from timeline.dates import find_dates
from timeline.dates.english import GRAMMAR
from timeline.passages import Passage

FOLDER = Path(__file__).parent / "english"
MODULES = Path(__file__).parents[2] / "timeline" / "dates" / "english"
TYPES = ("DATE", "TIME", "DURATION", "SET")


class Example(NamedTuple):
    text: str
    published: date
    expected: list[tuple[str, str]]

    def __str__(self) -> str:
        return self.text[:60]


def _examples(path: Path) -> list[Example]:
    """Read `published DAY`, and lines of "a sentence with [expressions]  value; value"; a sentence may be two lines."""
    published, found, pending = date(2022, 1, 18), [], ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("published "):
            published = date.fromisoformat(line.split()[1])
        elif line.strip() and not line.startswith("#"):
            sentence, gap, values = (pending + line).rpartition("  ")
            if not gap:
                pending += line + "\n"
                continue
            pending = ""
            expressions = re.findall(r"\[([^]]*)\]", sentence)
            told = [] if values == "-" else [_told(value) for value in values.split("; ")]
            assert len(expressions) == len(told), f"{path.name}: {line}"
            found.append(Example(re.sub(r"[][]", "", sentence), published, list(zip(expressions, told, strict=True))))
    return found


def _told(value: str) -> str:
    """Write the type in front where the example leaves it to the value's form."""
    if value.startswith(TYPES):
        return value
    return f"{'DURATION' if re.match(r'P[TX0-9]', value) else 'DATE'} {value}"


ALL = [
    pytest.param(example, id=f"{path.stem}: {example}")
    for path in sorted(FOLDER.glob("*.txt"))
    for example in _examples(path)
]
NEWS = [pytest.param(example, id=str(example)) for example in _examples(FOLDER.parent / "web_news.txt")]


@pytest.mark.parametrize("example", ALL + NEWS)
def test_the_example_reads_so(example: Example) -> None:
    whole = [Passage(0, len(example.text), "paragraph")]
    found = find_dates(example.text, example.published, whole)
    told = [(e.text, " ".join(filter(None, (e.type, e.value, e.mod)))) for e in found]
    assert told == example.expected


def test_no_rule_hides_another_that_begins_with_fewer_words() -> None:
    """A text is tried by the longest words that a rule can begin with: those of shorter ones must be among them."""
    words = GRAMMAR.beginnings()
    hidden = {
        (shorter, longer)
        for longer in words
        for shorter in words
        if longer.startswith(f"{shorter} ") and not words[shorter] <= words[longer]
    }
    assert hidden == set()
    assert [word for word in words if word[0].isdigit()] == ["0"]


def test_each_idea_has_its_examples() -> None:
    ideas = {path.stem for path in MODULES.glob("*.py")} - {"__init__", "vocabulary"}
    assert ideas == {path.stem for path in FOLDER.glob("*.txt")}


def test_each_rule_has_an_example() -> None:
    used = set()
    for parameter in ALL:
        (example,) = parameter.values
        used |= {
            e.rule for e in find_dates(example.text, example.published, [Passage(0, len(example.text), "paragraph")])
        }
    assert GRAMMAR.names() - used == set()
