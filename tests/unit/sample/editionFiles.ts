import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseHTML } from 'linkedom'
import { z } from 'zod'

/** The folder that ships with the app. */
export const sampleFolder = resolve('resources/sample')

const ending = '.sample.offprint.invalid'

const edition = z.object({
  feeds: z.array(z.object({ url: z.url(), title: z.string(), folder: z.array(z.string()) }))
})

/** The list of feeds as the app reads it. */
export function readEdition(): z.infer<typeof edition> {
  return edition.parse(JSON.parse(readFileSync(join(sampleFolder, 'edition.json'), 'utf8')))
}

/** One page of the edition that tells a story. */
export interface StoryPage {
  readonly site: string
  readonly file: string
  readonly url: string
  readonly html: string
  readonly document: Document
}

/** Every story's page: the files in folders named by year and month. */
export function storyPages(): readonly StoryPage[] {
  return readdirSync(sampleFolder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /^[^/]+\/20\d\d\/\d\d\/.*\.html$/.test(file))
    .map((file) => readPage(file))
}

function readPage(file: string): StoryPage {
  const html = readFileSync(join(sampleFolder, file), 'utf8')
  const [site = '', ...path] = file.replace(/index\.html$/, '').split('/')
  return { site, file, url: `https://${site}${ending}/${path.join('/')}`, html, document: parseHTML(html).document }
}

/** Whether an address belongs to one of the invented sites. */
export function isOwn(address: URL): boolean {
  return address.hostname.endsWith(ending)
}

/** Whether the folder holds what an address of an invented site stands for, however the link spells it. */
export function leadsSomewhere(address: URL): boolean {
  const site = address.hostname.slice(0, -ending.length)
  const path = address.pathname
  return [path, path.replace(/\/$/, ''), `${path.replace(/\/$/, '')}/index.html`].some((name) => isFile(join(sampleFolder, site, name)))
}

function isFile(path: string): boolean {
  return /\.[a-z]+$/.test(path) && existsSync(path)
}

const addressAttributes: readonly string[] = ['data-original', 'data-src', 'href', 'src']
const candidateAttributes: readonly string[] = ['data-srcset', 'srcset']

/** Every address a page names, in links, pictures and their larger copies. */
export function addressesOf({ document, url }: StoryPage): readonly URL[] {
  const elements = [...document.querySelectorAll('*')]
  const single = elements.flatMap((element) => addressAttributes.map((name) => element.getAttribute(name) ?? ''))
  const listed = elements.flatMap((element) => candidateAttributes.flatMap((name) => candidates(element.getAttribute(name) ?? '')))
  return [...single, ...listed].filter((text) => text !== '' && !text.startsWith('data:')).map((text) => new URL(text, url))
}

function candidates(srcset: string): readonly string[] {
  return srcset.split(',').map((candidate) => candidate.trim().split(' ')[0] ?? '')
}
