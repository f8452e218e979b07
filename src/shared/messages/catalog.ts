import english from './en'
import type { LanguageTag } from './languages'

type English = typeof english

/** A catalog: messages in ICU MessageFormat by area and name. One that lacks some falls back to English for them. */
export type Catalog = { readonly [Area in keyof English]?: { readonly [Name in keyof English[Area]]?: string } }

/** The name of a message: its area and its name in that area's file, `reader.close`. */
export type MessageKey = { [Area in keyof English & string]: `${Area}.${keyof English[Area] & string}` }[keyof English & string]

/** Where each language's catalog is; read when it is chosen. */
const catalogs: Readonly<Record<LanguageTag, () => Promise<{ readonly default: Catalog }>>> = {
  ar: () => import('./ar'),
  de: () => import('./de'),
  en: () => Promise.resolve({ default: english }),
  es: () => import('./es'),
  fr: () => import('./fr'),
  ru: () => import('./ru'),
  'zh-Hans': () => import('./zh-Hans')
}

/** The messages of a language by key. */
export async function loadCatalog(language: LanguageTag): Promise<Readonly<Record<string, string>>> {
  return flatten((await catalogs[language]()).default)
}

/** `{ reader: { close } }` as `reader.close`. */
export function flatten(catalog: Catalog): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(catalog).flatMap(([area, messages]) => Object.entries(messages).map(([name, text]) => [`${area}.${name}`, text]))
  )
}
