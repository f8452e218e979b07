/**
 * SQL for what articles take on disk: `text` deflated, earlier texts included; a picture or recording that several stories
 * show counts once, with the story that had it first.
 */
export const TEXT_BYTES = 'SELECT article_id, sum(length(html)) AS bytes FROM contents GROUP BY article_id'
export const PICTURE_BYTES = `
SELECT o.article_id, sum(m.bytes) AS bytes
FROM (SELECT hash, min(article_id) AS article_id FROM article_images WHERE hash IS NOT NULL GROUP BY hash) o
JOIN images m ON m.hash = o.hash GROUP BY o.article_id`
export const MEDIA_BYTES = `
SELECT o.article_id, sum(m.bytes) AS bytes
FROM (SELECT hash, min(article_id) AS article_id FROM article_media WHERE hash IS NOT NULL GROUP BY hash) o
JOIN media m ON m.hash = o.hash GROUP BY o.article_id`
