/** How Debian calls the processors that electron-builder names otherwise. */
const architectures = new Map([
  ['aarch64', 'arm64'],
  ['x86_64', 'amd64']
])

/**
 * The text of DEBIAN/control (Debian Policy §5.3).
 * @param {Map<string, string[]>} values by the names of parseFpmArguments.mjs
 * @param {number} installedSize in KiB
 */
export function controlFile(values, installedSize) {
  const one = (/** @type {string} */ name) => values.get(name)?.at(-1) ?? ''
  const fields = [
    ['Package', one('name')],
    ['Version', [one('version'), one('iteration')].filter(Boolean).join('-')],
    ['Section', one('section') || 'news'],
    ['Priority', one('priority') || 'optional'],
    ['Architecture', architectures.get(one('architecture')) ?? one('architecture')],
    ['Maintainer', one('maintainer')],
    ['Installed-Size', String(installedSize)],
    ['Depends', values.get('depends')?.join(', ') ?? ''],
    ['Recommends', values.get('recommends')?.join(', ') ?? ''],
    ['Homepage', one('homepage')],
    ['Description', foldDescription(one('description'))]
  ]
  return fields
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('')
}

/** The first line is the synopsis; each further one is set in by a space, an empty one is " ." (Policy §5.6.13). @param {string} text */
function foldDescription(text) {
  const [synopsis = '', ...more] = text
    .trim()
    .split('\n')
    .map((line) => line.trim())
  return [synopsis, ...more.map((line) => ` ${line || '.'}`)].join('\n')
}
