"""From a news article to an interactive timeline of its calls, talks and events.

The data flows one way, one module a step:

    article -> dates -> audit, events -> story -> corrections, store -> gathering -> table -> chart -> ui

Each step is an import of its own, so that a program which wants only dates loads neither spaCy nor pandas:

    from timeline.article import read_file
    from timeline.dates import find_dates
    from timeline.audit import audit
    from timeline.events import find_events
    from timeline.table import to_frame
    from timeline.chart import draw
"""
