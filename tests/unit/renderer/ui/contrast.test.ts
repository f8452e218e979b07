import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync('src/renderer/design/tokens.css', 'utf8')
type Color = readonly [red: number, green: number, blue: number, alpha: number]

/** The tokens of a theme, by name. */
function tokensOf(theme: string): ReadonlyMap<string, string> {
  const block = css.match(new RegExp(`:root\\[data-theme=["']${theme}["']\\] \\{([^}]*)\\}`))?.[1] ?? ''
  return new Map([...block.matchAll(/--([\w-]+): ([^;]+);/g)].map(([, name = '', value = '']) => [name, value]))
}

function parse(hex: string): Color {
  const long = hex.length <= 5 ? hex.replace(/[\da-f]/gi, '$&$&') : hex
  const part = (at: number) => Number.parseInt(long.slice(at, at + 2), 16)
  return [part(1), part(3), part(5), long.length === 9 ? part(7) / 255 : 1]
}

/** A translucent color laid over an opaque one. */
function over([r, g, b, a]: Color, [r2, g2, b2]: Color): Color {
  const mix = (top: number, below: number) => top * a + below * (1 - a)
  return [mix(r, r2), mix(g, g2), mix(b, b2), 1]
}

/** WCAG 2.2, relative luminance. */
function luminance([red, green, blue]: Color): number {
  const linear = (value: number) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4)
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

function contrast(one: Color, other: Color): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const inks = ['ink', 'ink-soft', 'ink-faint', 'accent', 'warning', 'good']
const surfaces = ['surface-sidebar', 'surface-list', 'surface-page', 'surface-raised']
const highlights = ['yellow', 'green', 'blue', 'pink'].map((name) => `highlight-${name}`)
const codes = ['ink', 'comment', 'keyword', 'string', 'number', 'title', 'type', 'attribute', 'tag', 'meta', 'added', 'removed']

/** WCAG 2.2: AA for text (1.4.3), AAA (1.4.6) where the reader asks for contrast. */
const themes = [
  { theme: 'light', ratio: 4.5 },
  { theme: 'sepia', ratio: 4.5 },
  { theme: 'dark', ratio: 4.5 },
  { theme: 'contrast', ratio: 7 },
  { theme: 'contrast-dark', ratio: 7 }
]

describe.each(themes)('the $theme theme', ({ theme, ratio }) => {
  const tokens = tokensOf(theme)
  const color = (name: string) => parse(tokens.get(name) ?? `no token ${name}`)

  test.each(inks.flatMap((ink) => surfaces.map((surface) => [ink, surface] as const)))('%s is readable on %s', (ink, surface) => {
    expect(contrast(color(ink), color(surface))).toBeGreaterThanOrEqual(ratio)
  })

  test.each(['surface-sidebar', 'surface-list'])('text stays readable on selected lines of %s', (surface) => {
    const selected = over(color('selected'), color(surface))
    for (const ink of ['ink', 'ink-soft', 'ink-faint']) expect(contrast(color(ink), selected)).toBeGreaterThanOrEqual(ratio)
  })

  test('text stays readable on rows of the list that are chosen, also where the keyboard stands', () => {
    const chosen = over(color('accent-wash'), color('surface-list'))
    const stoodOn = over(color('hover'), chosen)
    for (const ink of ['ink', 'ink-soft', 'ink-faint'])
      for (const row of [chosen, stoodOn]) expect(contrast(color(ink), row)).toBeGreaterThanOrEqual(ratio)
  })

  test('marks and buttons are readable', () => {
    expect(contrast(color('ink'), color('mark'))).toBeGreaterThanOrEqual(ratio)
    expect(contrast(color('ink'), color('mark-current'))).toBeGreaterThanOrEqual(ratio)
    expect(contrast(color('on-accent'), color('accent-strong'))).toBeGreaterThanOrEqual(ratio)
  })

  test.each(codes)('%s of code is readable', (name) => {
    expect(contrast(color(`code-${name}`), color('code-surface'))).toBeGreaterThanOrEqual(ratio)
  })

  test.each(highlights)('text is readable on %s, whose edge can be seen on the page', (name) => {
    expect(contrast(color('ink'), color(name))).toBeGreaterThanOrEqual(ratio)
    expect(contrast(color(`${name}-edge`), color('surface-page'))).toBeGreaterThanOrEqual(3)
  })

  test('the focus can be seen on every surface', () => {
    for (const surface of surfaces) expect(contrast(color('focus'), color(surface))).toBeGreaterThanOrEqual(3)
  })
})

test('every theme sets every colour', () => {
  const [first, ...others] = themes.map(({ theme }) => [...tokensOf(theme).keys()].filter((name) => !name.startsWith('focus-width')).sort())
  for (const other of others) expect(other).toEqual(first)
})
