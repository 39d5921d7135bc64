"""Corrections as JSON, in which they are kept, and back."""

import json
from collections.abc import Callable, Mapping
from dataclasses import MISSING, asdict, fields
from typing import Any, get_args

from timeline.corrections.correction import Add, Correction, Delete, Edit, Merge, Place, Review, Split
from timeline.dates.span import span_of
from timeline.errors import ReadingError
from timeline.events.event import Category, Kind, Status

_TYPES: dict[str, type[Correction]] = {
    type_.__name__.lower(): type_ for type_ in (Edit, Delete, Split, Merge, Add, Review)
}
UNDATED = ("PAST_REF", "PRESENT_REF", "FUTURE_REF")
"""Values that are no date, but that an event can have as its time."""


def to_json(correction: Correction) -> str:
    """Return a correction as one line of JSON, in ASCII; what is not changed is left out."""
    told = {name: value for name, value in asdict(correction).items() if value is not None}
    return json.dumps({"type": type(correction).__name__.lower(), **told})


def from_json(text: str) -> Correction:
    """Return the correction that `to_json` wrote; raises ReadingError for anything else."""
    try:
        told = json.loads(text)
        type_ = _TYPES[told.pop("type")]
        values = {
            field.name: _READERS[field.name](told.pop(field.name)) for field in fields(type_) if field.name in told
        }
        missing = [f.name for f in fields(type_) if f.default is MISSING and f.name not in values]
        if told or missing:
            raise ValueError(f"fields {', '.join([*told, *missing])}")
        return type_(**values)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ReadingError(f"This is no correction that Timeline knows: {text[:200]}") from error


def _offsets(value: Any) -> tuple[int, int]:
    start, end = value
    if type(start) is not int or type(end) is not int or not 0 <= start < end:
        raise ValueError("offsets")
    return start, end


def _place(value: Mapping[str, Any]) -> Place:
    if set(value) != {"mentions", "title", "when"}:
        raise ValueError("a place")
    return Place(_many(_offsets)(value["mentions"]), _text(value["title"]), _text(value["when"]))


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError("text")
    return value


def _when(value: Any) -> str:
    if span_of(_text(value)) is None and value not in UNDATED:
        raise ValueError("a time")
    return _text(value)


def _number(value: Any) -> int:
    if type(value) is not int or value < 0:
        raise ValueError("a number")
    return value


def _truth(value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError("true or false")
    return value


def _many(read: Callable[[Any], Any]) -> Callable[[Any], tuple[Any, ...]]:
    def read_all(value: Any) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise TypeError("a list")
        return tuple(map(read, value))

    return read_all


def _one_of(choices: Any) -> Callable[[Any], str]:
    def read(value: Any) -> str:
        if value not in get_args(choices):
            raise ValueError(value)
        return str(value)

    return read


_READERS: dict[str, Callable[[Any], Any]] = {
    "at": _place, "other": _place, "apart": _many(_offsets), "start": _number, "end": _number, "title": _text,
    "when": _when, "kind": _one_of(Kind), "category": _one_of(Category), "status": _one_of(Status),
    "actors": _many(_text), "done": _truth,
}  # fmt: skip
"""How the value of each field is read, and checked, whichever correction has it."""
