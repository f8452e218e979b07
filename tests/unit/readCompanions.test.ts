import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readCompanions } from '../../src/main/readCompanions'

function folder(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'offprint-companions-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), content)
  }
  return root
}

async function pathsBeside(root: string, page: string, html: string): Promise<readonly string[]> {
  const files = await readCompanions(join(root, page), new TextEncoder().encode(html))
  return files.map(({ path }) => path).sort()
}

test.each(['Story_files', 'Story-Dateien', 'Story.files', 'Story_archivos', 'Story_fichiers', 'Story_arquivos'])(
  'reads the pictures of %s, and nothing else there',
  async (name) => {
    const root = folder({
      [`${name}/a.jpg`]: 'a',
      [`${name}/b.webp`]: 'b',
      [`${name}/style.css`]: 'c',
      [`${name}/code.js`]: 'd',
      'Other_files/x.jpg': 'x'
    })
    expect(await pathsBeside(root, 'Story.html', '<p>no names</p>')).toEqual([`${name}/a.jpg`, `${name}/b.webp`])
  }
)

test('reads what the page names, however it is written', async () => {
  const root = folder({ 'img/a b.png': '', 'img/c.png': '', 'img/d.png': '', 'e.gif': '', 'Story_files/image': '', 'unnamed.png': '' })
  const html = `<img src="img/a%20b.png?x=1"><img srcset='img/c.png 1x, ./img/d.png 2x'><video poster=e.gif></video><img src="./Story_files/image">`
  expect(await pathsBeside(root, 'Story.htm', html)).toEqual(['Story_files/image', 'e.gif', 'img/a b.png', 'img/c.png', 'img/d.png'])
})

test('reads nothing beside a text or an archive', async () => {
  const root = folder({ 'a.png': '' })
  expect(await pathsBeside(root, 'story.mhtml', '<img src="a.png">')).toEqual([])
})

test('reads nothing outside the page’s folder, whatever a page names or a link leads to', async () => {
  const root = folder({ 'secret.png': 's', 'elsewhere/x.png': 'x', 'pages/own.png': 'o', 'pages/Story_files/a.png': 'a' })
  symlinkSync(join(root, 'elsewhere'), join(root, 'pages/linked'))
  symlinkSync(join(root, 'secret.png'), join(root, 'pages/Story_files/link.png'))
  symlinkSync('loop.png', join(root, 'pages/loop.png'))
  const names = [
    '../secret.png',
    '%2e%2e/secret.png',
    '..\\secret.png',
    'linked/x.png',
    'Story_files/link.png',
    join(root, 'secret.png'),
    `file://${root}/secret.png`,
    'loop.png',
    'own.png',
    'own.png/x.png',
    'a\0.png'
  ]
  const html = names.map((name) => `<img src="${name}">`).join('')
  expect(await pathsBeside(root, 'pages/Story.html', html)).toEqual(['Story_files/a.png', 'own.png'])
})

test('takes no folder for a picture, and at most 300 files', async () => {
  const root = folder(Object.fromEntries(Array.from({ length: 400 }, (_, index) => [`Story_files/${index}.png`, 'x'])))
  mkdirSync(join(root, 'folder.png'))
  const files = await readCompanions(
    join(root, 'Story.html'),
    new TextEncoder().encode('<img src="folder.png"><img src="Story_files/399.png">')
  )
  expect(files).toHaveLength(300)
  expect(files[0]?.path).toBe('Story_files/399.png')
})

test('leaves out what would make it more than 100 MB', async () => {
  const root = folder({ 'Story_files/a.png': '', 'Story_files/b.png': '', 'Story_files/c.png': 'c' })
  for (const name of ['a', 'b']) truncateSync(join(root, `Story_files/${name}.png`), 60_000_000)
  expect(await pathsBeside(root, 'Story.html', '')).toEqual(['Story_files/a.png', 'Story_files/c.png'])
})
