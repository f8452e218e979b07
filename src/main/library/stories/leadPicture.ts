import { type ArticleId, articleId } from '@shared/contract/ids'
import type { Sql } from '../archive/sql'

interface Picture {
  readonly id: number
  readonly width: number
  readonly height: number
}

/** Pixels beyond which a larger picture shows no better. */
const ENOUGH_PIXELS = 1200 * 800
/** Width by height between which a picture fills the head of a page well; others count for half. */
const GOOD_SHAPE = { least: 1.2, most: 2.2 }

/** Pictures that lead members of a story, the latest first. */
const PICTURES = `
SELECT a.id, m.width, m.height FROM articles a
JOIN article_images p ON p.article_id = a.id AND p.position = a.lead_image JOIN images m ON m.hash = p.hash
WHERE a.story_id = ? ORDER BY a.sort_key DESC`

/** The member whose picture leads a story's page: the largest of a good shape, of equals the latest; null when none has one. */
export function chooseLead(sql: Sql, storyId: number): ArticleId | null {
  const pictures = sql.all<Picture>(PICTURES, storyId)
  const [best] = [...pictures].sort((a, b) => worth(b) - worth(a))
  return best === undefined ? null : articleId.parse(best.id)
}

function worth({ width, height }: Picture): number {
  const shape = width / Math.max(1, height)
  const fits = shape >= GOOD_SHAPE.least && shape <= GOOD_SHAPE.most
  return Math.min(ENOUGH_PIXELS, width * height) * (fits ? 1 : 0.5)
}
