import { Dialog } from '../design/Dialog'
import { KeyCaps } from '../design/KeyCaps'
import { t } from '../messages/translate'
import { commandGroups } from './command'
import type { Command } from './commands'
import { useShownCommands } from './effectiveKeys'
import { groupTitles } from './groupTitles'
import styles from './HelpSheet.module.css'

/** Every key, made from the command table. */
export function HelpSheet({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const commands = useShownCommands()
  return (
    <Dialog title={t('commands.keys')} width="wide" isOpen={isOpen} onClose={onClose}>
      <div className={styles.groups}>
        {commandGroups.map((group) => (
          <KeyGroup key={group} title={t(groupTitles[group])} rows={commands.filter((row) => row.group === group && row.keys.length > 0)} />
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
            <dt>{t(row.title)}</dt>
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
