"""The place Agreement: what to measure at the left, what was found at the right.

Fed with an `AgreementReport`; measures nothing itself. May import `ui.models`, `ui.widgets` and the core's records.
Start reading in `panel`.
"""
