"""The place Agreement: what to measure at the left, what was found at the right.

Fed with an `AgreementReport`; measures nothing itself. Start reading in `panel`.
"""
