"""Plain Qt: colours, style, icons, delegates and small controls that know nothing of coding.

May import PySide6 and itself only. Start reading in `palette` (every colour and distance), then `stylesheet`.
"""
