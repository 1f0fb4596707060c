"""Files of other apps and our own to rows of the journal: understood, previewed, written."""

from dashboard.importing.commit import FileResult, Result, Winner, commit
from dashboard.importing.conflicts import Conflict, Difference
from dashboard.importing.files.containers import expanded
from dashboard.importing.files.uploads import as_they_are, uploads
from dashboard.importing.mapping import mapping_source
from dashboard.importing.near import NearDuplicate
from dashboard.importing.package import Package, is_restorable, package_of, restore_package
from dashboard.importing.prepare import prepare
from dashboard.importing.preview import Choice, FilePreview, MappedColumn, Preview, Taken, Upload
from dashboard.importing.rejects import reject_csv, save_rejects
from dashboard.importing.remembering import SavedMapping, saved_mappings
from dashboard.importing.settling.evidence import Question
from dashboard.importing.sources import BY_NAME, Source
from dashboard.importing.staging import Problem, SetAside

__all__ = [
    "BY_NAME",
    "Choice",
    "Conflict",
    "Difference",
    "FilePreview",
    "FileResult",
    "MappedColumn",
    "NearDuplicate",
    "Package",
    "Preview",
    "Problem",
    "Question",
    "Result",
    "SavedMapping",
    "SetAside",
    "Source",
    "Taken",
    "Upload",
    "Winner",
    "as_they_are",
    "commit",
    "expanded",
    "is_restorable",
    "mapping_source",
    "package_of",
    "prepare",
    "reject_csv",
    "restore_package",
    "save_rejects",
    "saved_mappings",
    "uploads",
]
