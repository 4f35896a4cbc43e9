"""How the surface looks: colours, families and measures, given by the window as one value."""

from dataclasses import dataclass, replace
from functools import lru_cache

from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF

_CJK = ("zh", "ja", "ko", "yue")
_SAMPLE = "La partie chinoise est disposée à maintenir une coordination étroite avec toutes les autres parties. "
_IDEOGRAPH = 73 / 40  # characters of an alphabet for which an ideograph stands, in a line of comfortable length


@dataclass(frozen=True, slots=True)
class Look:
    """Colours as "#rrggbb", families in order of preference, sizes in pixels of the screen at 100 %."""

    paper: str = "#fcfbf9"
    ink: str = "#23262b"
    dimmed: str = "#736f68"  # zones that are not coded, paragraph numbers
    selection: str = "#b9d3ee"
    accent: str = "#2c5f8f"
    tint: float = 0.30  # opacity of the tint behind coded text; at most 0.30 on light, 0.35 on dark paper
    families: tuple[str, ...] = ("Source Serif 4", "Noto Serif", "DejaVu Serif", "Georgia", "Cambria")
    cjk_families: tuple[str, ...] = (
        "Noto Serif CJK SC",
        "Source Han Serif SC",
        "Noto Sans CJK SC",
        "PingFang SC",
        "Microsoft YaHei",
        "WenQuanYi Micro Hei",
        "Droid Sans Fallback",
    )
    label_families: tuple[str, ...] = ("Inter", "Noto Sans", "DejaVu Sans", "Segoe UI", "Helvetica Neue")
    size: float = 16.0
    line_height: float = 1.42  # times the height of the font; the rest is the room for underlines
    characters: int = 73  # of an alphabet, in a line

    def sized(self, size: float) -> "Look":
        """The same look with text of another size, within what can be read and laid out."""
        return replace(self, size=min(96.0, max(7.0, size)))

    def shaped(self, family: str, line_height: float, characters: int) -> "Look":
        """The same look with another family in front ("": none), other lines and another length of them."""
        families = (family, *self.families) if family else self.families
        cjk = (family, *self.cjk_families) if family else self.cjk_families
        return replace(
            self, families=families, cjk_families=cjk, line_height=max(1.0, line_height), characters=characters
        )

    def colour(self, name: str) -> QColor:
        """One of the colours as Qt wants it, for example "accent"."""
        return QColor(getattr(self, name))

    def text_font(self, language: str | None) -> QFont:
        """The font of the text; families of the release's script come first, for fallback costs four times as much."""
        cjk = is_cjk(language)
        wanted = (*self.cjk_families, *self.families) if cjk else (*self.families, *self.cjk_families)
        return _font(wanted, self.size, "serif")

    def label_font(self, *, bold: bool = True) -> QFont:
        """The small font of labels and paragraph numbers."""
        font = _font(self.label_families, max(9.0, self.size * 0.68), "sans-serif")
        font.setBold(bold)
        return font

    def measure(self, language: str | None) -> float:
        """The width of the text column in pixels: about 70 characters, or 40 ideographs, a line."""
        metrics = QFontMetricsF(self.text_font(language))
        if is_cjk(language):
            return metrics.horizontalAdvance("国") * round(self.characters / _IDEOGRAPH)
        return metrics.horizontalAdvance(_SAMPLE) / len(_SAMPLE) * self.characters


def is_cjk(language: str | None) -> bool:
    """Whether the language is written in ideographs or kana or hangul."""
    return language is not None and language.lower().split("-")[0] in _CJK


def _font(families: tuple[str, ...], size: float, last: str) -> QFont:
    font = QFont()
    font.setFamilies([*_present(families), last])
    font.setPixelSize(round(size))
    return font


@lru_cache(maxsize=16)
def _present(families: tuple[str, ...]) -> tuple[str, ...]:
    """The families that this computer has: asking for others costs time in every font made."""
    return tuple(family for family in families if QFontDatabase.hasFamily(family))


DARK = Look(
    paper="#1f2124",
    ink="#e4e2dd",
    dimmed="#93918c",
    selection="#3d5a7a",
    accent="#8ab8e6",
    tint=0.30,
)
"""The look on dark paper."""

CONTRAST = Look(
    paper="#000000",
    ink="#ffffff",
    dimmed="#d6d6d6",
    selection="#1f4e96",
    accent="#ffe14d",
    tint=0.30,
)
"""The look of highest contrast."""
