/** The query that finds every saved story that names someone or something. */
export function nameQuery(name: string): string {
  return `name:="${name.replaceAll('"', '')}"`
}

/** The query that finds the stories that name any of these. */
export function anyNameQuery(names: readonly string[]): string {
  return names.map(nameQuery).join(' OR ')
}
