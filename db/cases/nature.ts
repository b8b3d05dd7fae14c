import { z } from 'zod'

/**
 * 事项性质, settled at 甄别: an appeal that the centre takes on by its own promise, or one of the three kinds of petition
 * (《信访工作条例》第二十九条、第三十条、第三十一条). Clocks, notices and the law they cite follow from it.
 */
export const natures = ['一般诉求', '建议意见', '检举控告', '申诉求决'] as const
export type Nature = (typeof natures)[number]
export const natureSchema = z.enum(natures, { error: '请选择事项性质' })

/** What each way of 申诉求决 is for (《信访工作条例》第三十一条第一项至第六项). */
export const routeLabels = {
  '31(一)': '诉讼等政法机关程序',
  '31(二)': '仲裁',
  '31(三)': '党员申诉、申请复审',
  '31(四)': '行政复议、裁决、确认、许可、处罚',
  '31(五)': '履行法定职责',
  '31(六)': '信访程序，出具处理意见书'
} as const
export type Route = keyof typeof routeLabels
export const routes = Object.keys(routeLabels) as [Route, ...Route[]]
export const routeSchema = z.enum(routes, { error: '请选择途径' })

/** What 甄别 settles; empty in cases screened before it was asked. */
export interface Settled {
  nature: Nature | ''
  /** The way of 申诉求决; empty for any other nature. */
  route: Route | ''
}

/** Whether the matter is a petition, so that 《信访工作条例》 governs it. */
export function isPetition({ nature }: Pick<Settled, 'nature'>): boolean {
  return nature !== '' && nature !== '一般诉求'
}

/** Whether it goes by the petition procedure itself, with 60 days from acceptance (第三十四条). */
export function byPetitionProcedure({ nature, route }: Settled): boolean {
  return nature === '申诉求决' && route === '31(六)'
}

/** `信访事项（申诉求决类，第三十一条第六项）`; empty where it was not asked. */
export function natureInWords({ nature, route }: Settled): string {
  if (!isPetition({ nature })) return nature
  const item = route === '' ? '' : `，第三十一条第${route.slice(3, -1)}项`
  return `信访事项（${nature}类${item}）`
}

/** What contradicts itself; null where nothing does. A case that is not valid has no nature. */
export function natureFault({
  valid,
  nature,
  route
}: Settled & { valid: boolean }): { field: 'nature' | 'route'; message: string } | null {
  if (!valid) return null
  if (nature === '申诉求决' && route === '') return { field: 'route', message: '申诉求决要选途径，请选择' }
  if (nature !== '申诉求决' && route !== '')
    return { field: 'route', message: '只有申诉求决才分途径；请把途径去掉，或把事项性质改为申诉求决' }
  return null
}
