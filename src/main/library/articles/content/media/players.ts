import type { ImageCandidate } from '../../types'

/** A player of another site as the page embeds it: the page a person would open, and the still the site has for it. */
export interface Player {
  /** Word for the card where the embed has no title. */
  readonly kind: 'Audio' | 'Chart' | 'Code' | 'Document' | 'Map' | 'Media' | 'Post' | 'Slides' | 'Video'
  /** Null when the embed's address doesn't tell. */
  readonly page: string | null
  /** Best first. */
  readonly posters: readonly ImageCandidate[]
}

interface PlayerRow {
  readonly name: string
  readonly kind: Player['kind']
  /** Of the address of the frame. */
  readonly frame: RegExp
  readonly page: (match: RegExpExecArray, url: URL) => string | null
  readonly posters?: (match: RegExpExecArray, url: URL) => readonly ImageCandidate[]
}

/** Sites whose frame address is not the page a person would open. Sorted by name. */
const players: readonly PlayerRow[] = [
  {
    name: 'Apple Music',
    kind: 'Audio',
    frame: /^https?:\/\/embed\.music\.apple\.com\/(.+)/,
    page: ([, path]) => `https://music.apple.com/${path}`
  },
  {
    name: 'Apple Podcasts',
    kind: 'Audio',
    frame: /^https?:\/\/embed\.podcasts\.apple\.com\/(.+)/,
    page: ([, path]) => `https://podcasts.apple.com/${path}`
  },
  { name: 'Bandcamp', kind: 'Audio', frame: /^https?:\/\/bandcamp\.com\/EmbeddedPlayer\//, page: () => null },
  {
    name: 'Bluesky',
    kind: 'Post',
    frame: /^https?:\/\/embed\.bsky\.app\/embed\/(did:[\w:.]+)\/app\.bsky\.feed\.post\/(\w+)/,
    page: ([, who, id]) => `https://bsky.app/profile/${who}/post/${id}`
  },
  {
    name: 'CodePen',
    kind: 'Code',
    frame: /^https?:\/\/codepen\.io\/([\w-]+)\/embed(?:\/preview)?\/(\w+)/,
    page: ([, user, id]) => `https://codepen.io/${user}/pen/${id}`
  },
  {
    name: 'Dailymotion',
    kind: 'Video',
    frame: /^https?:\/\/(?:www\.)?dailymotion\.com\/embed\/video\/(\w+)/,
    page: ([, id]) => `https://www.dailymotion.com/video/${id}`,
    posters: ([, id]) => [still(`https://www.dailymotion.com/thumbnail/video/${id}`)]
  },
  {
    name: 'Dailymotion player',
    kind: 'Video',
    frame: /^https?:\/\/geo\.dailymotion\.com\/player[\w/]*\.html\?(?:.*&)?video=(\w+)/,
    page: ([, id]) => `https://www.dailymotion.com/video/${id}`,
    posters: ([, id]) => [still(`https://www.dailymotion.com/thumbnail/video/${id}`)]
  },
  {
    name: 'Datawrapper',
    kind: 'Chart',
    frame: /^https?:\/\/datawrapper\.dwcdn\.net\/(\w+)/,
    page: ([, id]) => `https://datawrapper.dwcdn.net/${id}/`,
    posters: ([, id]) => [still(`https://datawrapper.dwcdn.net/${id}/full.png`), still(`https://datawrapper.dwcdn.net/${id}/plain.png`)]
  },
  {
    name: 'DocumentCloud',
    kind: 'Document',
    frame: /^https?:\/\/embed\.documentcloud\.org\/documents\/([\w-]+)/,
    page: ([, id]) => `https://www.documentcloud.org/documents/${id}`
  },
  {
    name: 'Embedly',
    kind: 'Media',
    frame: /^https?:\/\/(?:cdn|i)\.embedly?\.com\/widgets\/media\.html/,
    page: (_, url) => url.searchParams.get('url') ?? url.searchParams.get('src'),
    posters: (_, url) => (url.searchParams.get('image') ? [still(url.searchParams.get('image') ?? '')] : [])
  },
  {
    name: 'Facebook',
    kind: 'Post',
    frame: /^https?:\/\/(?:www\.)?facebook\.com\/(?:v[\d.]+\/)?plugins\/(?:post|video)\.php/,
    page: (_, url) => url.searchParams.get('href')
  },
  {
    name: 'Flourish',
    kind: 'Chart',
    frame: /^https?:\/\/(?:flo\.uri\.sh|public\.flourish\.studio)\/(story|visualisation)\/(\d+)/,
    page: ([, kind, id]) => `https://public.flourish.studio/${kind}/${id}/`,
    posters: ([, kind, id]) => [still(`https://public.flourish.studio/${kind}/${id}/thumbnail`)]
  },
  { name: 'GitHub Gist', kind: 'Code', frame: /^https?:\/\/gist\.github\.com\//, page: (match) => match.input },
  {
    name: 'Google document viewer',
    kind: 'Document',
    frame: /^https?:\/\/docs\.google\.com\/(?:a\/[\w.]+\/)?(?:g?view|viewer)/,
    page: (_, url) => url.searchParams.get('url')
  },
  { name: 'Google Maps', kind: 'Map', frame: /^https?:\/\/(?:www|maps)\.google\.[a-z.]+\/maps\b/, page: (match) => match.input },
  {
    name: 'Google Slides',
    kind: 'Slides',
    frame: /^https?:\/\/docs\.google\.com\/presentation\/d\/(?:e\/)?([\w-]+)/,
    page: (match) => match.input.replace(/\/embed\b.*/, '/pub')
  },
  {
    name: 'Imgur',
    kind: 'Post',
    frame: /^https?:\/\/imgur\.com\/(a\/)?(\w+)\/embed/,
    page: ([, album = '', id]) => `https://imgur.com/${album}${id}`
  },
  {
    name: 'Infogram',
    kind: 'Chart',
    frame: /^https?:\/\/(?:e\.)?infogram\.com\/(?:_\/)?([\w-]+)/,
    page: ([, id]) => `https://infogram.com/${id}`
  },
  {
    name: 'Instagram',
    kind: 'Post',
    frame: /^https?:\/\/(?:www\.)?instagram\.com\/(p|reel|tv)\/([\w-]+)/,
    page: ([, kind, id]) => `https://www.instagram.com/${kind}/${id}/`
  },
  {
    name: 'Issuu',
    kind: 'Document',
    frame: /^https?:\/\/e\.issuu\.com\/embed\.html/,
    page: (_, url) =>
      url.searchParams.get('u') && url.searchParams.get('d')
        ? `https://issuu.com/${url.searchParams.get('u')}/docs/${url.searchParams.get('d')}`
        : null
  },
  { name: 'JSFiddle', kind: 'Code', frame: /^(https?:\/\/jsfiddle\.net\/(?:[\w-]+\/)?\w+\/)embedded/, page: ([, page = null]) => page },
  { name: 'Mastodon', kind: 'Post', frame: /^(https:\/\/[\w.-]+\/@[\w.@-]+\/\d+)\/embed$/, page: ([, page = null]) => page },
  {
    name: 'Mixcloud',
    kind: 'Audio',
    frame: /^https?:\/\/(?:www\.)?(?:player-widget\.)?mixcloud\.com\/widget\/iframe/,
    page: (_, url) => absolute('https://www.mixcloud.com', url.searchParams.get('feed'))
  },
  {
    name: 'OpenStreetMap',
    kind: 'Map',
    frame: /^https?:\/\/(?:www\.)?openstreetmap\.org\/export\/embed\.html/,
    page: (_, url) => mapPage(url)
  },
  {
    name: 'Reddit',
    kind: 'Post',
    frame: /^https?:\/\/(?:embed\.reddit\.com|www\.redditmedia\.com)(\/r\/[^?#]+)/,
    page: ([, path]) => `https://www.reddit.com${path}`
  },
  {
    name: 'Scribd',
    kind: 'Document',
    frame: /^https?:\/\/(?:www\.)?scribd\.com\/embeds\/(\d+)/,
    page: ([, id]) => `https://www.scribd.com/document/${id}`
  },
  {
    name: 'SlideShare',
    kind: 'Slides',
    frame: /^https?:\/\/(?:www\.)?slideshare\.net\/slideshow\/embed_code\//,
    page: (match) => match.input
  },
  { name: 'SoundCloud', kind: 'Audio', frame: /^https?:\/\/w\.soundcloud\.com\/player\//, page: (_, url) => url.searchParams.get('url') },
  {
    name: 'Spotify',
    kind: 'Audio',
    frame: /^https?:\/\/open\.spotify\.com\/embed(?:-podcast)?\/(\w+)\/(\w+)/,
    page: ([, kind, id]) => `https://open.spotify.com/${kind}/${id}`
  },
  {
    name: 'Streamable',
    kind: 'Video',
    frame: /^https?:\/\/streamable\.com\/(?:e|o|s)\/(\w+)/,
    page: ([, id]) => `https://streamable.com/${id}`
  },
  {
    name: 'TED',
    kind: 'Video',
    frame: /^https?:\/\/embed(?:-ssl)?\.ted\.com\/(?:talks\/)?(?:lang\/[\w-]+\/)?(\w+)/,
    page: ([, id]) => `https://www.ted.com/talks/${id}`
  },
  {
    name: 'TikTok',
    kind: 'Video',
    frame: /^https?:\/\/(?:www\.)?tiktok\.com\/(?:embed(?:\/v\d)?|player\/v1)\/(\d+)/,
    page: ([, id]) => `https://www.tiktok.com/@/video/${id}`
  },
  { name: 'Twitch', kind: 'Video', frame: /^https?:\/\/player\.twitch\.tv\//, page: (_, url) => twitchPage(url) },
  {
    name: 'Twitch clips',
    kind: 'Video',
    frame: /^https?:\/\/clips\.twitch\.tv\/embed/,
    page: (_, url) => absolute('https://clips.twitch.tv/', url.searchParams.get('clip'))
  },
  { name: 'Vimeo', kind: 'Video', frame: /^https?:\/\/player\.vimeo\.com\/video\/(\d+)/, page: ([, id]) => `https://vimeo.com/${id}` },
  {
    name: 'X',
    kind: 'Post',
    frame: /^https?:\/\/platform\.(?:twitter|x)\.com\/embed\/(?:index|Tweet)\.html/,
    page: (_, url) => absolute('https://twitter.com/i/status/', url.searchParams.get('id'))
  },
  { name: 'X posts', kind: 'Post', frame: /^https?:\/\/(?:www\.)?(?:twitter|x)\.com\/\w+\/status\/\d+/, page: (match) => match.input },
  {
    name: 'YouTube',
    kind: 'Video',
    frame:
      /^https?:\/\/(?:www\.|m\.)?(?:youtube(?:-nocookie)?\.com\/(?:embed\/|live\/|shorts\/|v\/|watch\?(?:.*&)?v=)|youtu\.be\/)(?!videoseries)([\w-]{11})/,
    page: ([, id]) => `https://www.youtube.com/watch?v=${id}`,
    posters: ([, id]) => [
      still(`https://i.ytimg.com/vi/${id}/maxresdefault.jpg`, 1280),
      still(`https://i.ytimg.com/vi/${id}/hqdefault.jpg`, 480)
    ]
  },
  {
    name: 'YouTube playlist',
    kind: 'Video',
    frame: /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/(?:videoseries)?\?/,
    page: (_, url) => absolute('https://www.youtube.com/playlist?list=', url.searchParams.get('list'))
  }
]

/** The player behind an address; null when the address is all that is known. */
export function findPlayer(address: string): Player | null {
  for (const row of players) {
    const match = row.frame.exec(address)
    if (!match) continue
    const url = new URL(address)
    return { kind: row.kind, page: row.page(match, url), posters: row.posters?.(match, url) ?? [] }
  }
  return null
}

function still(url: string, width: number | null = null): ImageCandidate {
  return { url, width, density: null, type: null }
}

function absolute(start: string, rest: string | null): string | null {
  return rest ? `${start}${rest}` : null
}

function twitchPage(url: URL): string | null {
  const video = url.searchParams.get('video')?.replace(/^v/, '') ?? null
  return absolute('https://www.twitch.tv/videos/', video) ?? absolute('https://www.twitch.tv/', url.searchParams.get('channel'))
}

function mapPage(url: URL): string {
  const [latitude, longitude] = (url.searchParams.get('marker') ?? '').split(',')
  if (latitude && longitude) return `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}`
  const [west, south, east, north] = (url.searchParams.get('bbox') ?? '').split(',').map(Number)
  const middle = (a: number | undefined, b: number | undefined): string => (((a ?? 0) + (b ?? 0)) / 2).toFixed(4)
  return `https://www.openstreetmap.org/#map=14/${middle(south, north)}/${middle(west, east)}`
}
