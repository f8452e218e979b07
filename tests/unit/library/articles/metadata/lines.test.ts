import { describe, expect, it } from 'vitest'
import { creditOfLine, splitCaption } from '../../../../../src/main/library/articles/content/pictures/credits'

describe('picture credits', () => {
  it.each([
    ['Image source: Getty Images', 'Getty Images'],
    ['Image source, Getty Images', 'Getty Images'],
    ['Photo: Ada Winter / Harbour Post', 'Ada Winter / Harbour Post'],
    ['Photo by Ada Winter', 'Ada Winter'],
    ['(Photograph: J. Tarn)', 'J. Tarn'],
    ['Foto: dpa', 'dpa'],
    ['Bildquelle: Archiv', 'Archiv'],
    ['Crédit photo : Lea Moss', 'Lea Moss'],
    ['Фото: Вера Лозовая', 'Вера Лозовая'],
    ['写真：高瀬みなと', '高瀬みなと'],
    ['© Jonas Beck', 'Jonas Beck'],
    ['© Photograph: Leeward / S. Ilves', 'Leeward / S. Ilves']
  ])('reads "%s"', (line, name) => {
    expect(creditOfLine(line)).toBe(name)
  })

  it.each([
    'Photographs of the flood hang in the hall. They are for sale.',
    'Image is everything',
    'Source of the river',
    'The photo: a mystery',
    'Credit where it is due'
  ])('takes "%s" for no credit', (line) => {
    expect(creditOfLine(line)).toBeNull()
  })

  it('parts a caption from the credit at its end', () => {
    expect(splitCaption('Carts wait for the bell. (Photo: Lena Fairweather)', null)).toEqual({
      caption: 'Carts wait for the bell.',
      credit: 'Lena Fairweather'
    })
    expect(splitCaption('The gate at night. Illustration: Harbour Post / J. Tarn', null)).toEqual({
      caption: 'The gate at night.',
      credit: 'Harbour Post / J. Tarn'
    })
    expect(splitCaption('The gate © J. Tarn', null)).toEqual({ caption: 'The gate', credit: 'J. Tarn' })
    expect(splitCaption('Image caption, The gate', null)).toEqual({ caption: 'The gate', credit: null })
    expect(splitCaption('The gate AP', 'AP')).toEqual({ caption: 'The gate', credit: 'AP' })
    expect(splitCaption('', null)).toEqual({ caption: null, credit: null })
  })
})
