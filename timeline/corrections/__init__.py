"""Corrections of an article's events by hand, kept by their place in the text so that they survive a new reading.

    key_of(article) -> str                  what an article's corrections are kept under: its content
    place_of(event) -> Place                where an event as shown is told; what every correction of it is `at`
    Edit Delete Split Merge Add Review      the corrections
    correct(story, corrections)             -> Corrected(story, unplaced): the corrected story, and each correction
                                            whose place tells no event any more, with the reason
    apply(story, corrections) -> Story      the same without the second part
    read_when(text, published) -> str       a date as a person types it, for `when`; raises ReadingError with advice
    to_json(correction), from_json(text)    how they are kept

An event of a corrected story has `review` "reviewed", "corrected" or "added", and its explanation says what the text
gave. A corrected date has no date expression any more. Of two events made of one, the mentions in `Split.apart` go to
the new one, which has the date of its own sentence unless `when` is given. Corrections are applied in their order.
"""

from hashlib import blake2b

from timeline.article import Article
from timeline.corrections.applying import Corrected, Unplaced, apply, correct
from timeline.corrections.correction import Add, Correction, Delete, Edit, Merge, Place, Review, Split, place_of
from timeline.corrections.when import read_when
from timeline.corrections.writing import from_json, to_json

__all__ = [
    "Add", "Corrected", "Correction", "Delete", "Edit", "Merge", "Place", "Review", "Split", "Unplaced", "apply",
    "correct", "from_json", "key_of", "place_of", "read_when", "to_json",
]  # fmt: skip


def key_of(article: Article) -> str:
    """Return what the corrections of an article are kept under: a hash of its text, 64 hexadecimal digits."""
    return blake2b(article.text.encode("utf-8", "surrogatepass"), digest_size=32).hexdigest()
