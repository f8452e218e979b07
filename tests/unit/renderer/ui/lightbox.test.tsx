// @vitest-environment happy-dom
import fc from 'fast-check'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { Lightbox } from '../../../../src/renderer/reader/Lightbox'
import { besidePicture, keptPictures } from '../../../../src/renderer/reader/lightboxPictures'
import { makeImage, makeMissingImage } from './images'

beforeAll(() => Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true }))

const pictures = [makeImage({ caption: 'The quay.' }), makeImage({ position: 2, caption: 'The pier.', credit: 'Photo: M. Olsen' })]

/** Draws the first picture large; collects what is asked for. */
function shown(): { readonly asked: (number | 'close')[] } {
  const asked: (number | 'close')[] = []
  const root = createRoot(document.body.appendChild(document.createElement('div')))
  onTestFinished(() => act(() => root.unmount()))
  act(() => root.render(<Lightbox pictures={pictures} at={0} onShow={(at) => asked.push(at)} onClose={() => asked.push('close')} />))
  return { asked }
}
const press = (key: string) =>
  act(() =>
    document.querySelector('[role="dialog"]')?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  )

test('shows a picture with its caption and its place among the others', () => {
  shown()
  const dialog = document.querySelector('[role="dialog"]')
  expect(dialog?.querySelector('img')?.getAttribute('src')).toBe(pictures[0]?.src)
  expect(dialog?.textContent).toContain('The quay.')
  expect(dialog?.textContent).toContain('1 of 2')
})

test('arrows go to the pictures beside it', () => {
  const { asked } = shown()
  press('ArrowRight')
  press('ArrowLeft')
  expect(asked).toEqual([1, 1])
})

test('Escape closes it', () => {
  const { asked } = shown()
  press('Escape')
  expect(asked).toEqual(['close'])
})

test('pictures that were not kept are left out', () => {
  expect(keptPictures([makeMissingImage(), ...pictures])).toEqual(pictures)
})

test('there and back is the same picture', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), fc.nat(49), (count, at) => {
      const start = at % count
      expect(besidePicture(besidePicture(start, 1, count), -1, count)).toBe(start)
    })
  )
})
