#!/usr/bin/env node
/**
 * Stands in for 7-Zip, which electron-builder downloads from GitHub, in the one thing a Linux package needs of it:
 * `sevenZip a [switches] OUT.tar.gz IN.tar` compresses one file with gzip.
 */
import { createReadStream, createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'

const [command, ...rest] = process.argv.slice(2)
const [to, from, ...more] = rest.filter((argument) => !argument.startsWith('-'))
if (command !== 'a' || !to?.endsWith('.tar.gz') || !from || more.length > 0) {
  console.error(`7-Zip is not here, and its stand-in makes only .tar.gz: ${process.argv.slice(2).join(' ')}`)
  process.exit(2)
}
await pipeline(createReadStream(from), createGzip({ level: 9 }), createWriteStream(to))
