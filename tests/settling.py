"""Helper of the tests of what rows settle: made-up tables, each a file of its own."""

from collections.abc import Mapping, Sequence

from dashboard import settings
from dashboard.importing.decide import Settled, settled
from dashboard.importing.fields import Column, Reading
from dashboard.importing.files.decode import TextTable
from dashboard.importing.staging import Staging
from tests.conftest import TODAY

TARGETS = {"Start": "start", "End": "end"}


class Sheet:
    """Loads made-up tables, each as a file of its own."""

    def __init__(self) -> None:
        self.staging = Staging(settings.resources(), zone="Europe/Berlin")
        self.files = 0

    def settle(
        self,
        rows: Sequence[str],
        readings: Mapping[str, Reading],
        *,
        delimiter: str = "|",
        answers: Mapping[str, str] | None = None,
        targets: Mapping[str, str] | None = None,
    ) -> Settled:
        """Settle columns whose headers are the keys; rows part their cells by ``|``."""
        self.files += 1
        header = tuple(readings)
        known = TARGETS | dict(targets or {})
        text = "\n".join(rows)
        table = TextTable(header, text, 2, "|")
        self.staging.load(self.files, table)
        columns = [
            Column(
                known.get(name, f"t{place}"),
                (name.casefold(),),
                reading,
                required=known.get(name) == "day",
            )
            for place, (name, reading) in enumerate(readings.items())
        ]
        return settled(
            self.staging,
            self.files,
            header,
            columns,
            today=TODAY,
            delimiter=delimiter,
            answers=answers,
        )
