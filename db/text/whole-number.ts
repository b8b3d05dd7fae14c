import { z } from 'zod'

interface Bounds {
  min: number
  max: number
  /** Said behind the bounds, as 天 or 份. */
  unit?: string
}

/** A whole number that somebody types: what it is called and what it may be stand in every refusal, in words. */
export function wholeNumber(label: string, { min, max, unit = '' }: Bounds): z.ZodInt {
  const wrong = `${label}应是 ${min} 到 ${max} 的整数${unit && `（${unit}）`}，请只写数字`
  const error = (issue: { input?: unknown }) =>
    issue.input === null || issue.input === undefined || issue.input === '' ? `请填写${label}` : wrong
  return z.int({ error }).min(min, { error: wrong }).max(max, { error: wrong })
}
