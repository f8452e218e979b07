import type { IpcMainEvent, IpcMainInvokeEvent } from 'electron'
import { isOwnPage } from './ownAddress'

/** Whether a message was sent by the top frame of the app's own page: nobody else may speak to the shell. */
export function isFromOwnPage({ senderFrame }: IpcMainEvent | IpcMainInvokeEvent, devServer: string | null): boolean {
  return senderFrame !== null && senderFrame.parent === null && isOwnPage(senderFrame.url, devServer)
}
