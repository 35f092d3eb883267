"""Sheets of labels as commands get them, with a word where a printer may not reach all of one."""

import sys

from letterkit import actions
from letterkit.language import tr
from letterkit.page.label_sheet import UNREACHED, LabelSheet


def sheet_named(named: str) -> LabelSheet:
    """The sheet of that name or in that file; stderr says where addresses would stand too near to an edge.

    Raises UsageError for an unknown name, DiskError for a file that cannot be used.
    """
    sheet = actions.find_sheet(named)
    if sheet.nearest_edge < UNREACHED:
        message = tr(
            "warning: on the sheet {sheet} addresses stand {near:.1f} mm from an edge, and most printers leave "
            "{blank:g} mm blank. Print one with --outline and look whether anything is cut off.",
            sheet=sheet.name,
            near=sheet.nearest_edge,
            blank=UNREACHED,
        )
        print(message, file=sys.stderr)
    return sheet
