"""The command line: everything without a window, and without Qt.

One module a group of commands; `application` binds them together and turns errors into sentences and exit
statuses. May import the core. Start reading in `application`.
"""
