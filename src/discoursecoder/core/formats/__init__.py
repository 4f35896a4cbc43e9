"""Files in and out: releases, codebooks, tables of codings, workbooks, JSON Lines.

One format a module. Readers return what they understood together with a list of problems and their place; writers
never overwrite without being told to. May import text, agreement, model, errors and messages; knows neither the
project file nor Qt, and alone imports openpyxl and yaml. Start reading in `tables` (in) and `workbook` (out).
"""
