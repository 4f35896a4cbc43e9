"""What the surface needs of a coding, and the names under which text and categories are dragged."""

from dataclasses import dataclass, replace

CATEGORY_MIME = "application/x-discoursecoder-category"
"""A category dragged from the codebook onto the text: its id in UTF-8."""

SPAN_MIME = "application/x-discoursecoder-span"
"""Selected text dragged onto a category: start and end in code points, in decimal digits, with a comma between."""


@dataclass(frozen=True, slots=True)
class ShownCoding:
    """One coding as the surface shows it; start and end in code points of the canonical text, half-open."""

    id: str
    start: int
    end: int
    label: str
    colour: str
    description: str
    suggested: bool = False
    unsure: bool = False
    pattern: int = 0

    @property
    def shown_label(self) -> str:
        """The short code, with a question mark where the coder is unsure or has not confirmed a suggestion."""
        return f"{self.label}?" if self.unsure or self.suggested else self.label

    def moved(self, start: int, end: int) -> "ShownCoding":
        """The same coding on another span."""
        return replace(self, start=start, end=end)
