"""``supple devices``: who may open the app over the network, and letting another one in."""

import argparse
import time

from dashboard.cli.answer import Answer, table
from dashboard.cli.serve import link_told
from dashboard.settings import Settings
from dashboard.store import devices, register
from dashboard.store.register import Device


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add what to do with the list."""
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--add", action="store_true", help="print a link that lets one device in")
    what.add_argument("--forget", metavar="ID", help="let a device in no longer")


def run(args: argparse.Namespace, settings: Settings) -> Answer:
    """List the devices, print a link, or take a device off the list."""
    file = register.file_beside(settings.journal)
    if args.forget:
        gone = devices.forget(file, args.forget)
        text = f"{gone.name} ({gone.id}) is let in no longer."
        return Answer({"forgotten": _plain(gone)}, text)
    if args.add:
        link = devices.link_for_another(file, now=time.time())
        data = {"link": link, "minutes": devices.LINK_MINUTES}
        return Answer(data, "\n".join(link_told(link)))
    held = register.read(file)
    listed = [(one.id, one.name, f"{one.made:%Y-%m-%d}", one.seen) for one in held.devices]
    return Answer(
        {
            "devices": [_plain(one) for one in held.devices],
            "addresses": list(held.serving.addresses)
            if held.serving and held.serving.answers()
            else [],
        },
        table(["id", "name", "let in", "last seen"], listed)
        if listed
        else "No device is let in. supple serve --lan prints a link for the first one.",
    )


def _plain(device: Device) -> dict[str, object]:
    return {
        "id": device.id,
        "name": device.name,
        "made": device.made.isoformat(),
        "last_seen": device.seen,
    }
