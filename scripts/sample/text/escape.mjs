/** Text made safe inside HTML and XML, elements and attributes alike. @param {string | number} text */
export function escapeMarkup(text) {
  return String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** JSON that may stand inside a script element. @param {unknown} value */
export function scriptJson(value) {
  return JSON.stringify(value, null, 2).replaceAll('<', '\\u003c')
}
