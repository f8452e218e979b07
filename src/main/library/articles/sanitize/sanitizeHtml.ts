import sanitize from 'sanitize-html'
import type { SanitizedHtml } from '../types'
import { allowedAttributes, allowedClasses, allowedElements, allowedSchemes, discardedElements } from './allowlist'

const options: sanitize.IOptions = {
  allowedTags: [...allowedElements],
  allowedAttributes: Object.fromEntries(Object.entries(allowedAttributes).map(([name, attributes]) => [name, [...attributes]])),
  allowedClasses: Object.fromEntries(Object.entries(allowedClasses).map(([name, classes]) => [name, [...classes]])),
  allowedSchemes: [...allowedSchemes],
  allowedSchemesAppliedToAttributes: ['href'],
  allowProtocolRelative: false,
  nonTextTags: [...discardedElements],
  parseStyleAttributes: false,
  nestingLimit: 200,
  transformTags: { '*': checkValues },
  exclusiveFilter: (frame) => frame.tag === 'img' && !/^\d+$/.test(frame.attribs['data-image'] ?? '')
}

/**
 * The last step of every text, and the only maker of `SanitizedHtml`: what the allowlist doesn't name is gone.
 * No script, style, form, frame or address survives but absolute http, https and mailto links, links to a headline, and ids of our own making.
 */
export function sanitizeHtml(html: string): SanitizedHtml {
  return brand(sanitize(html, options))
}

function brand(html: string): SanitizedHtml {
  return html as SanitizedHtml
}

const isId = /^part-[\p{L}\p{N}_:.-]{1,200}$/u
const isHref = /^(?:https?:\/\/|mailto:[^\s]+@|#part-|offprint:title\/)/i

/** Values that an allowed name does not yet make harmless. */
function checkValues(tagName: string, attribs: sanitize.Attributes): sanitize.Tag {
  const kept: sanitize.Attributes = {}
  for (const [name, value] of Object.entries(attribs)) {
    if (name === 'id' && !isId.test(value)) continue
    if (name === 'href' && !isHref.test(value)) continue
    if (name === 'dir' && !/^(?:ltr|rtl|auto)$/i.test(value)) continue
    kept[name] = value
  }
  return { tagName, attribs: kept }
}
