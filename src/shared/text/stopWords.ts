/// <reference path="./stopword.d.ts" />
import {
  ara,
  ces,
  dan,
  deu,
  ell,
  eng,
  fas,
  fin,
  fra,
  heb,
  hun,
  ita,
  jpn,
  kor,
  nld,
  nob,
  pol,
  por,
  ron,
  rus,
  spa,
  swe,
  tha,
  tur,
  ukr,
  vie,
  zho
} from 'stopword'
import { baseLanguage } from './language'
import { segmentWords } from './tokenize'

const lists: Readonly<Record<string, readonly string[]>> = {
  ar: ara,
  cs: ces,
  da: dan,
  de: deu,
  el: ell,
  en: eng,
  es: spa,
  fa: fas,
  fi: fin,
  fr: fra,
  he: heb,
  hu: hun,
  it: ita,
  ja: jpn,
  ko: kor,
  nb: nob,
  nl: nld,
  no: nob,
  pl: pol,
  pt: por,
  ro: ron,
  ru: rus,
  sv: swe,
  th: tha,
  tr: tur,
  uk: ukr,
  vi: vie,
  zh: zho
}
const sets = new Map<string, ReadonlySet<string>>()

/** Words too common to tell stories apart, folded. English when the language is unknown; empty when it has no list. */
export function stopWords(language: string | null): ReadonlySet<string> {
  const base = baseLanguage(language)
  const known = sets.get(base)
  if (known !== undefined) return known
  const set = new Set((lists[base] ?? []).flatMap((entry) => segmentWords(entry).map((token) => token.text)))
  sets.set(base, set)
  return set
}
