"""What Qt's views show: item models fed with the core's records.

May import PySide6, `ui.widgets` and the core's records and queries. A single coding never resets a model: counts and
states change in place. Start reading in `releases`, then `codebook`.
"""
