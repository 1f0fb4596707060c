"""Files that are no tables: what they are, so that a refusal can say what was seen."""

import re

_SIGNATURES = (
    (0, b"PK\x03\x04", "a zip archive"),
    (0, b"\x89PNG", "a PNG picture"),
    (0, b"\xff\xd8\xff", "a JPEG picture"),
    (0, b"GIF8", "a GIF picture"),
    (8, b"WEBP", "a WebP picture"),
    (4, b"ftyp", "a picture or a film"),
    (0, b"II*\x00", "a TIFF picture"),
    (0, b"MM\x00*", "a TIFF picture"),
    (0, b"%PDF", "a PDF document"),
    (0, b"\x1f\x8b", "a gzip archive; unpack it and import what is in it"),
    (0, b"7z\xbc\xaf\x27\x1c", "a 7z archive; unpack it and import what is in it"),
    (0, b"Rar!", "a RAR archive; unpack it and import what is in it"),
    (0, b"\xd0\xcf\x11\xe0", "an old document; save the table as CSV and import that"),
    (0, b"SQLite format 3", "an SQLite database"),
    (8, b"DUCK", "a DuckDB database"),
    (0, b"PAR1", "a Parquet file; save the table as CSV and import that"),
    (8, b".FIT", "a FIT activity; import the list of activities as CSV"),
    (0, b"{\\rtf", "an RTF document"),
    (0, b"ID3", "a sound"),
    (0, b"OggS", "a sound"),
    (0, b"RIFF", "a sound or a film"),
)
_MARKUP = (
    (re.compile(r"<gpx\b", re.IGNORECASE), "a GPX track; import the list of activities as CSV"),
    (
        re.compile(r"<TrainingCenterDatabase\b", re.IGNORECASE),
        "a TCX activity; import the list of activities as CSV",
    ),
    (re.compile(r"<kml\b", re.IGNORECASE), "a KML map"),
    (re.compile(r"<HealthData\b|<!DOCTYPE HealthData"), "an Apple Health export in XML"),
    (re.compile(r"<svg\b", re.IGNORECASE), "an SVG picture"),
    (re.compile(r"<(!doctype\s+html|html|head|body|table)\b", re.IGNORECASE), "an HTML page"),
    (re.compile(r"<\?xml|<[A-Za-z_][\w:.-]*(\s[^<>]*)?>\s*<"), "an XML file"),
)
_OTHER_TEXTS = (
    (re.compile(r"""\{\s*("|\})|\[\s*(\{|\[\s*["\[{\d-]|"[^"]*"\s*[,\]]|\])"""), "a JSON file"),
    (re.compile("BEGIN:VCALENDAR"), "a calendar file"),
    (re.compile("BEGIN:VCARD"), "an address book"),
    (re.compile("%!PS"), "a PostScript document"),
    (re.compile("-----BEGIN "), "a key or a signed message"),
)
_LOOKED_AT = 4000
"""Characters at the beginning that tell what a text is."""


def kind_of_bytes(content: bytes) -> str:
    """Return what bytes with a known signature are, with what to do; empty for all others."""
    for place, signature, kind in _SIGNATURES:
        if content.startswith(signature, place):
            return kind
    return ""


def kind_of_text(text: str) -> str:
    """Return what a text is that is no table, with what to do; empty for all others."""
    start = text[:_LOOKED_AT].lstrip()
    if start.startswith("<"):
        for shape, kind in _MARKUP:
            if shape.search(start):
                return kind
    for shape, kind in _OTHER_TEXTS:
        if shape.match(start):
            return kind
    return ""
