"""A program that has imported everything once, forks for each deed, and kills what it forked.

    python -m tests.crash.server          one JSON line in, one JSON line out

In: deed, journal, side file, seconds until the kill (null: until it ends). Out: whether it was
killed, its exit status, and how long it ran, in seconds.
"""

import json
import os
import signal
import sys
import time
import traceback
from pathlib import Path

from tests.crash import deeds
from tests.crash.deeds import BROKEN, DEEDS, noting

_LONGEST_SECONDS = 120


def serve() -> None:
    import streamlit.testing.v1  # noqa: F401

    import dashboard.cli.backup
    import dashboard.cli.import_files
    import dashboard.cli.log
    import dashboard.cli.restore  # noqa: F401 - warm for every fork

    sys.stdout.write("ready\n")
    sys.stdout.flush()
    for line in sys.stdin:
        order = json.loads(line)
        sys.stdout.write(json.dumps(_run(order)) + "\n")
        sys.stdout.flush()


def _run(order: dict[str, object]) -> dict[str, object]:
    began = time.monotonic()
    child = os.fork()
    if child == 0:
        _deed(order)
    delay = order["delay"]
    limit = began + (float(str(delay)) if delay is not None else _LONGEST_SECONDS)
    while time.monotonic() < limit:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return {"killed": False, "status": status, "took": time.monotonic() - began}
        time.sleep(min(0.002, max(limit - time.monotonic(), 0)))
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    return {"killed": os.WIFSIGNALED(status), "status": status, "took": time.monotonic() - began}


def _deed(order: dict[str, object]) -> None:
    journal = Path(str(order["journal"]))
    os.environ.update(SUPPLE_JOURNAL=str(journal), SUPPLE_TODAY=deeds.TODAY.isoformat())
    status = 1
    try:
        silent = os.open(os.devnull, os.O_RDWR)
        os.dup2(silent, 1)
        sink = os.open(str(order["side"]) + ".err", os.O_WRONLY | os.O_CREAT, 0o600)
        os.dup2(sink, 2)
        {**DEEDS, **BROKEN}[str(order["deed"])](journal, noting(Path(str(order["side"]))))
        status = 0
    except BaseException:  # noqa: BLE001 - what went wrong is read by the one who asked
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(status)


if __name__ == "__main__":
    serve()
