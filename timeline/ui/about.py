"""In plain words how dates are worked out, and what happens to what is opened."""

import streamlit as st

_WORDS = """
**Where a date comes from.** A full date in the text, such as “12 January 2022”, is taken as it stands. Words like
“Thursday”, “next month” or “the next day” are counted from the publication date, or from the day the text was just
speaking of. Past and future tense decide which Thursday is meant. Every card says which words date its event, and why.

**How sure it is.** *Stated in full*: the words name the day. *Worked out*: counted from another day. *About*: the text
itself is vague. *In doubt*: counted from a publication date that the text contradicts. Hollow marks are the last two.

**What is a point and what is a bar.** “In January” is a month, not its first day: a hatched bar says that the event
lies somewhere within. A solid bar lasts throughout. A triangle is an end that nobody tells.

**When the text contradicts its date.** Articles are reposted and scraped with the wrong date. The page weighs weekdays,
tenses and dates against each other, tells you what does not fit, and leaves the choice to you.

**Keys.** `J` and `K` go to the next and the previous event, `Esc` closes the card, `X` clears the filters,
`U` takes back your last correction.

**Your articles stay here.** They are read on this machine and sent nowhere. Only your corrections are kept on its disk.
"""


def show() -> None:
    """Draw the button that opens the words."""
    with st.popover("About these dates", type="tertiary"):
        st.markdown(_WORDS)
