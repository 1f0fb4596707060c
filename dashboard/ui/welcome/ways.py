"""The buttons that lead from one step of the first run to another."""

from typing import Literal

import streamlit as st

from dashboard.ui.welcome import steps
from dashboard.ui.welcome.steps import Step


def way(
    label: str,
    step: Step,
    *,
    icon: str | None = None,
    kind: Literal["primary", "secondary", "tertiary"] = "secondary",
    disabled: bool = False,
) -> None:
    """Draw a button that goes to a step; ``icon`` is the name of a Material symbol."""
    st.button(
        label,
        type=kind,
        icon=f":material/{icon}:" if icon else None,
        key=f"welcome_{step}",
        disabled=disabled,
        on_click=steps.to,
        args=(step,),
    )


def past() -> None:
    """Draw the button that goes past the first run."""
    way("Skip this", Step.SKIPPED, kind="tertiary")
