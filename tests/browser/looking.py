"""What can be found out about a page in a browser: axe, headings, sizes, names, and room.

Findings of axe are told by rule and by the element of Streamlit that they lie in, so that they can be
compared with those of another page of the same elements.
"""

from dataclasses import dataclass, field

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

OWN_PX, LEAST_PX = 44, 24
"""How large what is pressed must be, in the player and elsewhere (WCAG 2.2, 2.5.5 and 2.5.8)."""

STREAMLITS_SMALL = frozenset(
    {
        "stCheckbox",  # as high as its line of text
        "stDateInputCalendarButton",  # beside a field that can be typed in
        "stFileUploader",  # what adds to dropped files, or takes one of them out again
        "stMultiSelect",
        "stNumberInputClearButton",
        "stRadioOption",
        "stSkipToContent",  # unseen until it has the focus
        "stSlider",  # the field that carries its value; what is dragged is larger
        "stTimeInputClearButton",
        "stTooltipHoverTarget",
    }
)
"""Elements of Streamlit in which something is smaller than 24 px."""

_AXE = """async () => {
    const found = await axe.run({elementRef: true, resultTypes: ['violations']})
    const place = (one) => {
        const within = one && one.closest('[data-testid], #player')
        return within ? within.dataset.testid || within.id : 'page'
    }
    return found.violations.flatMap((rule) => rule.nodes.map((node) => [
        rule.id, place(node.element), node.html.slice(0, 200)]))
}"""

_LOOK = """() => {
    const main = document.querySelector('[data-testid=stMain]')
    const every = (root, css) => [...root.querySelectorAll(css)].concat(
        [...root.querySelectorAll('*')].filter((one) => one.shadowRoot)
            .flatMap((one) => every(one.shadowRoot, css)))
    const isShown = (one) => one.checkVisibility({visibilityProperty: true, opacityProperty: true})
        && one.getBoundingClientRect().width > 0
    const words = (one) => (one.getAttribute('aria-label') || one.innerText || '').trim()
    const headings = every(document.body, 'h1,h2,h3,h4,h5,h6').filter(isShown)
        .map((one) => [Number(one.tagName[1]), words(one)])
    const box = (one) => one.getBoundingClientRect()
    const area = (one) => {
        // What is pressed for a hidden box of a choice is its label.
        const whole = one.matches('input') ? one.closest('label') || one.parentElement : one
        const size = box(whole)
        return [size.width, size.height]
    }
    const css = 'button, a[href], input:not([type=file]), summary, textarea, [role=radio], [role=tab]'
    const small = every(document.body, css).filter(isShown)
        // A link within a sentence is as high as its line (WCAG 2.5.8, inline).
        .filter((one) => !(one.matches('a') && one.closest('p, li, td')))
        .filter((one) => !one.closest('[data-testid=stVegaLiteChart], [aria-hidden=true]'))
        .map((one) => {
            const within = one.closest('[data-testid=stFileUploader]') || one.closest('[data-testid]')
            const isOwn = one.getRootNode() !== document
            return [isOwn ? 'player' : within ? within.dataset.testid : 'page', words(one).slice(0, 40),
                ...area(one).map(Math.round)]
        })
    const nameless = every(document.body, 'button, a[href]').filter(isShown)
        .filter((one) => !words(one) && !one.title && !one.getAttribute('aria-labelledby')
            && !one.querySelector('[aria-label], img[alt], title'))
        .map((one) => one.outerHTML.slice(0, 120))
    return {
        title: document.title,
        lang: document.documentElement.lang,
        headings, small, nameless,
        sideways: Math.max(main ? main.scrollWidth - main.clientWidth : 0,
            document.documentElement.scrollWidth - window.innerWidth),
        landmarks: every(document.body, 'main, nav, [role=main], [role=navigation], section[aria-label]')
            .map((one) => one.dataset.testid || one.id || one.tagName),
        charts: every(document.body, '[data-testid=stVegaLiteChart]').length,
        chartsNamed: every(document.body, '[data-testid=stVegaLiteChart]')
            .filter((one) => one.matches('[aria-label]') || one.querySelector('[aria-label]')).length,
    }
}"""


@dataclass(frozen=True, slots=True)
class Look:
    """What a page looks like to who does not see it, or presses with a finger."""

    title: str
    lang: str
    headings: list[tuple[int, str]]
    small: list[tuple[str, str, int, int]]
    nameless: list[str]
    sideways: int
    landmarks: list[str]
    charts: int
    charts_named: int = field(default=0)


def axe(page: Page) -> dict[tuple[str, str], str]:
    """Return what axe finds: rule and place, with the first element it lies in."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found: dict[tuple[str, str], str] = {}
    for rule, place, html in page.evaluate(_AXE):
        found.setdefault((rule, place), html)
    return found


def look(page: Page) -> Look:
    """Return what else can be measured of a page."""
    seen = page.evaluate(_LOOK)
    return Look(
        title=seen["title"],
        lang=seen["lang"],
        headings=[(level, words) for level, words in seen["headings"]],
        small=[tuple(one) for one in seen["small"]],
        nameless=seen["nameless"],
        sideways=seen["sideways"],
        landmarks=seen["landmarks"],
        charts=seen["charts"],
        charts_named=seen["chartsNamed"],
    )


def too_small(seen: Look) -> list[tuple[str, str, int, int]]:
    """Return what is smaller than it must be: place, words, width and height in px."""
    return [
        one
        for one in seen.small
        if min(one[2], one[3]) < (OWN_PX if one[0] == "player" else LEAST_PX)
    ]


def out_of_order(headings: list[tuple[int, str]]) -> list[str]:
    """Return the headings that leave a level out, and every first-level one after the first."""
    wrong, before = [], 0
    for at, (level, words) in enumerate(headings):
        if level > before + 1 or (at and level == 1):
            wrong.append(f"h{level} {words}")
        before = level
    return wrong


def faults(page: Page, *, own: frozenset[tuple[str, str]]) -> list[str]:
    """Return all that is wrong with a page; ``own`` is what axe finds with Streamlit's elements."""
    seen = look(page)
    found = [f"axe {rule} in {place}" for rule, place in axe(page).keys() - own]
    found += [f"heading {words}" for words in out_of_order(seen.headings)]
    found += [f"no name: {html}" for html in seen.nameless]
    found += [f"small {one}" for one in too_small(seen) if one[0] not in STREAMLITS_SMALL]
    if seen.sideways > 1:
        found.append(f"{seen.sideways} px wider than the screen")
    if not seen.headings or seen.headings[0][0] != 1:
        found.append("does not begin with a title")
    if seen.lang != "en" or not seen.title.endswith(" · Supple"):
        found.append(f"titled {seen.title} in {seen.lang}")
    if not {"stMain", "stSidebarNav"} <= set(seen.landmarks):
        found.append(f"landmarks {seen.landmarks}")
    if seen.charts_named < seen.charts:
        found.append("a chart without words")
    if page.get_by_test_id("stException").count():
        found.append("an exception")
    return found
