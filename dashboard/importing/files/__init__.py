"""A file's bytes to tables of text: containers, encodings, delimiters, where tables begin."""
