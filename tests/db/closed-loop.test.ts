import { beforeAll, describe, expect, it } from 'vitest'
import { addDays } from '../../db/calendar/moment.ts'
import { newCentre, password, type TestCentre } from '../support/centre.ts'
import { Loop } from '../support/closed-loop.ts'

/** One case round the whole loop, and what stands of it at each station. */
describe('the closed loop', () => {
  let centre: TestCentre
  let loop: Loop
  const begins = '2026-08-03'
  const on = (day: number, time: string) => `${addDays(begins, day)}T${time}:00+08:00`
  const read = () => centre.call('cases.read', { caseId: loop.caseId })
  const lines = async () => {
    await centre.signIn('向华')
    const { lines: all } = await centre.call('oversight.board', {})
    return all.filter(({ cases }) => cases > 0).map(({ line }) => line)
  }

  beforeAll(async () => {
    centre = await newCentre()
    loop = new Loop({ ...centre, sit: (name) => centre.signIn(name), password, begins })
  })

  it('nobody loses it on the way to its owner', async () => {
    centre.now = on(2, '12:00')
    await loop.comesToItsOwner()
    const file = await read()
    expect(
      file.assignments.map(({ owner, sentBack, designated }) => [owner, sentBack !== null, designated])
    ).toEqual([
      ['蒲晓燕', true, false],
      ['罗建国', false, true]
    ])
    expect([file.owner?.name, file.nextAction]).toEqual(['罗建国', '办理并申请办结'])
  })

  it('its time is longer by what a leader granted, and passes', async () => {
    centre.now = on(22, '09:00')
    await centre.signIn('罗建国')
    await loop.getsMoreTime()
    expect((await read()).clocks.map(({ sentence }) => sentence).join()).toContain('延长 5 日')
    centre.now = on(36, '08:40')
    expect(await lines()).toContain('overdue')
  })

  it('the sheets of 督办 bring it on', async () => {
    centre.now = on(38, '17:00')
    await loop.isSupervised()
    expect((await read()).sheets.map(({ kind, ended }) => [kind, ended?.as ?? null])).toEqual([
      ['reminder', 'raised'],
      ['demand', 'settled']
    ])
  })

  it('closed and found unsatisfied it is handled again, with a clock of its own', async () => {
    centre.now = on(39, '12:00')
    await loop.isClosed(39, '两处渗水点已返工')
    expect((await read()).state).toBe('closed')
    await loop.isRevisited(39, false)
    const file = await read()
    expect([file.state, file.cycle, file.owner?.name]).toEqual(['handling', 2, '罗建国'])
  })

  it('satisfied and sampled it is filed, and its volume has the papers in their order', async () => {
    centre.now = on(41, '18:00')
    await loop.isHandledAgain(39)
    await loop.isClosed(40, '西侧一并返工')
    await loop.isRevisited(40, true)
    await loop.isSampled(41)
    await loop.isFiled(41)
    const file = await read()
    expect([file.state, file.nextAction]).toEqual(['archived', '无'])
    const { pieces } = await centre.call('dossier.preview', { caseId: loop.caseId })
    const titles = pieces.map(({ title }) => title)
    const wanted = ['交办单', '延期', '督办单', '回访', '回头看']
    const places = wanted.map((word) => titles.findIndex((title) => title.includes(word)))
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })
})
