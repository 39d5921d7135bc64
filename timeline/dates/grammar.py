"""How rules of a language are written, and how they are tried: only where one can begin, longest reading wins."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from timeline.dates.meaning import Reading

DEEPEST = 4
"""How often an expression can stand within another ("the end of the week of the day after ...")."""

_TOKEN = re.compile(r"\[[^\]]*\]|(?<!P)<(\w+)(?::(\w+))?>|( )")
_NEXT_WORD = re.compile(r"[ ,'(-]{0,4}([a-z]+|\d)")


@dataclass(frozen=True, slots=True)
class Place:
    """A match of a rule's pattern, and the text around it."""

    match: re.Match[str]
    text: str
    folded: str
    limit: int
    grammar: "Grammar"
    depth: int

    def __getitem__(self, name: str) -> str | None:
        return self.match[name]

    def as_written(self, name: str | int = 0) -> str:
        """Return a group in the text as given, where upper and lower case are still told apart."""
        return self.text[self.match.start(name) : self.match.end(name)]

    def reading(self, type: str, meaning: object, **more: object) -> Reading:
        """Make a reading of the whole match."""
        return Reading(self.match.start(), self.match.end(), type, meaning, **more)  # type: ignore[arg-type]

    def next(self, offset: int | None = None) -> Reading | None:
        """Read the expression that begins right after the match, or at `offset`."""
        if self.depth == DEEPEST:
            return None
        return self.grammar.read(self.text, self.folded, self.match.end() if offset is None else offset, self.limit, self.depth + 1)


Read = Callable[[Place], Reading | None]
ReadAfter = Callable[[Place, Reading], Reading | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern over folded text, the words it can begin with, and what it reads there; None when it reads nothing."""

    name: str
    pattern: re.Pattern[str]
    begins: frozenset[str]
    read: Read


@dataclass(frozen=True, slots=True)
class Continuation:
    """A rule that reads on after an expression of certain meanings: "two weeks" and then "ago"."""

    name: str
    pattern: re.Pattern[str]
    begins: frozenset[str]
    after: tuple[type, ...]
    read: ReadAfter


class RuleBook:
    """The rules of one idea, in the order in which they are tried; `tables` name the parts of their patterns.

    In a pattern `<month>` is a word of the table of that name, `<month:first>` the same under the name `first`, and a
    space is any white space.
    """

    def __init__(self, tables: Mapping[str, str]) -> None:
        self._tables = tables
        self.rules: list[Rule] = []
        self.continuations: list[Continuation] = []

    def rule(self, name: str, pattern: str, *begins: Iterable[str]) -> Callable[[Read], Read]:
        """Add the decorated function as a rule."""

        def add(read: Read) -> Read:
            self.rules.append(Rule(name, self._compile(pattern), _words(begins), read))
            return read

        return add

    def after(self, name: str, pattern: str, meanings: tuple[type, ...], *begins: Iterable[str]) -> Callable[[ReadAfter], ReadAfter]:
        """Add the decorated function as a rule that reads on after an expression of one of these meanings."""

        def add(read: ReadAfter) -> ReadAfter:
            self.continuations.append(Continuation(name, self._compile(pattern), _words(begins), meanings, read))
            return read

        return add

    def _compile(self, pattern: str) -> re.Pattern[str]:
        def part(token: re.Match[str]) -> str:
            table, name, space = token.groups()
            if space:
                return "(?: {1,9}+)"
            return f"(?P<{name or table}>{self._tables[table]})" if table else token[0]

        return re.compile(_TOKEN.sub(part, pattern) + r"(?:(?<!\w)|(?!\w))")


class Grammar:
    """All rules of a language, indexed by the words they begin with."""

    def __init__(self, books: Iterable[RuleBook]) -> None:
        self._rules: dict[str, list[Rule]] = defaultdict(list)
        self._continuations: dict[str, list[Continuation]] = defaultdict(list)
        for book in books:
            for rule in book.rules:
                for word in rule.begins:
                    self._rules[word].append(rule)
            for continuation in book.continuations:
                for word in continuation.begins:
                    self._continuations[word].append(continuation)
        words = sorted((word for word in self._rules if word.isalpha()), reverse=True)
        self._trigger = re.compile(rf"(?<![\w@#])(?:{trie(words)}(?![a-z])|\d)")
        self._word = re.compile(r"[a-z]+|\d")

    def scan(self, text: str, folded: str, start: int, end: int) -> Iterator[Reading]:
        """Yield the readings in text[start:end], left to right and without overlaps."""
        search = self._trigger.search
        while trigger := search(folded, start, end):
            reading = self.read(text, folded, trigger.start(), end)
            if reading is None:
                start = trigger.end()
            else:
                yield reading
                start = reading.end

    def read(self, text: str, folded: str, start: int, limit: int, depth: int = 0) -> Reading | None:
        """Return the longest reading that begins at `start`; of equally long ones, that of the earlier rule."""
        word = self._word.match(folded, start, limit)
        if word is None:
            return None
        best: Reading | None = None
        for rule in self._rules.get("0" if word[0].isdigit() else word[0], ()):
            match = rule.pattern.match(folded, start, limit)
            if match is None:
                continue
            reading = rule.read(Place(match, text, folded, limit, self, depth))
            if reading is None:
                continue
            if not reading.rule:
                reading = reading.but(rule=rule.name)
            reading = self._continue(reading, text, folded, limit, depth)
            if best is None or reading.end > best.end:
                best = reading
        return best

    def _continue(self, reading: Reading, text: str, folded: str, limit: int, depth: int) -> Reading:
        while word := _NEXT_WORD.match(folded, reading.end, limit):
            for rule in self._continuations.get("0" if word[1].isdigit() else word[1], ()):
                if not isinstance(reading.meaning, rule.after):
                    continue
                match = rule.pattern.match(folded, reading.end, limit)
                if match is None:
                    continue
                longer = rule.read(Place(match, text, folded, limit, self, depth), reading)
                if longer is not None:
                    reading = longer.but(rule=rule.name)
                    break
            else:
                return reading
        return reading


def trie(words: Iterable[str]) -> str:
    """Return a pattern for exactly these words that looks at each letter of a text only once."""
    tree: dict[str, dict] = {}  # type: ignore[type-arg]
    for word in words:
        branch = tree
        for letter in word:
            branch = branch.setdefault(letter, {})
        branch[""] = {}
    return _pattern(tree)


def _pattern(tree: dict) -> str:  # type: ignore[type-arg]
    branches = [re.escape(letter) + _pattern(below) for letter, below in sorted(tree.items()) if letter]
    if not branches:
        return ""
    pattern = branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
    return f"(?:{pattern})?" if "" in tree else pattern


def _words(begins: Iterable[Iterable[str]]) -> frozenset[str]:
    """Collect the first words: a string lists some, a table's keys give theirs, "0" stands for any digit."""
    words = (word for some in begins for word in (some.split() if isinstance(some, str) else some))
    return frozenset(re.split(r"[^a-z0-9]", word)[0] for word in words)
