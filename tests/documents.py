"""Small documents for tests, written part by part, so that each can be made wrong in one place."""

import io
from collections.abc import Mapping, Sequence
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "urn:oasis:names:tc:opendocument:xmlns:"

_TYPES = (
    '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    'wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS = (
    '<?xml version="1.0" encoding="UTF-8"?><Relationships '
    'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.'
    'openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
)

PAGE_FR = """<!DOCTYPE html><html lang="fr">
<!-- saved from url=(0044)https://www.affaires.example/fr/actualites/x -->
<head><meta charset="utf-8"><title>Le ministre reçoit son homologue | Ministère</title>
<meta property="og:site_name" content="Ministère"></head><body>
<nav><ul><li><a href="/a">Le ministère</a><li><a href="/b">Politique étrangère</a></ul></nav>
<div><a href="/">Accueil</a> &gt; <a href="/n">Actualités</a></div>
<main><h1>Le ministre reçoit son homologue</h1><p>Publié le 5 mars 2024 à 18:30</p>
<div><p>Le 4 mars 2024, le ministre a reçu son homologue à Paris pour un entretien consacré à la coopération et à la
sécurité de la région. Il a critiqué l’hégémonie de certains pays.</p>
<p>Les deux parties sont convenues de coopérer&nbsp;: elles ont salué le haut niveau de leur relation et décidé de
tenir une nouvelle session de leur commission avant la fin de l’année.</p>
<p>« La Charte doit être respectée par tous », a-t-il déclaré à l’issue de l’entretien, avant de recevoir la presse de
son pays et celle de son hôte.</p></div></main>
<aside><h2>À lire aussi</h2><ul><li><a href="1">Un autre communiqué sur un autre sujet</a></li></ul></aside>
<footer>© 2024 Ministère. Tous droits réservés. <a href="m">Mentions légales</a></footer></body></html>
"""
"""A page of an invented ministry, as a browser saves it."""


def archive(parts: Mapping[str, str | bytes]) -> bytes:
    """An archive of these parts, packed."""
    data = io.BytesIO()
    with ZipFile(data, "w", ZIP_DEFLATED) as file:
        for name, part in parts.items():
            file.writestr(ZipInfo(name), part, compress_type=ZIP_DEFLATED)
    return data.getvalue()


def docx(body: str, parts: Mapping[str, str | bytes] | None = None) -> bytes:
    """A Word document with this body (w:p and the like)."""
    document = (
        f'<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
    )
    whole = {"[Content_Types].xml": _TYPES, "_rels/.rels": _RELATIONS, "word/document.xml": document}
    return archive({**whole, **(parts or {})})


def word_paragraph(text: str, style: str = "") -> str:
    """A paragraph of a Word document."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f'<w:p>{properties}<w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def word_styles(*names: str) -> str:
    """The part of styles of a Word document; an id is its name without spaces."""
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{name.replace(" ", "")}"><w:name w:val="{name}"/></w:style>'
        for name in names
    )
    return f'<?xml version="1.0" encoding="UTF-8"?><w:styles xmlns:w="{WORD}">{styles}</w:styles>'


def odt(text: str, parts: Mapping[str, str | bytes] | None = None) -> bytes:
    """An OpenDocument text with this content (text:p and the like)."""
    spaces = " ".join(f'xmlns:{name}="{OFFICE}{name}:1.0"' for name in ("office", "text", "table", "draw"))
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces} '
        'xmlns:xlink="http://www.w3.org/1999/xlink">'
        f"<office:body><office:text>{text}</office:text></office:body></office:document-content>"
    )
    mimetype = "application/vnd.oasis.opendocument.text"
    return archive({"mimetype": mimetype, "content.xml": content, **(parts or {})})


def epub(chapters: Sequence[str], metadata: str = "", parts: Mapping[str, str | bytes] | None = None) -> bytes:
    """An electronic book with these documents in its spine."""
    items = "".join(
        f'<item id="c{n}" href="text/c%20{n}.xhtml" media-type="application/xhtml+xml"/>' for n in range(len(chapters))
    )
    spine = "".join(f'<itemref idref="c{n}"/>' for n in range(len(chapters)))
    package = (
        '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<metadata>{metadata}</metadata><manifest>{items}</manifest><spine>{spine}</spine></package>"
    )
    container = (
        '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
    )
    whole: dict[str, str | bytes] = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": container,
        "OEBPS/book.opf": package,
    }
    for number, chapter in enumerate(chapters):
        whole[f"OEBPS/text/c {number}.xhtml"] = f"<!DOCTYPE html><html><body>{chapter}</body></html>"
    return archive({**whole, **(parts or {})})


def pdf(pages: Sequence[Sequence[tuple[float, float, str]]], *, title: str = "", locked: bool = False) -> bytes:
    """A PDF whose pages show lines at (x, y) in Helvetica of 12 points, of letters that Windows-1252 has."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>"]
    first = 4
    kids = " ".join(f"{first + 2 * number} 0 R" for number in range(len(pages)))
    objects.append(f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode())
    objects.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    for number, lines in enumerate(pages):
        content = b"BT /F1 12 Tf\n"
        for x, y, text in lines:
            content += f"1 0 0 1 {x} {y} Tm (".encode() + _escaped(text) + b") Tj\n"
        content += b"ET"
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
            + f"/Contents {first + 2 * number + 1} 0 R >>".encode()
        )
        objects.append(f"<< /Length {len(content)} >>\nstream\n".encode() + content + b"\nendstream")
    extra = b""
    if title:
        objects.append(b"<< /Title (" + _escaped(title) + b") >>")
        extra += f" /Info {len(objects)} 0 R".encode()
    if locked:
        nothing = b"<" + b"00" * 32 + b">"
        objects.append(b"<< /Filter /Standard /V 1 /R 2 /O " + nothing + b" /U " + nothing + b" /P -4 >>")
        extra += f" /Encrypt {len(objects)} 0 R /ID [<00><00>]".encode()
    return _file(objects, extra)


def pdf_lines(*texts: str, top: float = 780, step: float = 14, left: float = 70) -> list[tuple[float, float, str]]:
    """Lines one under the other; an empty text leaves a gap."""
    return [(left, top - step * number, text) for number, text in enumerate(texts) if text]


def _escaped(text: str) -> bytes:
    return text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def _file(objects: Sequence[bytes], extra: bytes) -> bytes:
    data = b"%PDF-1.4\n"
    places = []
    for number, one in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n".encode() + one + b"\nendobj\n"
    table = len(data)
    data += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    for place in places:
        data += f"{place:010} 00000 n \n".encode()
    size = f"trailer << /Size {len(objects) + 1} /Root 1 0 R".encode()
    return data + size + extra + f" >>\nstartxref\n{table}\n%%EOF\n".encode()


def write(path: Path, data: bytes | str) -> Path:
    """Write a file and return its path."""
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path
