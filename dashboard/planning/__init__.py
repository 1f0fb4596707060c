"""Goals, consistency and the weekly plan; pure."""
