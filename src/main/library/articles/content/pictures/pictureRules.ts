/** Addresses of pictures that stand in until the real one is loaded. */
export const placeholderSource =
  /(?:^|[/_-])(?:blank|clear|dummy|empty|placeholder|spacer|grey|gray|trans|transparent|lazy(?:load)?|loading|loader|pixel|1x1)(?:[._-][^/]*)?\.(?:gif|png|svg|jpe?g|webp)(?:\?|$)/i

/** Addresses that can be nothing else, even where no other address is given. */
export const emptySource =
  /[/_-](?:1x1|blank|clear|dummy|empty|gr[ae]y|lazy(?:load)?|loader|loading|pixel|placeholder|spacer|trans|transparent)\.(?:gif|png|svg|jpe?g|webp)(?:\?|$)/i

/** Addresses of previews: a few pixels, blurred. */
export const previewSource =
  /[?&](?:w|width)=\d{1,2}(?:&|$)|[?&/,;](?:e_)?blur[=:_-]?\d{2,}|[-_](?:lqip|preview-blur|blur(?:red)?)(?=\.|$)/i

/** A picture no wider than this, in pixels, is a preview of another one when there is another one. */
export const previewWidth = 64

/** Names that counters go by; a picture may bear one too, so that its size and its words are asked as well. */
export const counterPath =
  /\/(?:pixel|beacon|track(?:ing)?|counter|count|hit|hits|impression|ping|open|zaehlpixel|clear|count3?)(?:\.(?:gif|png|php|aspx?)|[/?]|$)/i

/** Hosts that only count visits or show advertisements, with all below them. Sorted. */
const trackerHosts: readonly string[] = [
  '2mdn.net',
  'a-ads.com',
  'adform.net',
  'adnxs.com',
  'ads-twitter.com',
  'adsafeprotected.com',
  'adservice.google.com',
  'agkn.com',
  'amazon-adsystem.com',
  'atdmt.com',
  'bat.bing.com',
  'bluekai.com',
  'casalemedia.com',
  'chartbeat.com',
  'chartbeat.net',
  'cnzz.com',
  'criteo.com',
  'criteo.net',
  'demdex.net',
  'doubleclick.net',
  'doubleverify.com',
  'etracker.com',
  'exelator.com',
  'feedsportal.com',
  'go-mpulse.net',
  'google-analytics.com',
  'googleadservices.com',
  'googlesyndication.com',
  'googletagmanager.com',
  'hotjar.com',
  'hs-analytics.net',
  'imrworldwide.com',
  'ioam.de',
  'krxd.net',
  'liadm.com',
  'mathtag.com',
  'mc.yandex.ru',
  'moatads.com',
  'nr-data.net',
  'omtrdc.net',
  'outbrain.com',
  'parsely.com',
  'pixel.wp.com',
  'piwik.pro',
  'pubmatic.com',
  'quantserve.com',
  'rlcdn.com',
  'rubiconproject.com',
  'scorecardresearch.com',
  'sitemeter.com',
  'statcounter.com',
  'stats.g.doubleclick.net',
  'stats.wordpress.com',
  'stats.wp.com',
  'taboola.com',
  'tns-counter.ru',
  'top-fwz1.mail.ru',
  'vgwort.de',
  'webtrends.com',
  'xiti.com',
  'yieldlab.net',
  'zemanta.com'
]

/** Addresses that only count, or show an advertisement: they are never fetched. */
export const trackerPatterns: readonly RegExp[] = [
  new RegExp(`^https?://(?:[^/]+\\.)?(?:${trackerHosts.map((host) => host.replaceAll('.', '\\.')).join('|')})(?::\\d+)?/`, 'i'),
  /^https?:\/\/(?:[^/]+\.)?(?:list-manage\.com|mailchimp\.com|sendgrid\.net|mandrillapp\.com)\/(?:track|wf)\//i,
  /^https?:\/\/(?:adserver|ads?|adsrv|adimg|banners?|beacon|metrics|analytics|pixel|stats?|tracker|tracking)\d?\.[^/]+\//i,
  /^https?:\/\/(?:www\.)?facebook\.com\/tr\b/i,
  /^https?:\/\/(?:px|dc)\.ads\.linkedin\.com\//i,
  /^https?:\/\/counter\.yadro\.ru\//i,
  /^https?:\/\/feeds\.feedburner\.com\/~/i,
  /\/(?:matomo|piwik)\.php\b/i,
  /\/wp-content\/plugins\/[^/]*(?:analytics|statistics|tracker)[^/]*\//i,
  /[?&](?:utm_pixel|pixel_id)=/i
]

/** Boxes of advertisements, by markup; a feed's own content has them too. */
export const adBoxes = [
  'amp-ad',
  'amp-sticky-ad',
  'ins.adsbygoogle',
  '[data-ad]',
  '[data-ad-client]',
  '[data-ad-slot]',
  '[data-ad-unit]',
  '[data-google-query-id]',
  '[id^="div-gpt-ad"]',
  '[id^="google_ads"]'
].join(', ')

/** Sizes of banners (IAB), width and height in pixels, that no picture of a story has. Sorted. */
export const bannerSizes: ReadonlySet<string> = new Set([
  '120x600',
  '160x600',
  '234x60',
  '320x100',
  '320x50',
  '468x60',
  '728x90',
  '88x31',
  '970x250',
  '970x90'
])

/** Sizes of banners that a picture might have too: they count where the picture leads to another site. Sorted. */
export const likelyBannerSizes: ReadonlySet<string> = new Set(['125x125', '300x250', '300x600', '336x280'])

/** Classes of pictures that are letters: they become their `alt`. */
export const emojiClass = /(?:^|\s)(?:custom-emoji|emoji|emojione|emote|emoticon|smiley|twemoji|wp-smiley)(?:\s|$)/i

/** Addresses of pictures that are letters. */
export const emojiSource =
  /\/(?:emoji|emojis|emoticons|emojione|smileys|smilies|twemoji)\/|\/\/(?:abs\.twimg\.com\/emoji|s\.w\.org\/images\/core\/emoji)\//i

/** Pictures that are furniture, told by class or address. */
export const furniture =
  /(?:^|[\s/_-])(?:avatars?|gravatar|icons?|logo|sprite|badge|button|author-(?:photo|image|pic)|profile-(?:pic|photo|image)|userpic|share-(?:facebook|twitter|email))(?:$|[\s/._-])/i

/** Boxes whose pictures show a writer, not the story; a large one may be an interview's own. */
export const writerBoxes =
  '[rel~="author"], [itemprop~="author"], .author, .byline, .vcard, [class*="author-" i], [class*="byline" i], [class*="avatar" i], [class*="commenter" i]'

/** A picture declared no larger than this (CSS pixels) counts visits. */
export const trackingSize = 2
/** A picture declared no larger than this is an icon. */
export const iconSize = 48
/** From this width on, in pixels, a picture is no icon, whatever it is called. */
export const furnitureWidth = 200
