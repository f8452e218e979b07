import { ALargeSmall } from 'lucide-react'
import { IconButton } from '../design/IconButton'
import { Panel } from '../design/Panel'
import { Switch } from '../design/Switch'
import { useSettings } from '../library/useSettings'
import { t } from '../messages/translate'
import styles from './AppearancePanel.module.css'
import { FontPicker } from './FontPicker'
import { LineHeight } from './LineHeight'
import { Measure } from './Measure'
import { TextSize } from './TextSize'
import { ThemePicker } from './ThemePicker'

/** Type and theme, at hand above the story. */
export function AppearancePanel() {
  const [settings, change] = useSettings()
  return (
    <Panel label={t('settings.typeAndTheme')} trigger={<IconButton label={t('settings.typeAndTheme')} icon={<ALargeSmall />} />}>
      <ThemePicker theme={settings.theme} onChange={(theme) => change({ theme })} />
      <FontPicker font={settings.storyFont} onChange={(storyFont) => change({ storyFont })} />
      <TextSize size={settings.textSize} onChange={(textSize) => change({ textSize })} />
      <div className={styles.pair}>
        <Measure measure={settings.measure} onChange={(measure) => change({ measure })} />
        <LineHeight height={settings.lineHeight} onChange={(lineHeight) => change({ lineHeight })} />
      </div>
      <TextSwitches />
    </Panel>
  )
}

function TextSwitches() {
  const [{ justify, hyphenate, paged }, change] = useSettings()
  return (
    <div className={styles.switches}>
      <Switch
        title={t('settings.justify')}
        about={t('settings.justifyAbout')}
        isOn={justify}
        onChange={(isOn) => change({ justify: isOn })}
      />
      <Switch
        title={t('settings.hyphenate')}
        about={t('settings.hyphenateAbout')}
        isOn={hyphenate}
        onChange={(isOn) => change({ hyphenate: isOn })}
      />
      <Switch title={t('settings.paged')} about={t('settings.pagedAbout')} isOn={paged} onChange={(isOn) => change({ paged: isOn })} />
    </div>
  )
}
