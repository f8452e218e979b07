import type { MessageKey } from '@shared/messages/catalog'
import { Ellipsis } from 'lucide-react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { CommandId } from '../commands/commands'
import { KeyOf } from '../commands/KeyOf'
import menu from '../design/ContextMenu.module.css'
import buttons from '../design/IconButton.module.css'
import { t } from '../messages/translate'

/** Something that can be done with the page of a story. */
export interface PageAct {
  readonly id: CommandId
  readonly title: MessageKey
  readonly run: () => void
}

/** What can be done with the page and has no button of its own. */
export function PageMenu({ acts }: { readonly acts: readonly PageAct[] }) {
  return (
    <MenuTrigger>
      <Button className={buttons.button ?? ''} aria-label={t('reader.more')}>
        <Ellipsis aria-hidden="true" />
      </Button>
      <Popover className={menu.popover ?? ''} placement="bottom end">
        <Menu aria-label={t('reader.more')} className={menu.menu ?? ''}>
          {acts.map(({ id, title, run }) => (
            <MenuItem key={id} id={id} className={menu.item ?? ''} onAction={run}>
              {t(title)}
              <KeyOf command={id} />
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
