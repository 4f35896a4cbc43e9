"""Windows of their own: palette, new project, import, coders, packages, export, keys.

A dialog asks and answers with a value or a signal; it never reads the project and knows no other dialog. May import
`ui.models`, `ui.widgets` and the core's records. Start reading in `palette`.
"""
