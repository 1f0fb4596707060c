"""What the person keeps: exercises and their names, sessions, and the changes made to them."""
