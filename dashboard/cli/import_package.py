"""``supple import PACKAGE.zip``: a data package of ours, restored where the journal is empty."""

from collections.abc import Sequence
from dataclasses import asdict

from dashboard.cli.answer import Answer
from dashboard.cli.numbers import minutes_known
from dashboard.errors import ImportFileError
from dashboard.importing import Package, Upload, package_of, restore_package
from dashboard.importing.wording import counted, listed
from dashboard.store import Store


def alone(files: Sequence[Upload]) -> Package | None:
    """Return the package, if the only file is one that can be read."""
    return _package(files[0]) if len(files) == 1 else None


def why_imported(files: Sequence[Upload]) -> list[str]:
    """Say of each package among the files that it is not restored but imported."""
    return [
        f"supple: {package.upload.name} is a data package of Supple. "
        + (_NOT_EMPTY if package.restores else _NOT_WHOLE)
        for package in map(_package, files)
        if package
    ]


def restored(package: Package, *, store: Store, dry_run: bool) -> Answer:
    """Restore a package, or say what restoring would do."""
    whole = restore_package(package, store=store, dry_run=dry_run)
    rows = sum(whole.rows.values())
    told = {name: value for name, value in asdict(whole).items() if name != "rows"}
    there = listed(
        [
            counted(whole.sessions, "session"),
            counted(whole.checkins, "check-in"),
            counted(whole.measures, "measure"),
            counted(whole.rows["change"], "change"),
        ]
    )
    done = "Nothing was written: this was a dry run. It would restore" if dry_run else "Restored"
    return Answer(
        data={
            "files": [
                {
                    "file": package.upload.name,
                    "format": "supple-package",
                    "rows": rows,
                    **told,
                    "minutes": minutes_known(whole.minutes, sessions=whole.sessions),
                    "imported": 0 if dry_run else whole.sessions + whole.checkins + whole.measures,
                    "duplicates": 0,
                    "rejected": 0,
                    "problems": [],
                }
            ],
            "batch": None,
            "dry_run": dry_run,
            "restored": not dry_run,
            "restores": True,
            "counts": whole.rows,
            "reject_files": [],
        },
        text=f"{done} the journal from {package.upload.name} as it was: {there}.",
    )


def _package(file: Upload) -> Package | None:
    try:
        return None if file.refused else package_of(file)
    except ImportFileError:  # said with the other files that cannot be read
        return None


_NOT_EMPTY = (
    "The journal is not empty, or other files came with it, so its sessions, check-ins and "
    "measures are imported like those of any file. The rest of it is left out."
)
_NOT_WHOLE = (
    "Something was left out when it was made, so it is imported like any file, not restored."
)
