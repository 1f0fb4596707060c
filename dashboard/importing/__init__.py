"""Files of other apps and our own to rows of the journal: understood, previewed, written."""

from dashboard.importing.commit import FileResult, Result, Winner, commit
from dashboard.importing.conflicts import Conflict, Difference
from dashboard.importing.files.containers import expanded
from dashboard.importing.files.uploads import uploads
from dashboard.importing.mapping import mapping_source
from dashboard.importing.near import NearDuplicate
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
    "commit",
    "expanded",
    "mapping_source",
    "prepare",
    "reject_csv",
    "save_rejects",
    "saved_mappings",
    "uploads",
]
