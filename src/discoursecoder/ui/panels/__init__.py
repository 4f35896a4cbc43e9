"""The parts of the window: each shows one thing and announces by signals what a person did with it.

A panel never calls another panel and never reads the project itself. Panels may import `ui.session`, `ui.models`,
`ui.widgets` and the core's records. Start reading in `panels.text`, the surface on which codings are made.
"""
