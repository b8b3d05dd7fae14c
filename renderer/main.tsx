import './api/zod-without-eval.ts'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { paletteVariables } from './theme/palette.ts'
import { restoreTextSize } from './theme/text-size.ts'
import { keepCaretAtEnd } from './ui/caret-at-end.ts'
import { keepFocusInSight, showFocusByKeys, showWholeText } from './ui/focus-in-sight.ts'
import { keepFocus } from './ui/kept-focus.ts'
import { guardKeys } from './ui/key-guard.ts'
import './theme/global.css'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
guardKeys(window)
keepFocus()
keepCaretAtEnd(document)
showFocusByKeys(document)
showWholeText(document)
keepFocusInSight(document)
for (const [name, value] of paletteVariables()) document.documentElement.style.setProperty(name, value)
restoreTextSize()
createRoot(root).render(<App />)
