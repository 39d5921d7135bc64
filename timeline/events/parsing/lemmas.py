"""The base form of a word by its tag: by the model's own tables, for the few words that are asked about.

The model's lemmatizer and attribute ruler work out every word of every sentence, at a third of the cost of parsing.
"""

from functools import cache, lru_cache

from spacy.tokens import Token

from timeline.events.parsing import model

_PARTS = {"VBD": "verb", "VBG": "verb", "VBN": "verb", "VBZ": "verb", "NNS": "noun", "NNPS": "noun"}
"""The tags of inflected verbs and nouns; any other word is its own base form."""

_AUXILIARIES = dict.fromkeys(
    ("am", "is", "are", "was", "were", "been", "being", "'s", "'re", "'m"), "be"
) | dict.fromkeys(("has", "had", "having", "'ve", "'d"), "have")


def lemma(token: Token) -> str:
    """Return the base form of a token in lower case."""
    return _base(token.lower_, token.tag_)


@lru_cache(maxsize=20_000)
def _base(word: str, tag: str) -> str:
    if word in _AUXILIARIES and tag.startswith("VB"):
        return _AUXILIARIES[word]
    if tag not in _PARTS:
        return word
    prefix, _, rest = word.rpartition("-")
    if prefix and rest:  # "re-elected", "test-fired"
        return f"{prefix}-{_base(rest, tag)}"
    part = _PARTS[tag]
    index, exceptions, rules = _tables(part)
    if found := exceptions.get(word):
        return found[0]
    forms = [word[: len(word) - len(old)] + new for old, new in rules if word.endswith(old)]
    return next((form for form in forms if form in index), forms[0] if forms and forms[0] else word)


@cache
def _tables(part: str) -> tuple[set[str], dict[str, list[str]], list[list[str]]]:
    """Return the known base forms, the exceptions and the endings of verbs or nouns."""
    lookups = model.load().get_pipe("lemmatizer").lookups  # type: ignore[attr-defined]
    index, exceptions, rules = (lookups.get_table(f"lemma_{name}").get(part) for name in ("index", "exc", "rules"))
    return set(index), exceptions, rules
