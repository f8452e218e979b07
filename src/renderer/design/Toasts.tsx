import { X } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { t } from '../messages/translate'
import { Button } from './Button'
import { IconButton } from './IconButton'
import styles from './Toasts.module.css'
import { dismissToast, type Toast, toastStore } from './toasts'

/** Where messages come up; screen readers hear them without moving. */
export function Toasts() {
  const toasts = useSyncExternalStore(toastStore.subscribe, toastStore.current)
  return (
    <div className={styles.place} role="status" aria-live="polite">
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
    </div>
  )
}

function ToastCard({ toast }: { readonly toast: Toast }) {
  const dismiss = () => dismissToast(toast.id)
  const act = () => {
    toast.action?.run()
    dismiss()
  }
  return (
    <div className={styles.toast}>
      <span className={styles.text}>{toast.text}</span>
      {toast.action && (
        <Button look="plain" onPress={act}>
          {toast.action.title}
        </Button>
      )}
      <IconButton label={t('layout.dismiss')} icon={<X />} onPress={dismiss} />
    </div>
  )
}
