import { canonicalUrl } from '@shared/text/canonicalUrl'
import { absoluteUrl } from '../dom/urls'
import { foldText } from '../text/sameText'
import { asList, asText, asThing, type JsonThing, typesOf } from './jsonLd'

/** schema.org types that are a story. Sorted. */
const storyTypes: ReadonlySet<string> = new Set([
  'AdvertiserContentArticle',
  'AnalysisNewsArticle',
  'Article',
  'AskPublicNewsArticle',
  'BackgroundNewsArticle',
  'BlogPosting',
  'DiscussionForumPosting',
  'LiveBlogPosting',
  'MedicalScholarlyArticle',
  'NewsArticle',
  'OpinionNewsArticle',
  'Report',
  'ReportageNewsArticle',
  'ReviewNewsArticle',
  'SatiricalArticle',
  'ScholarlyArticle',
  'SocialMediaPosting',
  'TechArticle'
])

/** Types that are the page's matter where it has no article. Sorted. */
const otherTypes: ReadonlySet<string> = new Set([
  'AudioObject',
  'CreativeWork',
  'CriticReview',
  'Episode',
  'HowTo',
  'Interview',
  'PodcastEpisode',
  'Question',
  'RadioEpisode',
  'Recipe',
  'Review',
  'TVEpisode',
  'VideoObject'
])

/** What else tells which of several things is this page's story. */
export interface PageSigns {
  readonly url: string | null
  /** The page's headings and titles. */
  readonly titles: readonly string[]
}

/** The thing that describes the story itself, when there is one: an article before other matter, of several the one that names this page or its headline. */
export function findStory(things: readonly JsonThing[], signs: PageSigns): JsonThing | null {
  const titles = signs.titles.map(foldText).filter((title) => title !== '')
  const ranked = things.map((thing) => ({ thing, rank: rankOf(thing) * 4 + agreement(thing, signs.url, titles) }))
  const best = ranked
    .filter(({ rank }) => rank >= 4)
    .reduce<(typeof ranked)[number] | null>((top, next) => (top && top.rank >= next.rank ? top : next), null)
  return best?.thing ?? null
}

/** 3 for an article, 2 for other matter, 1 for a page that describes itself as a story, 0 for the rest. */
function rankOf(thing: JsonThing): number {
  const types = typesOf(thing)
  if (types.some((type) => storyTypes.has(type))) return 3
  if (types.some((type) => otherTypes.has(type))) return 2
  const isPage = types.length === 0 || types.some((type) => type.endsWith('Page'))
  return isPage && ['headline', 'datePublished', 'author'].some((key) => thing[key] !== undefined) ? 1 : 0
}

/** 2 for the page's address, 1 for its headline. */
function agreement(thing: JsonThing, pageUrl: string | null, titles: readonly string[]): number {
  const own = pageUrl === null ? null : canonicalUrl(pageUrl)
  const hasAddress = own !== null && addressesOf(thing).some((address) => canonicalUrl(absoluteUrl(address, pageUrl) ?? '') === own)
  const headline = foldText(asText(thing['headline'] ?? thing['name']) ?? '')
  const hasHeadline = headline !== '' && titles.some((title) => title === headline || (headline.length >= 12 && title.includes(headline)))
  return (hasAddress ? 2 : 0) + (hasHeadline ? 1 : 0)
}

/** The addresses a thing says are its own. */
export function addressesOf(thing: JsonThing): string[] {
  const page = asList(thing['mainEntityOfPage']).flatMap((value) => {
    const described = asThing(value)
    return typeof value === 'string' ? [value] : [asText(described?.['@id']), asText(described?.['url'])]
  })
  return [asText(thing['url']), ...page, asText(thing['@id'])].filter((address) => address !== null)
}
