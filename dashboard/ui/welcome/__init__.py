"""The first run: three ways to begin, three questions, and what comes of them."""
