from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from discoursecoder.core.model.actor import Actor
from discoursecoder.core.queries.actors import ActorLine, ActorPlace
from discoursecoder.ui.models.actors import ActorTable
from discoursecoder.ui.panels.actors import ActorsPanel
from ui.seeing import button_of, click, show, words_on

RUSSIA = ActorLine(Actor(id="ru", name="Russia", actor_kind="state", aliases=("la partie russe",)), (), 3)
LAVROV = ActorLine(Actor(id="la", name="Lavrov"), (), 0)
MOSCOW = ActorLine(Actor(id="mo", name="Moscou"), (), 1)


@dataclass
class Told:
    """What a panel announced."""

    entered: list[tuple[str, object]] = field(default_factory=list)
    acts: list[tuple[object, ...]] = field(default_factory=list)


@pytest.fixture
def panel(qtbot: QtBot) -> ActorsPanel:
    made = show(qtbot, ActorsPanel(ActorTable()), 1000, 500)
    made.set_lines([LAVROV, MOSCOW, RUSSIA])
    return made


@pytest.fixture
def told(panel: ActorsPanel) -> Told:
    found = Told()
    panel.fields_entered.connect(lambda actor, fields: found.entered.append((actor, fields)))
    panel.add_wanted.connect(lambda name: found.acts.append(("add", name)))
    panel.merge_wanted.connect(lambda kept, gone: found.acts.append(("merge", kept, gone)))
    panel.remove_wanted.connect(lambda actor: found.acts.append(("remove", actor)))
    panel.place_activated.connect(lambda release, coding: found.acts.append(("go", release, coding)))
    panel.lexicon_wanted.connect(lambda what: found.acts.append(("lexicon", what)))
    return found


def write(line: QLineEdit, text: str) -> None:
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Return)


def test_an_actor_in_focus_is_shown_with_all_it_has(panel: ActorsPanel) -> None:
    panel.choose("ru")
    assert (panel.name.text(), panel.kind.currentText(), panel.aliases.text()) == (
        "Russia",
        "state",
        "la partie russe",
    )
    assert panel.current() == RUSSIA


def test_without_an_actor_in_focus_the_details_say_what_to_do(panel: ActorsPanel, told: Told) -> None:
    assert "Choose an actor to see and change it." in words_on(panel)
    assert not panel.name.isEnabled()
    panel._entered("name", "X")
    assert told.entered == []


def test_what_is_entered_is_announced_field_by_field(panel: ActorsPanel, told: Told) -> None:
    panel.choose("la")
    write(panel.name, "S. Lavrov")
    write(panel.aliases, "M. Lavrov; le ministre")
    write(panel.groups, "russia")
    panel.kind.setCurrentIndex(2)
    panel.kind.activated.emit(2)
    assert told.entered == [
        ("la", {"name": "S. Lavrov"}),
        ("la", {"aliases": ("M. Lavrov", "le ministre")}),
        ("la", {"member_of": ("Russia",)}),
        ("la", {"actor_kind": "organisation"}),
    ]


def test_what_stays_as_it_was_is_not_announced(panel: ActorsPanel, told: Told) -> None:
    panel.choose("ru")
    write(panel.name, "Russia")
    assert told.entered == []


def test_a_new_actor_is_added_by_its_name(panel: ActorsPanel, told: Told) -> None:
    write(panel.new, " Atlantis ")
    write(panel.new, " ")
    assert told.acts == [("add", "Atlantis")]
    assert panel.new.text() in {"", " "}


def test_an_actor_is_merged_into_another_one(panel: ActorsPanel, told: Told) -> None:
    panel.choose("mo")
    click(button_of(panel, "Merge"))
    assert told.acts == []
    QTest.keyClicks(panel.into, "la partie russe")
    click(button_of(panel, "Merge"))
    assert told.acts == [("merge", "ru", "mo")]


def test_only_an_actor_that_no_coding_names_can_be_removed(panel: ActorsPanel, told: Told) -> None:
    panel.choose("ru")
    assert not button_of(panel, "Remove").isEnabled()
    panel.choose("la")
    click(button_of(panel, "Remove"))
    assert told.acts == [("remove", "la")]


def test_the_list_is_filtered_by_every_column(panel: ActorsPanel) -> None:
    panel.words.setText("partie")
    assert panel.view.model().rowCount() == 1


def test_where_an_actor_is_named_is_listed_and_can_be_gone_to(panel: ActorsPanel, told: Told) -> None:
    panel.choose("ru")
    panel.set_places([ActorPlace("c1", "r1", "Release", "attributed_to", "<b>du\ntexte</b>")])
    item = panel.places.item(0)
    assert item.text() == "attributed to · <b>du texte</b>"
    assert "<" not in item.toolTip()
    panel.places.itemActivated.emit(item)
    assert told.acts == [("go", "r1", "c1")]


def test_the_actor_in_focus_stays_in_focus_when_the_registry_changes(panel: ActorsPanel) -> None:
    panel.choose("ru")
    panel.set_lines([ActorLine(RUSSIA.actor.model_copy(update={"name": "Zarussia"}), (), 3), LAVROV])
    assert panel.name.text() == "Zarussia"
    panel.set_lines([LAVROV])
    assert not panel.name.isEnabled() or panel.name.text() == "Lavrov"


def test_a_project_that_is_only_read_changes_nothing(panel: ActorsPanel) -> None:
    panel.choose("la")
    panel.set_writable(writable=False)
    named: list[QWidget] = [panel.name, panel.kind, panel.aliases, panel.groups, panel.new, button_of(panel, "Remove")]
    assert not any(widget.isEnabled() for widget in named)
    assert panel.view.isEnabled()


def test_the_lexicon_can_be_brought_saved_and_dropped(panel: ActorsPanel, told: Told) -> None:
    panel.set_lexicon("The project’s own lexicon", own=True)
    for button in ("Import a lexicon …", "Save the lexicon …", "Use the program’s"):
        click(button_of(panel, button))
    assert told.acts == [("lexicon", "import"), ("lexicon", "export"), ("lexicon", "drop")]
    panel.set_lexicon("The lexicon of the program", own=False)
    assert not button_of(panel, "Use the program’s").isVisible()
