import { useCallback, useEffect, useRef } from 'react'
import { report } from '../../design/report'
import { arrange } from './arrange'
import { type Move, stepOf } from './moves'
import { type Arrangement, parentOf, type TreePlace } from './places'

/** A step that is not seen by then is no longer waited for, in milliseconds. */
const PATIENCE = 1000

/** Moves rows step by step; each step goes on from what the last one led to, however fast they come. */
export function useSteps(tree: Arrangement): (place: TreePlace, by: 1 | -1) => void {
  const latest = useRef(tree)
  const waiting = useRef<(() => void) | null>(null)
  const queue = useRef<Promise<void>>(Promise.resolve())
  useEffect(() => {
    latest.current = tree
    waiting.current?.()
  }, [tree])
  return useCallback((place, by) => {
    const seen = (move: Move) =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (isShown(latest.current, move)) resolve()
        }
        waiting.current = look
        setTimeout(resolve, PATIENCE)
        look()
      })
    const step = async () => {
      const move = stepOf(latest.current, place, by)
      if (move === null) return
      await arrange(latest.current, move)
      await seen(move)
    }
    const next = queue.current.then(step)
    report(next)
    queue.current = next.catch(() => undefined)
  }, [])
}

function isShown(tree: Arrangement, move: Move): boolean {
  const rows: readonly { readonly id: number; readonly position: number | null }[] = move.kind === 'feed' ? tree.feeds : tree.folders
  const order: readonly number[] = move.order ?? []
  return parentOf(tree, move) === move.parent && rows.find(({ id }) => id === move.id)?.position === order.indexOf(move.id)
}
