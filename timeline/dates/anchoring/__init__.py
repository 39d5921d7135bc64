"""From what an expression says to its value: against the publication date, the tense, and the text before it."""
