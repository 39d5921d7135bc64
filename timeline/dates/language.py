"""Which language a text is in: English by its commonest words, any other by a library that is loaded only then."""

import re

ENGLISH = "en"

_SAMPLE = 2000
"""So many characters tell a text's language."""

_ENGLISH_SHARE = 0.08
"""So much of an English text, at least, are its commonest words."""

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
