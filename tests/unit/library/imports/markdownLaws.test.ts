import fc from 'fast-check'
import { expect, test } from 'vitest'
import { importStory } from '../../../../src/main/library/imports/importStory'
import { plainText } from './importLibrary'

const importMarkdown = (text: string) => importStory({ name: 'note.md', bytes: Buffer.from(text), paths: [], known: new Map() }).story

const wrappers: readonly ((word: string) => string)[] = [
  (word) => `The river rose in the night and ${word} fell again before noon.`,
  (word) => `## About ${word}`,
  (word) => `# ${word}`,
  (word) => `- first\n- **${word}**\n  - [ ] deeper`,
  (word) => `1. one\n2. \`${word}\``,
  (word) => `> quoted ${word}\n>> twice`,
  (word) => `\`\`\`js\nconst x = '${word}'\n\`\`\``,
  (word) => `    indented ${word}`,
  (word) => `| a | b |\n|---|---|\n| ${word} | 2 |`,
  (word) => `A [link ${word}](https://a.example/x) and *stress*.`,
  (word) => `A [broken ${word}](`,
  (word) => `Text[^${word}]\n\n[^${word}]: note ${word}`,
  (word) => `<div>in HTML ${word}</div>`,
  (word) => `A Map<${word}, List<String>> it was.`,
  (word) => `~~${word}~~ \\* & < "`,
  (word) => `${word}\n---`,
  (word) => `![${word}](missing.png)\n\n*${word} in words*`
]

/** Everything a reader can find of a story. */
function shown(story: ReturnType<typeof importMarkdown>): string {
  return [plainText(story.html), story.title, story.byline, ...story.sections].join(' ')
}

test('never loses a word, however the Markdown looks', () => {
  const block = fc.nat({ max: wrappers.length - 1 })
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 12 }), (kinds) => {
      const text = kinds.map((kind, index) => wrappers[kind]?.(`k${index}x`) ?? '').join('\n\n')
      const all = shown(importMarkdown(text))
      expect(kinds.map((_, index) => `k${index}x`).filter((word) => !all.includes(word))).toEqual([])
    }),
    { numRuns: 200 }
  )
})
