from discoursecoder.core.agreement.decisions import Sheet
from discoursecoder.core.agreement.passages import Body, Passage, passages_of
from discoursecoder.core.model.span import Span

BODY = [Span(10, 20), Span(30, 40)]


def sheet(*spans: tuple[str, int, int], asked: tuple[str, ...] = ("a", "b"), open_: tuple[Span, ...] = ()) -> Sheet:
    found: dict[str, list[Span]] = {}
    for name, start, end in spans:
        found.setdefault(name, []).append(Span(start, end))
    return Sheet(frozenset(asked), found, undecided=open_)


def test_what_lies_outside_the_body_is_cut_and_the_zones_are_joined() -> None:
    body = Body(BODY)
    assert body.length == 20
    assert body.joined(Span(0, 15)) == Span(0, 5)
    assert body.joined(Span(15, 35)) == Span(5, 15)
    assert body.joined(Span(22, 28)) is None
    assert body.joined(Span(38, 99)) == Span(18, 20)
    assert body.joined(Span(0, 5)) is None


def test_sentences_that_a_coder_left_open_are_cut_out_for_all() -> None:
    body = Body(BODY, [Span(12, 15), Span(35, 50)])
    assert body.zones == [Span(10, 12), Span(15, 20), Span(30, 35)]
    assert body.joined(Span(10, 40)) == Span(0, 12)
    assert Body(BODY, [Span(5, 25)]).zones == [Span(30, 40)]
    found = passages_of([sheet(("a", 10, 14)), sheet(open_=(Span(12, 15),))], ["a", "b"], BODY)
    assert found.length == 17
    assert found.found[0] == (Passage(Span(0, 2), 0, Span(10, 14)),)


def test_overlapping_codings_of_one_category_are_one_passage_and_touching_ones_stay_two() -> None:
    found = passages_of([sheet(("a", 10, 14), ("a", 12, 16), ("a", 16, 18), ("b", 11, 13))], ["a", "b"], BODY)
    assert found.found[0] == (
        Passage(Span(0, 6), 0, Span(10, 16)),
        Passage(Span(1, 3), 1, Span(11, 13)),
        Passage(Span(6, 8), 0, Span(16, 18)),
    )


def test_what_a_coder_was_not_asked_for_is_no_passage_of_hers() -> None:
    found = passages_of([sheet(("a", 10, 14), ("b", 10, 12), asked=("b",)), None], ["a", "b"], BODY)
    assert found.asked == (frozenset({1}), None)
    assert [one.category for one in found.found[0]] == [1]
    assert found.found[1] == ()
