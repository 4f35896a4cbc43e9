"""DiscourseCoder: a desktop workbench for coding what governments say.

Start reading in `core.model` (what things are), then `core.operations` (what a user can do). `app` wires the
window, `cli` is the command line, `api` serves notebooks.
"""

__version__ = "0.1.0"
