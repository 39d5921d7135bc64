"""The timeline as a Plotly figure, drawn from the table of events.

axis       which time lies where; long empty stretches are shortened, and marked as such
rows       which event lies in which row, so that no two marks or labels touch
lettering  how wide a label is
bins       many events drawn as one
marks      what each kind, status and precision looks like
figure     puts them together
"""

from timeline.chart.bins import days_of_bin
from timeline.chart.figure import Lanes, draw

__all__ = ["Lanes", "days_of_bin", "draw"]
