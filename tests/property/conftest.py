"""What the property tests share."""

import pytest


@pytest.fixture
def by_hand(request: pytest.FixtureRequest) -> None:
    """Skip a long run unless it was asked for: naming its file alone is not asking."""
    if "exhaustive" not in request.config.option.markexpr:
        pytest.skip("run by hand with -m exhaustive")
