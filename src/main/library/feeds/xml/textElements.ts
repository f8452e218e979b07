/**
 * Elements of feeds that hold text or markup only. Tags inside them belong to the text; where one of them begins
 * directly inside another, the first lacks its end tag.
 */
export const textElements: ReadonlySet<string> = new Set([
  'atom:category',
  'atom:content',
  'atom:created',
  'atom:id',
  'atom:issued',
  'atom:link',
  'atom:modified',
  'atom:published',
  'atom:summary',
  'atom:title',
  'atom:updated',
  'category',
  'comments',
  'content',
  'content:encoded',
  'dc:creator',
  'dc:date',
  'dc:description',
  'dc:subject',
  'dc:title',
  'description',
  'guid',
  'itunes:summary',
  'language',
  'link',
  'media:description',
  'media:title',
  'pubdate',
  'summary',
  'title',
  'ttl',
  'xhtml:body',
  'xhtml:div'
])

/** HTML elements without an end tag. */
export const voidElements: ReadonlySet<string> = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'param',
  'source',
  'track',
  'wbr'
])
