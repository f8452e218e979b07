import { describe, expect, it } from 'vitest'
import { readPicture } from '../../../../src/main/library/images/readPicture'
import { makePng, pngChunk } from '../../../helpers/png'
import { animatedWebp, drawing, webpOf } from './pictures'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const textOf = (svg: string): string => {
  const picture = readPicture(bytes(svg))
  return 'reason' in picture ? picture.reason : new TextDecoder().decode(picture.bytes)
}

describe('readPicture', () => {
  it('tells a type by its bytes and reads its size', () => {
    expect(readPicture(makePng(320, 200, 40))).toMatchObject({ mime: 'image/png', width: 320, height: 200 })
    const gif = Buffer.from('R0lGODlhAgADAIAAAAAAAP///yH5BAEAAAAALAAAAAACAAMAAAIDRAIFADs=', 'base64')
    expect(readPicture(gif)).toMatchObject({ mime: 'image/gif', width: 2, height: 3 })
  })

  it('says that a web page is no picture, whatever the server called it', () => {
    expect(readPicture(bytes('<!DOCTYPE html><html><body>Not found'))).toEqual({ reason: 'The server sent a web page, not a picture.' })
    expect(readPicture(bytes('{"error":true}'))).toEqual({ reason: 'What the server sent is not a picture.' })
    expect(readPicture(new Uint8Array(0))).toEqual({ reason: 'What the server sent is not a picture.' })
  })

  it('refuses a picture cut off in its head', () => {
    expect(readPicture(makePng(10, 10, 0).subarray(0, 14))).toEqual({ reason: 'The picture is damaged.' })
  })

  it('refuses a picture that would fill the memory when shown', () => {
    const bomb = makePng(4, 4, 0)
    bomb.writeUInt32BE(50_000, 16)
    bomb.writeUInt32BE(50_000, 20)
    expect(readPicture(bomb)).toEqual({ reason: 'The picture is too large to show (50000 × 50000 pixels).' })
  })

  it('refuses an animation that would keep a window busy for ever', async () => {
    const most = 3_000
    const frame = Buffer.from([0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 1, 0, 0])
    const gif = (frames: number) =>
      Buffer.concat([Buffer.from('GIF89a\x01\0\x01\0\0\0\0', 'latin1'), ...Array<Buffer>(frames).fill(frame), Buffer.of(0x3b)])
    expect(readPicture(gif(most))).toMatchObject({ mime: 'image/gif' })
    expect(readPicture(gif(10_000))).toEqual({ reason: 'The picture has more than 3000 frames.' })
    const webp = animatedWebp(8, 8, Array<Buffer>(most + 1).fill(await webpOf(drawing(8, 8))))
    expect(readPicture(webp)).toEqual({ reason: 'The picture has more than 3000 frames.' })
    const png = makePng(4, 4, 0)
    const control = pngChunk('acTL', Buffer.from([0, 0, 0x27, 0x10, 0, 0, 0, 0]))
    expect(readPicture(Buffer.concat([png.subarray(0, 33), control, png.subarray(33)]))).toEqual({
      reason: 'The picture has more than 3000 frames.'
    })
  })

  it('reads the heads of a hostile file in good time', () => {
    const many = Buffer.alloc(15_000_000)
    for (let at = 2; at + 4 <= many.length; at += 4) many.set([0xff, 0xe1, 0, 2], at)
    many.set([0xff, 0xd8])
    const start = performance.now()
    expect(readPicture(many)).toEqual({ reason: 'The picture is damaged.' })
    expect(readPicture(bytes(`${'<!---->'.repeat(290)}x`))).toEqual({ reason: 'What the server sent is not a picture.' })
    expect(performance.now() - start).toBeLessThan(3_000)
  })

  it('measures an SVG by its view box', () => {
    expect(readPicture(bytes('<svg viewBox="0 0 400 200"><rect width="400" height="200"/></svg>'))).toMatchObject({
      mime: 'image/svg+xml',
      width: 400,
      height: 200
    })
  })
})

describe('SVG', () => {
  it('keeps what draws', () => {
    const svg = textOf(
      '<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd"><svg viewBox="0 0 9 9"><defs><linearGradient id="g"><stop offset="0" stop-color="red"/></linearGradient></defs><path d="M0 0h9v9z" fill="url(#g)"/><use href="#g"/></svg>'
    )
    expect(svg).toContain('<linearGradient id="g">')
    expect(svg).toContain('fill="url(#g)"')
    expect(svg).toContain('href="#g"')
    expect(svg).toContain('xmlns="http://www.w3.org/2000/svg"')
    expect(readPicture(bytes(svg))).toMatchObject({ mime: 'image/svg+xml' })
  })

  it.each([
    ['a script', '<svg><script>alert(1)</script><rect/></svg>', 'alert'],
    ['a handler', '<svg onload="alert(1)"><rect onclick="alert(1)"/></svg>', 'alert'],
    ['foreign markup', '<svg><foreignObject><iframe src="https://evil.example"/></foreignObject><rect/></svg>', 'evil'],
    ['a picture from elsewhere', '<svg><image href="https://evil.example/x.png"/><rect/></svg>', 'evil'],
    ['a use of another file', '<svg><use xlink:href="https://evil.example/x.svg#a"/></svg>', 'evil'],
    ['a fill from another file', '<svg><rect fill="url(https://evil.example/x#a)"/></svg>', 'evil'],
    ['a style sheet', '<svg><style>@import url(https://evil.example)</style><rect/></svg>', 'evil'],
    ['an escaped address in a style', '<svg><rect style="fill:u\\72l(https://evil.example)"/></svg>', 'evil'],
    ['a link', '<svg><a href="https://evil.example"><rect/></a></svg>', 'evil'],
    ['an animation that sets a link', '<svg><animate attributeName="href" values="javascript:alert(1)"/><rect/></svg>', 'alert'],
    ['an entity', '<!DOCTYPE svg [<!ENTITY x "evil">]><svg><text>&x;</text></svg>', 'evil']
  ])('drops %s', (_name, svg, trace) => {
    expect(textOf(svg)).not.toContain(trace)
    expect(textOf(svg)).toMatch(/^<svg /)
  })

  it('is not kept when nothing in it can be seen', () => {
    expect(textOf('<svg viewBox="0 0 3 2"></svg>')).toBe('The drawing is empty.')
    expect(textOf('<svg><image href="https://evil.example/x.png"/></svg>')).toBe('The drawing is empty.')
  })

  it.each([
    [
      'uses within uses',
      `<g id="a0"><rect/></g>${Array.from({ length: 9 }, (_, i) => `<g id="a${i + 1}">${`<use href="#a${i}"/>`.repeat(10)}</g>`).join('')}`
    ],
    [
      'patterns within patterns',
      Array.from({ length: 9 }, (_, i) => `<pattern id="p${i + 1}">${`<rect fill="url(#p${i})"/>`.repeat(10)}</pattern>`).join('')
    ],
    ['a chain without end', `<rect/>${Array.from({ length: 5_000 }, (_, i) => `<g id="a${i + 1}"><use href="#a${i}"/></g>`).join('')}`],
    ['a hundred thousand levels', `<rect/>${'<g>'.repeat(100_000)}`],
    ['a hundred thousand elements', '<rect/>'.repeat(100_000)]
  ])('is refused for %s, at once', (_name, parts) => {
    const start = performance.now()
    expect(textOf(`<svg>${parts}</svg>`)).toBe('The drawing has more parts than can be drawn.')
    expect(performance.now() - start).toBeLessThan(3_000)
  })

  it('may refer to itself, which draws nothing', () => {
    expect(textOf('<svg><g id="a"><use href="#a"/><rect fill="url(#a)"/></g></svg>')).toMatch(/^<svg /)
  })

  it('is refused for more bytes than can be checked', () => {
    expect(textOf(`<svg><path d="${'M0 0'.repeat(300_000)}"/></svg>`)).toBe('The drawing is too large to be checked.')
  })
})
