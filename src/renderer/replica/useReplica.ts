import { createContext, useContext } from 'react'
import { type Replica, replica } from './replica'

/** Another replica than the window's own, for what is rendered apart from it. */
export const ReplicaContext = createContext<Replica | null>(null)

export function useReplica(): Replica {
  return useContext(ReplicaContext) ?? replica()
}
