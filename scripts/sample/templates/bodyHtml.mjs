import { readPicture } from '../readStories.mjs'
import { escapeMarkup } from '../text/escape.mjs'
import { inlineHtml } from '../text/inline.mjs'

/**
 * What a site decides about the blocks of a story; everything else looks the same everywhere.
 * @typedef {object} Fittings
 * @property {(picture: import('../readStories.mjs').Picture) => string} image
 * @property {(story: import('../readStories.mjs').Story) => string} also a line that is only a link
 * @property {(kind: string) => string} aside advertisement or newsletter box
 * @property {(html: string) => string} pull
 * @property {(html: string) => string} [paragraph]
 */

/**
 * @typedef {object} Context
 * @property {ReadonlyMap<string, import('../readStories.mjs').Story>} stories by `site/slug`
 * @property {(text: string) => string} inline markup of a line to HTML
 * @property {Fittings} fittings
 */

/** @type {Readonly<Record<string, (lines: readonly string[], c: Context) => string>>} sorted by kind */
const RENDER = {
  also: (lines, c) => lines.map((key) => c.fittings.also(storyOf(c, key))).join('\n'),
  aside: ([kind = ''], c) => c.fittings.aside(kind),
  code: (lines) => `<pre><code>${escapeMarkup(lines.join('\n'))}</code></pre>`,
  footnote: (lines, c) => footnotes(lines, c),
  heading: ([line = ''], c) => `<h2>${c.inline(line)}</h2>`,
  image: ([line = ''], c) => c.fittings.image(readPicture(line)),
  list: (lines, c) => `<ul>\n${items(lines, c)}\n</ul>`,
  ordered: (lines, c) => `<ol>\n${items(lines, c)}\n</ol>`,
  paragraph: ([line = ''], c) => (c.fittings.paragraph ?? plainParagraph)(c.inline(line)),
  pull: (lines, c) => c.fittings.pull(c.inline(lines.join(' '))),
  quote: (lines, c) => `<blockquote>\n<p>${lines.map((line) => c.inline(line)).join('<br>\n')}</p>\n</blockquote>`,
  table: (lines, c) => table(lines, c)
}

/**
 * The story as HTML, without its headline and lead picture.
 * @param {import('../readStories.mjs').Story} story
 * @param {Omit<Context, 'inline'> & { resolve: import('../text/inline.mjs').LinkResolver }} context
 */
export function bodyHtml(story, { stories, resolve, fittings }) {
  const c = { stories, fittings, inline: (text) => inlineHtml(text, resolve) }
  return story.blocks
    .map(({ kind, lines }) => RENDER[kind]?.(lines, c) ?? '')
    .filter((html) => html !== '')
    .join('\n')
}

/** @param {string} html */
function plainParagraph(html) {
  return `<p>${html}</p>`
}

/** @param {Context} c @param {string} key @throws {Error} when the story does not exist */
function storyOf(c, key) {
  const story = c.stories.get(key.trim())
  if (!story) throw new Error(`No story at ${key}`)
  return story
}

/** @param {readonly string[]} lines @param {Context} c */
function items(lines, c) {
  return lines.map((line) => `<li>${c.inline(line)}</li>`).join('\n')
}

/** @param {readonly string[]} lines @param {Context} c */
function footnotes(lines, c) {
  const notes = lines.map((line, n) => `<li id="fn${n + 1}">${c.inline(line)} <a href="#fnref${n + 1}">↩</a></li>`)
  return `<section class="footnotes" role="doc-endnotes">\n<ol>\n${notes.join('\n')}\n</ol>\n</section>`
}

/** The first row is the heading. @param {readonly string[]} lines @param {Context} c */
function table(lines, c) {
  const [head = [], ...rows] = lines.map((line) =>
    line
      .replace(/\|$/, '')
      .split('|')
      .map((cell) => c.inline(cell.trim()))
  )
  const row = (cells, tag) => `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`
  return `<table>\n<thead>${row(head, 'th')}</thead>\n<tbody>\n${rows.map((cells) => row(cells, 'td')).join('\n')}\n</tbody>\n</table>`
}
