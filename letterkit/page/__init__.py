"""Pages as values: geometry, wrapping and layout in millimetres."""
