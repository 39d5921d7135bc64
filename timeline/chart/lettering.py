"""How wide a label is, so that labels can be placed before any browser has drawn them.

Widths are in letter sizes, and the wider ones of Source Sans (the page) and Arial (the page that is taken along).
"""

from unicodedata import normalize

_BY_WIDTH = {
    0.29: "ijlI.,:;'|!` ‘’·\u00a0", 0.36: 'frt-()[]{}/\\*°"', 0.43: "“”", 0.50: "cksvxyzJ–",
    0.72: "wCDHNRU&", 0.78: "GOQ", 0.84: "mM", 0.94: "W%æÆ", 1.02: "@—…œŒ№→",
}  # fmt: skip
_SMALL, _CAPITAL, _OUTSIDE_LATIN = 0.56, 0.67, 1.0
_CAPITAL_OUTSIDE, _SMALL_OUTSIDE = 0.75, 0.62
_LATIN_ENDS, _ALPHABETS_END = "\u024f", "\u0530"


class _Widths(dict[str, float]):
    """The width of each letter, worked out when it is first met."""

    def __missing__(self, letter: str) -> float:
        base = normalize("NFD", letter)[0]
        self[letter] = width = self[base] if base != letter else _width_of_other(letter)
        return width


def _width_of_other(letter: str) -> float:
    if letter > _ALPHABETS_END:
        return _OUTSIDE_LATIN
    if letter > _LATIN_ENDS:
        return _CAPITAL_OUTSIDE if letter.isupper() else _SMALL_OUTSIDE
    return _CAPITAL if letter.isupper() else _SMALL


_WIDTHS = _Widths({letter: width for width, letters in _BY_WIDTH.items() for letter in letters})


def pixels(text: str, size: int) -> float:
    """Return about how many pixels wide `text` is in letters of `size` pixels: rather too many than too few."""
    return size * sum(map(_WIDTHS.__getitem__, text))


def cut(text: str, size: int, room: float) -> str:
    """Return as much of `text` as fits into `room` pixels, ended by … where it does not fit."""
    if pixels(text, size) <= room:
        return text
    room -= pixels("…", size)
    for end, letter in enumerate(text):
        room -= size * _WIDTHS[letter]
        if room < 0:
            return f"{text[:end].rstrip(' ,;:–-')}…" if end else ""
    return text
