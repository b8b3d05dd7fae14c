import { useId, useState, type ReactNode } from 'react'
import { FootPlace } from './desk-foot.tsx'

interface Props {
  title: ReactNode
  /** The one primary action and what stands quietly beside it. */
  actions?: ReactNode
  /** Evidence or help at the right, 320 px. */
  aside?: ReactNode
  children: ReactNode
}

/** The page of one desk: a title row that stays, a body that scrolls, help at the right, and a foot for its next action. */
export function Desk({ title, actions, aside, children }: Props) {
  const titleId = useId()
  const [foot, setFoot] = useState<HTMLElement | null>(null)
  return (
    <main className="desk" aria-labelledby={titleId}>
      <header className="desk-head">
        <h1 id={titleId}>{title}</h1>
        {actions ? <div className="desk-actions">{actions}</div> : null}
      </header>
      <FootPlace value={foot}>
        <div className="desk-columns">
          <div className="desk-body">{children}</div>
          {aside ? (
            // Scrolled by keyboard too, where nothing in it takes the focus (WCAG 2.1.1).
            <aside className="desk-aside" aria-label="旁证与帮助" tabIndex={0}>
              {aside}
            </aside>
          ) : null}
        </div>
      </FootPlace>
      <div className="desk-foot" ref={setFoot} />
    </main>
  )
}
