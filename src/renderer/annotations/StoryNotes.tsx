import type { Annotation, AnnotationId } from '@shared/contract/annotations'
import type { Article } from '@shared/contract/articles'
import { FileDown, NotebookPen } from 'lucide-react'
import { KeyOrName } from '../commands/KeyOf'
import { Button } from '../design/Button'
import { IconButton } from '../design/IconButton'
import { report } from '../design/report'
import { t } from '../messages/translate'
import { Words } from '../messages/Words'
import { exportMarkdown, removeAnnotations } from './annotationActions'
import { PassageLine } from './PassageLine'
import type { PlacedAnnotation } from './placeAnnotations'
import styles from './StoryNotes.module.css'

interface StoryNotesProps {
  readonly article: Article
  readonly annotations: readonly Annotation[]
  readonly placed: readonly PlacedAnnotation[]
  readonly lost: readonly Annotation[]
  readonly onWriteNote: () => void
  readonly onShow: (id: AnnotationId) => void
}

/** Below a story: the note on it, its passages, and those that the publisher took out. */
export function StoryNotes({ article, annotations, placed, lost, onWriteNote, onShow }: StoryNotesProps) {
  const whole = annotations.filter(({ passage }) => passage === null)
  return (
    <section aria-label={t('annotations.inStory')} className={styles.section} data-story-notes="">
      <header className={styles.header}>
        <h2 className={styles.title}>{t('annotations.title')}</h2>
        {annotations.length > 0 && (
          <IconButton
            label={t('annotations.exportStory')}
            icon={<FileDown />}
            onPress={() => report(exportMarkdown({ articleId: article.id }, article.title))}
          />
        )}
        <Button look="plain" onPress={onWriteNote}>
          <NotebookPen aria-hidden="true" size={15} /> {t(whole.length > 0 ? 'annotations.editNote' : 'annotations.addNote')}
        </Button>
      </header>
      {annotations.length === 0 && (
        <p className={styles.hint}>
          <Words of="annotations.hint" parts={{ key: <KeyOrName command="highlight" /> }} />
        </p>
      )}
      {whole.map(({ id, note }) => (
        <p key={id} className={styles.note} dir="auto">
          {note}
        </p>
      ))}
      {placed.length > 0 && (
        <ul className={styles.list}>
          {placed.map(({ annotation }) => (
            <li key={annotation.id}>
              <PassageLine annotation={annotation} label={t('annotations.showInText')} onPress={() => onShow(annotation.id)} />
            </li>
          ))}
        </ul>
      )}
      {lost.length > 0 && <LostPassages lost={lost} />}
    </section>
  )
}

function LostPassages({ lost }: Pick<StoryNotesProps, 'lost'>) {
  return (
    <section aria-label={t('annotations.lost')} className={styles.lost}>
      <h3 className={styles.lostTitle}>{t('annotations.lost')}</h3>
      <p className={styles.hint}>{t('annotations.lostWhy')}</p>
      <ul className={styles.list}>
        {lost.map((annotation) => (
          <li key={annotation.id} className={styles.lostLine}>
            <PassageLine annotation={annotation} />
            <Button look="plain" onPress={() => report(removeAnnotations([annotation.id]))}>
              {t('common.remove')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
