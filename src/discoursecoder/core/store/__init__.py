"""The project file: an SQLite database that holds everything of a study. SQL lives here only.

May import sqlmodel, sqlalchemy and sqlite3, the model, errors, messages and paths; no Qt. Start reading in
`project` (the unit of work), then `tables` and `journal`.
"""
