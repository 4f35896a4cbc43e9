"""The place Codebook: the tree, the fields of a category, where it is used, its revisions, variables, the work list.

Panels announce what was entered and show what they are given; `main_window.codebook_place` feeds them.
May import models and widgets. Start reading in panel.py.
"""
