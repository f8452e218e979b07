import { all, type DomElement } from '../../dom/dom'
import { textOf } from '../../dom/text'
import { foldText } from '../../text/sameText'
import type { PictureReference } from '../../types'
import { pictureMark } from '../marks'
import type { Content } from '../readContent'

/** Lines at least this long that stand on every page are repetitions; shorter ones may be an answer or a name. */
const repeatable = 25

/** The pages of a story as one text, in order: what a page repeats of those before it (headline, lead picture, standfirst) is left out. */
export function joinPages(first: Content, further: readonly { readonly content: Content }[]): Content {
  const pictures: PictureReference[] = [...first.pictures]
  const seen = new Set(linesOf(first.root))
  const addresses = new Set(first.pictures.flatMap(addressOf))
  for (const { content } of further) {
    const lines = linesOf(content.root)
    addPictures(content, pictures, addresses)
    for (const block of [...content.root.children]) {
      const text = foldText(textOf(block))
      const isRepeated = text.length >= repeatable && seen.has(text)
      const isEmpty = text === '' && !block.querySelector(`img[${pictureMark}]`) && !block.matches(`img[${pictureMark}], hr`)
      if (isRepeated || isEmpty) continue
      first.root.append(block)
    }
    for (const line of lines) seen.add(line)
  }
  return { ...first, pictures, words: first.words + further.reduce((sum, { content }) => sum + content.words, 0) }
}

/** Numbers a page's pictures on from those before; a picture that an earlier page has is taken out. */
function addPictures({ root, pictures }: Content, known: PictureReference[], addresses: Set<string>): void {
  for (const image of all(root, `img[${pictureMark}]`)) {
    const picture = pictures[Number(image.getAttribute(pictureMark))]
    const [address] = picture ? addressOf(picture) : []
    if (!picture || (address !== undefined && addresses.has(address))) {
      const holder = image.closest('figure') ?? image
      holder.remove()
      continue
    }
    image.setAttribute(pictureMark, String(known.push(picture) - 1))
    if (address !== undefined) addresses.add(address)
  }
}

function addressOf(picture: PictureReference): string[] {
  return picture.candidates.slice(0, 1).map(({ url }) => url)
}

function linesOf(root: DomElement): string[] {
  return [...root.children].map((block) => foldText(textOf(block))).filter((text) => text.length >= repeatable)
}
