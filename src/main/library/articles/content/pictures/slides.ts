import { z } from 'zod'
import { all, type DomDocument, type DomElement, makeElement } from '../../dom/dom'
import { collapseSpace } from '../../dom/text'
import { slidesMark } from '../marks'
import { slideAddresses, slideAttributes, slideCaptions, slideCredits } from './galleryRules'

/** One picture of a slideshow that is given as data. */
interface Slide {
  readonly url: string
  readonly width: number | null
  readonly alt: string
  readonly caption: string
  readonly credit: string
}

const maxSlides = 60
const maxDepth = 5
const things = z.record(z.string(), z.unknown())
const pictureAddress = /^(?:https?:)?\/{0,2}[^\s<>"]+\.(?:avif|gif|jpe?g|png|webp)(?:[?#][^\s<>"]*)?$/i

const slideBoxes = '[class*="galler" i], [class*="slide" i], [class*="carousel" i], [class*="photo" i]'

/** Slideshows whose slides stand in an attribute or script as JSON get their pictures as elements, below what they hold already. */
export function writeSlides(document: DomDocument): void {
  for (const box of all(document, slideAttributes.map((name) => `[${name}]`).join(', '))) {
    const slides = slideAttributes.flatMap((name) => (isTold(box, name) ? readSlides(box.getAttribute(name)) : []))
    if (slides.length > 1) addSlides(document, box, slides)
  }
  for (const script of all(document, `meta[${slidesMark}]`)) {
    const box = script.parentElement
    const slides = box?.matches(slideBoxes) ? readSlides(script.getAttribute('content')) : []
    if (box && slides.length > 1) addSlides(document, box, slides)
    script.remove()
  }
}

/** Scripts keep lists of other things (stories, goods) in attributes of the same names. */
function isTold(box: DomElement, name: string): boolean {
  return /galler|photo|pictures|slide/.test(name) || box.matches(slideBoxes)
}

function addSlides(document: DomDocument, box: DomElement, slides: readonly Slide[]): void {
  const known = all(box, 'img, amp-img').map((image) => image.getAttribute('src') ?? '')
  if (known.length >= slides.length) return
  // What is there already is the first slide, or a preview of it.
  for (const image of all(box, 'img, amp-img, picture')) image.remove()
  const gallery = makeElement(document, 'figure', { class: 'gallery' })
  for (const slide of slides) gallery.append(makeSlide(document, slide))
  box.append(gallery)
}

function makeSlide(document: DomDocument, { url, width, alt, caption, credit }: Slide): DomElement {
  const figure = document.createElement('figure')
  figure.append(makeElement(document, 'img', { src: url, alt, ...(width && { 'data-full-image': url, 'data-full-size': String(width) }) }))
  const words = makeElement(document, 'figcaption', {}, caption)
  if (credit) words.append(' ', makeElement(document, 'span', { class: 'credit' }, credit))
  if (caption || credit) figure.append(words)
  return figure
}

function readSlides(json: string | null): Slide[] {
  if (!json || !/^\s*[[{]/.test(json)) return []
  try {
    const slides: Slide[] = []
    gather(JSON.parse(json), slides, 0)
    return slides
  } catch {
    // Settings in a notation of the script's own say nothing of pictures.
    return []
  }
}

function gather(value: unknown, slides: Slide[], depth: number): void {
  if (depth > maxDepth || slides.length >= maxSlides) return
  if (Array.isArray(value)) {
    for (const item of value) gather(item, slides, depth + 1)
    return
  }
  if (typeof value === 'string' && depth === 1 && pictureAddress.test(value))
    slides.push({ url: value, width: null, alt: '', caption: '', credit: '' })
  const thing = things.safeParse(value)
  if (!thing.success) return
  const url = addressOf(thing.data)
  if (url) slides.push(describe(url, thing.data))
  else for (const inner of Object.values(thing.data)) gather(inner, slides, depth + 1)
}

function addressOf(thing: Readonly<Record<string, unknown>>): string | null {
  for (const name of slideAddresses) {
    const value = thing[name]
    const inner = things.safeParse(value)
    const url = typeof value === 'string' ? value : inner.success ? addressOf(inner.data) : null
    if (url && pictureAddress.test(url)) return url
  }
  return null
}

function describe(url: string, thing: Readonly<Record<string, unknown>>): Slide {
  const width = Number(thing['width'])
  const first = (names: readonly string[]): string => {
    const found = names.map((name) => thing[name]).find((value) => typeof value === 'string' && value !== '')
    return typeof found === 'string' ? collapseSpace(found.replace(/<[^>]*>/g, ' ')).slice(0, 1_000) : ''
  }
  return { url, width: width > 0 ? width : null, alt: first(['alt']), caption: first(slideCaptions), credit: first(slideCredits) }
}
