"""The checks: pure generators that look at values and yield hits."""
