"""Everything the program knows and does, without a toolkit.

May import no Qt. Layers, from the top: operations and queries; figures, formats and store; agreement and text;
settings; model; errors; messages; paths. Start reading in `core.model`.
"""
