"""The articles in `data/` that the dashboard can open at once, described in `data/samples.toml`."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from timeline.article import Article, decode, read_text

DATA = Path(__file__).resolve().parent.parent / "data"


@dataclass(frozen=True, slots=True)
class Sample:
    """An article in `data/` and what is known about it besides its text."""

    file: str
    name: str
    title: str
    source: str
    stated: date

    def article(self) -> Article:
        """Read the article as a person would who opens its file; raises ReadingError as `read_text` does."""
        text = decode((DATA / self.file).read_bytes(), self.file)
        return read_text(text, id=Path(self.file).stem, title=self.title, source=self.source)


@cache
def samples() -> tuple[Sample, ...]:
    """Return the sample articles, the one to open first at the front."""
    with (DATA / "samples.toml").open("rb") as file:
        return tuple(Sample(**fields) for fields in tomllib.load(file)["sample"])
