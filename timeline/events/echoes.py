"""Sayings told again without a date: "Freeh said here Friday ... he said ... said Freeh" is one statement.

They stand in sentences of quotation, which are many and tell nothing else, so they are found by pattern and not parsed.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from timeline.events.cast import Persona
from timeline.events.event import Mention
from timeline.events.merging import Group
from timeline.events.sentences import Sentence

_SAID = r"said|says|told|added|adding|explained|noted|argued|insisted|stressed|concluded|continued|replied|reiterated|repeated|announced|stated"
_BETWEEN = r"(?:\s+(?:also|later|then|further|earlier|again|has|had))?\s+"
_TITLED = r"\s+(?:[A-Z][\w.]*\s+){0,3}"


def hear(text: str, sentences: Sequence[Sentence], groups: Sequence[Group]) -> None:
    """Add to each dated statement of a person where the text goes on quoting that person, outside the parsed sentences."""
    statements = [g for g in groups if "statement" in g.categories and g.parties and g.parties[0].type == "person"]
    people = {word: g.parties[0] for g in statements for word in _called(g.parties[0])}
    parsed = [(s.start, s.end) for s in sentences]
    for person, mention in _sayings(text, people) if people else ():
        if not _is_inside(parsed, mention.start):
            before = [g for g in statements if g.parties[0] is person and _start(g) < mention.start]
            if before:
                max(before, key=_start).echoes.append(mention)


def _sayings(text: str, people: dict[str, Persona]) -> Iterator[tuple[Persona, Mention]]:
    """Yield each saying with who says it; "he" is the person named last."""
    named = "|".join(re.escape(name) for name in sorted(people))
    pattern = re.compile(
        rf"\b(?:(?P<name>{named})|(?P<he>[Hh]e|[Ss]he)){_BETWEEN}(?P<verb>{_SAID})\b"
        rf"|\b(?P<first>{_SAID}){_TITLED}(?P<last>{named})\b|\b(?P<other>[A-Z]\w+)\b"
    )
    latest: Persona | None = None
    for match in pattern.finditer(text):
        if match["other"]:
            latest = people.get(match["other"], latest)
            continue
        latest = latest if match["he"] else people[match["name"] or match["last"]]
        group = "verb" if match["verb"] else "first"
        if latest is not None:
            yield latest, Mention(match.start(group), match.end(group), match[group])


def _called(person: Persona) -> tuple[str, str]:
    """Return by which single words a person is called: the surname, and in some articles the first name."""
    words = person.name.split()
    return words[0], words[-1]


def _start(group: Group) -> int:
    first = group.tellings[0]
    return first.sentence.offsets(first.token)[0]


def _is_inside(stretches: Sequence[tuple[int, int]], offset: int) -> bool:
    i = bisect_right(stretches, (offset, len(stretches) and stretches[-1][1])) - 1
    return i >= 0 and offset < stretches[i][1]
