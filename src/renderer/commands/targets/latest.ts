import type { ArticleId } from '@shared/contract/ids'
import type { WindowState } from '../../useWindowState'

/** The window as it is when a command runs. */
export type Latest = () => WindowState

/** The row the keyboard stands on. */
export const standing = ({ navigation }: Pick<WindowState, 'navigation'>): ArticleId | null => navigation.cursor ?? navigation.articleId
