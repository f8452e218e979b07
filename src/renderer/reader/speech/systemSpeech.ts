import type { SpeechEngine, Utterance, Voice } from './speechEngine'

/** Voices come late on some systems, and never on those without. */
const VOICES_MS = 1500

/** The system's own voices (Web Speech API). */
export const systemSpeech: SpeechEngine = {
  voices: async () => (await systemVoices()).map(toVoice),
  speak(utterance, onEnd) {
    speechSynthesis.cancel()
    // The next after a cut: what was cut off must not end this one.
    speechSynthesis.speak(toSystem(utterance, onEnd))
  },
  pause: () => speechSynthesis.pause(),
  resume: () => speechSynthesis.resume(),
  cancel: () => speechSynthesis.cancel()
}

function toSystem({ text, language, voice, rate }: Utterance, onEnd: (problem: string | null) => void): SpeechSynthesisUtterance {
  const spoken = new SpeechSynthesisUtterance(text)
  spoken.voice = speechSynthesis.getVoices().find(({ name }) => name === voice.name) ?? null
  spoken.lang = language ?? voice.language
  spoken.rate = rate
  spoken.addEventListener('end', () => onEnd(null))
  spoken.addEventListener('error', ({ error }) => {
    if (error !== 'canceled' && error !== 'interrupted') onEnd(error)
  })
  return spoken
}

const toVoice = ({ name, lang, default: isDefault }: SpeechSynthesisVoice): Voice => ({ name, language: lang.replace('_', '-'), isDefault })

function systemVoices(): Promise<readonly SpeechSynthesisVoice[]> {
  const known = speechSynthesis.getVoices()
  if (known.length > 0) return Promise.resolve(known)
  return new Promise((resolve) => {
    const answer = () => resolve(speechSynthesis.getVoices())
    speechSynthesis.addEventListener('voiceschanged', answer, { once: true })
    setTimeout(answer, VOICES_MS)
  })
}
