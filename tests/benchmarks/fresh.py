"""Processes that hold nothing yet, so that what one measures is its own."""

import multiprocessing
from concurrent.futures import ProcessPoolExecutor


def fresh_processes() -> ProcessPoolExecutor:
    """Runs each thing given to it in a process of its own, one after the other."""
    return ProcessPoolExecutor(1, multiprocessing.get_context("spawn"), max_tasks_per_child=1)
