"""`python -m letterkit`."""

import sys

from letterkit.cli.main import main

sys.exit(main())
