/** The oldest Node the tools run on; `engines` in package.json says the same. */
const oldest = /** @type {const} */ ([20, 19])

/** Ends here, with words, when Node is too old for the tools. */
export function requireNode(version = process.versions.node) {
  if (isNewEnough(version)) return
  console.error(`offprint: Node ${version} is too old. Install Node ${oldest.join('.')} or newer from https://nodejs.org.`)
  process.exit(1)
}

/** @param {string} version as in `process.versions.node` */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1])
}
