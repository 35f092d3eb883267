"""`python -m letterkit`, and the console script: Ctrl+C ends it with a word from the first moment."""

import os
import signal


def entry() -> None:
    """Runs the command line. Raises SystemExit with its exit code."""
    signal.signal(signal.SIGINT, _leave)  # what is imported next takes longer than a hasty person waits
    from letterkit.cli.main import entry as run  # noqa: PLC0415

    run()


def _leave(_number: int, _frame: object) -> None:
    """Ends at once. Before anything is loaded nothing is begun that would have to be put in order."""
    os.write(2, b"letterkit: interrupted.\n")
    os._exit(130)


if __name__ == "__main__":
    entry()
