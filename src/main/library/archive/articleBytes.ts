const TEXT_BYTES = 'SELECT article_id, sum(length(html)) AS bytes FROM contents GROUP BY article_id'
const PICTURE_BYTES = `
SELECT o.article_id, sum(m.bytes) AS bytes
FROM (SELECT hash, min(article_id) AS article_id FROM article_images WHERE hash IS NOT NULL GROUP BY hash) o
JOIN images m ON m.hash = o.hash GROUP BY o.article_id`
const MEDIA_BYTES = `
SELECT o.article_id, sum(m.bytes) AS bytes
FROM (SELECT hash, min(article_id) AS article_id FROM article_media WHERE hash IS NOT NULL GROUP BY hash) o
JOIN media m ON m.hash = o.hash GROUP BY o.article_id`

/**
 * Joins that tell what articles `a` take on disk: `t.bytes` of text, deflated, earlier texts included, `p.bytes` of pictures and
 * `m.bytes` of media. What several stories show counts once, with the story that had it first. Null where there is none.
 */
export const JOIN_BYTES = `
LEFT JOIN (${TEXT_BYTES}) t ON t.article_id = a.id LEFT JOIN (${PICTURE_BYTES}) p ON p.article_id = a.id
LEFT JOIN (${MEDIA_BYTES}) m ON m.article_id = a.id`
/** The sum of the three. */
export const ALL_BYTES = 'coalesce(t.bytes, 0) + coalesce(p.bytes, 0) + coalesce(m.bytes, 0)'
