from discoursecoder.core.model.segment import Segmentation, Zone
from discoursecoder.core.model.span import Span


def test_the_body_is_what_zones_of_that_role_cover() -> None:
    zones = (Zone("title", 0, 5), Zone("body", 6, 20), Zone("footer", 21, 30), Zone("body", 31, 40))
    segmentation = Segmentation(id="s", release_id="r", segmenter="x", version="1", zones=zones)
    assert segmentation.body == (Span(6, 20), Span(31, 40))


def test_offsets_read_back_from_a_file_are_spans_and_zones_again() -> None:
    segmentation = Segmentation(
        id="s", release_id="r", segmenter="x", version="1", zones=(Zone("body", 0, 9),), sentences=(Span(0, 4),)
    )
    again = Segmentation.model_validate_json(segmentation.model_dump_json())
    assert again == segmentation
    assert again.zones[0].role == "body"
    assert again.sentences[0].end == 4
