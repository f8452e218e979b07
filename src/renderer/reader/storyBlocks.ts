const BLOCKS = 'p, li, h1, h2, h3, h4, h5, h6, blockquote, pre, table, figure, dt, dd'

/** The blocks of a story's text in order, the innermost of each: paragraphs, items, headings, tables, figures. */
export function storyBlocks(body: Element): readonly HTMLElement[] {
  const found = [...body.querySelectorAll<HTMLElement>(BLOCKS)]
  return found.filter((block) => block.parentElement?.closest('table, figure') === null && (isWhole(block) || !block.querySelector(BLOCKS)))
}

const isWhole = (block: Element): boolean => block.matches('table, figure')

/** The text of the story that is shown in a pane; null when none is. */
export const storyBody = (pane: Element | null): HTMLElement | null => pane?.querySelector<HTMLElement>('[data-story-body]') ?? null
