"""Sayings told again without a date: "Freeh said here Friday ... he said ... said Freeh" is one statement.

Most stand in sentences of quotation, which are many and tell nothing else, so they are found by pattern and not parsed.
"""

import re
from collections.abc import Iterator, Sequence

from timeline.events.actors.cast import Persona
from timeline.events.event import Mention
from timeline.events.mentions.merging import Group
from timeline.events.triggers.lexicon import verbs

_ALONE = r"(?!['’]|\s+(?:[A-Z]|spokes|chief|president|chairman|executive|director|analyst|official))"
"""Behind who says it: "said Castell" is the company's saying, "said Castell spokeswoman Ruth Adler" is hers."""

_SPEAKERS = ("person", "organisation")
_BETWEEN = r"(?:\s+(?:also|later|then|further|earlier|again|has|had))?\s+"
_TITLED = r"\s+(?:[A-Z][\w.]*\s+){0,3}"


def hear(text: str, groups: Sequence[Group]) -> None:
    """Add to each dated statement of somebody where the text goes on quoting them without another date."""
    statements = [g for g in groups if "statement" in g.categories and g.parties and g.parties[0].type in _SPEAKERS]
    people = {word: g.parties[0] for g in statements for word in _called(text, g.parties[0])}
    taken = {mention.start for g in groups for telling in g.tellings for mention in telling.mentions(text)}
    latest: dict[Persona, Group] = {}
    waiting = sorted(statements, key=_start, reverse=True)
    for person, mention in _sayings(text, people) if people else ():
        while waiting and _start(waiting[-1]) < mention.start:
            begun = waiting.pop()
            latest[begun.parties[0]] = begun
        if mention.start not in taken and person in latest:
            latest[person].echoes.append(mention)


def _sayings(text: str, people: dict[str, Persona]) -> Iterator[tuple[Persona, Mention]]:
    """Yield each saying with who says it; "he" is the person named last."""
    said = "|".join(sorted(verbs("quoting")))
    named = "|".join(re.escape(name) for name in sorted(people, key=lambda name: (-len(name), name)))
    pattern = re.compile(
        rf"\b(?:(?P<name>{named})|(?P<he>[Hh]e|[Ss]he)){_BETWEEN}(?P<verb>{said})\b"
        rf"|\b(?P<first>{said}){_TITLED}(?P<last>{named})\b{_ALONE}|\b(?P<other>[A-Z]\w+)\b"
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


def _called(text: str, speaker: Persona) -> list[str]:
    """Return by which words somebody is called: a person by the surname or the first name, a company by its names.

    Most companies say something once, and need not be looked for.
    """
    if speaker.type == "organisation":
        names = dict.fromkeys((speaker.name, *speaker.aliases))
        return [name for name in names if name[:1].isupper() and _is_said_by_again(text, name)]
    words = speaker.name.split()
    return [words[0], words[-1]]


def _is_said_by_again(text: str, name: str) -> bool:
    said = sum(text.count(f"{name} {verb}") + text.count(f"{verb} {name}") for verb in (*verbs("quoting"), "also"))
    return said > 1


def _start(group: Group) -> int:
    first = group.tellings[0]
    return first.sentence.offsets(first.token)[0]
