"""The days that holidays fall on, by rule."""

from collections.abc import Callable
from datetime import date, timedelta

from timeline.dates.calendar import easter, nth_weekday

_RULES: dict[str, Callable[[int], date]] = {
    "thanksgiving": lambda year: nth_weekday(year, 11, 3, 4),
    "black friday": lambda year: nth_weekday(year, 11, 3, 4) + timedelta(days=1),
    "labor day": lambda year: nth_weekday(year, 9, 0, 1),
    "memorial day": lambda year: nth_weekday(year, 5, 0, -1),
    "martin luther king day": lambda year: nth_weekday(year, 1, 0, 3),
    "presidents' day": lambda year: nth_weekday(year, 2, 0, 3),
    "columbus day": lambda year: nth_weekday(year, 10, 0, 2),
    "mother's day": lambda year: nth_weekday(year, 5, 6, 2),
    "father's day": lambda year: nth_weekday(year, 6, 6, 3),
    "election day": lambda year: nth_weekday(year, 11, 0, 1) + timedelta(days=1),
    "easter": easter,
    "easter monday": lambda year: easter(year) + timedelta(days=1),
    "good friday": lambda year: easter(year) - timedelta(days=2),
    "ash wednesday": lambda year: easter(year) - timedelta(days=46),
    "palm sunday": lambda year: easter(year) - timedelta(days=7),
    "patriots' day": lambda year: nth_weekday(year, 4, 0, 3),
    "cyber monday": lambda year: nth_weekday(year, 11, 3, 4) + timedelta(days=4),
    "shrove tuesday": lambda year: easter(year) - timedelta(days=47),
    "maundy thursday": lambda year: easter(year) - timedelta(days=3),
    "holy saturday": lambda year: easter(year) - timedelta(days=1),
    "pentecost": lambda year: easter(year) + timedelta(days=49),
}


def in_year(form: str, year: int) -> str:
    """Return the value that `form` has in `year`: one with `{}` for the year, or a holiday's name."""
    return form.format(f"{year:04}") if "{}" in form else _RULES[form](year).isoformat()
