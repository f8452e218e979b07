/** Before this there were no feeds, and hardly a web: 1 January 1990. */
const EARLIEST = Date.UTC(1990, 0, 1)

/**
 * When a story counts as published, milliseconds since 1970: as the publisher says, unless that is missing,
 * absurd or in the future. Then it is the time of arrival, a second earlier for each place further down the feed,
 * so that the publisher's order stays.
 */
export function publishedAt(said: number | null, arrivedAt: number, place: number): number {
  const isSensible = said !== null && said >= EARLIEST && said <= arrivedAt
  return isSensible ? said : arrivedAt - place * 1000
}
