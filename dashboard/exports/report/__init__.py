"""The report: what it says (``content``), and the same as PDF, pictures of its pages, and HTML."""
