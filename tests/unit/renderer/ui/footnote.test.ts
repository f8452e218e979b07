// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { footnoteOf } from '../../../../src/renderer/reader/notes/footnote'

function noteOf(html: string): HTMLElement | null {
  const body = document.createElement('div')
  body.setAttribute('data-story-body', '')
  body.innerHTML = html
  document.body.replaceChildren(body)
  const link = body.querySelector('a[data-from]')
  const target = document.getElementById('part-n')
  return link && target && footnoteOf(link, target)
}

describe('a link to a note', () => {
  test('shows the note without its way back and without its name', () => {
    const note = noteOf(
      '<p>Said<sup><a data-from href="#part-n">1</a></sup>.</p><ol><li id="part-n">See <a href="https://a.example/">it</a>. <a href="#part-r">↩</a></li></ol>'
    )
    expect(note?.innerHTML).toBe('See <a href="https://a.example/">it</a>. ')
  })

  test('finds the note around an anchor that only names it', () => {
    expect(noteOf('<p><a data-from href="#part-n">[2]</a></p><p><a id="part-n"></a>The note.</p>')?.textContent).toBe('The note.')
  })

  test('is none when it goes back, or has words', () => {
    expect(noteOf('<ol><li id="part-n">Chapter</li></ol><p><a data-from href="#part-n">1</a></p>')).toBeNull()
    expect(noteOf('<p><a data-from href="#part-n">Chapter two</a></p><p id="part-n">It began.</p>')).toBeNull()
  })
})
