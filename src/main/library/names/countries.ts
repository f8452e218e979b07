import { fold } from '@shared/text/fold'
import { stem } from '@shared/text/stem'

/** Codes that are no country's: unions, what is made up for tests, what is unknown. */
const noCountries: ReadonlySet<string> = new Set(['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ'])
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const kept = new Map<string, ReadonlySet<string>>()

/** The names of countries in a language, folded, in Russian as stems (Unicode CLDR, by way of `Intl.DisplayNames`), and a few that news uses in their place. */
function countries(base: string): ReadonlySet<string> {
  const known = kept.get(base)
  if (known !== undefined) return known
  const names = new Intl.DisplayNames([base, 'en'], { type: 'region', fallback: 'none' })
  const codes = letters.flatMap((first) => letters.map((second) => first + second)).filter((code) => !noCountries.has(code))
  const set = new Set([...codes.flatMap((code) => names.of(code) ?? []), ...shortNames].map((name) => countryKey(name, base)))
  kept.set(base, set)
  return set
}

/** Whether a name is a country's or a part of the world's, in whatever case the language puts it. */
export function isCountry(name: string, base: string): boolean {
  return countries(base).has(countryKey(name, base))
}

function countryKey(name: string, base: string): string {
  const folded = fold(name)
  return base === 'ru' ? stem(folded, base) : folded
}

const shortNames: readonly string[] = [
  'Africa',
  'America',
  'Asia',
  'Britain',
  'Czech Republic',
  'England',
  'Europe',
  'Europa',
  'Gaza',
  'Kosovo',
  'Latin America',
  'Middle East',
  'North Korea',
  'Northern Ireland',
  'Scotland',
  'South Korea',
  'Tibet',
  'West Africa',
  'West Bank',
  'Wales',
  'Белоруссия',
  'Европа'
]
