"""Who takes part: the names of an article, whom its words mean, and who has a part in what is told."""
