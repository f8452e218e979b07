/// <reference path="./snowball-stemmers.d.ts" />
import { newStemmer } from 'snowball-stemmers'
import { fold } from './fold'
import { baseLanguage } from './language'
import { stemEnglish } from './stemEnglish'

/** Snowball's algorithms by primary language subtag; English has a lighter one of our own. */
const algorithms: Readonly<Record<string, string>> = {
  ar: 'arabic',
  ca: 'catalan',
  cs: 'czech',
  da: 'danish',
  de: 'german',
  es: 'spanish',
  eu: 'basque',
  fi: 'finnish',
  fr: 'french',
  ga: 'irish',
  hu: 'hungarian',
  hy: 'armenian',
  it: 'italian',
  nb: 'norwegian',
  nl: 'dutch',
  nn: 'norwegian',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sl: 'slovene',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish'
}

/** Words remembered per language: the port takes some 10 µs a word, our English stemmer 1. */
const REMEMBERED = 20_000

type Stem = (word: string) => string
const stemmers = new Map<string, Stem>()

/**
 * The stem that the inflections of a folded word share in a language (BCP 47 tag; English when null).
 * A language without a stemmer gives the word itself. Only compare stems of one language.
 */
export function stem(word: string, language: string | null): string {
  return stemmerOf(language)(word)
}

/** The same for many words of one language. */
export function stemmerOf(language: string | null): Stem {
  const base = baseLanguage(language)
  const known = stemmers.get(base)
  if (known !== undefined) return known
  const made = makeStemmer(base)
  stemmers.set(base, made)
  return made
}

function makeStemmer(base: string): Stem {
  if (base === 'en') return remember(stemEnglish)
  const algorithm = algorithms[base]
  if (algorithm === undefined) return (word) => word
  const stemmer = newStemmer(algorithm)
  // Short words lose their meaning, and folding again takes off what the port leaves.
  return remember((word) => (word.length < 4 ? word : fold(stemmer.stem(word))))
}

function remember(compute: Stem): Stem {
  const known = new Map<string, string>()
  return (word) => {
    const found = known.get(word)
    if (found !== undefined) return found
    if (known.size >= REMEMBERED) known.clear()
    const made = compute(word)
    known.set(word, made)
    return made
  }
}
