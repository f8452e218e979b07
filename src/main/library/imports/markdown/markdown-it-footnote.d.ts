/** The one export of `markdown-it-footnote` 4; the package carries no types. */
declare module 'markdown-it-footnote' {
  const footnotes: (markdown: import('markdown-it').MarkdownIt) => void
  export default footnotes
}
