"""Text made plain for matching, character for character, so that offsets stay those of the text as given."""

_PLAIN = {
    "’": "'", "‘": "'", "ʼ": "'", "＇": "'", "`": "'", "´": "'", "“": '"', "”": '"', "„": '"',
    "–": "-", "—": "-", "‐": "-", "‑": "-", "‒": "-", "−": "-",
    "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2007": " ", "\u3000": " ", "\t": " ", "\n": " ", "\r": " ",
}  # fmt: skip


def fold(text: str) -> str:
    """Return `text` in lower case with plain quotes, dashes and spaces, and exactly as long as before."""
    plain = text.lower()
    if len(plain) != len(text):  # a few letters, such as the Turkish dotted I, become two when lowered
        plain = "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
    for fancy, simple in _PLAIN.items():
        plain = plain.replace(fancy, simple)
    return plain
