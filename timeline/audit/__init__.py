"""Does the text agree with its stated publication date, and which date would fit it?

Every tool that reads dates trusts the publication date. Reposted, scraped and archived articles carry a wrong one all
the time, and then every "Thursday" is put in the wrong week.
"""

from timeline.audit.verdict import Audit, Evidence, Verdict, Window
from timeline.audit.weighing import audit

__all__ = ["Audit", "Evidence", "Verdict", "Window", "audit"]
