"""What a user can do: one public function an act, named with a verb and a noun.

An operation reads what it needs, validates, and returns `Changes`; the caller applies them. May import store,
formats, text, model, errors and messages; no Qt. Start reading in `codings`, `releases` and `history`.
"""
