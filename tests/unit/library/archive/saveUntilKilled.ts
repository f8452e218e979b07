import { feedId } from '@shared/contract/ids'
import { openArchive } from '../../../../src/main/library/archive/archive'
import { makeArticle, makeImageHash, trustedHtml } from '../../../helpers/makeArticle'

/** Saves pairs of stories into the library named on the command line until it is killed, and says each number that is on disk. */
const archive = openArchive(process.argv[2] ?? '')
const round = process.argv[3] ?? ''
const feed = archive.feedByUrl('https://kill.example/feed')
const id = feedId.parse(feed?.id)
const hash = makeImageHash(1)
const image = { url: 'u', alt: '', caption: null, credit: null, hash, reason: null }
const link = (to: string) => ({ url: to, canonicalUrl: to, text: 'x', isRelated: false })

function save(number: number, half: string): void {
  const name = `${round}-${number}-${half}`
  const links = [link(`${round}-${number}-a`), link(`${round}-${number}-b`), link(`${round}-${number + 1}-a`)]
  const html = trustedHtml(`<p>${name} ${'words '.repeat(1000)}${name}</p>`)
  archive.saveArticle(makeArticle({ feedId: id, guid: name, addresses: [name], html, links, images: [image, image], sections: [half] }))
}

for (let number = 0; ; number += 1) {
  archive.transaction(() => {
    save(number, 'a')
    save(number, 'b')
  })
  if (number % 3 === 0) archive.markAllRead({ kind: 'section', name: 'a' })
  process.stdout.write(`${number}\n`)
}
