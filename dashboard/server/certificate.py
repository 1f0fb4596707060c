"""The certificate for TLS, looked at before the app starts."""

import ssl
from dataclasses import dataclass
from pathlib import Path

from dashboard.errors import InputError


@dataclass(frozen=True, slots=True)
class Certificate:
    """Two files in PEM form that belong to each other."""

    certificate: Path
    key: Path


def checked(certificate: str | None, key: str | None) -> Certificate | None:
    """Return the files if they can be used, or nothing if none is named.

    Raises:
        InputError: one is missing, cannot be read, or they do not belong together.
    """
    if certificate is None and key is None:
        return None
    if certificate is None or key is None:
        raise InputError("TLS needs both files: --cert FILE and --key FILE.")
    files = Certificate(Path(certificate).expanduser(), Path(key).expanduser())
    for option, file in (("--cert", files.certificate), ("--key", files.key)):
        _readable(option, file)
    try:
        # Without this a key under a password would stop the start and ask on the terminal.
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(files.certificate, files.key, password=_no_password)
    except InputError:
        raise
    except ssl.SSLError as error:
        if error.reason == "KEY_VALUES_MISMATCH":
            raise InputError("The key does not belong to the certificate.") from error
        raise InputError(
            "The certificate or the key cannot be used. Both have to be PEM files, which begin "
            "with -----BEGIN."
        ) from error
    return files


def _readable(option: str, file: Path) -> None:
    try:
        with file.open("rb") as opened:
            opened.read(1)
    except FileNotFoundError:
        raise InputError(f"The file of {option} is not there: {file.name}.") from None
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        raise InputError(f"The file of {option} cannot be read: {file.name}, {reason}.") from error


def _no_password() -> str:
    raise InputError("The key is protected by a password. Give one without.")
