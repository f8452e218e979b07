import { type Settings, settings } from '@shared/contract/settings'
import type { MessageKey } from '@shared/messages/catalog'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { t } from '../messages/translate'
import styles from './FontPicker.module.css'

type Font = Settings['storyFont']
const known = settings.shape.storyFont

/** Typefaces by their own names, which no language changes; the system's is called so. */
const fonts: readonly { readonly id: Font; readonly title: MessageKey }[] = [
  { id: 'newsreader', title: 'settings.fontNewsreader' },
  { id: 'inter', title: 'settings.fontInter' },
  { id: 'atkinson', title: 'settings.fontAtkinson' },
  { id: 'system', title: 'settings.fontSystem' }
]

interface FontPickerProps {
  readonly font: Font
  readonly onChange: (font: Font) => void
}

/** Chooses the typeface of the story's text, each name set in it. */
export function FontPicker({ font, onChange }: FontPickerProps) {
  const choose = (id: string) => onChange(known.parse(id))
  return (
    <RadioGroup value={font} onChange={choose} className={styles.group ?? ''}>
      <Label className={styles.label ?? ''}>{t('settings.font')}</Label>
      <div className={styles.fonts}>
        {fonts.map(({ id, title }) => (
          <Radio key={id} value={id} className={styles.font ?? ''} data-face={id}>
            {t(title)}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
