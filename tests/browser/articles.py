"""Short articles for the tests of the page, in words plain enough that what is found in them is sure."""

import json

OSLO = """Monday 4 March 2024

Norwegian Prime Minister Anna Berg called French President Paul Sand by telephone on Friday. \
Norway signed an agreement with France on 12 February 2024.

Anna Berg met the Swedish foreign minister Eva Lind in Oslo on 20 February 2024. \
Norway and Sweden will hold talks in Geneva next month.

Around 25 February, protesters blocked the port of Oslo. A summit planned for 8 March was cancelled. \
The two countries will soon sign another agreement. France closed its embassy in 2016.
"""

BERGEN = """Tuesday 5 March 2024

Norwegian Prime Minister Anna Berg called French President Paul Sand by telephone on Thursday. \
Anna Berg met Eva Lind in Oslo on 20 February 2024. The Harbour Union protested in Bergen on Saturday.
"""
"""Tells the meeting of OSLO again, and its telephone call a day earlier."""


_SYLLABLES = ("bal", "cor", "den", "fel", "gar", "hol", "kin", "lor", "mar", "ten")


def _firm(number: int) -> str:
    """Return another name for each number."""
    return "".join(_SYLLABLES[int(digit)] for digit in str(number)).title()


def short(number: int) -> str:
    """Return one of as many different short articles as wanted, each with two events."""
    return (
        f"Monday 4 March 2024\n\nNorland called Westmark by telephone on {1 + number % 28} January 2024. "
        f"{_firm(number)} Corp. signed an agreement with Westmark on {1 + number % 29} February 2024.\n"
    )


def json_lines(*texts: str) -> str:
    """Return articles as a file of JSON lines."""
    return "".join(json.dumps({"id": f"article-{n}", "text": text}) + "\n" for n, text in enumerate(texts, 1))
