"""How wide a label is, so that labels can be placed before any browser has drawn them."""

_BY_WIDTH = {0.27: "ijlI.,:;'|!()[]‘’ ", 0.36: 'frt-–/"“”*', 0.8: "mwMW@%—…&", 0.59: "ABCDEFGHJKLNOPQRSTUVXYZ"}
_OF_LETTER = {letter: width for width, letters in _BY_WIDTH.items() for letter in letters}
_OTHER, _OUTSIDE_LATIN = 0.51, 1.0
_LATIN_ENDS = "\u024f"


def pixels(text: str, size: int) -> float:
    """Return about how many pixels wide `text` is in letters of `size` pixels: rather too many than too few."""
    return size * sum(_width(letter) for letter in text)


def cut(text: str, size: int, room: float) -> str:
    """Return as much of `text` as fits into `room` pixels, ended by … where it does not fit."""
    if pixels(text, size) <= room:
        return text
    room -= pixels("…", size)
    for end, letter in enumerate(text):
        room -= size * _width(letter)
        if room < 0:
            return f"{text[:end].rstrip(' ,;:–-')}…"
    return text


def _width(letter: str) -> float:
    return _OF_LETTER.get(letter, _OTHER if letter <= _LATIN_ENDS else _OUTSIDE_LATIN)
