import type { DomElement } from '../../dom/dom'

/** Elements that show a file or another site's player themselves. */
export const playerElements = 'iframe, embed, object, video, audio, amp-iframe, amp-video, amp-audio, amp-video-iframe'

/** Attributes that hold a frame's address until somebody presses play or consents. Sorted after `src`. */
export const frameAddresses: readonly string[] = [
  'src',
  'data',
  'data-cmp-src',
  'data-consent-src',
  'data-cookieblock-src',
  'data-cookieconsent-src',
  'data-lazy-src',
  'data-litespeed-src',
  'data-src',
  'data-src-cmplz',
  'data-suppressedsrc',
  'data-url'
]

interface StandIn {
  readonly selector: string
  readonly address: (element: DomElement) => string | null
}

/** Elements that a script turns into a player, and the address it would show. Sorted by selector. */
export const standIns: readonly StandIn[] = [
  {
    selector: '.codepen[data-slug-hash]',
    address: (element) => under(element, 'data-slug-hash', `https://codepen.io/${element.getAttribute('data-user') ?? 'anon'}/embed/`)
  },
  { selector: '.fb-post[data-href], .fb-video[data-href]', address: (element) => element.getAttribute('data-href') },
  { selector: '.flourish-embed[data-src]', address: (element) => under(element, 'data-src', 'https://flo.uri.sh/') },
  { selector: '.infogram-embed[data-id]', address: (element) => under(element, 'data-id', 'https://e.infogram.com/') },
  {
    selector: '.rll-youtube-player[data-id], .youtube-player[data-id], .youtube-embed[data-id]',
    address: (element) => under(element, 'data-id', youtube)
  },
  { selector: '[data-youtube-id]', address: (element) => under(element, 'data-youtube-id', youtube) },
  { selector: '[data-ytid]', address: (element) => under(element, 'data-ytid', youtube) },
  {
    selector: 'amp-dailymotion[data-videoid]',
    address: (element) => under(element, 'data-videoid', 'https://www.dailymotion.com/embed/video/')
  },
  { selector: 'amp-facebook[data-href]', address: (element) => element.getAttribute('data-href') },
  { selector: 'amp-gist[data-gistid]', address: (element) => under(element, 'data-gistid', 'https://gist.github.com/') },
  { selector: 'amp-instagram[data-shortcode]', address: (element) => under(element, 'data-shortcode', 'https://www.instagram.com/p/') },
  { selector: 'amp-reddit[data-src]', address: (element) => element.getAttribute('data-src') },
  { selector: 'amp-soundcloud[data-trackid]', address: (element) => under(element, 'data-trackid', 'https://api.soundcloud.com/tracks/') },
  { selector: 'amp-tiktok[data-src]', address: (element) => element.getAttribute('data-src') },
  { selector: 'amp-twitter[data-tweetid]', address: (element) => under(element, 'data-tweetid', 'https://twitter.com/i/status/') },
  { selector: 'amp-vimeo[data-videoid]', address: (element) => under(element, 'data-videoid', vimeo) },
  { selector: 'amp-youtube[data-videoid]', address: (element) => under(element, 'data-videoid', youtube) },
  { selector: 'lite-vimeo[videoid]', address: (element) => under(element, 'videoid', vimeo) },
  { selector: 'lite-youtube[videoid]', address: (element) => under(element, 'videoid', youtube) }
]

const youtube = 'https://www.youtube.com/embed/'
const vimeo = 'https://player.vimeo.com/video/'

function under(element: DomElement, name: string, start: string): string | null {
  const value = element.getAttribute(name)?.trim()
  return value ? `${start}${value}` : null
}

/** Frames that show advertising, count visits, or ask for consent: they leave no card. */
export const unwantedFrames =
  /^https?:\/\/(?:[^/]+\.)?(?:2mdn\.net|adnxs\.com|amazon-adsystem\.com|consensu\.org|criteo\.com|doubleclick\.net|googlesyndication\.com|googletagmanager\.com|outbrain\.com|quantserve\.com|recaptcha\.net|sharethis\.com|taboola\.com)\/|^https?:\/\/(?:www\.)?(?:facebook\.com\/plugins\/(?:like|page|share|follow|comments)|google\.com\/recaptcha|platform\.twitter\.com\/widgets\/(?:follow|tweet)_button)|(?:newsletter|subscribe|signup|sign-up)[\w-]*(?:\/embed|\.html|\/?$)|^https?:\/\/[\w-]+\.substack\.com\/embed/i

/** Titles that only name the player. Each must match from start to end. */
export const genericTitle =
  /^(?:(?:youtube|vimeo|spotify|dailymotion|soundcloud|facebook|twitter|x|tiktok|instagram|podcast|embedded?|google|html5?)\s*)*(?:embed(?:ded)?|post|video|audio|media|content|iframe|frame|player|podcast|map|maps|widget|interactive|chart|document|pdf)?(?:\s+(?:player|embed|content|frame|iframe|viewer|widget))*$/i

/** What players put before the title of what they play. */
export const titlePrefix = /^(?:embedded|spotify embed|vimeo (?:player|video)|youtube video(?: player)?):\s*/i
