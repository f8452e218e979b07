// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { groupPictures } from '../../../../src/renderer/reader/groupPictures'
import { zoomFrom } from '../../../../src/renderer/reader/lightboxPictures'

const picture = '<figure><button data-enlarge="0"><img></button></figure>'

function galleries(html: string): readonly number[] {
  const body = document.createElement('div')
  body.innerHTML = html
  groupPictures(body)
  return [...body.querySelectorAll('figure.gallery')].map((gallery) => gallery.children.length)
}

test('pictures that follow each other are a gallery, one alone or with words between is none', () => {
  expect(galleries(`<p>a</p>${picture}\n${picture}<p><button data-enlarge="2"><img></button></p><p>b</p>${picture}`)).toEqual([3])
  expect(galleries(`${picture}<p>words</p>${picture}`)).toEqual([])
  expect(galleries(`${picture} and ${picture}`)).toEqual([])
})

test('a gallery of the publisher stays as it is', () => {
  expect(galleries(`<figure class="gallery">${picture}${picture}</figure>${picture}`)).toEqual([2])
})

test('a picture grows by steps and stops at the ends', () => {
  expect([zoomFrom(1, 1), zoomFrom(3, 1), zoomFrom(4, 1), zoomFrom(1.5, -1), zoomFrom(1, -1)]).toEqual([1.5, 4, 4, 1, 1])
})
