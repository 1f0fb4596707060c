"""Charts and tables as files."""
