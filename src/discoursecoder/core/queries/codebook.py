"""What the screens ask about the codebook."""

from dataclasses import dataclass
from functools import cached_property

from discoursecoder.core.model.category import Category, tree_order
from discoursecoder.core.model.variable import Variable
from discoursecoder.core.store.project import ProjectFile


@dataclass(frozen=True)
class CodebookPage:
    """The codebook as screens show it: active categories in tree order, active variables, the revision's number.

    `everything` are all categories in tree order, the archived among them, and `all_variables` likewise.
    """

    categories: tuple[Category, ...]
    variables: tuple[Variable, ...]
    revision: int
    everything: tuple[Category, ...] = ()
    all_variables: tuple[Variable, ...] = ()

    @cached_property
    def by_id(self) -> dict[str, Category]:
        """Every category by its id: codings of an archived one are still there to be seen."""
        return {category.id: category for category in self.everything}


def read_codebook(project: ProjectFile) -> CodebookPage:
    """The codebook, its active part apart."""
    everything = tuple(category for category, _ in tree_order(project.read(Category)))
    variables = tuple(sorted(project.read(Variable), key=lambda variable: (variable.position, variable.name)))
    return CodebookPage(
        categories=tuple(category for category in everything if category.status == "active"),
        variables=tuple(variable for variable in variables if variable.status == "active"),
        revision=project.revision,
        everything=everything,
        all_variables=variables,
    )
