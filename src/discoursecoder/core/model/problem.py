"""A problem found in something that came from outside."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """What could not be understood, and where: `place` is a line, a cell, a span or empty."""

    path: str
    place: str
    sentence: str

    def __str__(self) -> str:
        """One line for a list of problems."""
        return f"{self.path}, {self.place}: {self.sentence}" if self.place else f"{self.path}: {self.sentence}"
