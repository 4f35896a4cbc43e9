"""Every colour and every distance of the window, in light and in dark."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtGui import QColor, QPalette

SMALL, MEDIUM, LARGE = 4, 8, 16
"""The one scale of distances, in pixels."""


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of one theme as "#rrggbb"; text on its ground has a contrast of 4.5:1 or more."""

    dark: bool
    paper: str  # where one reads: text, lists, tables
    frame: str  # around it: bars, side panes
    line: str  # hairlines between panes
    ink: str
    dimmed: str  # second lines, labels
    accent: str  # the one accent
    on_accent: str
    chosen: str  # the row in focus
    hover: str
    field: str  # where one types
    border: str  # around what one can type in or press; 3:1
    selection: str  # selected text
    warning: str
    heat_high: str
    heat_alarm: str
    least: float = 4.5  # contrast that a category's colour has with the paper


LIGHT = Colours(
    dark=False,
    paper="#fcfbf9",
    frame="#f5f3ef",
    line="#e2ded6",
    ink="#23262b",
    dimmed="#6a675f",
    accent="#2c5f8f",
    on_accent="#ffffff",
    chosen="#dfe9f3",
    hover="#ece9e2",
    field="#fcfbf9",
    border="#928e85",
    selection="#b9d3ee",
    warning="#9a5200",
    heat_high="#6d92b5",
    heat_alarm="#d08157",
)

DARK = Colours(
    dark=True,
    paper="#1f2124",
    frame="#26282c",
    line="#383b40",
    ink="#e4e2dd",
    dimmed="#b2afa9",
    accent="#8ab8e6",
    on_accent="#14202c",
    chosen="#2d3d4e",
    hover="#303338",
    field="#1f2124",
    border="#7d7f84",
    selection="#3d5a7a",
    warning="#e6a35c",
    heat_high="#426486",
    heat_alarm="#8c4f30",
)

CONTRAST = Colours(
    dark=True,
    paper="#000000",
    frame="#000000",
    line="#8c8c8c",
    ink="#ffffff",
    dimmed="#d6d6d6",
    accent="#ffe14d",
    on_accent="#000000",
    chosen="#1f4e96",
    hover="#2e2e2e",
    field="#000000",
    border="#ffffff",
    selection="#1f4e96",
    warning="#ffb366",
    heat_high="#2f6fbf",
    heat_alarm="#a34f1f",
    least=7.0,
)
"""White on black with one bright accent, for eyes that need the highest contrast; lines are seen everywhere."""


CATEGORY_COLOURS: tuple[str, ...] = (
    "#0b5cad",
    "#c05600",
    "#128040",
    "#c2266b",
    "#5b35ad",
    "#007b85",
    "#8a6d00",
    "#9b1c1f",
    "#8c3f9e",
    "#4f5d6b",
)
"""What new categories are given, the least used first; each stands with each pattern of line for another one."""


def luminance(colour: str) -> float:
    """Relative luminance of WCAG 2.2, from 0 to 1."""

    def linear(part: int) -> float:
        share = part / 255
        return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)

    red, green, blue = (linear(int(colour[at : at + 2], 16)) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2.2, from 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@lru_cache(maxsize=1024)
def readable(colour: str, colours: Colours, ratio: float | None = None) -> str:
    """The colour of a category, made lighter or darker until it stands out from the theme's paper by `ratio`.

    Without a ratio it is the one that the theme asks for. Hue stays; what already stands out stays as it is.
    """
    ratio = ratio or colours.least
    shade = QColor(colour)
    hue, saturation, lightness = shade.hslHueF(), shade.hslSaturationF(), shade.lightnessF()
    step = 0.02 if colours.dark else -0.02
    while contrast(shade.name(), colours.paper) < ratio and 0.0 <= lightness + step <= 1.0:
        lightness += step
        shade = QColor.fromHslF(max(hue, 0.0), saturation, lightness)
    return shade.name()


def mixed(one: str, other: str, share: float) -> str:
    """`share` of the first colour over the rest of the second."""
    a, b = QColor(one), QColor(other)
    parts = zip((a.red(), a.green(), a.blue()), (b.red(), b.green(), b.blue()), strict=True)
    return QColor(*(round(x * share + y * (1 - share)) for x, y in parts)).name()


def qt_palette(colours: Colours) -> QPalette:
    """The theme as Qt's own palette, for everything the style sheet does not name."""
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: colours.frame,
        QPalette.ColorRole.WindowText: colours.ink,
        QPalette.ColorRole.Base: colours.paper,
        QPalette.ColorRole.AlternateBase: colours.frame,
        QPalette.ColorRole.Text: colours.ink,
        QPalette.ColorRole.Button: colours.frame,
        QPalette.ColorRole.ButtonText: colours.ink,
        QPalette.ColorRole.Highlight: colours.chosen,
        QPalette.ColorRole.HighlightedText: colours.ink,
        QPalette.ColorRole.PlaceholderText: colours.dimmed,
        QPalette.ColorRole.ToolTipBase: colours.frame,
        QPalette.ColorRole.ToolTipText: colours.ink,
        QPalette.ColorRole.Link: colours.accent,
        QPalette.ColorRole.Accent: colours.accent,
        QPalette.ColorRole.Mid: colours.line,
        QPalette.ColorRole.Dark: colours.border,
        QPalette.ColorRole.Light: colours.hover,
    }
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.border))
    return palette
