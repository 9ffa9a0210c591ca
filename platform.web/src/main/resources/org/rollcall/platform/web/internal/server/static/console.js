// Enhances what works without it.
