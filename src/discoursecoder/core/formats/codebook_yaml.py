"""Codebooks as YAML (schema codebook-1), the form meant to be read and edited by people.

Plain words stay text: only `true`, `false`, `null` and `~` mean something else, so that a key `y`, a short code
`NO` and a name such as 2022 are what they look like. Written files quote what other readers would take for
something else.
"""

from collections import Counter
from pathlib import Path
from typing import Any

import yaml

from discoursecoder.core.errors import BadCodebook
from discoursecoder.core.messages import say
from discoursecoder.core.model.codebook_document import CodebookDocument, document_data, parse_document

_Safe: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_Dumper: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
_PLAIN = "tag:yaml.org,2002:null"
_FOLD = 100
_DEEPEST = 100


class _Loader(_Safe):  # type: ignore[misc] # either of two loaders of the library
    """Knows text, lists, fields, true, false and null."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - the library's own way to restrict a loader
        first: [(tag, pattern) for tag, pattern in resolvers if tag == _PLAIN]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


class _Writer(_Dumper):  # type: ignore[misc] # either of two dumpers of the library
    """Writes without references, long texts over several lines."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 - the library calls it with the value
        """Write every value out."""
        return True


def _represent_text(dumper: Any, text: str) -> Any:
    # y and n are booleans for other readers; several lines read best as a block.
    style = '"' if len(text) == 1 else "|" if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Writer.add_representer(str, _represent_text)
_BOOLEANS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}


def _construct_text(loader: Any, node: yaml.ScalarNode) -> str | bool:
    text = str(loader.construct_scalar(node))
    return text if node.style else _BOOLEANS.get(text, text)


_Loader.add_constructor("tag:yaml.org,2002:str", _construct_text)


def read(data: bytes, path: str) -> CodebookDocument:
    """The codebook of a YAML file.

    Raises:
        BadCodebook: if it is no YAML, names a field twice, refers to other parts of itself, or breaks the schema
            or a rule.
    """
    return parse_document(load_yaml(data, path), path)


def load_yaml(data: bytes, path: str) -> Any:
    """The lists, fields and texts of a YAML file.

    Raises:
        BadCodebook: if it is no YAML, names a field twice, or refers to other parts of itself.
    """
    try:
        text = data.decode().removeprefix("\ufeff")
    except UnicodeDecodeError:
        raise BadCodebook(path=path, place=say("codebook.place_file"), what=say("codebook.not_utf8")) from None
    try:
        _refuse_depth(text, path)
        loader = _Loader(text)
        try:
            node = loader.get_single_node()
            if node is None:
                return None
            _refuse_references(node, path)
            return loader.construct_document(node)
        finally:
            loader.dispose()
    except yaml.YAMLError as error:
        raise _syntax(error, path) from None


def _refuse_depth(text: str, path: str) -> None:
    """Nodes are built by recursion in C, which ends the whole process where the nesting is deep enough."""
    depth = 0
    for event in yaml.parse(text, Loader=_Safe):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEEPEST:
            place = say("codebook.place_file")
            raise BadCodebook(path=path, place=place, what=say("codebook.too_deep", levels=40))


def _syntax(error: yaml.YAMLError, path: str) -> BadCodebook:
    mark = getattr(error, "problem_mark", None)
    place = say("codebook.place_line", line=mark.line + 1) if mark else say("codebook.place_file")
    reason = getattr(error, "problem", None) or getattr(error, "reason", None) or type(error).__name__
    return BadCodebook(path=path, place=place, what=say("codebook.syntax", reason=reason))


def _refuse_references(root: yaml.Node, path: str) -> None:
    """A node met twice is a reference: a handful of them can stand for a billion texts."""
    seen: set[int] = set()
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if id(node) in seen:
            raise BadCodebook(path=path, place=_line(node), what=say("codebook.alias"))
        seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            names = [key.value for key, _ in node.value if isinstance(key, yaml.ScalarNode)]
            twice = next((name for name, count in Counter(names).items() if count > 1), None)
            if twice is not None:
                raise BadCodebook(path=path, place=_line(node), what=say("codebook.field_twice", field=twice))
            waiting += [part for pair in node.value for part in pair]
        elif isinstance(node, yaml.SequenceNode):
            waiting += node.value


def _line(node: yaml.Node) -> str:
    return say("codebook.place_line", line=node.start_mark.line + 1)


def write(document: CodebookDocument, path: Path) -> None:
    """Write the codebook as YAML in UTF-8."""
    path.write_text(dump_yaml(document_data(document)), encoding="utf-8", newline="\n")


def dump_yaml(data: Any) -> str:
    """Lists, fields and texts as YAML that `load_yaml` and other readers understand alike."""
    text: str = yaml.dump(data, Dumper=_Writer, allow_unicode=True, sort_keys=False, width=_FOLD, indent=2)
    return text
