"""The window: everything that knows Qt, and nothing that knows SQL.

Purpose: shows a project and turns what a person does into operations of the core. It may import PySide6 and the core,
except `core.store` (only `session` reaches it). Start reading in `main_window`, then `session`, then `panels`.
"""
