// The player on the page: draws the state, hands presses to the machine, tells the app of it.

const TICK_MS = 200
const KEY_RUN = "supple.player.run"
const SOON_SECONDS = 3
const AGAIN_AFTER_MS = 5000
const LOW_PX = 480 // a phone that lies on its side
const BREATH_IN_SECONDS = 4
const players = new WeakMap()

export default function (component) {
  const { parentElement, data } = component
  let player = players.get(parentElement)
  if (!player || player.run !== data.run) {
    if (player) player.close()
    player = open(parentElement, data)
    players.set(parentElement, player)
  }
  player.tell = component
  return () => {
    player.close()
    players.delete(parentElement)
  }
}

function open(root, plan) {
  const at = (id) => root.querySelector(`#${id}`)
  const shell = at("player")
  const sense = senses()
  const s = latest(plan) || freshState(plan)
  const player = { run: plan.run, tell: null, close }
  let place = ""
  let told = ""
  let second = null
  let ending = null // why it ended, until the app has taken it
  let saidAt = 0

  const keep = () => write(KEY_RUN, { ...s, seen: s.paused ? s.seen : Date.now() })
  const send = () => { if (player.tell) player.tell.setStateValue("progress", { ...s, seen: Date.now() }) }

  function act(what, pressed = true) {
    if (pressed) sense.wake()
    const now = Date.now()
    tick(plan, s, now)
    what(now)
    settled()
  }

  // Draw, and tell the app when the place, the pause or the end has changed.
  function settled() {
    const here = [s.item, s.variant, s.step, s.paused, s.ended].join()
    draw()
    if (here === place) return
    const isNew = place !== "" && !s.paused
    place = here
    keep()
    if (s.ended) {
      at("live").textContent = "Finished"
      end("finished")
      return
    }
    if (ending) return // it told all; a second word would draw the page anew under a press
    send()
    sense.stayAwake(!s.paused)
    const words = announced()
    if (words !== told) {
      told = words
      at("live").textContent = words
    }
    if (isNew) {
      sense.change(stepOf(plan, s).phase === "work")
      sense.say(spoken())
    }
  }

  function end(why) {
    const now = Date.now()
    pause(s, now)
    sense.stayAwake(false)
    keep()
    ending = why
    saidAt = now
    if (player.tell) player.tell.setTriggerValue("ended", { why, progress: { ...s } })
  }

  function announced() {
    const step = stepOf(plan, s)
    const variant = variantOf(plan, s)
    const words = [s.paused ? (s.begun ? "Paused" : "Ready to start") : PHASES[step.phase], variant.name]
    if (s.away) words.unshift(AWAY)
    if (step.side) words.push(SIDES[step.side])
    if (step.phase === "work") words.push(amountOf(variant, step), setOf(variant, step))
    return words.filter(Boolean).join(", ")
  }

  function spoken() {
    const step = stepOf(plan, s)
    const variant = variantOf(plan, s)
    if (step.phase === "ready") return `Next: ${variant.name}. ${variant.cues[0] || ""}`
    if (step.phase === "work") return [amountOf(variant, step), step.side ? SIDES[step.side] : ""].join(", ")
    return PHASES[step.phase]
  }

  function draw() {
    const now = Date.now()
    const step = stepOf(plan, s)
    const variant = variantOf(plan, s)
    const left = leftOf(s, now)
    const seconds = Math.ceil(left / 1000)
    const isReps = step.phase === "work" && variant.unit !== "hold_s"
    const gone = step.seconds * 1000 - left
    const repetition = isReps ? Math.min(step.amount, Math.floor(gone / (variant.rep_seconds * 1000)) + 1) : 0
    shell.dataset.phase = s.ended ? "ended" : step.phase
    shell.dataset.left = String(Math.round(left))
    shell.dataset.paused = String(s.paused)
    set("where", `${plan.title} · exercise ${s.item + 1} of ${plan.items.length}`)
    const rest = remaining(plan, s) + left / 1000
    set("time", rest < 60 ? "less than a minute left" : `about ${Math.round(rest / 60)} min left`)
    const share = Math.round(100 * (1 - rest / Math.max(whole(plan), rest)))
    at("bar").setAttribute("aria-valuenow", String(share))
    at("bar").firstElementChild.style.width = `${share}%`
    set("phase", phaseOf(variant, step))
    set("name", variant.name)
    set("count", isReps ? String(repetition) : String(seconds))
    set("of", isReps ? ofReps(variant, step, gone) : step.phase === "work" ? "seconds to hold" : "seconds")
    pace(variant, step, gone)
    set("next", s.away
      ? AWAY
      : step.phase === "ready" || !plan.items[s.item + 1] ? "" : `Then: ${plan.items[s.item + 1].variants[0].name}`)
    set("pause", s.paused ? (s.begun ? "Go on" : "Start") : "Pause")
    set("done", step.phase === "work" ? "Done" : "Next")
    at("easier").hidden = s.variant + 1 >= plan.items[s.item].variants.length
    list(variant)
    if (!s.paused && seconds !== second && seconds > 0 && seconds <= SOON_SECONDS) sense.soon()
    second = seconds
  }

  function phaseOf(variant, step) {
    const words = [PHASES[step.phase]]
    if (step.side) words.push(SIDES[step.side])
    const count = setOf(variant, step)
    if (count) words.push(count)
    return words.join(" · ")
  }

  function ofReps(variant, step, gone) {
    if (!variant.breathing) return `of ${step.amount}`
    const within = (gone / 1000) % variant.rep_seconds
    return `of ${step.amount} · breathe ${within < BREATH_IN_SECONDS ? "in" : "out"}`
  }

  function pace(variant, step, gone) {
    const isBreath = variant.breathing && step.phase === "work"
    at("pacer").hidden = !isBreath
    if (!isBreath) return
    const within = (gone / 1000) % variant.rep_seconds
    const out = variant.rep_seconds - BREATH_IN_SECONDS
    const full = within < BREATH_IN_SECONDS ? within / BREATH_IN_SECONDS : 1 - (within - BREATH_IN_SECONDS) / out
    at("pacer").style.transform = `scale(${(0.45 + 0.55 * full).toFixed(3)})`
  }

  function list(variant) {
    if (at("cues").dataset.of === variant.name) return
    at("cues").dataset.of = variant.name
    at("cues").replaceChildren(...variant.cues.map((cue) => {
      const line = document.createElement("li")
      line.textContent = cue
      return line
    }))
    set("mistake", variant.mistakes ? `Often goes wrong: ${variant.mistakes}.` : "")
    set("caution", variant.caution)
  }

  function set(id, words) {
    const one = at(id)
    if (one.textContent !== words) one.textContent = words
  }

  const press = {
    pause: (now) => {
      ending = null
      if (s.paused) { resume(s, now); fill() }
      else pause(s, now)
    },
    done: (now) => done(plan, s, now),
    back: (now) => back(plan, s, now),
    skip: (now) => skip(plan, s, now),
    easier: (now) => easier(plan, s, now),
    hurts: (now) => { stop(plan, s, now); end("hurts") },
    stop: (now) => { stop(plan, s, now); end("stopped") },
  }
  const keys = { " ": "pause", ArrowRight: "done", ArrowLeft: "back", s: "skip", e: "easier", h: "hurts", x: "stop" }
  for (const [id, what] of Object.entries(press)) at(id).onclick = () => act(what)
  shell.onkeydown = (event) => {
    const inner = event.composedPath()[0]
    const isField = ["INPUT", "SUMMARY"].includes(inner.tagName)
    const name = keys[event.key.length > 1 ? event.key : event.key.toLowerCase()]
    if (!name || event.ctrlKey || event.metaKey || event.altKey || isField) return
    if (inner.tagName === "BUTTON" && event.key === " ") return // the button's own press
    event.preventDefault()
    act(press[name])
  }
  for (const name of ["sound", "voice", "vibration"]) {
    at(name).checked = sense.chosen[name]
    at(name).onchange = (event) => sense.choose(name, event.target.checked)
  }
  at("vibration").parentElement.hidden = !sense.canVibrate
  const offerVoice = () => {
    at("voice").disabled = !sense.canSpeak()
    at("voiceless").hidden = sense.canSpeak()
  }
  sense.whenVoicesChange(offerVoice)
  offerVoice()
  set("awake", sense.canStayAwake
    ? ""
    : "The screen may go to sleep: this browser can keep it on only on this machine itself or over https.")

  const shown = () => { if (document.visibilityState === "visible") act(() => sense.stayAwake(!s.paused), false) }
  // At the bottom of the screen the controls are in a thumb's reach, unless large text makes them
  // hide what they control. A lying phone is filled by the player.
  const hand = at("hand")
  const fit = () => hand.classList.toggle("pinned", hand.offsetHeight <= window.innerHeight / 2)
  const fill = () => { if (window.innerHeight < LOW_PX) shell.scrollIntoView({ block: "start" }) }
  const sized = new ResizeObserver(fit)
  sized.observe(hand)
  const turned = () => { fit(); if (!s.paused) fill() }
  window.addEventListener("resize", turned)

  document.addEventListener("visibilitychange", shown)
  window.addEventListener("pagehide", keep)
  const timer = setInterval(() => {
    const before = Math.floor(s.seen / 1000)
    tick(plan, s, Date.now())
    if (!s.paused && Math.floor(s.seen / 1000) !== before) keep()
    settled()
    // The connection was lost at the end: say it again until the app takes the player away.
    if (ending && Date.now() - saidAt > AGAIN_AFTER_MS) end(ending)
  }, TICK_MS)

  function close() {
    clearInterval(timer)
    sized.disconnect()
    window.removeEventListener("resize", turned)
    document.removeEventListener("visibilitychange", shown)
    window.removeEventListener("pagehide", keep)
    if (!s.ended) keep()
    sense.stayAwake(false)
    if (ending) handOn(root.host || shell)
  }

  settled()
  shell.focus({ preventScroll: true })
  return player
}

// The later of what this browser and what the journal kept of the run.
function latest(plan) {
  const kept = [read(KEY_RUN), plan.progress].map((one) => restored(plan, one)).filter(Boolean)
  return kept.sort((one, other) => other.seen - one.seen)[0] || null
}
