import type { Voice } from './speechEngine'

const base = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? ''

/** The voices that can read a language; all where it is not known. */
export function voicesFor(voices: readonly Voice[], language: string | null): readonly Voice[] {
  return language === null ? voices : voices.filter((voice) => base(voice.language) === base(language))
}

/**
 * The voice for a text: the one the reader chose if it speaks the language, else one of the same region, the system's own before
 * others. Null when none speaks it.
 */
export function chooseVoice(voices: readonly Voice[], language: string | null, chosen: string): Voice | null {
  const fit = voicesFor(voices, language)
  const isRegional = (voice: Voice) => language !== null && voice.language.toLowerCase() === language.toLowerCase()
  return (
    fit.find(({ name }) => name === chosen) ??
    fit.find((voice) => isRegional(voice) && voice.isDefault) ??
    fit.find(isRegional) ??
    fit.find(({ isDefault }) => isDefault) ??
    fit[0] ??
    null
  )
}
