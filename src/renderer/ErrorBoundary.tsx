import { Component, type ErrorInfo, type ReactNode } from 'react'
import { Button } from './design/Button'
import { Quiet } from './design/Quiet'

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
      <main style={{ display: 'grid', blockSize: '100%' }}>
        <Quiet title="This window ran into a fault">
          <p>Your library is safe. Offprint can draw the window anew.</p>
          <p>{this.state.problem}</p>
          <Button look="primary" onPress={() => location.reload()}>
            Reload the window
          </Button>
        </Quiet>
      </main>
    )
  }
}
