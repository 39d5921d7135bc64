"""An article's text cut into passages: its date line, headings, paragraphs and page furniture.

Offsets always refer to the text as given. Sentences never cross a passage, so that a heading or a dateline does not
run into the paragraph below it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

Role = Literal["date line", "heading", "paragraph", "furniture"]

HARD_WRAP = 120
"""Lines of a block that is wrapped by hand are never longer than this, in characters; longer ones are paragraphs."""

LONGEST_HEADING = 120
"""A block longer than this many characters is a paragraph even without a full stop at its end."""

_BLOCK = re.compile(r"\S[^\n]*+(?:\n(?![^\S\n]*+(?:\n|\Z))[^\n]*+)*+")
_LINE = re.compile(r"\S[^\n]*(?<=\S)")
_FIRST_WORD = re.compile(r"[\"'“‘]?[A-Z]\S*")
_LEADS_ON = re.compile(
    r"(?:\b(?:the|an?|of|to|and|or|in|on|at|by|for|with|from|as|that|but|is|was|mr|mrs|dr|president)|[-–—])\Z",
    re.IGNORECASE,
)
_PLACE_LINE = re.compile(r"[A-Z][A-Z.'’ -]{2,}(?:,\s[^()\n]{1,40}?)?\s*(?:\([A-Z][\w ]{1,20}\))?\s*(?:_|--?|–|—)\s")
_ITEM = re.compile(r"[\"'“‘(\[#]*[A-Z\d]|[-*•–—]\s")
_FEW_LINES = 3
"""Of more lines not all begin with a capital only because the edge was there."""

_LONG_WORD, _FEW_WORDS = 4, 4
"""Letters and number of the words that all begin with a capital in a title."""

_RAGGED = 15
"""Characters by which the lines of a text wrapped by hand differ, at most, from the longest."""

_ENDS_SENTENCE = re.compile(r"[.!?…:;,]['\"’”)\]]*\s*\Z")

# Lines that blog and news systems put below an article. Each pattern must match the whole block.
_FURNITURE = re.compile(
    r"""(?:
        source(?:\s+links?)?(?:\s*:\s*\S.*)?
      | by\s+(?:admin|staff|editor|administrator|webmaster)
      | leave\s+a\s+(?:reply|comment)(?:\s+cancel\s+reply)?
      | your\s+email\s+address\s+will\s+not\s+be\s+published\b.*
      | required\s+fields\s+are\s+marked\b.*
      | (?:share|tweet|print|email|pin\s+it|whatsapp|facebook|twitter|linkedin|telegram)(?:\s+(?:this|on|via)\b.*)?
      | (?:related|recommended|trending|popular|recent)\s+(?:posts?|articles?|stories|news|comments?)
      | (?:read\s+(?:more|also|next)|see\s+also|more\s+on|you\s+may\s+also\s+like|don['’]t\s+miss)\b.*
      | (?:subscribe|sign\s+up|log\s+in|follow\s+us)\b.*
      | (?:previous|next)\s+(?:post|article|story)\b.*
      | (?:tags?|categor(?:y|ies)|filed\s+under)\s*:.*
      | (?:post\s+comment|no\s+comments?(?:\s+yet)?|\d+\s+comments?|advertisement|continue\s+reading)
      | (?:©|\(c\)|copyright)\s.*
      | all\s+rights\s+reserved\b.*
    )\W*""",
    re.IGNORECASE | re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of the text, as character offsets without the white space around it, and what it is."""

    start: int
    end: int
    role: Role


def split(text: str, date_lines: Sequence[tuple[int, int]] = ()) -> tuple[Passage, ...]:
    """Cut `text` into passages, in order; `date_lines` are where the text states its publication date, in order."""
    passages: list[Passage] = []
    at = 0
    for start, end in date_lines:
        passages += [*_passages(text, at, start), Passage(start, end, "date line")]
        at = end
    return _mark_trailing_furniture(text, [*passages, *_passages(text, at, len(text))])


def blocks(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the offsets of the blocks between blank lines; a block of unwrapped lines counts line by line."""
    for block in _BLOCK.finditer(text, start, end):
        lines = list(lines_of(text, block.start(), block.end()))
        if any(stop - begin > HARD_WRAP for begin, stop in lines):
            yield from lines
        else:
            yield from _paragraphs(text, lines)


def _paragraphs(text: str, lines: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the pieces of a block of short lines: it is cut where a line breaks off before the edge, as titles do.

    Where every line begins with a capital, a figure or a bullet, each is a headline, an item or a paragraph.
    """
    are_items = all(_ITEM.match(text, start) and not _LEADS_ON.search(text, start, stop) for start, stop in lines)
    if len(lines) > _FEW_LINES and are_items:
        yield from lines
        return
    begin = lines[0][0]
    for (start, stop), (after, _) in pairwise(lines):
        if _breaks_off(text, start, stop, after, [b - a for a, b in lines if a != start]):
            yield begin, stop
            begin = after
    yield begin, lines[-1][1]


def _breaks_off(text: str, start: int, stop: int, after: int, others: Sequence[int]) -> bool:
    """Tell a title or a byline from a line that is wrapped by hand.

    It ends no sentence and leads nowhere, a capital follows, and either the next word had room on it, or it is much
    longer than all the others, or all its words have capitals, or the next line begins with a place as agencies write
    it: "GENEVA (AP) -- ".
    """
    follows = _FIRST_WORD.match(text, after)
    if follows is None or _ENDS_SENTENCE.search(text, start, stop) or _LEADS_ON.search(text, start, stop):
        return False
    length, room = stop - start, max(others, default=0)
    had_room = length + 1 + len(follows[0]) <= room
    is_other = length > room + _RAGGED or _PLACE_LINE.match(text, after) is not None
    return had_room or is_other or _is_in_capitals(text[start:stop])


def _is_in_capitals(line: str) -> bool:
    """Tell a title written with capitals: "Norway and Sweden Sign Treaty"."""
    words = [word for word in line.split() if len(word) >= _LONG_WORD]
    return len(words) >= _FEW_WORDS and all(word[:1].isupper() or not word[:1].isalpha() for word in words)


def lines_of(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the offsets of the lines that are not blank, without the white space around them."""
    for line in _LINE.finditer(text, start, end):
        yield line.span()


def _passages(text: str, start: int, end: int) -> list[Passage]:
    return [Passage(*block, role_of(text, *block)) for block in blocks(text, start, end)]


def role_of(text: str, start: int, end: int) -> Role:
    """Tell a heading (short, no full stop) from a paragraph."""
    if end - start > LONGEST_HEADING or _ENDS_SENTENCE.search(text, start, end):
        return "paragraph"
    return "heading"


def _mark_trailing_furniture(text: str, passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """Call everything furniture from the first line of page furniture below the last paragraph on."""
    tail = len(passages)
    for index in range(len(passages) - 1, -1, -1):
        passage = passages[index]
        if _FURNITURE.fullmatch(text, passage.start, passage.end):
            tail = index
        elif passage.role != "heading":
            break
    return (*passages[:tail], *(replace(passage, role="furniture") for passage in passages[tail:]))
