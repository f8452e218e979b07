import type { ListedAnnotation } from '@shared/contract/annotations'
import { annotationId } from '@shared/contract/annotations'
import { articleId } from '@shared/contract/ids'
import { expect, test } from 'vitest'
import { annotationsMarkdown } from '../../../../src/main/library/annotations/annotationsMarkdown'

const everything = { text: '', color: null, articleId: null } as const

function listed(overrides: Partial<ListedAnnotation> = {}): ListedAnnotation {
  return {
    id: annotationId.parse(1),
    articleId: articleId.parse(1),
    passage: { quote: 'The plan passed.', prefix: '', suffix: '', startAt: 0 },
    color: 'yellow',
    note: '',
    createdAt: Date.UTC(2025, 0, 2, 12),
    changedAt: Date.UTC(2025, 0, 2, 12),
    title: 'Harbour plan',
    url: 'https://news.example/harbour',
    feedTitle: 'The Post',
    publishedAt: Date.UTC(2025, 0, 1, 12),
    ...overrides
  }
}

function markdown(...annotations: readonly ListedAnnotation[]): string {
  return annotationsMarkdown({ annotations: () => ({ annotations, total: annotations.length, stories: 1 }) }, everything).text
}

test('a story is a heading with its address, a passage a quote, a note stands below it', () => {
  const whole = listed({ passage: null, note: 'Read it twice' })
  expect(markdown(whole, listed({ note: 'Ask the mayor.' }))).toBe(`# Highlights and notes

## [Harbour plan](<https://news.example/harbour>)

The Post, 2025-01-01

Read it twice

*2025-01-02*

> The plan passed.

Ask the mayor.

*2025-01-02*
`)
})

test('a passage of several paragraphs is one quote', () => {
  const passage = { quote: 'First.\n\nSecond.', prefix: '', suffix: '', startAt: 0 }
  expect(markdown(listed({ passage }))).toContain('> First.\n>\n> Second.\n')
})

test('signs of Markdown in a publisher’s words stay signs', () => {
  const passage = { quote: '# 1 *best*\n- <b>\n12. [x]', prefix: '', suffix: '', startAt: 0 }
  const text = markdown(listed({ passage, title: 'A [link] _here_', url: null }))
  expect(text).toContain('## A \\[link\\] \\_here\\_\n')
  expect(text).toContain('> \\# 1 \\*best\\*\n> \\- \\<b\\>\n> 12\\. \\[x\\]\n')
})
