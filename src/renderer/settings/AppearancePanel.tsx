import { ALargeSmall } from 'lucide-react'
import { IconButton } from '../design/IconButton'
import { Panel } from '../design/Panel'
import { useSettings } from '../library/useSettings'
import { TextSize } from './TextSize'
import { ThemePicker } from './ThemePicker'

/** Type and theme, at hand above the story. */
export function AppearancePanel() {
  const [settings, change] = useSettings()
  return (
    <Panel label="Type and theme" trigger={<IconButton label="Type and theme" icon={<ALargeSmall />} />}>
      <ThemePicker theme={settings.theme} onChange={(theme) => change({ theme })} />
      <TextSize size={settings.textSize} onChange={(textSize) => change({ textSize })} />
    </Panel>
  )
}
