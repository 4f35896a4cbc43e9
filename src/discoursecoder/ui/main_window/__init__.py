"""The window itself: its frame, its places, and the acts that need more than one panel.

May import everything of `ui`. Start reading in `window` (the frame), then `code_place` (what a coder sees) and
`coding_acts` (what she can do there).
"""
