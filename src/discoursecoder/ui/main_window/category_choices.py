"""The categories that codings can be made with, as the palette offers them."""

from discoursecoder.ui.main_window.code_place import CodePlace
from discoursecoder.ui.models.choices import Choice


def category_choices(code: CodePlace, language: str) -> list[Choice]:
    """One choice for each category that is coded with, in the order of the tree."""
    choices = []
    for category in code.codebook.categories:
        if category.codable:
            path = code.tree.path(category.id).rpartition(" / ")[0]
            meaning = category.text_in(language).definition
            second = " · ".join(part for part in (path, meaning) if part)
            name = category.name_in(language)
            choices.append(
                Choice(category.id, name, second, category.short, category.color, category.key or category.short)
            )
    return choices
