import { noteLost } from '../ui/lost-on-closing.ts'

const waiting = new Map<string, number>()

/** Tells the shell how many picked files a draft can't keep, so that closing the window asks first. */
export function noteUnsaved(key: string, count: number): void {
  if (count === 0) waiting.delete(key)
  else waiting.set(key, count)
  const total = [...waiting.values()].reduce((sum, one) => sum + one, 0)
  noteLost('files', total === 0 ? null : `${total} 件选好的附件还没有保存`)
}
