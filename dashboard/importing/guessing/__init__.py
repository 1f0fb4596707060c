"""What the columns of an unknown table mean, told from header words and cells."""
