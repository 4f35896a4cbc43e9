from discoursecoder.core.formats.cells import Formula
from discoursecoder.core.formats.raw_units import Range, RawSheet, Sums
from discoursecoder.core.model.agreement import AgreementReport, Confusion, RawUnit, RawUnits, Releases, Resampling


def block(release: str, category: str, *rows: tuple[int | None, ...], weight: int = 1) -> RawUnits:
    places = range(len(rows))
    codes = bytes(2 if value is None else value for row in rows for value in row)
    starts = tuple(place * 10 for place in places)
    ends = tuple(place * 10 + 5 for place in places)
    return RawUnits(release, release.upper(), category, category.upper(), starts, ends, (weight,) * len(rows), codes)


def report(*blocks: RawUnits, coders: int = 2, categories: tuple[str, ...] = ("a", "b")) -> AgreementReport:
    return AgreementReport(
        project="P",
        unit="sentence",
        coders=tuple(f"Coder {n}" for n in range(coders)),
        releases=Releases(),
        categories=tuple(name.upper() for name in categories),
        codebook_revision=1,
        seed=1,
        bootstrap=Resampling(),
        measures=(),
        confusion=Confusion(),
        category_ids=categories,
        category_labels=categories,
        raw_units=blocks,
    )


def test_rows_stand_category_by_category_whatever_the_order_of_releases() -> None:
    sheet = RawSheet(
        report(block("r1", "a", (1, 0)), block("r1", "b", (0, 0)), block("r2", "a", (1, 1), (0, None))), 100
    )
    rows = list(sheet.rows())
    assert [(row[0], row[1], row[2]) for row in rows] == [
        ("R1", "A", 1),
        ("R2", "A", 1),
        ("R2", "A", 2),
        ("R1", "B", 1),
    ]
    assert sheet.sums["a"].ranges == [Range("Raw units", 2, 4)]
    assert sheet.sums["b"].ranges == [Range("Raw units", 5, 5)]


def test_a_row_has_a_cell_for_each_column_and_an_empty_one_where_nothing_was_decided() -> None:
    sheet = RawSheet(report(block("r1", "a", (1, None, 0), weight=7), coders=3), 100)
    (row,) = sheet.rows()
    assert [column.name for column in sheet.columns] == [
        *("release", "category", "unit", "start", "end", "weight", "Coder 0", "Coder 1", "Coder 2"),
        *("values", "present", "release_id", "category_id"),
    ]
    assert row[:9] == ("R1", "A", 1, 0, 5, 7, 1, None, 0)
    assert row[9:] == (Formula("COUNT(G2:I2)", 2), Formula("SUM(G2:I2)", 1), "r1", "a")


def test_rows_that_go_on_in_a_further_sheet_are_known_by_its_name() -> None:
    sheet = RawSheet(report(block("r1", "a", *[(1, 0)] * 3), block("r1", "b", *[(1, 0)] * 4)), 4)
    rows = list(sheet.rows())
    assert sheet.sums["a"].ranges == [Range("Raw units", 2, 4)]
    assert sheet.sums["b"].ranges == [Range("Raw units (2)", 2, 4), Range("Raw units (3)", 2, 2)]
    assert rows[3][8] == Formula("COUNT(G2:H2)", 2)


def test_a_range_names_its_cells_from_everywhere() -> None:
    assert Range("Raw units", 2, 9).of(5) == "'Raw units'!$F$2:$F$9"


def test_a_unit_with_fewer_than_two_values_counts_nowhere() -> None:
    sums = Sums()
    for values in ((None, None), (1, None), (None, 0)):
        sums.add(RawUnit("r", "R", "c", "C", 1, 0, 1, 5, values))
    assert (sums.units, sums.values, sums.both) == (0, 0, 0)


def test_weights_multiply_what_a_unit_counts() -> None:
    sums = Sums()
    sums.add(RawUnit("r", "R", "c", "C", 1, 0, 9, 9, (1, 0)))
    sums.add(RawUnit("r", "R", "c", "C", 2, 9, 10, 1, (1, 1)))
    assert (sums.units, sums.values, sums.present) == (10, 20, 11)
    assert (sums.disagreeing, sums.share) == (18, 9)
    assert (sums.both, sums.first, sums.second, sums.differing) == (10, 10, 1, 9)
