/** Attributes that lazy loaders keep the address in, most common first. */
export const lazySources: readonly string[] = [
  'data-src',
  'data-lazy-src',
  'data-original',
  'data-original-src',
  'data-full-src',
  'data-hi-res-src',
  'data-large-file',
  'data-lazy',
  'data-img-src',
  'data-url',
  'data-echo',
  'data-actualsrc',
  'data-defer-src',
  'data-cfsrc',
  'data-src-medium',
  'data-runner-src'
]

/** Attributes that stand for `srcset`. */
export const lazySourceSets: readonly string[] = [
  'data-srcset',
  'data-lazy-srcset',
  'data-original-set',
  'data-src-set',
  'data-bgset',
  'data-responsive'
]

/** Addresses of pictures that stand in until the real one is loaded. */
export const placeholderSource =
  /(?:^|[/_-])(?:blank|placeholder|spacer|grey|gray|transparent|lazy(?:load)?|loading|pixel|1x1)(?:[._-][^/]*)?\.(?:gif|png|svg|jpe?g|webp)(?:\?|$)/i

/** Names that counters go by; a picture may bear one too, so that its size and its words are asked as well. */
export const counterPath = /\/(?:pixel|beacon|track(?:ing)?|counter|count|hit|impression|zaehlpixel)(?:\.(?:gif|png|php|aspx?)|[/?]|$)/i

/** Addresses that only count, which are never fetched. */
export const trackerPatterns: readonly RegExp[] = [
  /^https?:\/\/(?:[^/]+\.)?(?:2mdn\.net|adnxs\.com|agkn\.com|chartbeat\.(?:com|net)|criteo\.com|doubleclick\.net|feedsportal\.com|google-analytics\.com|googlesyndication\.com|imrworldwide\.com|ioam\.de|krxd\.net|liadm\.com|mailchimp\.com\/track|omtrdc\.net|pixel\.wp\.com|quantserve\.com|scorecardresearch\.com|stats\.wordpress\.com|taboola\.com|vgwort\.de)\//i,
  /^https?:\/\/(?:pixel|stats?|beacon|tracking|tracker|metrics|analytics)\.[^/]+\//i,
  /^https?:\/\/(?:www\.)?facebook\.com\/tr\b/i,
  /^https?:\/\/feeds\.feedburner\.com\/~/i,
  /[?&](?:utm_pixel|pixel_id)=/i
]

/** Classes of pictures that are letters: they become their `alt`. */
export const emojiClass = /(?:^|\s)(?:emoji|wp-smiley|twemoji|smiley)(?:\s|$)/i

/** Pictures that are furniture, told by class or address. */
export const furniture = /(?:^|[\s/_-])(?:avatar|gravatar|icon|logo|sprite|badge|button|author-(?:photo|image)|profile-pic)(?:$|[\s/._-])/i

/** A picture declared no larger than this (CSS pixels) counts visits. */
export const trackingSize = 2
/** A picture declared no larger than this is an icon. */
export const iconSize = 48
