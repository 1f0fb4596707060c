"""The few pages that are shown before the app: plain HTML without a script."""

from html import escape
from typing import Final

from dashboard.store.devices import LINK_MINUTES, NAME_LENGTH

NOT_LET_IN: Final = (
    "This device is not let in. It needs a link from the computer where Supple runs, also if this "
    "is that computer: the one that its terminal printed, or a new one from supple devices --add"
)
BAD_LINK: Final = (
    f"This link cannot be used. A link works once, for {LINK_MINUTES} minutes. "
    "Get a new one on the computer where Supple runs: supple devices --add"
)
TOO_MANY: Final = "Too many attempts are waiting. Try again in a minute."

_PAGE: Final = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{title} - Supple</title>
<style>
:root {{ color-scheme: light dark; --ground: #FCF9F3; --ink: #191410; --main: #1F6B66;
  --on: #FFFFFF; --edge: #8F8474; --quiet: #F5EEE3 }}
@media (prefers-color-scheme: dark) {{ :root {{ --ground: #171412; --ink: #F0E9DF;
  --main: #7CC0B6; --on: #171412; --edge: #776D61; --quiet: #24201C }} }}
body {{ background: var(--ground); color: var(--ink); margin: 0;
  font: 1rem/1.5 "Open Sans", system-ui, sans-serif }}
main {{ max-width: 34rem; margin: 0 auto; padding: 3rem 1.25rem }}
h1 {{ font-size: 1.6rem; line-height: 1.25 }}
code {{ background: var(--quiet); padding: .1em .35em; border-radius: .3rem }}
a {{ color: var(--main) }}
label {{ display: block; margin: 1.5rem 0 .35rem }}
input {{ font: inherit; color: inherit; background: var(--quiet); width: 100%; padding: .6rem;
  border: 1px solid var(--edge); border-radius: .625rem; box-sizing: border-box }}
button {{ font: inherit; font-weight: 600; margin-top: 1rem; padding: .7rem 1.2rem; border: 0;
  border-radius: .625rem; background: var(--main); color: var(--on); cursor: pointer }}
input:focus-visible, button:focus-visible, a:focus-visible {{ outline: 3px solid var(--main);
  outline-offset: 2px }}
</style>
</head>
<body>
<main>
<h1>{title}</h1>
{body}
</main>
</body>
</html>
"""


def let_in(*, name: str) -> str:
    """Return the page that a link opens: one button, so that a preview does not use it up."""
    return _page(
        "Let this device in?",
        "<p>Then it can open the whole journal, until it is taken off the list again in Settings, "
        "Devices. Press the button only if you asked for this link yourself.</p>"
        '<form method="post"><label for="name">What to call this device in the list</label>'
        f'<input id="name" name="name" maxlength="{NAME_LENGTH}" value="{escape(name)}" '
        'autocomplete="off"><button>Let this device in</button></form>',
    )


def not_let_in() -> str:
    """Return the page for whoever has no token, or one that counts no longer."""
    return _page(
        "This device is not let in yet",
        "<p>Supple runs here for its owner only. To open it on this device, get a link and open "
        "it, or scan its code, on this device:</p><ul>"
        "<li>on the computer where Supple runs, type <code>supple devices --add</code>, or</li>"
        "<li>on a device that is let in, open Settings, Devices.</li></ul>"
        "<p>Is this the computer where Supple runs? It needs a link too: open the one that the "
        "terminal printed when Supple started, or a new one, in this browser.</p>"
        "<p>Was this device let in before, and did you come from a link in another app? Then "
        '<a href="/">open Supple here</a>.</p>',
    )


def bad_link() -> str:
    """Return the page for a link that was used, is too old, or never was one."""
    return _page(
        "This link cannot be used",
        f"<p>A link works once, for {LINK_MINUTES} minutes. Get a new one: on the computer where "
        "Supple runs, type <code>supple devices --add</code>, or open Settings, Devices on a "
        "device that is let in.</p>",
    )


def refused(sentence: str) -> str:
    """Return a page with one sentence."""
    return _page("Not here", f"<p>{escape(sentence)}</p>")


def named_by(agent: str) -> str:
    """Guess what kind of device a browser runs on."""
    for word, name in (("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android device")):
        if word in agent:
            return name
    for word, name in (("Windows", "Windows"), ("Macintosh", "Mac"), ("Linux", "Linux")):
        if word in agent:
            return f"{name} computer"
    return "Device"


def _page(title: str, body: str) -> str:
    return _PAGE.format(title=escape(title), body=body)
