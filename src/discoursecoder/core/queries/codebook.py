"""What the screens ask about the codebook."""

from dataclasses import dataclass

from discoursecoder.core.model.category import Category, tree_order
from discoursecoder.core.model.variable import Variable
from discoursecoder.core.store.project import ProjectFile


@dataclass(frozen=True, slots=True)
class CodebookPage:
    """The codebook as screens show it: active categories in tree order, active variables, the revision's number."""

    categories: tuple[Category, ...]
    variables: tuple[Variable, ...]
    revision: int


def read_codebook(project: ProjectFile) -> CodebookPage:
    """The active part of the codebook."""
    categories = [category for category, _ in tree_order(project.read(Category)) if category.status == "active"]
    variables = [variable for variable in project.read(Variable) if variable.status == "active"]
    variables.sort(key=lambda variable: (variable.position, variable.name))
    return CodebookPage(tuple(categories), tuple(variables), project.revision)
