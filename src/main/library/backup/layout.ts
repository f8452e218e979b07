import { z } from 'zod'

/** How a backup is laid out: what it says of itself, the archive, and every file that a story needs, named by its bytes. */
export const ABOUT = 'offprint-backup.json'
export const DATABASE = 'library.sqlite'
export const BACKUP_VERSION = 1

/** Folders of a library whose files are named by the SHA-256 of their bytes, and those named by that of another's. */
export const backupFolders = ['images', 'media', 'thumbnails'] as const
const file = /^(images|media|thumbnails)\/([0-9a-f]{2})\/(\2[0-9a-f]{62})\.[a-z0-9]{2,5}$/

export const backupAbout = z.object({
  format: z.literal('offprint-backup'),
  version: z.int().positive(),
  program: z.string().max(100),
  createdAt: z.int().nonnegative(),
  stories: z.int().nonnegative(),
  feeds: z.int().nonnegative(),
  pictures: z.int().nonnegative(),
  media: z.int().nonnegative(),
  database: z.object({ bytes: z.int().positive(), sha256: z.string().regex(/^[0-9a-f]{64}$/) })
})
export type BackupAbout = z.infer<typeof backupAbout>

/** What a name in a backup stands for; null for one that a backup does not have. */
export function backupFile(name: string): { readonly folder: (typeof backupFolders)[number]; readonly hash: string } | null {
  const [, folder, , hash] = file.exec(name) ?? []
  const known = backupFolders.find((one) => one === folder)
  return known === undefined || hash === undefined ? null : { folder: known, hash }
}
