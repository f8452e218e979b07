import { describe, expect, test } from 'vitest'
import { commands } from '../../../../src/renderer/commands/commands'
import { fuzzyScore } from '../../../../src/renderer/palette/fuzzyScore'
import { sectionsFor } from '../../../../src/renderer/palette/paletteSections'

const nothing = { typed: '', commands, recent: [], feeds: undefined, stories: [] }
const titles = (typed: string) => sectionsFor({ ...nothing, typed }).flatMap(({ rows }) => rows.map(({ title }) => title))

describe('a name by some of its letters', () => {
  test('is found by the starts of its words', () => {
    expect(titles('mar')[0]).toBe('Mark all read')
    expect(titles('pfo')[0]).toBe('Prepare for offline')
  })

  test('is better the more of its words begin so, and the shorter it is', () => {
    expect(fuzzyScore('st', 'Starred')).toBeGreaterThan(fuzzyScore('st', 'Show the storage') ?? 0)
    expect(fuzzyScore('star', 'Starred')).toBeGreaterThan(fuzzyScore('star', 'Star or unstar') ?? 0)
  })

  test('needs every letter in order', () => {
    expect(fuzzyScore('rats', 'Star')).toBeNull()
    expect(fuzzyScore('', 'Star')).toBe(0)
  })

  test('is found without its accents, and in any script', () => {
    expect(fuzzyScore('econ', 'Économie')).not.toBeNull()
    expect(fuzzyScore('нас', 'Настройки')).not.toBeNull()
    expect(fuzzyScore('设置', '打开设置')).not.toBeNull()
  })
})

describe('what the palette shows', () => {
  test('is what was chosen lately and everything else while nothing is typed', () => {
    const [recent, all] = sectionsFor({ ...nothing, recent: ['refresh', 'gone'] })
    expect(recent?.rows.map(({ title }) => title)).toEqual(['Fetch new stories'])
    expect(all?.rows).toHaveLength(commands.length)
  })

  test('is nothing where nothing is called so', () => {
    expect(titles('qzxqzx')).toEqual([])
  })
})
