"""Which language a text is in: English by its commonest words, any other by a library that is loaded only then."""

import re

ENGLISH = "en"

_SAMPLE = 2000
"""So many characters tell a text's language."""

_ENGLISH_SHARE = 0.08
"""So much of an English text, at least, are its commonest words."""

_PASSAGE_SHARE = 0.04
"""The same of a passage: the lead of a news report is dense."""

_FEW_WORDS = 20
_COMMON = frozenset(
    [
        "the",
        "of",
        "and",
        "to",
        "that",
        "with",
        "for",
        "said",
        "by",
        "from",
        "it",
        "he",
        "his",
        "her",
        "they",
        "have",
        "has",
        "had",
        "will",
        "would",
        "were",
        "been",
        "are",
        "which",
    ]
)
_WORD = re.compile(r"[^\W\d_]+")


def is_english(folded: str) -> bool:
    """Tell an English passage of a folded text: it can have fewer of the commonest words than a whole article."""
    words = _WORD.findall(folded, 0, _SAMPLE)
    common = [word for word in words if word in _COMMON]
    is_clear = len(common) >= len(words) * _PASSAGE_SHARE and len(set(common)) > 1
    return is_clear or language_of(folded) == ENGLISH


def language_of(folded: str) -> str:
    """Return the ISO 639-1 code of the language of a folded text; a short plain one counts as English."""
    words = _WORD.findall(folded, 0, _SAMPLE)
    common = sum(map(_COMMON.__contains__, words))
    if common >= len(words) * _ENGLISH_SHARE:
        return ENGLISH
    if len(words) < _FEW_WORDS and (common or all(map(str.isascii, words))) and not _unspaced(words):
        return ENGLISH
    from py3langid.langid import classify  # loads numpy and a model

    return str(classify(folded[:_SAMPLE])[0])


def _unspaced(words: list[str]) -> bool:
    return any(not word.isascii() and len(word) > 0 and ord(word[0]) > 0x2E80 for word in words)
