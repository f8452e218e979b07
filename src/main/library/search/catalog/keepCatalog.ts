import type { Sql } from '../../archive/sql'
import { changeCatalog, makeCatalog, makeDictionaries } from './makeCatalog'
import { readAllEntries, readEntries } from './readEntries'
import type { Catalog } from './types'

/** The catalog, kept in step with the library by the change log; read when it is first asked for. */
export interface CatalogKeeper {
  /** As of the newest change; others get their turn while it is read. */
  fresh(): Promise<Catalog>
  /** At once, as far as a few changes can be taken in; null when none was read yet. */
  present(): Catalog | null
  /** What the state of library and index is known by: equal marks, equal answers. */
  stamp(): string
}

/** Where library and index stand: the newest change, and the one up to which the index took them in. */
interface Stand {
  readonly newest: number
  readonly indexed: number
}

interface Held extends Stand {
  readonly catalog: Catalog
}

/** More changed articles than this are slower to take in than to read all anew. */
const MOST_CHANGES = 5000
/** What a keystroke takes in. */
const FEW_CHANGES = 200

const STAND = `
SELECT ifnull((SELECT max(seq) FROM library.changes), 0) AS newest,
  ifnull((SELECT CAST(value AS INTEGER) FROM state WHERE key = 'cursor'), 0) AS indexed`
const CHANGED = `
SELECT CAST(key AS INTEGER) AS id FROM library.changes WHERE seq > ?1 AND seq <= ?2 AND kind = 'article'
UNION SELECT CAST(key AS INTEGER) FROM library.changes WHERE seq > ?3 AND kind IN ('article', 'status') LIMIT ?4`
const PLACES_CHANGED = "SELECT 1 FROM library.changes WHERE seq > ? AND kind IN ('feed', 'folder') LIMIT 1"

export function keepCatalog(sql: Sql): CatalogKeeper {
  let held: Held | null = null
  let reading: Promise<Catalog> | null = null

  const stand = (): Stand => sql.get<Stand>(STAND) ?? { newest: 0, indexed: 0 }

  /** Takes in what changed, unless that is more than `most` articles. */
  function takeIn(most: number): Catalog | null {
    const now = stand()
    if (held === null || now.indexed < held.indexed || now.newest < held.newest) return null
    if (now.indexed === held.indexed && now.newest === held.newest) return held.catalog
    const changed = sql.all<{ id: number }>(CHANGED, held.indexed, now.indexed, held.newest, most + 1)
    if (changed.length > most) return null
    const ids = new Set(changed.map((row) => row.id))
    const catalog = ids.size === 0 ? renewed(held) : changeCatalog(held.catalog, ids, readEntries(sql, ids))
    held = { catalog, ...now }
    return catalog
  }

  /** Another object once a feed or folder changed, whose names and places are known by the catalog that they were read beside. */
  function renewed({ catalog, newest }: Held): Catalog {
    return sql.get(PLACES_CHANGED, newest) === undefined ? catalog : { ...catalog }
  }

  async function readAll(): Promise<Catalog> {
    const now = stand()
    const catalog = makeCatalog(await readAllEntries(sql), makeDictionaries())
    held = { catalog, ...now }
    return takeIn(MOST_CHANGES) ?? catalog
  }

  function fresh(): Promise<Catalog> {
    const catalog = takeIn(MOST_CHANGES)
    if (catalog !== null) return Promise.resolve(catalog)
    reading ??= readAll().finally(() => {
      reading = null
    })
    return reading
  }

  return {
    fresh,
    present: () => takeIn(FEW_CHANGES) ?? held?.catalog ?? null,
    stamp: () => Object.values(stand()).join(':')
  }
}
