// How a session is told in words and in minutes.

const PHASES = { ready: "Get ready", work: "Go", switch: "Other side", rest: "Rest" }
const AWAY = "You were away for a while, so the player waited here."
const SIDES = { left: "left side", right: "right side", both: "both sides" }

const secondsOf = (steps) => steps.reduce((sum, step) => sum + step.seconds, 0)
const whole = (plan) => plan.items.reduce((sum, item) => sum + secondsOf(item.variants[0].steps), 0)

// Seconds of all steps after the one at hand.
function remaining(plan, s) {
  const here = secondsOf(variantOf(plan, s).steps.slice(s.jump === null ? s.step + 1 : s.jump))
  const later = plan.items.slice(s.item + 1)
  return later.reduce((sum, item) => sum + secondsOf(item.variants[0].steps), here)
}

function setOf(variant, step) {
  const sets = variant.steps[variant.steps.length - 1].set
  return sets > 1 ? `set ${step.set} of ${sets}` : ""
}

function amountOf(variant, step) {
  if (variant.unit === "hold_s") return `hold ${step.amount} seconds`
  const word = variant.breathing ? "breath" : "repetition"
  return `${step.amount} ${word}${step.amount === 1 ? "" : "s"}`
}
