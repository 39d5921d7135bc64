"""What hovering over a mark tells. Plotly reads some HTML, so that an article's words are escaped."""

from collections.abc import Sequence
from html import escape

import pandas as pd

LONGEST_LINE, LETTER, MOST_LINES = 62, 7.5, 12
"""Characters of a line where the chart is wide enough, pixels of one, and the most lines of a title or a sentence."""

_CERTAINTIES = {
    "stated in full": "the date is stated in full", "worked out": "the date is worked out",
    "about": "an approximate date", "in doubt": "the date is in doubt",
}  # fmt: skip
_REVIEWS = {"reviewed": "reviewed", "corrected": "corrected by hand", "added": "added by hand"}


def hover_texts(frame: pd.DataFrame, sentence: int, width: int) -> list[str]:
    """Return what to tell of each row: title, when, status, how sure, and so many characters of its sentence.

    No line is wider than a chart of `width` pixels.
    """
    line = min(LONGEST_LINE, int(width / LETTER))
    columns = ("title", "words", "status", "certainty", "sentence", "review", "told_by", "conflicts")
    return [
        _told(*row, most=sentence, line=line) for row in zip(*(frame[name].tolist() for name in columns), strict=True)
    ]


def _told(
    title: str, words: str, status: str, certainty: str, sentence: str, review: str,
    told_by: Sequence[str], conflicts: Sequence[str], *, most: int, line: int,
) -> str:  # fmt: skip
    notes = [status, _CERTAINTIES.get(certainty, ""), _REVIEWS.get(review, "")]
    notes.append(f"told by {len(told_by)} articles" if len(told_by) > 1 else "")
    notes.append("which differ" if conflicts else "")
    return "<br>".join(
        [
            *(f"<b>{safe(part)}</b>" for part in lines(title, round(0.9 * line))),
            *map(safe, lines(words, line)),
            *map(safe, lines(" · ".join(filter(None, notes)), line)),
            *map(safe, lines(f"“{_shortened(' '.join(sentence.split()), most)}”", line)),
        ]
    )


def safe(text: str) -> str:
    """Return text that Plotly, which reads some HTML, shows as it stands."""
    return escape(text, quote=False)


def lines(text: str, width: int) -> list[str]:
    """Return `text` in lines of at most `width` characters, broken between words where that is possible."""
    found = [""]
    for word in text.split():
        room = width - len(found[-1]) - 1
        if len(word) <= room or not found[-1]:
            found[-1] = f"{found[-1]} {word}" if found[-1] else word
        else:
            found.append(word)
        while len(found[-1]) > width:
            found[-1:] = [found[-1][:width], found[-1][width:]]
    return found[:MOST_LINES]


def _shortened(text: str, most: int) -> str:
    if len(text) <= most:
        return text
    kept = text[:most].rpartition(" ")[0] or text[:most]
    return f"{kept} …"
