"""English: its rules, one idea a file, in the order in which they are tried where they read equally much."""

from timeline.dates.english import (
    calendar_dates,
    clock_times,
    day_parts,
    distances,
    durations,
    edges,
    holidays,
    near_days,
    parts_of_year,
    periods,
    references,
    sets,
    weekdays,
    years,
)
from timeline.dates.grammar import Grammar

GRAMMAR = Grammar(
    module.RULES
    for module in (
        calendar_dates,
        clock_times,
        holidays,
        weekdays,
        near_days,
        day_parts,
        parts_of_year,
        periods,
        years,
        edges,
        sets,
        durations,
        distances,
        references,
    )
)
