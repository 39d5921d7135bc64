"""An article's text cut into passages: its date line, headings, paragraphs and page furniture.

Offsets always refer to the text as given. Sentences never cross a passage, so that a heading or a dateline does not
run into the paragraph below it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Role = Literal["date line", "heading", "paragraph", "furniture"]

HARD_WRAP = 120
"""Lines of a block that is wrapped by hand are never longer than this, in characters; longer ones are paragraphs."""

LONGEST_HEADING = 120
"""A block longer than this many characters is a paragraph even without a full stop at its end."""

_BLOCK = re.compile(r"\S(?:[^\n]|\n(?![^\S\n]*(?:\n|\Z)))*")
_LINE = re.compile(r"[^\n]*\S")
_ENDS_SENTENCE = re.compile(r"[.!?…:;,]['\"’”)\]]*\s*\Z")

# Lines that blog and news systems put around an article. Each pattern must match the whole block.
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


def split(text: str, date_line: tuple[int, int] | None = None) -> tuple[Passage, ...]:
    """Cut `text` into passages, in order; `date_line` is where the text states its publication date, if it does."""
    passages = [Passage(start, end, _role(text, start, end, date_line)) for start, end in blocks(text)]
    tail = _first_of_trailing_furniture(text, passages)
    return (*passages[:tail], *(Passage(p.start, p.end, "furniture") for p in passages[tail:]))


def blocks(text: str) -> Iterator[tuple[int, int]]:
    """Yield the offsets of the blocks between blank lines; a block of unwrapped lines counts line by line."""
    for block in _BLOCK.finditer(text):
        start, end = block.start(), block.start() + len(block.group().rstrip())
        lines = [(line.start(), line.end()) for line in _LINE.finditer(text, start, end)]
        if any(stop - begin > HARD_WRAP for begin, stop in lines):
            yield from lines
        else:
            yield start, end


def _role(text: str, start: int, end: int, date_line: tuple[int, int] | None) -> Role:
    if date_line is not None and start <= date_line[0] and date_line[1] <= end:
        return "date line"
    if end - start > LONGEST_HEADING or _ENDS_SENTENCE.search(text, start, end):
        return "paragraph"
    return "heading"


def _first_of_trailing_furniture(text: str, passages: list[Passage]) -> int:
    """Return the index from which on all passages are furniture: the first such line after the last paragraph."""
    tail = len(passages)
    for index in range(len(passages) - 1, -1, -1):
        passage = passages[index]
        if _FURNITURE.fullmatch(text, passage.start, passage.end):
            tail = index
        elif passage.role != "heading":
            break
    return tail
