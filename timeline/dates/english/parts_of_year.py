"""Quarters, halves and seasons: "the third quarter", "fourth-quarter", "the first half of 1990", "last summer"."""

from timeline.dates.english import vocabulary as words
from timeline.dates.grammar import Place, RuleBook
from timeline.dates.meaning import Fixed, InYear, Meaning, Reading, Shift, Which, Within

RULES = RuleBook(words.TABLES)

_ORDINAL = r"first|second|third|fourth|1st|2nd|3rd|4th"
_WHICH: dict[str, Which] = {"last": "last", "this past": "past", "past": "past", "this": "this", "next": "next", "this coming": "coming", "coming": "coming"}


def _in_year(form: str, year: str | None, which: Which = "") -> Meaning:
    return Fixed(form.format(year)) if year else InYear(form, which)


@RULES.rule("quarter or half", rf"(?:the )?(?:<year> )?(?:(?:fiscal|fiscal-)[ ]?)?(?P<nth>{_ORDINAL})[ -](?P<unit>quarter|half)(?:(?: of)?(?: fiscal)? <year:after>)?", "the fiscal 0", words.ORDINALS)
def quarter(place: Place) -> Reading | None:
    """Read "the third quarter", "third-quarter", "the 1988 second quarter"."""
    number = words.ordinal_number(place["nth"] or "")
    year = place["year"] or place["after"]
    if place["unit"] == "half":
        if number > 2 or not (year or place.folded[place.match.end() : place.match.end() + 8].startswith((" of the ", " of this", " of last", " of next", " of 19", " of 20"))):
            return None
        return place.reading("DATE", _in_year(f"{{}}-H{number}", year))
    return place.reading("DATE", _in_year(f"{{}}-Q{number}", year))


@RULES.rule("quarter by letter", r"(?:q(?P<nth>[1-4])|(?P<first>[1-4])q)[ -]?(?:of )?(?:<year>|'(?P<short>\d\d))?", "q 0")
def quarter_letter(place: Place) -> Reading | None:
    """Read "Q3 2021"."""
    return place.reading("DATE", _in_year(f"{{}}-Q{place['nth'] or place['first']}", place["year"]))


@RULES.rule("season", r"(?:(?:the )?(?P<which>last|this past|past|this coming|coming|this|next) |(?:the )(?:(?P<edge>early|late|mid)[ -])?)?<season>(?:(?: of|,)? <year>)?", words.SEASONS, "last this next past coming the")
def season(place: Place) -> Reading | None:
    """Read "last summer"; "fall" and "spring" only where they cannot be verbs."""
    if place.match[0] in ("fall", "spring", "summer", "winter", "autumn", "the fall"):
        before = place.folded[max(0, place.match.start() - 6) : place.match.start()]
        if not before.endswith((" in ", " since ", " until ", " by ", " of ")) and place["year"] is None:
            return None
        if place.match[0] == "the fall" and not before.endswith((" in ", "since ", "until ", " by ")):
            return None
    which = _WHICH.get(place["which"] or "", "")
    mod = {"early": "START", "late": "END", "mid": "MID"}.get(place["edge"] or "")
    return place.reading("DATE", _in_year(f"{{}}-{words.SEASONS[place['season'] or '']}", place["year"], which), mod=mod)


@RULES.after("of which year", r" (?:of )?(?=this|last|next|the|a |that)", (InYear,), "of this last next the a that")
def of_year(place: Place, part: Reading) -> Reading | None:
    """Read on from "July" to "July last year", from "the third quarter" to "the third quarter of the following year"."""
    whole = place.next()
    if whole is None or not isinstance(whole.meaning, Shift) or whole.meaning.unit != "year" or not isinstance(part.meaning, InYear):
        return None
    return part.but(end=whole.end, meaning=Within(part.meaning, whole.meaning))


@RULES.after("a part of it", rf"'s? (?:fiscal )?(?:(?P<nth>{_ORDINAL})[ -](?P<unit>quarter|half)|<season>|<month>)", (Shift, Fixed), "s")
def its_part(place: Place, whole: Reading) -> Reading | None:
    """Read on from "next year" to "next year's first quarter"."""
    if not isinstance(whole.meaning, Shift) or whole.meaning.unit != "year":
        return None
    if place["nth"]:
        form = f"{{}}-{'Q' if place['unit'] == 'quarter' else 'H'}{words.ordinal_number(place['nth'])}"
    elif place["season"]:
        form = f"{{}}-{words.SEASONS[place['season']]}"
    else:
        form = f"{{}}-{words.month_number(place['month'] or ''):02}"
    return whole.but(end=place.match.end(), meaning=Within(InYear(form), whole.meaning))
