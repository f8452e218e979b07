/** The contract's limit on ids and rows of one request (`PAGE_LIMIT`), apart from its schemas, which the window does not load. */
export const MOST_IDS = 1000
