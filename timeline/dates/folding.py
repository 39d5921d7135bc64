"""Text made plain for matching, character for character, so that offsets stay those of the text as given."""

import re

_PLAIN = {
    "’": "'", "‘": "'", "ʼ": "'", "＇": "'", "`": "'", "´": "'", "“": '"', "”": '"', "„": '"',
    "–": "-", "—": "-", "‐": "-", "‑": "-", "‒": "-", "−": "-",
    "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2007": " ", "\u3000": " ", "\t": " ", "\n": " ", "\r": " ",
}  # fmt: skip


_OTHER_DIGIT = re.compile(r"(?![0-9])\d")


def fold(text: str) -> str:
    """Return `text` in lower case with plain quotes, dashes, spaces and digits, and exactly as long as before."""
    plain = text.lower()
    if len(plain) != len(text):  # a few letters, such as the Turkish dotted I, become two when lowered
        plain = "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
    for fancy, simple in _PLAIN.items():
        plain = plain.replace(fancy, simple)
    if not plain.isascii():
        plain = _OTHER_DIGIT.sub(lambda digit: str(int(digit[0])), plain)
    return plain
