"""The colours of the app. Quick to import.

Every letter stands out from what is behind it by 4.5 to 1, in high contrast by 7 to 1, as WCAG 2.2 asks for (AA, AAA).
"""

from dataclasses import replace

from textual.theme import BUILTIN_THEMES, Theme

DARK = replace(
    BUILTIN_THEMES["textual-dark"],
    variables={
        "text-disabled": "#9e9e9e",
        "block-cursor-foreground": "#ffffff",
        "button-color-foreground": "#ffffff",
    },
)
"""Textual's, with what it makes too faint."""

LIGHT = replace(
    BUILTIN_THEMES["textual-light"],
    variables={
        "text-disabled": "#505050",
        "text-accent": "#7a4a00",
        "text-warning": "#7a4a00",
        "text-success": "#1d6033",
        "footer-key-foreground": "#004f8f",
    },
)
"""Likewise."""

HIGH_CONTRAST = Theme(
    name="high-contrast",
    primary="#ffff00",
    secondary="#ffffff",
    warning="#ffff00",
    error="#ffff00",
    success="#ffffff",
    accent="#ffff00",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#000000",
    boost="#000000",
    luminosity_spread=0,
    text_alpha=1,
    variables={
        "text": "auto 100%",
        "primary-muted": "#ffff00",
        "foreground-muted": "#ffffff",
        "foreground-disabled": "#ffffff",
        "text-muted": "#ffffff",
        "text-disabled": "#ffffff",
        "text-primary": "#ffff00",
        "text-accent": "#ffff00",
        "text-error": "#ffff00",
        "text-warning": "#ffff00",
        "text-success": "#ffffff",
        "block-cursor-background": "#ffff00",
        "block-cursor-foreground": "#000000",
        "block-cursor-blurred-background": "#ffff00",
        "block-cursor-blurred-foreground": "#000000",
        "border": "#ffff00",
        "border-blurred": "#ffffff",
        "input-selection-background": "#ffff00",
        "input-selection-foreground": "#000000",
        "button-color-foreground": "#000000",
        "footer-key-foreground": "#ffff00",
        "footer-description-foreground": "#ffffff",
        "scrollbar": "#ffffff",
        "scrollbar-background": "#000000",
    },
)
"""Black, white and yellow, and nothing between."""
