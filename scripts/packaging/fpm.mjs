#!/usr/bin/env node
/**
 * Stands in for fpm, which electron-builder downloads from GitHub: makes a Debian package with the system’s dpkg-deb
 * from the arguments electron-builder gives. Needs nothing but dpkg-deb.
 */
import { makeDeb } from './deb/makeDeb.mjs'
import { parseFpmArguments } from './deb/parseFpmArguments.mjs'

try {
  makeDeb(parseFpmArguments(process.argv.slice(2)))
} catch (error) {
  console.error(error)
  process.exit(1)
}
