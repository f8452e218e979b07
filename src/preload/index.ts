import type { OffprintApi, PortMessage, PortRequest, Reply } from '@shared/contract/api'
import type { EventName } from '@shared/contract/events'
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron'
import { createEvents } from './events'
import { createPortClient } from './portClient'

/** The bridge: requests go over the port to the library, those named `shell.` to the shell; events come from both. */
const events = createEvents()
const library = createPortClient(events.emit)

ipcRenderer.on('library-port', (event: IpcRendererEvent) => {
  const [port] = event.ports
  if (port === undefined) return
  library.connect({
    send: (request: PortRequest) => port.postMessage(request),
    receive: (handler) => {
      port.onmessage = (message: MessageEvent<PortMessage>) => handler(message.data)
    }
  })
})
ipcRenderer.on('library-lost', () => library.disconnect())
ipcRenderer.on('library-failed', () => library.giveUp())
ipcRenderer.on('event', (_: IpcRendererEvent, event: EventName, payload: unknown) => events.emit(event, payload))

const api = {
  request: (name: string, args: unknown): Promise<Reply<unknown>> =>
    name.startsWith('shell.') ? ipcRenderer.invoke('shell-request', name, args) : library.request(name, args),
  on: events.on
}

contextBridge.exposeInMainWorld('offprint', api satisfies Record<keyof OffprintApi, unknown>)
ipcRenderer.send('library-connect')
