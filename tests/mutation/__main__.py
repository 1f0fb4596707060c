"""Make the mutants of the progression rules and judge them: ``python -m tests.mutation``.

Run by hand, from the folder of the checkout. What was noticed before stays so while its function is
the same; everything else is judged (again).
"""

import os
import subprocess
import sys
import tomllib

from tests.tree import ROOT

_ONE = "dashboard.progression.exact.x_mean__mutmut_1"
"""Any mutant will do: before mutmut judges it, it makes them all and sees which test runs what."""


def main() -> int:
    """Return the exit status."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        config = tomllib.load(file)["tool"]["mutmut"]
    subprocess.run(["mutmut", "run", "--max-children", "1", _ONE], cwd=ROOT, check=True)
    words = [*config["pytest_add_cli_args"], *config["pytest_add_cli_args_test_selection"]]
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-s", "-p", "tests.mutation.judge", *words],
        cwd=ROOT / "mutants",
        env={**os.environ, "PY_IGNORE_IMPORTMISMATCH": "1"},
        check=False,
    ).returncode


if __name__ == "__main__":
    sys.exit(main())
