import { mkdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Article } from '@shared/contract/articles'
import { writeOutput } from '../../files/outputFile'
import { openZip } from '../../files/zipWriter'
import { storyNames } from '../storyFiles'
import type { TreeTargets } from '../tree/exportTree'
import { shownPictures } from '../tree/shownPictures'
import type { ExportContext, StoryFormat } from '../types'
import { storyMarkdown } from './storyMarkdown'

const FOLDER = 'pictures'

/** One story as one file, its pictures in a folder beside it that the import finds again: `Story.md`, `Story_files/`. */
export function singleMarkdown(path: string): StoryFormat {
  const folder = `${basename(path).replace(/\.\w+$/, '')}_files`
  return {
    limit: 1,
    open: async (output, context) => ({
      async add(article) {
        await savePictures(article, join(dirname(path), folder), context)
        await output.write(
          storyMarkdown(
            article,
            targetsOf(context, (name) => `${encodeURIComponent(folder)}/${name}`),
            context
          )
        )
      },
      finish: async () => undefined
    })
  }
}

/** Pictures come first, so that the text is there only when all it shows is. */
async function savePictures(article: Article, folder: string, { pictures }: ExportContext): Promise<void> {
  const shown = shownPictures(article).filter((src) => pictures.nameOf(src) !== null)
  if (shown.length > 0) await mkdir(folder, { recursive: true })
  for (const src of shown) {
    const picture = await pictures.read(src)
    const name = pictures.nameOf(src)
    if (picture === null || name === null) pictures.leaveOut()
    else await writeOutput(join(folder, name), (file) => file.write(picture.bytes))
  }
}

/** Many stories in an archive: a file each, their pictures once in one folder, links between them by their files' names. */
export const zippedMarkdown: StoryFormat = {
  limit: 100_000,
  open: async (output, context) => {
    const zip = openZip(output, context.now)
    const names = storyNames(context.heads)
    const written = new Set<string>()
    const story = (id: number) => {
      const name = names.get(id)
      return name === undefined ? null : encodeURIComponent(`${name}.md`)
    }
    const targets = { ...targetsOf(context, (name) => `${FOLDER}/${name}`), story }
    return {
      async add(article) {
        for (const src of shownPictures(article)) await addPicture(src)
        await zip.add(`${names.get(article.id) ?? article.id}.md`, storyMarkdown(article, targets, context))
      },
      finish: () => zip.finish()
    }

    async function addPicture(src: string): Promise<void> {
      const name = context.pictures.nameOf(src)
      if (name === null || written.has(name)) return
      written.add(name)
      const picture = await context.pictures.read(src)
      if (picture === null) context.pictures.leaveOut()
      else await zip.add(`${FOLDER}/${name}`, picture.bytes, { stored: true })
    }
  }
}

function targetsOf({ pictures, words }: ExportContext, place: (name: string) => string): TreeTargets {
  return {
    picture: (src) => {
      const name = pictures.nameOf(src)
      return name === null ? null : place(name)
    },
    story: () => null,
    idPrefix: 'note-',
    missing: (alt) => (alt === '' ? '' : words.t('export.missingPicture', { alt }))
  }
}
