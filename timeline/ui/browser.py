"""What only the browser knows or can do: how wide the chart is, taps on it, and pictures of it."""

import streamlit as st

WIDTH = 800
"""Pixels that the chart is drawn for until the browser has said how wide it is."""

_STEP = 10
_KEY = "width"

_MEASURE = """
export default function ({ parentElement, setStateValue, data }) {
  const host = parentElement.host ?? parentElement;
  let told = data.told, waiting;
  const tell = () => {
    const width = Math.floor(host.getBoundingClientRect().width / data.step) * data.step;
    if (width > 0 && width !== told) setStateValue("width", (told = width));
  };
  tell();
  const observer = new ResizeObserver(() => { clearTimeout(waiting); waiting = setTimeout(tell, 250); });
  observer.observe(host);
  // Plotly takes the first tap for a pointer that hovers, and only a second one for a click: let it hover by itself.
  const hover = ({ target, touches }) => {
    if (!target.classList?.contains("nsewdrag") || touches.length !== 1) return;
    const { clientX, clientY } = touches[0];
    target.dispatchEvent(new MouseEvent("mousemove", { clientX, clientY, bubbles: true, view: window }));
  };
  document.addEventListener("touchstart", hover, { capture: true, passive: true });
  return () => {
    clearTimeout(waiting);
    observer.disconnect();
    document.removeEventListener("touchstart", hover, { capture: true });
  };
}
"""

_PICTURE = """
export default function ({ parentElement }) {
  for (const button of parentElement.querySelectorAll("button")) button.onclick = () => {
    const chart = document.querySelector(".stPlotlyChart .js-plotly-plot");
    if (!chart) return;
    // The chart's own button draws the picture; its settings say in which format.
    Object.assign(chart._context.toImageButtonOptions, { format: button.dataset.format });
    chart.querySelector(".modebar-btn").click();
  };
}
"""
_PICTURE_BUTTONS = """
<div class="picture">
<button type="button" data-format="png">Chart as PNG</button>
<button type="button" data-format="svg">Chart as SVG</button>
</div>
"""

_measure = st.components.v2.component("timeline_width", js=_MEASURE, html="<div></div>")
_picture = st.components.v2.component("timeline_picture", js=_PICTURE, html=_PICTURE_BUTTONS, isolate_styles=False)


def width() -> int:
    """Return how many pixels wide the place is where this is called, rounded down."""
    known = st.session_state.get(_KEY, {}).get("width") or WIDTH
    _measure(key=_KEY, data={"told": known, "step": _STEP}, on_width_change=lambda: None)
    return int(known)


def picture_buttons() -> None:
    """Draw the buttons that save the chart as a picture, which the browser draws."""
    _picture(key="picture")
