import { t } from '../messages/translate'
/**
 * A text may name a story of which only the headline is known (`offprint:` without a saved story behind it):
 * it leads nowhere, neither here nor in a browser, so it is shown as words.
 */
export function showUnsavedStories(body: HTMLElement): void {
  for (const link of body.querySelectorAll('a[href^="offprint:" i]:not([data-article-id])')) {
    const words = body.ownerDocument.createElement('span')
    words.className = 'not-saved'
    words.title = t('reader.notInLibrary')
    words.append(...link.childNodes)
    link.replaceWith(words)
  }
}
