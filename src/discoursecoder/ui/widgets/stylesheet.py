"""The one style sheet, built from the palette."""

from discoursecoder.core import paths
from discoursecoder.ui.widgets.palette import LARGE, MEDIUM, SMALL, Colours, contrast, mixed

_FRAME = """
QWidget {{ color: {ink}; }}
QMainWindow, QDialog, #frame {{ background: {frame}; }}
#paper, QScrollArea#paper > QWidget > QWidget {{ background: {paper}; }}
QToolTip {{ color: {ink}; background: {frame}; border: 1px solid {line}; padding: {small}px; }}
#topBar, #statusLine, #placesBar {{ background: {frame}; }}
#topBar {{ border-bottom: 1px solid {line}; }}
#statusLine {{ border-top: 1px solid {line}; }}
#placesBar {{ border-right: 1px solid {line}; }}
#header {{ background: {paper}; border-bottom: 1px solid {line}; }}
#ruled {{ border-bottom: 1px solid {line}; }}
#palette, #popup {{ background: {frame}; border: 1px solid {border}; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
#notice {{ background: {chosen}; border-top: 1px solid {accent}; }}
QSplitter::handle {{ background: {line}; }}
QSplitter::handle:hover {{ background: {accent}; }}
QSplitter::handle:horizontal {{ width: 1px; }}
QSplitter::handle:vertical {{ height: 1px; }}
QScrollArea {{ border: none; background: transparent; }}
QLabel {{ background: transparent; }}
QLabel#dimmed, #dimmed {{ color: {dimmed}; }}
QLabel#warning {{ color: {warning}; }}
QLabel#accent {{ color: {accent}; font-weight: 600; }}
"""

_CONTROLS = """
QLineEdit, QPlainTextEdit#field, QSpinBox, QDoubleSpinBox, QComboBox {{
    background: {field}; border: 1px solid {border}; border-radius: 4px; padding: 4px {medium}px;
    selection-background-color: {selection}; selection-color: {ink};
}}
QLineEdit:focus, QPlainTextEdit#field:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus {{
    border: 2px solid {accent}; padding: 3px 7px;
}}
QLineEdit#bare {{ border: none; border-radius: 0; background: transparent; padding: {medium}px; }}
QLineEdit#bare:focus {{ border: none; border-bottom: 2px solid {accent}; padding-bottom: 6px; }}
QLineEdit#quiet, QComboBox#quiet, QPlainTextEdit#quiet {{
    background: transparent; border: 1px solid transparent; border-radius: 4px; padding: 2px 5px;
    selection-background-color: {selection}; selection-color: {ink};
}}
QComboBox#quiet {{ padding-left: 7px; }}
QPlainTextEdit#quiet {{ padding-left: 3px; }}
QLineEdit#quiet:hover, QComboBox#quiet:hover, QPlainTextEdit#quiet:hover {{ border-color: {line}; }}
QLineEdit#quiet:focus, QComboBox#quiet:focus, QPlainTextEdit#quiet:focus {{
    background: {field}; border: 2px solid {accent}; padding: 1px 4px;
}}
QComboBox#quiet:focus {{ padding-left: 6px; }}
QPlainTextEdit#quiet:focus {{ padding-left: 2px; }}
QSpinBox QLineEdit, QDoubleSpinBox QLineEdit, QComboBox QLineEdit {{
    border: none; padding: 0; background: transparent;
}}
QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button, QDoubleSpinBox::down-button {{
    subcontrol-origin: border; width: 0;
}}
QComboBox::drop-down {{ border: none; width: 20px; }}
QComboBox QAbstractItemView {{ background: {paper}; border: 1px solid {line}; }}
QPushButton {{
    background: {field}; border: 1px solid {border}; border-radius: 4px; padding: 5px {large}px; min-height: 18px;
}}
QPushButton:hover {{ background: {hover}; }}
QPushButton:focus {{ border: 2px solid {accent}; padding: 4px 15px; }}
QPushButton:default, QPushButton#primary {{ background: {accent}; color: {on_accent}; border-color: {accent}; }}
QPushButton:default:focus, QPushButton#primary:focus {{ border: 2px solid {ink}; }}
QPushButton:disabled {{ color: {dimmed}; background: {frame}; border-color: {line}; }}
QPushButton#link {{
    background: transparent; border: 2px solid transparent; padding: 2px {small}px; color: {accent}; text-align: left;
}}
QPushButton#link:hover {{ text-decoration: underline; }}
QPushButton#link:focus {{ border: 2px solid {accent}; border-radius: 4px; }}
QPushButton#link:disabled {{ color: {dimmed}; }}
QPushButton#search {{
    background: {field}; border: 1px solid {line}; border-radius: 4px; color: {dimmed}; text-align: left;
    padding: 3px 10px;
}}
QPushButton#pick {{ text-align: left; padding: 4px {medium}px; }}
QPushButton#pick:focus {{ padding: 3px 7px; }}
QPushButton#search:hover, QPushButton#search:focus {{ border: 1px solid {accent}; }}
QToolButton {{ background: transparent; border: 2px solid transparent; border-radius: 4px; padding: 2px {small}px; }}
QToolButton:hover {{ background: {hover}; }}
QToolButton:focus {{ border: 2px solid {accent}; }}
QToolButton::menu-indicator {{ image: none; }}
QToolButton#place {{
    border: none; border-left: 3px solid transparent; border-radius: 0; color: {dimmed}; padding: {small}px 0;
}}
QToolButton#place:checked {{ border-left: 3px solid {accent}; color: {accent}; font-weight: 600; }}
QToolButton#place:focus {{ background: {chosen}; }}
QTabBar::tab {{
    background: transparent; color: {dimmed}; border: none; border-bottom: 2px solid transparent;
    padding: {small}px {large}px;
}}
QTabBar::tab:selected {{ color: {accent}; border-bottom: 2px solid {accent}; }}
QTabBar::tab:hover {{ color: {ink}; }}
QTabBar::tab:focus {{ background: {chosen}; }}
QCheckBox:focus, QRadioButton:focus {{ color: {accent}; }}
QCheckBox, QRadioButton {{ spacing: {medium}px; }}
QCheckBox::indicator, QTableView::indicator {{
    width: 12px; height: 12px; background: {field}; border: 1px solid {border}; border-radius: 3px;
}}
QCheckBox::indicator:checked, QTableView::indicator:checked {{
    background: {accent}; border-color: {accent}; image: url("{check}");
}}
QCheckBox::indicator:disabled {{ background: {frame}; border-color: {line}; }}
"""

_VIEWS = """
QListView, QTreeView, QTableView {{
    background: {paper}; border: none; outline: none; color: {ink};
    selection-background-color: {chosen}; selection-color: {ink};
}}
#side QListView, #side QTreeView {{ background: {frame}; }}
#side, QWidget#side {{ background: {frame}; }}
QHeaderView {{ background: {paper}; border: none; }}
QHeaderView::section {{
    background: {paper}; color: {dimmed}; border: none; padding: {small}px 3px; font-weight: 400;
}}
QTableView {{ gridline-color: transparent; }}
QMenu {{ background: {paper}; border: 1px solid {line}; padding: {small}px; }}
QMenu::item {{ padding: {small}px 28px {small}px {large}px; border-radius: 4px; }}
QMenu::item:selected {{ background: {chosen}; }}
QMenu::item:disabled {{ color: {dimmed}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: {small}px; }}
QProgressBar {{ background: {line}; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 3px; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
QScrollBar::handle {{ background: {thumb}; border-radius: 3px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 28px; }}
QScrollBar::handle:horizontal {{ min-width: 28px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def build_stylesheet(colours: Colours) -> str:
    """The style sheet of the whole application for one theme."""
    facts = {name: getattr(colours, name) for name in colours.__slots__}
    tick = "white" if contrast("#ffffff", colours.accent) >= contrast("#000000", colours.accent) else "black"
    facts["check"] = paths.resource("icons", f"check-{tick}.png").as_posix()
    facts["thumb"] = mixed(colours.border, colours.frame, 0.55)
    template = _FRAME + _CONTROLS + _VIEWS
    return template.format(small=SMALL, medium=MEDIUM, large=LARGE, **facts)
