import { app, type Session, shell, type WebContents } from 'electron'
import log from 'electron-log/main'
import { isOwnAddress, isOwnPage } from './ownAddress'

const EXTERNAL_SCHEMES = new Set(['http:', 'https:', 'mailto:'])

/** Hands a web or mail address to the system; anything else (files, app schemes, scripts) is refused. */
export async function openExternal(address: string): Promise<void> {
  if (URL.canParse(address) && EXTERNAL_SCHEMES.has(new URL(address).protocol)) await shell.openExternal(address)
}

/** Closes the session: no permission, no device, no network, no download, no spell-checker dictionary from afar. */
export function lockSession(session: Session, devServer: string | null): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !isOwnAddress(url, devServer) }))
  session.on('will-download', (event) => event.preventDefault())
}

/** Keeps every web contents where it was opened: no navigation, no new window, no webview; outside links go to the system. */
export function lockContents(devServer: string | null): void {
  app.on('web-contents-created', (_event, contents: WebContents) => {
    contents.setWindowOpenHandler(({ url }) => {
      openExternal(url).catch((cause: unknown) => log.error('the system could not open', url, cause))
      return { action: 'deny' }
    })
    contents.on('will-navigate', (event) => {
      if (!isOwnPage(event.url, devServer)) event.preventDefault()
    })
    contents.on('will-attach-webview', (event) => event.preventDefault())
  })
}
