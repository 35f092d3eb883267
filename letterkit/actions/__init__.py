"""The use cases: where disk, rules and pages meet."""
