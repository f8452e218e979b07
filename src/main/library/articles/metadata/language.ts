import { detectAll } from 'tinyld'
import { asList, asText } from './jsonLd'
import type { Page } from './page'
import { described, metaText, type PageSource } from './source'

/** The sources of the language, in order; the story's text can overrule them all. */
export const languageSources: readonly PageSource<string>[] = [
  { name: '`lang` of the box around the headline', read: (page) => page.storyLanguage },
  { name: '`html[lang]`', read: (page) => page.document.documentElement.getAttribute('lang') },
  ...metaText('content-language', 'og:locale'),
  ...described('inLanguage', (story) => asText(asList(story['inLanguage'])[0])),
  ...metaText('dc.language', 'dcterms.language', 'language', 'citation_language')
]

/** Countries and old codes that templates put where a language should be. Sorted. */
const mistaken: Readonly<Record<string, string>> = { cn: 'zh', cz: 'cs', dk: 'da', gr: 'el', jp: 'ja', kr: 'ko', se: 'sv', ua: 'uk' }

/** Languages that detection takes for each other: there, what the page says counts. */
const relatives: readonly ReadonlySet<string>[] = [
  new Set(['no', 'nb', 'nn', 'da', 'sv']),
  new Set(['hr', 'sr', 'bs', 'sl', 'mk', 'bg']),
  new Set(['id', 'ms', 'jv', 'su', 'tl']),
  new Set(['ru', 'uk', 'be', 'bg', 'mk', 'sr', 'kk']),
  new Set(['cs', 'sk']),
  new Set(['es', 'gl', 'ca', 'pt', 'ast', 'oc']),
  new Set(['ar', 'fa', 'ur', 'ckb', 'ps']),
  new Set(['hi', 'mr', 'ne', 'sa']),
  new Set(['nl', 'af']),
  new Set(['fi', 'et']),
  new Set(['tr', 'az', 'tk', 'uz'])
]

/** The scripts that languages are written in where that tells them from others; the rest are Latin. Sorted by script. */
const scripts: readonly { readonly letters: RegExp; readonly languages: ReadonlySet<string>; readonly sure: string | null }[] = [
  { letters: /\p{Script=Arabic}/gu, languages: new Set(['ar', 'ckb', 'fa', 'ps', 'ku', 'sd', 'ug', 'ur']), sure: null },
  { letters: /\p{Script=Armenian}/gu, languages: new Set(['hy']), sure: 'hy' },
  { letters: /\p{Script=Bengali}/gu, languages: new Set(['as', 'bn']), sure: 'bn' },
  {
    letters: /\p{Script=Cyrillic}/gu,
    languages: new Set(['be', 'bg', 'kk', 'ky', 'mk', 'mn', 'ru', 'sr', 'tg', 'tt', 'uk', 'uz']),
    sure: null
  },
  { letters: /\p{Script=Devanagari}/gu, languages: new Set(['hi', 'mr', 'ne', 'sa']), sure: null },
  { letters: /\p{Script=Georgian}/gu, languages: new Set(['ka']), sure: 'ka' },
  { letters: /\p{Script=Greek}/gu, languages: new Set(['el']), sure: 'el' },
  { letters: /\p{Script=Han}/gu, languages: new Set(['ja', 'zh', 'yue', 'ko']), sure: null },
  { letters: /\p{Script=Hangul}/gu, languages: new Set(['ko']), sure: 'ko' },
  { letters: /\p{Script=Hebrew}/gu, languages: new Set(['he', 'yi']), sure: 'he' },
  { letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, languages: new Set(['ja']), sure: 'ja' },
  { letters: /\p{Script=Tamil}/gu, languages: new Set(['ta']), sure: 'ta' },
  { letters: /\p{Script=Thai}/gu, languages: new Set(['th']), sure: 'th' }
]

/** Of these, the ones that are also written in Latin letters. Sorted. */
const alsoLatin: ReadonlySet<string> = new Set(['kk', 'ku', 'sr', 'tt', 'ug', 'uz'])

/** Letters needed before detection counts, and before it may overrule what the page says in its own script. */
const [enoughToGuess, enoughToOverrule] = [60, 160]
/** How sure `tinyld` must be of a language, and how little it may think of the one the page says, 0–1. */
const [sureEnough, notAtAll] = [0.45, 0.1]
const sampleLength = 1_500

/**
 * The story's language as a BCP 47 tag: what the page says, what the feed says, else a guess from enough text.
 * A template that says English around a Russian text is not believed; of two that say something, the one that fits the text is.
 */
export function readLanguage(page: Page | null, feedLanguage: string | null, text: string): string | null {
  const said = page ? languageSources.map(({ read }) => toTag(read(page))) : []
  const tags = [...said, toTag(feedLanguage)].filter((tag) => tag !== null)
  const sample = text.slice(0, sampleLength)
  const fitting = tags.find((tag) => fits(tag, sample))
  return fitting ?? guess(sample) ?? tags[0] ?? null
}

function toTag(text: string | null): string | null {
  const given = text?.split(/[,;]/)[0]?.trim().replaceAll('_', '-') ?? ''
  const tag = mistaken[given.toLowerCase()] ?? given
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag) || /^(?:und|zxx|mul)\b/i.test(tag)) return null
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null
  } catch {
    return null
  }
}

/** Whether a text can be of this language: by its script, then by its words where there are enough. */
function fits(tag: string, text: string): boolean {
  const language = primary(tag)
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (letters < 20) return true
  const script = mainScript(text, letters)
  if (script) return script.languages.has(language) || /-(?:Cyrl|Arab|Hans|Hant|Jpan)\b/.test(tag)
  if (scripts.some(({ languages }) => languages.has(language)) && !alsoLatin.has(language)) return false
  return letters < enoughToOverrule || !isPlainlyOther(language, text)
}

function mainScript(text: string, letters: number): (typeof scripts)[number] | null {
  const counted = scripts.map((script) => ({ script, share: (text.match(script.letters)?.length ?? 0) / letters }))
  // Japanese is written with more Han than kana letters at times; a tenth of kana is enough to tell.
  const kana = counted.find(({ script, share }) => script.sure === 'ja' && share > 0.1)
  const hangul = counted.find(({ script, share }) => script.sure === 'ko' && share > 0.3)
  return (kana ?? hangul ?? counted.find(({ share }) => share > 0.5))?.script ?? null
}

function isPlainlyOther(language: string, text: string): boolean {
  const found = detectAll(text)
  const [best] = found
  const own = found.find(({ lang }) => isRelated(lang, language))
  return best !== undefined && !isRelated(best.lang, language) && best.accuracy >= sureEnough && (own?.accuracy ?? 0) <= notAtAll
}

function isRelated(a: string, b: string): boolean {
  return a === b || relatives.some((group) => group.has(a) && group.has(b))
}

function primary(tag: string): string {
  return (tag.split('-')[0] ?? '').toLowerCase()
}

/** Short texts are guessed wrongly too often to be worth it, except where the script alone tells. */
function guess(text: string): string | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const script = letters >= 4 ? mainScript(text, letters) : null
  if (script?.sure) return script.sure
  if (letters < enoughToGuess && !(script && letters >= 20)) return null
  const found = detectAll(text).find(({ lang }) => !script || script.languages.has(lang))
  return found?.lang ?? null
}
