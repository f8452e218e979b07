import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { MonthStorage, StorageOverview } from '@shared/contract/storage'
import type { LibraryParts } from './answers'
import { libraryStats } from './stats'

/** How much room the library takes, and where. */
export async function storageOverview(parts: Pick<LibraryParts, 'archive' | 'directory' | 'search'>): Promise<StorageOverview> {
  const { archiveBytes, searchBytes, imageBytes, mediaBytes } = libraryStats(parts)
  const { feeds, months, removedBytes } = parts.archive.storage()
  const thumbnails = await folderBytes(join(parts.directory, 'thumbnails'))
  const kinds = {
    text: Math.max(0, archiveBytes - removedBytes),
    pictures: imageBytes,
    media: mediaBytes,
    thumbnails,
    search: searchBytes,
    removed: removedBytes
  }
  return { total: archiveBytes + searchBytes + imageBytes + mediaBytes + thumbnails, kinds, feeds, months: withoutGaps(months) }
}

async function folderBytes(directory: string): Promise<number> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries.filter((entry) => entry.isFile())
  const sizes = await Promise.all(
    files.map((file) =>
      stat(join(file.parentPath, file.name)).then(
        ({ size }) => size,
        () => 0
      )
    )
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}

/** A ribbon of time needs its empty months too; beyond 50 years of them only those with stories are listed. */
function withoutGaps(months: readonly MonthStorage[]): readonly MonthStorage[] {
  const [first, last] = [months[0], months.at(-1)]
  if (first === undefined || last === undefined) return []
  const known = new Map(months.map((month) => [month.month, month]))
  const span = indexOf(last.month) - indexOf(first.month) + 1
  if (span > 600) return months
  return Array.from({ length: span }, (_, offset) => {
    const month = nameOf(indexOf(first.month) + offset)
    return known.get(month) ?? { month, articles: 0, bytes: 0 }
  })
}

const indexOf = (month: string): number => Number(month.slice(0, -3)) * 12 + Number(month.slice(-2)) - 1
const nameOf = (index: number): string => `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
