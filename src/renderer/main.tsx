import './library/noEval'
import './design/fonts.css'
import './design/tokens.css'
import './design/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App'
import { ErrorBoundary } from './ErrorBoundary'
import { rememberedLanguage, setLanguage } from './messages/translate'
import { instantSearch } from './search/useSearch'
import { applyRememberedTheme } from './settings/theme'

applyRememberedTheme()
// Its workers start while the window is drawn for the first time.
instantSearch()

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')

const window = createRoot(root)
// The words come from a file beside this script: the first frame is drawn in the right language.
setLanguage(rememberedLanguage())
  .catch((thrown: unknown) => console.error('the language could not be loaded', thrown))
  .then(() =>
    window.render(
      <StrictMode>
        <ErrorBoundary>
          <App />
        </ErrorBoundary>
      </StrictMode>
    )
  )
