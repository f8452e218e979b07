/** The numbers of a JSON array that SQLite put together. */
export function numberList(json: string | undefined): readonly number[] {
  return JSON.parse(json ?? '[]')
}
