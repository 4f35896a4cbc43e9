"""From bytes to the frozen text of a release, its zones and its segments.

Pure functions on strings: no files, no SQL, no Qt, no arrays. May import model, errors, messages and paths. Start
reading in `decoding` (bytes to canonical text), then `pages` (what the page says about itself) and `segmentation`.
"""
