import { formatBytes, storyCount } from '../design/format'
import { t } from '../messages/translate'
import { useLibraryStats } from '../offline/useLibraryStats'
import styles from './SettingsDialog.module.css'

/** What the library holds, and where it is. */
export function LibraryFigures() {
  const stats = useLibraryStats()
  if (stats === null) return null
  const { articles, images, imageBytes, archiveBytes, searchBytes, directory } = stats
  return (
    <>
      <p>
        {t('settings.libraryHolds', {
          stories: storyCount(articles),
          archive: formatBytes(archiveBytes),
          pictures: t('common.pictures', { count: images }),
          images: formatBytes(imageBytes),
          index: formatBytes(searchBytes)
        })}
      </p>
      <p className={styles.directory}>
        <bdi dir="ltr">{directory}</bdi>
      </p>
    </>
  )
}
