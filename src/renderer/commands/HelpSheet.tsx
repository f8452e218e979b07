import { Dialog } from '../design/Dialog'
import { KeyCaps } from '../design/KeyCaps'
import { type Command, type CommandGroup, commands } from './commands'
import styles from './HelpSheet.module.css'

const groups: readonly CommandGroup[] = ['Stories', 'This story', 'Go to', 'Library']

/** Every key, made from the command table. */
export function HelpSheet({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  return (
    <Dialog title="Keys" width="wide" isOpen={isOpen} onClose={onClose}>
      <div className={styles.groups}>
        {groups.map((group) => (
          <KeyGroup key={group} title={group} rows={commands.filter((row) => row.group === group && row.keys.length > 0)} />
        ))}
      </div>
    </Dialog>
  )
}

function KeyGroup({ title, rows }: { readonly title: string; readonly rows: readonly Command[] }) {
  return (
    <section className={styles.group}>
      <h3 className={styles.title}>{title}</h3>
      <dl className={styles.rows}>
        {rows.map((row) => (
          <div key={row.id} className={styles.row}>
            <dt>{row.title}</dt>
            <dd className={styles.keys}>
              {row.keys.map((keys) => (
                <KeyCaps key={keys} keys={keys} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
