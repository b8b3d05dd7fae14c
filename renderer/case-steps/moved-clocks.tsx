import type { Value } from '../../db/api.ts'
import { screenEnd } from '../../db/clocks/clock.ts'

interface Props {
  /** Undefined until it is known. */
  moved: Value<'cases.previewTier'> | undefined
  where: string
}

/** What the running limits of a case become where it is moved to. */
export function MovedClocks({ moved, where }: Props) {
  if (!moved) return null
  const end = (at: string | null) => (at === null ? '没有到期日' : screenEnd(at))
  const words = moved.clocks.map(({ name, next, before, after }) =>
    next === null ? `${name}到此为止，${where}没有对应的规则` : `${next}：${end(before)} → ${end(after)}`
  )
  return <span aria-live="polite">{words.length > 0 ? `${words.join('；')}。` : '正在走的期限不变。'}</span>
}
