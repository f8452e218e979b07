import { type BrowserWindow, Notification } from 'electron'
import type { FeedNews, SmartFeedNews } from './libraryProcess'
import { newsWords } from './newsWords'
import { say } from './words'

/** Those on the screen: one that is collected as garbage hears no click. */
const shown = new Set<Notification>()

/** Lets the system tell of new stories in a feed or a smart feed; a click brings the window forward and opens it. */
export function notifyOfNews(window: BrowserWindow, news: FeedNews | SmartFeedNews, open: () => void): void {
  if (!Notification.isSupported()) return
  const notification = new Notification(newsWords(news, say))
  const forget = () => shown.delete(notification)
  shown.add(notification)
  notification.once('close', forget)
  notification.once('failed', forget)
  notification.once('click', () => {
    forget()
    if (window.isDestroyed()) return
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
    open()
  })
  notification.show()
}
