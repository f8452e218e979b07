/**
 * The text that positions of passages are counted in (UTF-16 units): plain text with every run of white space as one space, none at
 * its ends. So the library's plain text and the window's elements, which part paragraphs each in its own way, count alike.
 */
export function anchorText(plain: string): string {
  return plain.replace(/\s+/g, ' ').trim()
}
