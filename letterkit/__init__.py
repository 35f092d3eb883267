"""letterkit: right Russian letters and envelopes for political prisoners held in Russia."""

__version__ = "0.1.0"
