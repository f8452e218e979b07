import { Dialog } from '../design/Dialog'
import { formatBytes, plural } from '../design/format'
import { Switch } from '../design/Switch'
import { useSettings } from '../library/useSettings'
import { useLibraryStats } from '../offline/useLibraryStats'
import styles from './SettingsDialog.module.css'
import { TextSize } from './TextSize'
import { ThemePicker } from './ThemePicker'

const intervals: readonly { readonly minutes: number; readonly title: string }[] = [
  { minutes: 0, title: 'Only when I ask' },
  { minutes: 15, title: 'Every 15 minutes' },
  { minutes: 30, title: 'Every half hour' },
  { minutes: 60, title: 'Every hour' },
  { minutes: 240, title: 'Every 4 hours' },
  { minutes: 1440, title: 'Once a day' }
]

/** Everything that can be chosen, and where the library is. */
export function SettingsDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const [settings, change] = useSettings()
  return (
    <Dialog title="Settings" isOpen={isOpen} onClose={onClose}>
      <div className={styles.groups}>
        <ThemePicker theme={settings.theme} onChange={(theme) => change({ theme })} />
        <TextSize size={settings.textSize} onChange={(textSize) => change({ textSize })} />
        <label className={styles.field}>
          <span className={styles.label}>Fetch new stories</span>
          <select
            className={styles.select}
            value={settings.syncEveryMinutes}
            onChange={(event) => change({ syncEveryMinutes: Number(event.target.value) })}
          >
            {intervals.map(({ minutes, title }) => (
              <option key={minutes} value={minutes}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <Switch
          title="Fold by story"
          about="A running story is one row in each list"
          isOn={settings.foldStories}
          onChange={(foldStories) => change({ foldStories })}
        />
        <Switch
          title="Fold copies"
          about="The same text from several feeds is one row; folders can differ"
          isOn={settings.foldDuplicates}
          onChange={(foldDuplicates) => change({ foldDuplicates })}
        />
        <LibraryFigures />
      </div>
    </Dialog>
  )
}

function LibraryFigures() {
  const stats = useLibraryStats()
  if (stats === null) return null
  const { articles, images, imageBytes, archiveBytes, searchBytes, directory } = stats
  return (
    <section className={styles.library}>
      <h3 className={styles.label}>Library</h3>
      <p>
        {plural(articles, 'story', 'stories')} in {formatBytes(archiveBytes)}, {plural(images, 'picture')} in {formatBytes(imageBytes)},
        search index {formatBytes(searchBytes)}
      </p>
      <p className={styles.directory}>{directory}</p>
    </section>
  )
}
