"""Pages as PDF files; ReportLab makes the fonts."""
