/**
 * The npm that called us, or the one on the path.
 * @param {string[]} args
 * @returns {[string, ...string[]]} a program and its arguments
 */
export function npmCommand(args) {
  const script = process.env.npm_execpath
  return script?.includes('npm-cli') ? [process.execPath, script, ...args] : ['npm', ...args]
}
