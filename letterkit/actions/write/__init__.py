"""Letters, envelopes, labels and replies; drafts, the log, and the templates letters are made of."""
