from discoursecoder.core.model.event import Event
from discoursecoder.core.model.record import now


def test_an_event_is_a_plain_tuple_with_names() -> None:
    event = Event("e", 1, now(), None, "s", "act", "done", "act", None, "e", True, 0, "", "h")  # in order
    assert event._asdict()["root"] == "e"
    assert event._replace(hash="x").hash == "x"
