"""What only the browser knows or can do: how wide the chart is, taps on it, and scrolling the article."""

import streamlit as st

WIDTH = 800
"""Pixels that the chart is drawn for until the browser has said how wide it is."""

_STEP = 40
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

_SCROLL = """
export default function ({ data }) {
  const find = (tries) => {
    const sentence = document.querySelector(".article mark.sentence");
    const box = sentence?.closest(".article");
    if (!box) return tries && setTimeout(find, 50, tries - 1);
    const above = sentence.getBoundingClientRect().top - box.getBoundingClientRect().top;
    box.scrollTo({ top: box.scrollTop + above - box.clientHeight / 3, behavior: "auto" });
  };
  if (data.event) setTimeout(find, 0, 20);
}
"""

_measure = st.components.v2.component("timeline_width", js=_MEASURE, html="<div></div>")
_scroll = st.components.v2.component("timeline_scroll", js=_SCROLL, html="<div></div>")


def width() -> int:
    """Return how many pixels wide the place is where this is called, rounded down."""
    known = st.session_state.get(_KEY, {}).get("width") or WIDTH
    _measure(key=_KEY, data={"told": known, "step": _STEP}, on_width_change=lambda: None)
    return int(known)


def scroll_to_sentence(event: str | None) -> None:
    """Scroll the article to the marked sentence of `event`."""
    _scroll(key="scroll", data={"event": event})
