import { FICTION_NOTE, siteNamed, siteUrl } from '../sites.mjs'
import { escapeMarkup } from '../text/escape.mjs'
import { fileName, sectionUrl } from '../text/links.mjs'

/** The parts of a page that are not the story: what extraction has to leave behind. */

/** Host of the tracking pixels. Nothing may ever ask it for anything. */
const TRACKER = 'https://pixel.tracker.invalid'

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** "11 November 2026, 08:30", in the story's own time zone. @param {string} iso */
export function longDate(iso) {
  const [, year = '', month = '', day = '', time = ''] = /^(\d+)-(\d+)-(\d+)T(\d+:\d+)/.exec(iso) ?? []
  return `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}, ${time}`
}

/** "no comments", "1 comment", "14 comments". @param {number} count */
export function commentWords(count) {
  return count === 1 ? '1 comment' : `${count} comments`
}

/** @param {string} id */
export function trackingPixel(id) {
  return `<img src="${TRACKER}/hit?page=${fileName(id)}" width="1" height="1" style="display:none" alt="">`
}

/** @param {string} slug */
export function mastheadHtml(slug) {
  const site = siteNamed(slug)
  return `<header class="site-header" role="banner">
<a class="logo" href="/"><svg width="24" height="24" aria-hidden="true"><path d="M3 4h14l4 4v12H3z" fill="none" stroke="currentColor" stroke-width="2"/></svg> ${escapeMarkup(site.name)}</a>
<p class="tagline">${escapeMarkup(site.tagline)}</p>
</header>`
}

/** @param {string} slug @param {readonly string[]} sections */
export function siteNavHtml(slug, sections) {
  const links = sections.map((name) => `<li><a href="${sectionUrl(slug, name)}">${escapeMarkup(name)}</a></li>`)
  return `<nav class="site-nav" aria-label="Sections"><ul><li><a href="/">Home</a></li>${links.join('')}</ul></nav>`
}

/** @param {string} slug */
export function footerHtml(slug) {
  const site = siteNamed(slug)
  return `<footer class="site-footer" role="contentinfo">
<p>© 2026 ${escapeMarkup(site.name)}. ${escapeMarkup(FICTION_NOTE)}</p>
<p><a href="/about.html">About us</a> · <a href="/${site.feed}">Feed</a></p>
</footer>`
}

/** @param {string} slug */
export function advertisementHtml(slug) {
  const site = siteNamed(slug)
  return `<div class="advertisement ad-slot" data-ad="mid-article" aria-label="Advertisement">
<p class="ad-label">ADVERTISEMENT</p>
<a href="${siteUrl(slug, 'about.html')}#sponsors" rel="sponsored nofollow"><img src="/ads/house.svg" width="300" height="90" alt="Advertisement"></a>
<p>${escapeMarkup(site.sponsor)}</p>
</div>`
}

/** @param {string} slug */
export function newsletterHtml(slug) {
  return `<aside class="newsletter-signup" aria-label="Newsletter">
<h3>Get ${escapeMarkup(siteNamed(slug).name)} in your inbox</h3>
<p>Sign up for our morning newsletter. No spam, unsubscribe at any time.</p>
<form action="/subscribe" method="post"><input type="email" placeholder="Your e-mail"><button>Sign up</button></form>
</aside>`
}

/** @param {string} url */
export function shareBarHtml(url) {
  const at = encodeURIComponent(url)
  return `<div class="share-bar social-share" role="toolbar" aria-label="Share">
<span>Share</span> <a href="https://share.invalid/post?u=${at}">Post</a> <a href="https://share.invalid/mail?u=${at}">E-mail</a> <button type="button">Copy link</button>
</div>`
}

/** Unrelated stories under the real one. @param {readonly import('../readStories.mjs').Story[]} stories */
export function alsoLikeHtml(stories) {
  const links = stories.map((story) => `<li><a href="${story.url}?ref=footer">${escapeMarkup(story.title)}</a></li>`)
  return `<section class="you-may-also-like related-footer" aria-label="You may also like">
<h2>You may also like</h2>
<ul>
${links.join('\n')}
</ul>
</section>`
}
