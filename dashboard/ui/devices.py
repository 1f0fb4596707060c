"""Devices: which ones may open the app over the network, and letting another one in."""

import os
import time
from pathlib import Path
from typing import Final

import streamlit as st

from dashboard.errors import InputError
from dashboard.exports import codes
from dashboard.store import devices, register
from dashboard.store.register import Device, Register
from dashboard.ui import context, messages
from dashboard.ui.text import count, plain, short_day

_CODE_WIDTH: Final = 260
_LINK_KEY: Final = "devices_link"


def draw() -> None:
    """Draw the list, and the link for another device where this app serves others."""
    file = register.file_beside(context.settings().journal)
    try:
        held = register.read(file)
    except InputError as error:
        st.error(plain(str(error)), icon=":material/error:")
        return
    st.header(_verdict(held), anchor=False)
    if held.serving is not None and held.serving.process == os.getpid():
        st.markdown("Each of these devices can open the whole journal until it is taken off.")
    else:
        _how_to_serve()
    for one in held.devices:
        _row(file, one, is_this=held.device(_digest(held)) == one)
    if held.serving is not None and held.serving.process == os.getpid():
        _another(file, held.serving.addresses[0])


def _verdict(held: Register) -> str:
    if not held.devices:
        return "No device is let in"
    is_one = len(held.devices) == 1
    return f"{count(len(held.devices), 'device')} {'is' if is_one else 'are'} let in"


def _digest(held: Register) -> str:
    """Return what the token of the browser that looks hashes to."""
    token = st.context.cookies.get(devices.cookie_name(held))
    return devices.hashed(token) if isinstance(token, str) else ""  # AppTest gives stand-ins


def _how_to_serve() -> None:
    st.markdown(
        "Supple as you see it here is open on this computer only: no other device reaches it. To "
        "open it on a phone in your own network, stop it and start it again in a terminal with"
    )
    st.code("supple serve --lan", language=None)
    st.caption(
        "It then prints a link that lets one device in. Devices that were let in before are still "
        "known then."
    )


def _row(file: Path, device: Device, *, is_this: bool) -> None:
    today = context.settings().today
    seen = f"last seen {short_day(device.seen, today=today)}" if device.seen else "not seen yet"
    this = ". You are looking with it" if is_this else ""
    with st.container(border=True, horizontal=True, vertical_alignment="center"):
        with st.container():
            st.markdown(f"**{plain(device.name)}**")
            st.caption(f"Let in {short_day(device.made.date(), today=today)}, {seen}{this}.")
        label = f"Take off {plain(device.name)}"
        if st.button(label, icon=":material/block:", key=f"devices_revoke_{device.id}"):
            try:
                gone = devices.forget(file, device.id)
            except InputError as error:
                st.error(plain(str(error)), icon=":material/error:")
                return
            messages.written(f"{gone.name} is let in no longer.", change_id=None)
            st.rerun()


def _another(file: Path, address: str) -> None:
    st.header("Let another device in", anchor=False)
    if st.button("Make a link", icon=":material/add_link:", key="devices_add"):
        st.session_state[_LINK_KEY] = devices.new_link(file, address, now=time.time())
    link = st.session_state.get(_LINK_KEY)
    if not link:
        st.caption("The link is opened, or its code scanned, on the other device.")
        return
    if not register.read(file).opens(devices.hashed(link.rpartition("/")[2]), now=time.time()):
        st.caption("The last link was used or is too old. Make a new one for another device.")
        return
    st.markdown(
        f"Open this link on the other device, or scan the code with its camera. It works once, for "
        f"{devices.LINK_MINUTES} minutes. Whoever has it can come in, so show it to nobody else."
    )
    st.image(codes.picture(link), width=_CODE_WIDTH, alt="QR code of the link below")
    st.code(link, language=None, wrap_lines=True)
