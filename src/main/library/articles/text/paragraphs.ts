const htmlCharacters: Readonly<Record<string, string>> = { '"': '&quot;', '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** Text for use inside HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/["&<>]/g, (character) => htmlCharacters[character] ?? character)
}

/** Plain text as HTML paragraphs, parted where lines end; text that is HTML already is left as it is. */
export function paragraphsOf(text: string): string {
  if (/<\/?(?:p|br|div|a|em|strong|ul|li|h\d)\b[^<>]*>/i.test(text)) return text
  const lines = text.split(/\n+/).filter((line) => line.trim() !== '')
  return lines.map((line) => `<p>${escapeHtml(line.trim())}</p>`).join('\n')
}
