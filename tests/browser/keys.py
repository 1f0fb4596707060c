"""Going through the app by keys alone, and watching that the focus can be seen."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Tab

# What has the focus, also within the player: its name, and how it looks with and without it.
_STEP = """() => {
    const deep = () => {
        let one = document.activeElement
        while (one && one.shadowRoot && one.shadowRoot.activeElement) one = one.shadowRoot.activeElement
        return one
    }
    const looks = (one) => {
        const near = [one, one.nextElementSibling, one.previousElementSibling]
        for (let up = one.parentElement; up && near.length < 9; up = up.parentElement) near.push(up)
        return near.filter(Boolean).map((part) => {
            const css = getComputedStyle(part)
            return [css.outlineStyle, css.outlineWidth, css.outlineColor, css.boxShadow,
                css.borderColor, css.backgroundColor, css.textDecorationLine, css.opacity].join()
        }).join(';')
    }
    const pressed = 'button, a, input, textarea, summary, [role]'
    const name = (one) => !one.matches(pressed) ? '' : (one.getAttribute('aria-label') || one.innerText
        || (one.labels && one.labels[0] && one.labels[0].innerText) || one.placeholder || '').trim()
    const before = window.focusedBefore
    if (before && before.one.isConnected && before.one !== deep()
            && looks(before.one) === before.looks) {
        (window.unseenFocus ||= []).push(name(before.one) || (before.one.id === 'stMain' ? '' : before.one.outerHTML.slice(0, 90)))
    }
    const one = deep()
    if (!one || one === document.body) {
        window.focusedBefore = null
        return ''
    }
    window.focusedBefore = {one, looks: looks(one)}
    return name(one) || one.tagName
}"""

_STILL = "*, *::before, *::after { transition: none !important; animation: none !important }"


class Keys:
    """A tab that is used without a mouse; what could not be seen or was lost is kept."""

    def __init__(self, tab: Tab) -> None:
        self.tab = tab
        self.lost: list[str] = []

    @property
    def page(self) -> Page:
        """The page of the tab."""
        return self.tab.page

    def open(self, url: str) -> None:
        """Go to an address, as one does by typing it."""
        self.tab.open(url)
        self.page.add_style_tag(content=_STILL)

    def to(self, words: str, *, most: int = 90, back: bool = False) -> None:
        """Press Tab until what has the focus is named so."""
        for _ in range(most):
            if words in self.page.evaluate(_STEP):
                return
            self.page.keyboard.press("Shift+Tab" if back else "Tab")
        pytest.fail(f"{words} cannot be reached by Tab")

    def at(self) -> str:
        """Return the name of what has the focus."""
        found: str = self.page.evaluate(_STEP)
        return found

    def press(self, words: str, *, key: str = "Enter", most: int = 90) -> None:
        """Go to a button or a link, press it, and note whether the focus was lost."""
        self.to(words, most=most)
        self.page.evaluate("window.focusedBefore = null")  # what is pressed may look pressed
        self.page.keyboard.press(key)
        self.tab.settle()
        if self.page.evaluate("document.activeElement === document.body"):
            self.lost.append(words)

    def type(self, words: str, text: str) -> None:
        """Go to a field and type into it."""
        self.to(words)
        self.page.keyboard.press("ControlOrMeta+A")
        self.page.keyboard.type(text)
        self.page.keyboard.press("Tab")
        self.tab.settle()

    def unseen(self) -> list[str]:
        """Return what had the focus and did not look so."""
        found: list[str] = self.page.evaluate("window.unseenFocus || []")
        return sorted(set(found))
