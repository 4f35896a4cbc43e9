"""The program reaches no other machine."""

from rules.checkout import Source, modules, source

LIBRARIES = {
    "socket",
    "ssl",
    "urllib",
    "requests",
    "http",
    "httpx",
    "aiohttp",
    "ftplib",
    "smtplib",
    "xmlrpc",
    "telnetlib",
}
HARMLESS = ("urllib.parse",)  # quoting of paths and addresses


def network_in(file: Source) -> list[str]:
    return [
        f"{file.place}:{line}: {name}"
        for name, line in file.imports()
        if name.split(".")[0] in LIBRARIES and not name.startswith(HARMLESS)
    ]


def test_no_module_imports_a_network_library() -> None:
    assert [line for file in modules() for line in network_in(file)] == []


def test_a_planted_network_import_is_found() -> None:
    assert network_in(source("import urllib.request")) == ["planted.py:1: urllib.request"]
    assert network_in(source("def act():\n    import socket")) == ["planted.py:2: socket"]
    assert network_in(source("from urllib.parse import quote")) == []
