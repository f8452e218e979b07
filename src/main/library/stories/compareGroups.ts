import type { GroupEvidence } from './storyModel'
import type { ProfileTerm, StoryProfile } from './storyProfile'

/** A group of articles with what its terms do not tell. */
export interface Group {
  readonly ids: readonly number[]
  readonly profile: StoryProfile
  readonly languages: ReadonlySet<string>
  /** Labels that open headlines, folded. */
  readonly labels: ReadonlySet<string>
  readonly feeds: ReadonlySet<number>
}

const DAY_MS = 86_400_000
/** A name that tells less than this is as good as none. */
const TELLING = 0.08
/** So many names of a group are what it is most about; one in a headline counts for more. */
const MAIN_NAMES = 4
const IN_TITLE = 1.3

/** What speaks for two groups telling one event; `links` is how many links lead between them. */
export function compareGroups(one: Group, other: Group, links: number): GroupEvidence {
  const [small, large] = one.profile.terms.size <= other.profile.terms.size ? [one.profile, other.profile] : [other.profile, one.profile]
  const shared = shareTerms(small, large)
  const likeness = Math.sqrt(shared.product / (small.length * large.length))
  const [firstName = 0, secondName = 0] = shared.names
  const noName = firstName < TELLING ? 1 : 0
  const names = Math.min(1.5, sum(shared.names))
  const smaller = Math.log(Math.min(small.size, large.size))
  return {
    likeness,
    words: Math.min(1.5, sum(shared.words)),
    names,
    firstName,
    secondName,
    headlines: Math.min(0.8, shared.headlines),
    noName,
    likenessWithoutName: noName * likeness,
    mainNames: compareMainNames(small, large),
    figures: Math.min(0.5, sum(shared.figures)),
    gap: Math.log1p(Math.max(0, small.from - large.to, large.from - small.to) / DAY_MS) / 4,
    smaller,
    larger: Math.log(Math.max(small.size, large.size)),
    namesOfMany: smaller * names,
    links: Math.min(1, links / Math.min(small.size, large.size)),
    acrossLanguages: meet(one.languages, other.languages) ? 0 : 1,
    label: compareLabels(one.labels, other.labels),
    sameFeed: meet(one.feeds, other.feeds) ? 1 : 0
  }
}

interface Shared {
  readonly product: number
  /** How telling each shared term is, the most telling first. */
  readonly names: readonly number[]
  readonly words: readonly number[]
  readonly figures: readonly number[]
  readonly headlines: number
}

function shareTerms(small: StoryProfile, large: StoryProfile): Shared {
  const [names, words, figures]: number[][] = [[], [], []]
  let [product, headlines] = [0, 0]
  for (const [term, own] of small.terms) {
    const match = large.terms.get(term)
    if (match === undefined) continue
    product += own.weight * match.weight
    // Large groups share much that few of their articles hold.
    const telling = own.rarity * ((own.count / small.size) * (match.count / large.size)) ** 0.75
    if (own.isFigure) figures?.push(telling)
    else if (own.isName || match.isName) names?.push(telling)
    else {
      words?.push(telling)
      headlines += own.rarity * Math.sqrt((own.titles / small.size) * (match.titles / large.size))
    }
  }
  return { product, names: largestFirst(names), words: largestFirst(words), figures: figures ?? [], headlines }
}

function compareMainNames(one: StoryProfile, other: StoryProfile): number {
  const [ones, others] = [mainNames(one), mainNames(other)]
  const agreeing = [...ones.filter(([term]) => other.terms.has(term)), ...others.filter(([term]) => one.terms.has(term))]
  const weigh = (names: readonly (readonly [term: number, weight: number])[]) => sum(names.map(([, weight]) => weight))
  return weigh(agreeing) / (weigh(ones) + weigh(others) + 0.2)
}

function mainNames({ terms, size }: StoryProfile): (readonly [term: number, weight: number])[] {
  const names: (readonly [number, number])[] = []
  for (const [term, entry] of terms) if (entry.isName && entry.rarity > TELLING) names.push([term, mainWeight(entry, size)])
  return names.sort((a, b) => b[1] - a[1]).slice(0, MAIN_NAMES)
}

function mainWeight({ rarity, count, titles }: ProfileTerm, size: number): number {
  return rarity * Math.sqrt(count / size) * (titles > 0 ? IN_TITLE : 1)
}

/** "Belarus Crisis" and "Belarus election" are neither one label nor two subjects. */
function compareLabels(ones: ReadonlySet<string>, others: ReadonlySet<string>): number {
  if (ones.size === 0 || others.size === 0) return 0
  if (meet(ones, others)) return 1
  const wordsOf = (labels: ReadonlySet<string>) => new Set([...labels].flatMap((label) => label.split(/[^\p{L}\p{N}]+/u)))
  return meet(wordsOf(ones), wordsOf(others)) ? 0 : -1
}

function meet<Item>(one: ReadonlySet<Item>, other: ReadonlySet<Item>): boolean {
  for (const item of one) if (other.has(item)) return true
  return false
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
const largestFirst = (numbers: readonly number[] | undefined) => [...(numbers ?? [])].sort((a, b) => b - a)
