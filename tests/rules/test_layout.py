"""Layout apart from behaviour: a panel begins with `_build`, without conditions; texts are translated whole."""

import ast

from rules.checkout import Source, last_name, modules, source

# Which argument of a call is translated.
TRANSLATED = {"self.tr": 0, "QCoreApplication.translate": 1, "QApplication.translate": 1}
CONDITIONS = (ast.If, ast.IfExp, ast.Match, ast.While, ast.Try)


def panels_not_built(file: Source) -> list[str]:
    found = []
    for node in ast.walk(file.tree):
        if not (isinstance(node, ast.ClassDef) and node.name.endswith("Panel")):
            continue
        methods = [one for one in node.body if isinstance(one, ast.FunctionDef) and one.name != "__init__"]
        if not methods or methods[0].name != "_build":
            found.append(f"{file.place}:{node.lineno}: {node.name} does not begin with _build")
        elif any(isinstance(part, CONDITIONS) for part in ast.walk(methods[0])):
            found.append(f"{file.place}:{methods[0].lineno}: _build of {node.name} has conditions")
    return found


def texts_not_translatable(file: Source) -> list[str]:
    """`self.tr(...)` takes a literal, else no translator ever sees the text.

    `QCoreApplication.translate` may also take a name: a text that was marked for translators where it is written.
    """
    return [
        f"{file.place}:{call.lineno}"
        for name, call in file.calls()
        if isinstance(call.func, ast.Attribute)
        if (translated := TRANSLATED.get(f"{last_name(call.func.value)}.{name}")) is not None
        for text in call.args[translated : translated + 1]
        if not (isinstance(text, ast.Constant) and isinstance(text.value, str))
        if not (translated and isinstance(text, ast.Name | ast.Attribute))
    ]


def test_a_panel_begins_with_its_layout() -> None:
    panels = [file for file in modules() if file.inside("ui/panels/")]
    assert [line for file in panels for line in panels_not_built(file)] == []


def test_texts_of_the_window_are_literals() -> None:
    windows = [file for file in modules() if file.inside("ui/", "app.py")]
    assert [line for file in windows for line in texts_not_translatable(file)] == []


def test_planted_panels_and_texts_are_found() -> None:
    late = "class MemoPanel(QWidget):\n    def show_memo(self): pass\n    def _build(self): pass"
    assert panels_not_built(source(late)) == ["planted.py:1: MemoPanel does not begin with _build"]
    conditional = "class MemoPanel(QWidget):\n    def _build(self):\n        if self.wide: pass"
    assert panels_not_built(source(conditional)) == ["planted.py:2: _build of MemoPanel has conditions"]
    assert texts_not_translatable(source('self.tr(f"{n} codings")')) == ["planted.py:1"]
    assert texts_not_translatable(source('QCoreApplication.translate("C", f"{n}")')) == ["planted.py:1"]
    assert texts_not_translatable(source('QCoreApplication.translate("C", command.title)')) == []
    assert texts_not_translatable(source('self.tr("%n coding(s)", "", n)')) == []
