"""How the text of a release is read: what the settings say of font and lines, in the colours of the theme."""

from discoursecoder.core.settings import Settings
from discoursecoder.ui.panels.text.look import CONTRAST as CONTRAST_LOOK
from discoursecoder.ui.panels.text.look import DARK as DARK_LOOK
from discoursecoder.ui.panels.text.look import Look
from discoursecoder.ui.widgets.palette import CONTRAST, Colours

_USUAL_PIXELS = 13
"""Size of the window's font at which the text has the size of its look."""


def look_for(colours: Colours, settings: Settings, pixels: int) -> Look:
    """The look of the text for a theme; `pixels` is the size of the window's own font."""
    look = CONTRAST_LOOK if colours == CONTRAST else DARK_LOOK if colours.dark else Look()
    sized = look.sized(pixels * look.size / _USUAL_PIXELS * settings.zoom / 100)
    return sized.shaped(settings.font, settings.line_height, settings.line_length)
