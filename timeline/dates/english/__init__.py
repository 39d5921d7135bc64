"""English: its rules, one idea a file, in the order in which they are tried where they read equally much."""

from timeline.dates.english import (
    calendar_dates,
    clock_times,
    comparisons,
    day_parts,
    days_of_month,
    distances,
    durations,
    edges,
    holidays,
    measures,
    months,
    near_days,
    parts_of_year,
    periods,
    references,
    sets,
    stretches,
    weekdays,
    years,
)
from timeline.dates.grammar import Grammar

GRAMMAR = Grammar(
    idea.RULES
    for idea in (
        holidays,
        calendar_dates,
        days_of_month,
        clock_times,
        weekdays,
        near_days,
        months,
        day_parts,
        parts_of_year,
        comparisons,
        periods,
        years,
        edges,
        sets,
        durations,
        stretches,
        measures,
        distances,
        references,
    )
)
