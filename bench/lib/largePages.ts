import { type Prose, prose } from './prose'

/** A page of about 100 KB in one of the designs found on the web. */
export interface LargePage {
  readonly design: string
  readonly html: string
}

const bytes = 100 * 1024
const story = 28

type Design = (text: Prose) => string

const repeat = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('\n')

const teaser = (text: Prose, index: number): string =>
  `<div class="card card--small" data-position="${index}"><a href="/stories/${index}"><img data-src="/img/${index}-400.jpg" srcset="/img/${index}-200.jpg 200w, /img/${index}-400.jpg 400w" alt=""><h3 class="card__title">${text.headline()}</h3></a><p class="card__text">${text.sentence(12)}</p></div>`

const menu = (text: Prose): string =>
  `<nav class="main"><ul>${repeat(120, (index) => `<li><a href="/section/${index}">${text.word()}</a></li>`)}</ul></nav>`

/** Named markup, figures, advertisements, comments. */
const newspaper: Design = (text) =>
  `<header>${menu(text)}</header><main><article><h1>${text.headline()}</h1><p class="byline">By ${text.name()}</p><div class="article-body">${repeat(
    story,
    (index) =>
      `<p>${text.paragraph()} <a href="/tag/${index}">${text.name()}</a></p>${index % 6 === 5 ? `<figure><img src="/p/${index}.jpg" width="800" height="500"><figcaption>${text.sentence(9)}</figcaption></figure><div class="ad-slot" data-ad-slot="${index}">Advertisement</div>` : ''}`
  )}</div></article><aside class="sidebar">${repeat(20, (index) => teaser(text, index))}</aside></main>`

/** Names without meaning, text in boxes. */
const hashed: Design = (text) =>
  `<div id="root"><div class="css-1x"><div class="css-nav">${menu(text)}</div><div class="css-9b"><div class="css-h"><h1 class="css-t">${text.headline()}</h1></div><div class="css-body">${repeat(
    story,
    () => `<div class="css-p"><div class="css-q">${text.paragraph()}</div></div>`
  )}</div><div class="css-rail">${repeat(30, (index) => `<div class="css-c"><a href="/s/${index}"><div>${text.headline()}</div></a><div>${text.sentence(9)}</div></div>`)}</div></div></div></div>`

/** The same text again as data for the page's program. */
const program: Design = (text) => {
  const paragraphs = Array.from({ length: story }, () => text.paragraph())
  const data = { props: { article: { title: text.headline(), body: paragraphs.map((line) => ({ type: 'paragraph', text: line })) } } }
  return `<div id="__next"><main><h1>${data.props.article.title}</h1>${paragraphs.map((line) => `<p class="x1">${line}</p>`).join('\n')}</main>${repeat(30, (index) => teaser(text, index))}</div><script id="__NEXT_DATA__" type="application/json">${JSON.stringify(data)}</script>`
}

/** Many links, footnotes and tables. */
const encyclopedia: Design = (text) =>
  `<div id="content"><h1>${text.name()}</h1><div class="mw-parser-output">${repeat(story, (index) => {
    const links = text
      .paragraph()
      .split(' ')
      .map((word, at) => (at % 7 === 3 ? `<a href="/wiki/${word}" title="${word}">${word}</a>` : word))
      .join(' ')
    return `<p>${links}<sup class="reference" id="r${index}"><a href="#n${index}">[${index}]</a></sup></p>${index % 7 === 0 ? `<h2>${text.headline()}<span class="mw-editsection">[edit]</span></h2><table class="wikitable">${repeat(8, () => `<tr><td>${text.word()}</td><td>${text.word()}</td><td>${text.word()}</td></tr>`)}</table>` : ''}`
  })}<ol class="references">${repeat(story, (index) => `<li id="n${index}"><a href="#r${index}">↑</a> ${text.sentence(8)}</li>`)}</ol></div></div>${menu(text)}`

const designs: Readonly<Record<string, Design>> = { encyclopedia, hashed, newspaper, program }

/** So many pages of each design, no two alike, filled up to 100 KB with what pages are filled with: scripts and styles. */
export function makeLargePages(ofEach: number): LargePage[] {
  return Object.entries(designs).flatMap(([design, make], at) =>
    Array.from({ length: ofEach }, (_, index) => ({ design, html: fill(make(prose(at * 1_000 + index + 1))) }))
  )
}

function fill(body: string): string {
  const head = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title><style>`
  const room = Math.max(0, bytes - body.length - head.length - 200)
  const style = '.a{margin:0;padding:0 1px}'.repeat(Math.ceil(room / 2 / 26))
  const script = 'function f(a){return a+1};'.repeat(Math.ceil(room / 2 / 26))
  return `${head}${style}</style></head><body>${body}<script>${script}</script></body></html>`
}
