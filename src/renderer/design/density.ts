import type { Settings } from '@shared/contract/settings'
import { createContext, useContext } from 'react'

/** How closely rows of lists stand, for those whose height must be known to scripts; the rest follow the tokens. */
export const Density = createContext<Settings['density']>('comfortable')

/** Heights of a row of stories in pixels: fixed, so that 100,000 of them need no measuring and nothing jumps. */
const rowHeights: Readonly<Record<Settings['density'], number>> = { compact: 84, comfortable: 124, roomy: 154 }

export const useRowHeight = (): number => rowHeights[useContext(Density)]
