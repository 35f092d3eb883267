"""Disk: records and templates in, text out."""
