// Where a guided session stands, moved on by the wall clock. Nothing here touches the page.
//
// plan:  { run, items: [{ variants: [{ unit, rep_seconds, steps: [{ phase, seconds, set, side, amount }] }] }] }
// state: item, variant, step    the place in the plan
//        endsAt                 when the step is over, in milliseconds of Date.now(), while it runs
//        left                   milliseconds left of the step, while it is paused
//        since, active          when running began, and the milliseconds run before that
//        seen                   when the clock was last looked at
//        chosen                 the variant of each item that was changed
//        done                   what was done: [item, variant, set, side, amount]

const AWAY_MS = 150000 // a browser wakes a hidden tab once a minute; longer than this nobody watched
const AGAIN_MS = 2000 // "back" within this time goes to the step before, later to its beginning

const freshState = (plan) => ({
  run: plan.run, item: 0, variant: 0, step: 0, paused: true, begun: false, ended: false, away: false,
  left: plan.items[0].variants[0].steps[0].seconds * 1000, endsAt: 0, since: 0, active: 0, seen: 0,
  chosen: {}, jump: null, done: [],
})

const variantOf = (plan, s) => plan.items[s.item].variants[s.variant]
const stepOf = (plan, s) => variantOf(plan, s).steps[s.step]
const leftOf = (s, now) => (s.paused || s.ended ? s.left : Math.max(0, s.endsAt - now))
const activeOf = (s, now) => s.active + (s.paused || s.ended ? 0 : now - s.since)

function pause(s, now) {
  if (s.paused || s.ended) return
  s.left = Math.max(0, s.endsAt - now)
  s.active += now - s.since
  s.paused = true
}

function resume(s, now) {
  if (!s.paused || s.ended) return
  s.endsAt = now + s.left
  s.since = now
  s.seen = now
  s.paused = false
  s.begun = true
  s.away = false
}

function enter(plan, s, item, variant, step, from) {
  s.item = item
  s.variant = variant
  s.step = step
  s.left = stepOf(plan, s).seconds * 1000
  s.endsAt = from + s.left
}

function leave(plan, s, from) {
  const steps = variantOf(plan, s).steps
  const next = s.jump === null ? s.step + 1 : s.jump
  s.jump = null
  if (next < steps.length) return enter(plan, s, s.item, s.variant, next, from)
  nextItem(plan, s, from)
}

function nextItem(plan, s, from) {
  s.jump = null
  if (s.item + 1 < plan.items.length) {
    return enter(plan, s, s.item + 1, s.chosen[s.item + 1] || 0, 0, from)
  }
  finish(s, from)
}

function finish(s, at) {
  pause(s, at)
  s.left = 0
  s.ended = true
}

const sameSet = (one, s, step) =>
  one[0] === s.item && one[1] === s.variant && one[2] === step.set && one[3] === step.side

function forget(plan, s) {
  const step = stepOf(plan, s)
  if (step.phase === "work") s.done = s.done.filter((one) => !sameSet(one, s, step))
}

function note(plan, s, amount) {
  forget(plan, s)
  const step = stepOf(plan, s)
  if (amount > 0) s.done = [...s.done, [s.item, s.variant, step.set, step.side, amount]]
}

// Go on as far as the clock has; a step begins where the one before ended, so nothing drifts.
function tick(plan, s, now) {
  if (s.paused || s.ended) return
  if (now - s.seen > AWAY_MS || now < s.seen - AGAIN_MS) {
    const then = s.seen
    pause(s, then)
    s.away = true
    return
  }
  while (!s.ended && s.endsAt <= now) {
    const step = stepOf(plan, s)
    if (step.phase === "work") note(plan, s, step.amount)
    leave(plan, s, s.endsAt)
  }
  s.seen = now
}

// Ended within a set: what was made of it counts, whole repetitions or seconds.
function stop(plan, s, now) {
  if (s.ended) return
  tick(plan, s, now)
  pause(s, now)
  const step = stepOf(plan, s)
  if (step.phase !== "work" || s.left === 0) return
  const variant = variantOf(plan, s)
  const gone = (step.seconds * 1000 - s.left) / 1000
  const made = Math.floor(variant.unit === "hold_s" ? gone : gone / variant.rep_seconds)
  note(plan, s, Math.min(step.amount, made))
}

// "Done": the set is over. Repetitions were all made; of a hold the seconds that it lasted count.
function done(plan, s, now) {
  if (s.ended) return
  const step = stepOf(plan, s)
  if (step.phase === "work") {
    const held = Math.floor((step.seconds * 1000 - leftOf(s, now)) / 1000)
    note(plan, s, variantOf(plan, s).unit === "hold_s" ? Math.min(step.amount, held) : step.amount)
  }
  leave(plan, s, now)
}

function skip(plan, s, now) {
  if (!s.ended) nextItem(plan, s, now)
}

function back(plan, s, now) {
  if (s.ended) return
  const gone = stepOf(plan, s).seconds * 1000 - leftOf(s, now)
  s.jump = null
  if (gone < AGAIN_MS && (s.step > 0 || s.item > 0)) {
    if (s.step > 0) {
      enter(plan, s, s.item, s.variant, s.step - 1, now)
    } else {
      const item = s.item - 1
      const variant = s.chosen[item] || 0
      enter(plan, s, item, variant, plan.items[item].variants[variant].steps.length - 1, now)
    }
  } else {
    enter(plan, s, s.item, s.variant, s.step, now)
  }
  forget(plan, s)
}

// An easier exercise in this place: get ready once more, then on with the set that was to come.
function easier(plan, s, now) {
  const variant = s.variant + 1
  if (s.ended || variant >= plan.items[s.item].variants.length) return
  const set = stepOf(plan, s).set
  enter(plan, s, s.item, variant, 0, now)
  s.chosen[s.item] = variant
  const place = variantOf(plan, s).steps.findIndex((one) => one.phase === "work" && one.set === set)
  s.jump = place > 0 ? place : null
}

// What was kept, if it is of this run and fits the plan; it goes on only when the person says so.
function restored(plan, kept) {
  if (!kept || kept.run !== plan.run || !plan.items[kept.item]) return null
  const variant = plan.items[kept.item].variants[kept.variant]
  if (!variant || !variant.steps[kept.step]) return null
  const s = { ...freshState(plan), ...kept }
  if (!s.paused && !s.ended) pause(s, Math.max(s.seen, s.since))
  return s
}
