import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Feed } from '@shared/contract/feeds'
import { onTestFinished } from 'vitest'
import { openArchive } from '../../../../src/main/library/archive/archive'
import type { Archive, NewFeed } from '../../../../src/main/library/archive/types'

/** A folder that goes when the test ends. */
export function temporaryFolder(): string {
  const directory = mkdtempSync(join(tmpdir(), 'offprint-archive-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  return directory
}

/** An archive in a real file, closed and removed when the test ends. The clock stands at `now` unless told. */
export function temporaryArchive(directory = temporaryFolder(), now = () => Date.UTC(2025, 0, 1)): Archive {
  const archive = openArchive(directory, { now })
  onTestFinished(() => archive.close())
  return archive
}

let added = 0
export function addFeed(archive: Archive, overrides: Partial<NewFeed> = {}): Feed {
  added += 1
  return archive.addFeed({
    kind: 'web',
    url: `https://site-${added}.example/feed`,
    siteUrl: `https://site-${added}.example/`,
    title: `Site ${added}`,
    folderId: null,
    ...overrides
  })
}
