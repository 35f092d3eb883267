"""Drawing pages with ReportLab."""
