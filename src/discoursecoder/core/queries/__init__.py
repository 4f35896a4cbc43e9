"""What a screen or a report can ask: one function a question, each returning frozen records.

May import store, formats, agreement, text, model, errors and messages; no Qt. Start reading in `agreement`,
`releases` and `export`.
"""
