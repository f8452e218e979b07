import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { icnsFile } from '../../../../scripts/icons/icnsFile.mjs'
import { icoFile } from '../../../../scripts/icons/icoFile.mjs'

const icons = 'resources/icons'
const png = (size: number) => readFileSync(`${icons}/png/${size}x${size}.png`)

/** Width and height stand in the first chunk (PNG §11.2.1). */
const pngSize = (file: Buffer) => [file.readUInt32BE(16), file.readUInt32BE(20)]

test.each([16, 24, 32, 48, 64, 128, 256, 512, 1024])('the mark is drawn at %i pixels', (size) => {
  expect(pngSize(png(size))).toEqual([size, size])
})

test('a Windows icon leads to each of its pictures', () => {
  const file = icoFile(new Map([16, 256].map((size) => [size, png(size)])))
  expect(file.readUInt16LE(4)).toBe(2)
  for (const [entry, size] of [16, 256].entries()) {
    const at = 6 + entry * 16
    const picture = file.subarray(file.readUInt32LE(at + 12), file.readUInt32LE(at + 12) + file.readUInt32LE(at + 8))
    expect(file.readUInt8(at)).toBe(size % 256)
    expect(picture.equals(png(size))).toBe(true)
  }
})

test('an Apple icon holds each picture under the types of its size', () => {
  const file = icnsFile(new Map([32, 1024].map((size) => [size, png(size)])))
  expect(file.readUInt32BE(4)).toBe(file.length)
  const found: [string, number][] = []
  for (let at = 8; at < file.length; at += file.readUInt32BE(at + 4)) {
    found.push([file.toString('latin1', at, at + 4), pngSize(file.subarray(at + 8))[0] ?? 0])
  }
  expect(found).toEqual([
    ['icp5', 32],
    ['ic11', 32],
    ['ic10', 1024]
  ])
})

test('the icon files in the repository are those of its pictures', () => {
  const images = new Map([16, 24, 32, 48, 64, 128, 256, 512, 1024].map((size) => [size, png(size)]))
  expect(readFileSync(`${icons}/icon.ico`).equals(icoFile(images))).toBe(true)
  expect(readFileSync(`${icons}/icon.icns`).equals(icnsFile(images))).toBe(true)
})
