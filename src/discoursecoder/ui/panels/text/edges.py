"""Moving the edges of a coding by steps, so that the opposite step brings exactly the place before back."""

from typing import NamedTuple

from discoursecoder.ui.panels.text.release_text import Edge, ReleaseText, Span, Step
from discoursecoder.ui.panels.text.shown import ShownCoding


class _Move(NamedTuple):
    before: Span
    after: Span
    edge: Edge
    step: Step
    direction: int


class EdgeSteps:
    """Remembers the steps made on one coding in a row."""

    def __init__(self) -> None:
        self._coding: str | None = None
        self._moves: list[_Move] = []

    def moved(self, release: ReleaseText, coding: ShownCoding, edge: Edge, step: Step, direction: int) -> Span:
        """The coding's span after a step; the opposite of the last step gives the span before it."""
        span = (coding.start, coding.end)
        if coding.id != self._coding or (self._moves and self._moves[-1].after != span):
            self._coding, self._moves = coding.id, []
        if self._moves:
            last = self._moves[-1]
            if (last.edge, last.step, last.direction) == (edge, step, -direction):
                self._moves.pop()
                return last.before
        after = release.stepped(span, edge, step, direction)
        if after != span:
            self._moves.append(_Move(span, after, edge, step, direction))
        return after
