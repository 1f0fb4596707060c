// Sound, spoken words, vibration and a screen that stays awake, as far as the browser offers them.

const KEY_SENSES = "supple.player.senses"

function senses() {
  let audio = null
  let lock = null
  const chosen = { sound: true, voice: false, vibration: true, ...read(KEY_SENSES) }
  const speech = window.speechSynthesis
  const canVibrate = "vibrate" in navigator
  const canStayAwake = window.isSecureContext && "wakeLock" in navigator

  // Some browsers have voices that send the words to their maker; only one of this machine may speak.
  const voices = () => (speech ? speech.getVoices() : [])
  function ownVoice() {
    const own = voices().filter((one) => one.localService)
    const english = own.filter((one) => one.lang.startsWith("en"))
    return english.find((one) => one.default) || english[0] || own[0]
  }

  function tone(pitch, seconds) {
    if (!chosen.sound || !audio) return
    const at = audio.currentTime
    const wave = audio.createOscillator()
    const volume = audio.createGain()
    wave.frequency.value = pitch
    volume.gain.setValueAtTime(0.0001, at)
    volume.gain.exponentialRampToValueAtTime(0.15, at + 0.02)
    volume.gain.exponentialRampToValueAtTime(0.0001, at + seconds)
    wave.connect(volume).connect(audio.destination)
    wave.start(at)
    wave.stop(at + seconds)
  }

  return {
    chosen,
    canSpeak: () => ownVoice() !== undefined,
    canVibrate,
    canStayAwake,
    choose(name, on) {
      chosen[name] = on
      write(KEY_SENSES, chosen)
      if (name === "voice" && !on && speech) speech.cancel()
    },
    // Browsers allow sound only after a press.
    wake() {
      try {
        audio = audio || new AudioContext()
        audio.resume()
      } catch {
        audio = null
      }
    },
    soon: () => tone(440, 0.12),
    change(work) {
      tone(work ? 660 : 520, 0.35)
      if (chosen.vibration && canVibrate) navigator.vibrate(work ? [180] : [80, 60, 80])
    },
    say(words) {
      const voice = chosen.voice && ownVoice()
      if (!voice) return
      speech.cancel()
      const told = new SpeechSynthesisUtterance(words)
      told.lang = "en"
      // Where all are of this machine, the browser knows best which to take.
      if (voices().some((one) => !one.localService)) {
        told.voice = voice
        told.lang = voice.lang
      }
      told.rate = 0.95
      speech.speak(told)
    },
    // Voices may be known only a moment after the page has loaded.
    whenVoicesChange(tell) {
      if (speech) speech.onvoiceschanged = tell
    },
    async stayAwake(on) {
      if (!canStayAwake) return
      try {
        if (on && !lock && document.visibilityState === "visible") {
          lock = await navigator.wakeLock.request("screen")
          lock.addEventListener("release", () => { lock = null })
        } else if (!on && lock) {
          await lock.release()
        }
      } catch {
        lock = null // the battery is low, or the tab is hidden
      }
    },
  }
}

function read(key) {
  try {
    return JSON.parse(window.localStorage.getItem(key)) || {}
  } catch {
    return {}
  }
}

function write(key, value) {
  try {
    window.localStorage.setItem(key, JSON.stringify(value))
  } catch {
    // a full or closed storage: the journal keeps the progress, too
  }
}
