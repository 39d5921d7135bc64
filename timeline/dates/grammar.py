"""How rules of a language are written, and how they are tried: only where one can begin, longest reading wins."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from timeline.dates.expression import Modifier, TimexType
from timeline.dates.meaning import Meaning, Reading

DEEPEST = 3
"""How often an expression can stand within another ("the end of the week of the day after ...")."""

ANY_DIGIT = "0"
"""Stands for any digit among the words that a rule can begin with."""

_SPACE = "(?: {1,9}+)"
_WORD_ENDS = r"(?:(?<!\w)|(?!\w))"
_TOKEN = re.compile(r"\[[^\]]*\]|(?<!P)<(\w+)(?::(\w+))?>|( )")
_NEXT_WORD = re.compile(r"[ ,'(-]{0,4}([a-z]+|\d)")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a rule's pattern matched, with the text around it."""

    match: re.Match[str]
    text: str
    folded: str
    limit: int
    depth: int
    rule: str
    grammar: "Grammar"

    def __getitem__(self, name: str) -> str:
        """Return what a named part of the pattern matched, the empty string where it is not there."""
        return self.match[name] or "" if name in self.match.re.groupindex else ""

    @property
    def words(self) -> str:
        """The whole match, folded, with single spaces."""
        return " ".join(self.match[0].split())

    def as_written(self, name: str | int = 0) -> str:
        """Return a part in the text as given, where upper and lower case are still told apart."""
        return self.text[self.match.start(name) : self.match.end(name)]

    def before(self, length: int, name: str | int = 0) -> str:
        """Return the folded text just before the match, or before a part of it."""
        start = self.match.start(name)
        return self.folded[max(0, start - length) : start]

    def follows(self, pattern: re.Pattern[str], name: str | int = 0) -> bool:
        """Say whether `pattern` matches right after the match, or after a part of it."""
        return pattern.match(self.folded, self.match.end(name), self.limit) is not None

    def reading(self, kind: TimexType, meaning: Meaning, mod: Modifier | None = None) -> Reading:
        """Make a reading of the whole match."""
        return Reading(self.match.start(), self.match.end(), kind, meaning, self.rule, mod)

    def next(self, offset: int | None = None) -> Reading | None:
        """Read the expression that begins right after the match, or at `offset`."""
        if self.depth == DEEPEST:
            return None
        start = self.match.end() if offset is None else offset
        return self.grammar.read(self.text, self.folded, start, self.limit, self.depth + 1)


Read = Callable[[Place], Reading | None]
ReadOn = Callable[[Place, Reading], Reading | None]


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
    read: ReadOn


class RuleBook:
    """The rules of one idea, in the order in which they are tried; `tables` name the parts of their patterns.

    In a pattern `<month>` is a word of the table of that name, `<month:first>` the same under the name `first`, and a
    space is any white space. `begins` lists every word the pattern can begin with; after an article it takes two
    words ("the next"), and "0" stands for any digit.
    """

    def __init__(self, tables: Mapping[str, str]) -> None:
        self._tables = tables
        self.rules: list[Rule] = []
        self.continuations: list[Continuation] = []

    def rule(self, name: str, pattern: str, begins: Iterable[str]) -> Callable[[Read], Read]:
        """Add the decorated function as a rule."""

        def add(read: Read) -> Read:
            self.rules.append(Rule(name, self._compile(pattern), frozenset(begins), read))
            return read

        return add

    def read_on(
        self, name: str, pattern: str, after: tuple[type, ...], begins: Iterable[str]
    ) -> Callable[[ReadOn], ReadOn]:
        """Add the decorated function as a rule that reads on after an expression of one of these meanings."""

        def add(read: ReadOn) -> ReadOn:
            self.continuations.append(Continuation(name, self._compile(pattern), frozenset(begins), after, read))
            return read

        return add

    def _compile(self, pattern: str) -> re.Pattern[str]:
        def part(token: re.Match[str]) -> str:
            table, name, space = token.groups()
            if space:
                return _SPACE
            return f"(?P<{name or table}>{self._tables[table]})" if table else token[0]

        return re.compile(f"(?:{_TOKEN.sub(part, pattern)}){_WORD_ENDS}")


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
        words = one_of(word for word in self._rules if word != ANY_DIGIT)
        self._trigger = re.compile(rf"(?<![\w@#])(?:{words}(?:(?<=\d)|(?![a-z]))|\d)")

    def names(self) -> set[str]:
        """Return the names of all rules."""
        return {
            rule.name for indexed in (self._rules, self._continuations) for rules in indexed.values() for rule in rules
        }

    def beginnings(self) -> dict[str, set[str]]:
        """Return the words that rules can begin with, and the names of those rules."""
        return {word: {rule.name for rule in rules} for word, rules in self._rules.items()}

    def scan(self, text: str, folded: str, start: int, end: int) -> Iterator[Reading]:
        """Yield the readings in text[start:end], left to right and without overlaps."""
        search = self._trigger.search
        while trigger := search(folded, start, end):
            reading = self._longest(trigger, text, folded, end, 0)
            if reading is None:
                start = trigger.start() + 1
            else:
                yield reading
                start = reading.end

    def read(self, text: str, folded: str, start: int, limit: int, depth: int) -> Reading | None:
        """Return the longest reading that begins at `start`."""
        trigger = self._trigger.match(folded, start, limit)
        return self._longest(trigger, text, folded, limit, depth) if trigger else None

    def _longest(self, trigger: re.Match[str], text: str, folded: str, limit: int, depth: int) -> Reading | None:
        """Return the longest reading at a trigger; of equally long ones, that of the rule listed first."""
        start, word = trigger.start(), trigger[0]
        if word not in self._rules:
            word = ANY_DIGIT if word.isdecimal() else " ".join(word.split())
        best: Reading | None = None
        for rule in self._rules[word]:
            match = rule.pattern.match(folded, start, limit)
            if match is None:
                continue
            reading = rule.read(Place(match, text, folded, limit, depth, rule.name, self))
            if reading is None:
                continue
            reading = self._read_on(reading, text, folded, limit, depth)
            if best is None or reading.end > best.end:
                best = reading
        return best

    def _read_on(self, reading: Reading, text: str, folded: str, limit: int, depth: int) -> Reading:
        while word := _NEXT_WORD.match(folded, reading.end, limit):
            for rule in self._continuations.get(ANY_DIGIT if word[1].isdecimal() else word[1], ()):
                if not isinstance(reading.meaning, rule.after):
                    continue
                match = rule.pattern.match(folded, reading.end, limit)
                longer = match and rule.read(Place(match, text, folded, limit, depth, rule.name, self), reading)
                if longer:
                    reading = longer.but(rule=rule.name)
                    break
            else:
                return reading
        return reading


def listed(phrases: str) -> tuple[str, ...]:
    """Return the phrases of a text that lists them with commas."""
    return tuple(" ".join(phrase.split()) for phrase in phrases.split(",") if phrase.strip())


def one_of(phrases: Iterable[str]) -> str:
    """Return a pattern for any of these phrases that looks at each letter of a text only once."""
    tree: dict[str, Any] = {}
    for phrase in phrases:
        branch = tree
        for letter in phrase:
            branch = branch.setdefault(letter, {})
        branch[""] = {}
    return _alternatives(tree)


def _alternatives(tree: dict[str, Any]) -> str:
    branches = [
        (_SPACE if letter == " " else re.escape(letter)) + _alternatives(tree[letter])
        for letter in sorted(tree)
        if letter
    ]
    if not branches:
        return ""
    pattern = branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
    return f"(?:{pattern})?" if "" in tree else pattern
