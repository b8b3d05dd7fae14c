import type { TestCentre } from './centre.ts'
import { at } from './life.ts'

/** 岳明远 holds the case and visits twice, 冉永康 takes it over and discharges it; from the day of August named on. */
export async function chargedFrom(centre: TestCentre, caseId: string, day: number): Promise<void> {
  const on = (later: number, time: string) => at(`${String(day + later).padStart(2, '0')}T${time}`)
  await centre.signIn('岳明远')
  const leaderId = await centre.id('岳明远')
  const reason = '两口堰塘涉及二十余户，多次来访，经党委会研究由分管领导包案。'
  await centre.call('charge.begin', { caseId, happenedAt: on(0, '14:00'), leaderId, reason })
  const visit = { caseId, text: '到户查看渗漏的两处，约定返工期间先引水灌溉。' }
  await centre.call('charge.visit', { ...visit, happenedAt: on(0, '15:00') })
  const visitors = '岳明远、罗建国'
  await centre.call('charge.visit', { ...visit, happenedAt: on(0, '16:00'), visitors })
  const successor = await centre.id('冉永康')
  const over = { caseId, happenedAt: on(1, '08:10'), leaderId: successor, reason: '分工调整' }
  await centre.call('charge.handOver', over)
  await centre.signIn('冉永康')
  await centre.call('charge.discharge', {
    ...{ caseId, happenedAt: on(1, '08:20'), measures: ['settled', 'relieved'] },
    words: '塘埂已返工，蓄水七天无渗漏；困难户已办理临时救助。'
  })
}
