import { useEffect, useState } from 'react'
import { t } from '../messages/translate'
import { useSelectionSize } from './selectionStore'

/** Says to screen readers how many stories are selected whenever that changes. */
export function SelectionStatus() {
  const count = useSelectionSize()
  const [wasUsed, setUsed] = useState(false)
  useEffect(() => {
    if (count > 0) setUsed(true)
  }, [count])
  return (
    <p role="status" className="visually-hidden" data-selection-status>
      {count > 0 && t('selection.count', { count })}
      {count === 0 && wasUsed && t('selection.none')}
    </p>
  )
}
