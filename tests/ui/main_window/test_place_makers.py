from discoursecoder.ui.main_window.place_makers import MAKERS
from discoursecoder.ui.main_window.places import PLACES


def test_every_place_but_code_is_built_when_it_is_first_shown() -> None:
    assert set(MAKERS) == {place.name for place in PLACES} - {"code"}
