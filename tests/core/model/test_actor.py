import pytest

from discoursecoder.core.errors import BadValue
from discoursecoder.core.model.actor import Actor, actor_kind_named


def test_a_kind_of_actor_is_found_in_any_capitals() -> None:
    assert actor_kind_named(" State ") == "state"
    with pytest.raises(BadValue, match="person, state, organisation, group"):
        actor_kind_named("planet")


def test_an_actor_is_called_by_its_name() -> None:
    assert Actor(id="a", name="Russia", aliases=("la partie russe",)).label == "Russia"
