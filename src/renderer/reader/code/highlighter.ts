import core from 'highlight.js/lib/core'
import { languages } from './languages'

const highlighter = core.newInstance()
for (const [name, language] of Object.entries(languages)) highlighter.registerLanguage(name, language)

/** highlight.js's score below which a text is no code that it knows: plain output, a poem set as code. */
const LEAST_RELEVANCE = 4

/** Code as HTML with its parts in `hljs-` spans; null when its language is none that is known. */
export function highlightCode(code: string): string | null {
  const { value, relevance } = highlighter.highlightAuto(code)
  return relevance < LEAST_RELEVANCE ? null : value
}
