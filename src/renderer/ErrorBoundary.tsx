import { RotateCw, TriangleAlert } from 'lucide-react'
import { Component, type ErrorInfo, type ReactNode } from 'react'
import { Button } from './design/Button'
import { Quiet } from './design/Quiet'
import styles from './ErrorBoundary.module.css'
import { t } from './messages/translate'

interface State {
  readonly problem: string | null
}

/** Shows that something broke, where the view would be; the library and what it holds are not touched by it. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { problem: null }

  static getDerivedStateFromError(thrown: unknown): State {
    return { problem: thrown instanceof Error ? thrown.message : String(thrown) }
  }

  override componentDidCatch(thrown: unknown, { componentStack }: ErrorInfo): void {
    console.error('a view broke', thrown, componentStack)
  }

  override render(): ReactNode {
    if (this.state.problem === null) return this.props.children
    return (
      <main className={styles.fault}>
        <Quiet title={t('layout.faultTitle')} icon={<TriangleAlert />}>
          <p>{t('layout.faultSafe')}</p>
          <pre className={styles.problem} dir="ltr">
            {this.state.problem}
          </pre>
          <Button look="primary" onPress={() => location.reload()}>
            <RotateCw aria-hidden="true" />
            {t('layout.reload')}
          </Button>
        </Quiet>
      </main>
    )
  }
}
