import { I18nProvider, Trans } from '@lingui/react'
import type { MessageKey } from '@shared/messages/catalog'
import type { MessageValues } from '@shared/messages/translator'
import type { ReactElement } from 'react'
import { translator } from './translate'

interface WordsProps {
  readonly of: MessageKey
  readonly values?: MessageValues
  /** What the tags in the message stand for: `<key/> opens it` takes `{ key: <KeyCaps keys="j" /> }`. */
  readonly parts: Readonly<Record<string, ReactElement>>
}

/** A message with elements in it. One that is only words is said by `t`. */
export function Words({ of, values, parts }: WordsProps) {
  return (
    <I18nProvider i18n={translator}>
      <Trans id={of} values={values ?? {}} components={parts} />
    </I18nProvider>
  )
}
