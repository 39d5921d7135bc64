"""The page: one file a part of it. Shows what the other modules make, and computes nothing of its own."""
