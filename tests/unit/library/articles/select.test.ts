import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../../../src/main/library/articles/dom/dom'
import { collect, plainTest } from '../../../../src/main/library/articles/dom/select'

const html = `<!DOCTYPE html><html><head></head><body><main id="a" class="story main"><p class="Lead x" data-a="one two">1<b class="x">2</b></p>
<div class="x-y share" style="DISPLAY:none"><a href="https://x.example/a">3</a><a>4</a></div></main><aside lang="en-GB" hidden><p>5</p></aside></body></html>`

const selectors: readonly string[] = [
  'p',
  'p, a, b',
  '*',
  '.x',
  'p.x, .share',
  '#a',
  'main#a.story',
  '[hidden]',
  'a[href]',
  'a[href^="https"]',
  'a[href$="/a"]',
  '[class*="lead" i]',
  '[class*="lead"]',
  '[data-a~="two"]',
  '[data-a="one two"]',
  '[lang|="en"]',
  '[style*="display:none" i], [class~="main"]',
  'p[class][data-a]'
]

describe('plain selectors', () => {
  it('find what the selector engine finds, in the same order', () => {
    const document = parseDocument(html)
    const list = fc.uniqueArray(fc.constantFrom(...selectors), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(', '))
    const isSame = (selector: string): boolean => {
      const test = plainTest(selector)
      const found = test ? collect(document, test) : null
      const wanted = [...document.querySelectorAll(selector)]
      return found !== null && found.length === wanted.length && found.every((element, index) => element === wanted[index])
    }
    fc.assert(fc.property(list, isSame), { numRuns: 300 })
  })

  it.each(['p a', 'main > p', 'p + p', 'p:first-child', ':is(p, a)', 'p:not(.x)', '[a="b', 'p..x'])(
    'leave %s to the selector engine',
    (selector) => expect(plainTest(selector)).toBeNull()
  )
})
