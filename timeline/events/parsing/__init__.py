"""The parse of an article: its sentences, and small questions to them."""
