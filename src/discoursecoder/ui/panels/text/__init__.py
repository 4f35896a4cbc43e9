"""The coding surface: the text of one release with its codings as tints, underlines and brackets in the margin.

Purpose: shows a frozen text and its codings, lets a person select, and says by signals what she did. It is fed with
plain values and knows neither session nor store; the text is set once and never read back. It may import PySide6,
and numpy only after the first paint (it needs none so far).

Start reading in `panel` (what the window sees). Offsets are code points everywhere; `positions` alone converts to
Qt's UTF-16 units. Pure: `positions`, `graphemes`, `words`, `release_text`, `spans`, `lanes`, `stretches`, `labels`,
`edges`. Qt: `view`, `document`, `geometry`, `scrolling`, `strokes`, `overlay`, `brackets`, `margin`, `numbers`,
`tooltip`, `pointer`, `surface`, `gestures`, `panel`.
"""
