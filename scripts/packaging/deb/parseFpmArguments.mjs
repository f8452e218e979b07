/** fpm’s options that stand alone. */
const flags = new Set(['--debug', '--force'])

/** fpm’s options with a value, as electron-builder gives them for a deb, and what each one is here. */
const options = {
  '--after-install': 'postinst',
  '--after-remove': 'postrm',
  '--architecture': 'architecture',
  '--category': 'section',
  '--deb-compression': 'compression',
  '--deb-priority': 'priority',
  '--deb-recommends': 'recommends',
  '--description': 'description',
  '--iteration': 'iteration',
  '--license': 'license',
  '--log': 'log',
  '--maintainer': 'maintainer',
  '--name': 'name',
  '--package': 'output',
  '--url': 'homepage',
  '--vendor': 'vendor',
  '--version': 'version',
  '-d': 'depends',
  '-s': 'source',
  '-t': 'type'
}

/** Where an input goes in the package: `from` is a file, or a folder when it ends in "/". @typedef {{ from: string, to: string }} Input */
/** @typedef {{ values: Map<string, string[]>, inputs: Input[] }} FpmRequest */

/**
 * Reads fpm’s command line. An option that is not in the table throws: a package without it would be wrong.
 * @param {readonly string[]} args
 * @returns {FpmRequest}
 */
export function parseFpmArguments(args) {
  const values = new Map()
  const inputs = []
  const queue = [...args]
  for (let arg = queue.shift(); arg !== undefined; arg = queue.shift()) {
    if (flags.has(arg)) continue
    if (arg.startsWith('-')) addValue(values, meaning(arg), queue.shift())
    else inputs.push(parseInput(arg))
  }
  return { values, inputs }
}

/** @param {string} option @returns {string} */
function meaning(option) {
  if (!(option in options)) throw new Error(`fpm’s stand-in does not know ${option}`)
  return options[/** @type {keyof typeof options} */ (option)]
}

/** @param {Map<string, string[]>} values @param {string} name @param {string | undefined} value */
function addValue(values, name, value) {
  if (value === undefined) throw new Error(`fpm’s stand-in misses the value of ${name}`)
  values.set(name, [...(values.get(name) ?? []), value])
}

/** `FROM=/TO`. @param {string} arg @returns {Input} */
function parseInput(arg) {
  const at = arg.lastIndexOf('=/')
  if (at < 0) throw new Error(`fpm’s stand-in does not know where ${arg} goes`)
  return { from: arg.slice(0, at), to: arg.slice(at + 1) }
}
