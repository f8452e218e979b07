import { escapeMarkup } from './escape.mjs'

/**
 * Markup within a line: `*emphasis*`, `**strong**`, `` `code` ``, `[^1]` footnote marks and
 * `[words](target)`, where the target is an address or `@site/slug+variant`.
 */

/** @typedef {(target: string) => string} LinkResolver */

/** @param {string} text already typographic @param {LinkResolver} resolve @returns {string} HTML */
export function inlineHtml(text, resolve) {
  return escapeMarkup(text)
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/\[\^(\d+)\]/g, '<sup id="fnref$1"><a href="#fn$1" class="footnote-ref">$1</a></sup>')
    .replace(/\[([^\]]+)\]\(([^)]+)\)/g, (_, words, target) => `<a href="${escapeMarkup(resolve(target))}">${words}</a>`)
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replace(/\*([^*]+)\*/g, '<em>$1</em>')
}
