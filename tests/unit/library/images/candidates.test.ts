import { describe, expect, it } from 'vitest'
import { parseSrcset, rankCandidates } from '../../../../src/main/library/images/candidates'

const plain = (url: string) => ({ url, width: null, density: null, type: null })

describe('parseSrcset', () => {
  it('reads widths and densities', () => {
    expect(parseSrcset('a.jpg 400w, b.jpg 1200w')).toEqual([
      { ...plain('a.jpg'), width: 400 },
      { ...plain('b.jpg'), width: 1200 }
    ])
    expect(parseSrcset('a.jpg, b.jpg 1.5x')).toEqual([plain('a.jpg'), { ...plain('b.jpg'), density: 1.5 }])
  })

  it('keeps commas inside addresses, as the HTML standard has it', () => {
    expect(parseSrcset('https://i.example/w_400,h_300/a.jpg 400w, https://i.example/w_800,h_600/a.jpg 800w').map(({ url }) => url)).toEqual(
      ['https://i.example/w_400,h_300/a.jpg', 'https://i.example/w_800,h_600/a.jpg']
    )
    expect(parseSrcset('data:image/png;base64,AAAA 1x, b.png 2x').map(({ url }) => url)).toEqual(['data:image/png;base64,AAAA', 'b.png'])
  })

  it('needs no space after a comma that ends an address', () => {
    expect(parseSrcset('a.jpg, b.jpg,').map(({ url }) => url)).toEqual(['a.jpg', 'b.jpg'])
    expect(parseSrcset('  ,, a.jpg 2x ,b.jpg 3x').map(({ url }) => url)).toEqual(['a.jpg', 'b.jpg'])
  })

  it('skips a descriptor in brackets whole', () => {
    expect(parseSrcset('a.jpg (x, y) 300w, b.jpg 600w').map(({ url }) => url)).toEqual(['a.jpg', 'b.jpg'])
  })

  it('finds nothing in nothing', () => {
    expect(parseSrcset('')).toEqual([])
    expect(parseSrcset(' , ,')).toEqual([])
  })
})

describe('rankCandidates', () => {
  const ranked = (srcset: string): string[] => rankCandidates(parseSrcset(srcset)).map(({ url }) => url)

  it('prefers the smallest that is sharp in the column to a huge original', () => {
    expect(ranked('s 320w, m 800w, l 1600w, xl 4000w')).toEqual(['l', 'm', 'xl', 's'])
  })

  it('takes the double density where only densities are known', () => {
    expect(ranked('one 1x, two 2x, four 4x')[0]).toBe('two')
  })

  it('takes the original when all else is a thumbnail', () => {
    expect(ranked('thumb 150w, original 3000w')[0]).toBe('original')
  })

  it('leaves out formats that no window shows', () => {
    expect(rankCandidates([...parseSrcset('a.jxl 1500w', 'image/jxl'), ...parseSrcset('a.jpg 700w')]).map(({ url }) => url)).toEqual([
      'a.jpg'
    ])
  })

  it('lists an address once, with its width when that is known', () => {
    expect(rankCandidates([plain('a.jpg'), { ...plain('a.jpg'), width: 900 }])).toEqual([{ ...plain('a.jpg'), width: 900 }])
  })
})
