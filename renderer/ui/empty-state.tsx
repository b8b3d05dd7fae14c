import type { ReactNode } from 'react'

interface Props {
  title: string
  text: string
  action?: ReactNode
}

/** A place with nothing in it yet: what it is for, and the first step. */
export function EmptyState({ title, text, action }: Props) {
  return (
    <div className="empty-state">
      <h2>{title}</h2>
      <p>{text}</p>
      {action}
    </div>
  )
}
