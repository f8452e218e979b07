import { companionFiles } from '@shared/contract/companionFiles'
import { companionPath, isCompanionPath } from '@shared/text/companionPath'
import { describe, expect, test } from 'vitest'

describe('the path of a file beside a page', () => {
  test.each([
    ['Story_files/a.jpg', 'Story_files/a.jpg'],
    ['./Story_files//a%20b.jpg?w=300#x', 'Story_files/a b.jpg'],
    ['Story_files\\a.jpg', 'Story_files/a.jpg'],
    ['file:///C:/Users/ida/Story-Dateien/a.jpg', 'Story-Dateien/a.jpg'],
    ['100%.png', '100%.png'],
    ['', null],
    ['#top', null],
    ['/etc/passwd', null],
    ['//host/a.jpg', null],
    ['../a.jpg', null],
    ['a/../../b.jpg', null],
    ['%2e%2e%2fa.jpg', null],
    ['C:/a.jpg', null],
    ['https://a.example/a.jpg', null],
    ['data:image/png;base64,xx', null],
    ['a%00.jpg', null],
    ['file:///etc/passwd', null],
    ['file:///C:/Story_files/../../x', null]
  ])('%j is %j', (address, path) => {
    expect(companionPath(address)).toBe(path)
  })

  test('tells the folders that browsers make', () => {
    expect(['Story_files/a', 'x/Story-Dateien/a', 'Story_FILES/a', 'files/a', 'a'].map(isCompanionPath)).toEqual([
      true,
      true,
      true,
      false,
      false
    ])
  })
})

describe('files beside a page', () => {
  const file = (path: string, size = 1) => ({ path, bytes: new Uint8Array(size) })
  test.each([
    ['a path out of the folder', [file('../a.png')]],
    ['a path from the root', [file('/a.png')]],
    ['a drive', [file('C:/a.png')]],
    ['a path with backslashes', [file('a\\..\\..\\b.png')]],
    ['an empty path', [file('')]],
    ['301 files', Array.from({ length: 301 }, (_, index) => file(`${index}.png`))],
    ['more than 100 MB', [file('a.png', 60_000_000), file('b.png', 60_000_000)]],
    ['what is no bytes', [{ path: 'a.png', bytes: 'text' }]]
  ])('refuses %s', (_name, files) => {
    expect(companionFiles.safeParse(files).success).toBe(false)
  })
})
