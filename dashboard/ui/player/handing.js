// When the player has gone, hand the focus on: to the heading or the message that takes its place.

const HAND_ON_MS = 10000

function handOn(host) {
  const page = host.ownerDocument
  const main = page.querySelector("[data-testid=stMain]")
  if (!main) return
  const until = Date.now() + HAND_ON_MS
  const isElsewhere = () => {
    const one = page.activeElement
    return one && one !== page.body && one !== main && one !== host
  }
  const take = () => {
    const next = main.querySelector("h2, [data-testid=stAlert]")
    if (isElsewhere() || Date.now() > until || next) watch.disconnect()
    if (isElsewhere() || !next) return
    next.tabIndex = -1
    next.focus()
  }
  const watch = new MutationObserver(take)
  watch.observe(main, { childList: true, subtree: true })
}
