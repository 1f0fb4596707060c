"""Whatever a person has set up for other Streamlit apps, ours goes by its own settings."""

import tomllib
from pathlib import Path

from dashboard.server.own_settings import FIRM
from tests.browser.servers import servers, stop
from tests.tree import ROOT
from tests.watching import options, reached, set_up_otherwise


def test_no_file_and_no_variable_of_a_persons_own_is_heard(tmp_path: Path) -> None:
    env = set_up_otherwise(tmp_path)
    with servers(tmp_path) as started:
        server = started(env=env, folder_of_work=tmp_path / "home")
        stop(server.process)
    went_by = options(tmp_path)
    assert {name: went_by[name] for name in FIRM} == FIRM
    assert went_by["server.address"] == "127.0.0.1"
    assert went_by["server.corsAllowedOrigins"] == []
    assert went_by["browser.serverAddress"] == "localhost"
    fonts = {value for name, value in went_by.items() if name.lower().endswith("font") and value}
    assert fonts == {"'Open Sans', sans-serif"}
    assert went_by["theme.base"] is None
    assert reached(tmp_path) == []


def test_the_file_in_the_package_says_the_same() -> None:
    text = (ROOT / "dashboard" / ".streamlit" / "config.toml").read_text(encoding="utf-8")
    told = tomllib.loads(text)
    for name, value in FIRM.items():
        part, _, key = name.partition(".")
        assert told.get(part, {}).get(key, value) == value, name
