import { useState } from 'react'
import { useActor } from '../seat/signed-in.ts'
import { keepView, keptView, type ListView } from './list-view.ts'

/** How a list stands: as this person left it, or as it opens the first time. */
export function useListView<F extends string>(list: string, opensOn: F) {
  const { id } = useActor()
  const [view, setView] = useState<ListView<F>>(
    () =>
      keptView<F>(id, list) ?? {
        search: '',
        filter: opensOn,
        sorting: null,
        opened: null,
        top: 0
      }
  )
  const change = (part: Partial<ListView<F>>) => {
    const next = { ...view, top: keptView<F>(id, list)?.top ?? view.top, ...part }
    keepView(id, list, next)
    setView(next)
  }
  /** A scroll is kept without drawing anything anew. */
  const keepTop = (top: number) => {
    keepView(id, list, { ...view, ...keptView<F>(id, list), top })
  }
  return { view, change, keepTop }
}
