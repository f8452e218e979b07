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

describe.each(['light', 'sepia', 'dark'])('the %s theme', (theme) => {
  const tokens = tokensOf(theme)
  const color = (name: string) => parse(tokens.get(name) ?? `no token ${name}`)

  test.each(inks.flatMap((ink) => surfaces.map((surface) => [ink, surface] as const)))('%s is readable on %s', (ink, surface) => {
    expect(contrast(color(ink), color(surface))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(['surface-sidebar', 'surface-list'])('text stays readable on selected lines of %s', (surface) => {
    const selected = over(color('selected'), color(surface))
    for (const ink of ['ink', 'ink-soft', 'ink-faint']) expect(contrast(color(ink), selected)).toBeGreaterThanOrEqual(4.5)
  })

  test('marks and buttons are readable', () => {
    expect(contrast(color('ink'), color('mark'))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(color('ink'), color('mark-current'))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(color('on-accent'), color('accent-strong'))).toBeGreaterThanOrEqual(4.5)
  })

  test('the focus can be seen on every surface', () => {
    for (const surface of surfaces) expect(contrast(color('focus'), color(surface))).toBeGreaterThanOrEqual(3)
  })
})
