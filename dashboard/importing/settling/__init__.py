"""What a column's rows settle: order of days, decimal mark, unit of durations, scale of ratings."""
