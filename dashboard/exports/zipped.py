"""Files in one zip; the same files give the same bytes."""

import zipfile
from collections.abc import Iterable
from typing import IO, Final

_UNIX: Final = 3
_DAWN: Final = (1980, 1, 1, 0, 0, 0)
_AS_IT_IS: Final = (".png", ".pdf")
"""What is packed within; packing it once more takes time and saves nothing."""


def member(name: str) -> zipfile.ZipInfo:
    """Return a file of a zip as it is described in it: its time is always the same."""
    made = zipfile.ZipInfo(name, _DAWN)
    made.compress_type = zipfile.ZIP_STORED if name.endswith(_AS_IT_IS) else zipfile.ZIP_DEFLATED
    made.create_system = _UNIX
    made.external_attr = 0o644 << 16
    return made


def pack(files: Iterable[tuple[str, bytes]], *, to: IO[bytes]) -> list[str]:
    """Write files by their names into a zip, each as soon as it is there; return the names."""
    names = []
    with zipfile.ZipFile(to, "w") as archive:
        for name, content in files:
            archive.writestr(member(name), content)
            names.append(name)
    return names
