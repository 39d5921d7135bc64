"""When it was: what a date governs, and what has its time from other sentences."""
