import { canonicalUrl } from '@shared/text/canonicalUrl'
import { absoluteUrl } from '../../dom/urls'
import { asList, asText, asThing, type JsonThing, typesOf } from '../../metadata/jsonLd'
import { fileTypeOf, readSeconds } from './mediaFiles'

/** What a page says of a film or recording in its JSON-LD (schema.org `VideoObject`, `AudioObject`). */
export interface DescribedMedia {
  readonly kind: 'audio' | 'video'
  readonly title: string | null
  readonly author: string | null
  readonly seconds: number | null
  readonly mime: string | null
  readonly poster: string | null
  /** The file itself, where it is one. */
  readonly file: string | null
  /** Every address it is known by, canonical. */
  readonly addresses: readonly string[]
}

const maxDescribed = 50
const mediaProperties: readonly string[] = ['associatedMedia', 'audio', 'hasPart', 'video']

/** The films and recordings that a page's JSON-LD describes, those of its story first. */
export function describedMedia(things: readonly JsonThing[], base: string | null): DescribedMedia[] {
  const nested = things
    .flatMap((thing) => mediaProperties.flatMap((name) => asList(thing[name])))
    .flatMap((value) => {
      const thing = asThing(value)
      return thing ? [thing] : []
    })
  const found = [...new Set([...nested, ...things])].slice(0, 500).flatMap((thing) => describe(thing, base) ?? [])
  return found.slice(0, maxDescribed)
}

/** What is said of the film or recording with this address; the only one of its kind where addresses don't tell. */
export function findDescribed(
  described: readonly DescribedMedia[],
  address: string,
  kind: DescribedMedia['kind'] | null
): DescribedMedia | null {
  const own = canonicalUrl(address)
  const same = described.find(({ addresses }) => addresses.includes(own))
  if (same) return same
  const ofKind = described.filter((each) => each.kind === kind)
  return ofKind.length === 1 && ofKind[0]?.addresses.length === 0 ? ofKind[0] : null
}

function describe(thing: JsonThing, base: string | null): DescribedMedia | null {
  const types = typesOf(thing)
  const kind = types.includes('VideoObject')
    ? 'video'
    : types.some((type) => /^(?:AudioObject|PodcastEpisode)$/.test(type))
      ? 'audio'
      : null
  if (!kind) return null
  const content = absoluteUrl(asText(thing['contentUrl']) ?? '', base)
  const all = [content, ...['embedUrl', 'url', '@id'].map((name) => absoluteUrl(asText(thing[name]) ?? '', base))]
  const poster =
    asList(thing['thumbnailUrl'])[0] ?? asThing(asList(thing['thumbnail'])[0])?.['url'] ?? asThing(asList(thing['image'])[0])?.['url']
  return {
    kind,
    title: asText(thing['name']) ?? asText(thing['headline']),
    author: asText(thing['author']) ?? asText(thing['creator']),
    seconds: readSeconds(asText(thing['duration'])),
    mime: asText(thing['encodingFormat']),
    poster: absoluteUrl(asText(poster) ?? '', base),
    file: content && fileTypeOf(content) ? content : null,
    addresses: all.flatMap((url) => (url ? [canonicalUrl(url)] : []))
  }
}
