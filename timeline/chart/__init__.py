"""The timeline as a Plotly figure, drawn from the table of events.

extents       from when to when each event is drawn
axis, ticks   which time lies where; long empty stretches are shortened, and marked as such
lanes         which events stand together under one heading
boxes         what a mark and its label take up (labels: what they say, lettering: how wide that is, sizes)
placing       in which row each lies, so that no two touch (rows); crowds: many events of one day
bins          too many events for that: counted up in columns
marks, hover  what each kind, status and precision looks like, and what hovering tells
density       the strip below the axis; publications, legend: what else lies around the marks
picture       draws all of it (traces); figure: from the table to the picture
"""

from timeline.chart.bins import days_of_bin
from timeline.chart.figure import draw
from timeline.chart.lanes import Lanes

__all__ = ["Lanes", "days_of_bin", "draw"]
