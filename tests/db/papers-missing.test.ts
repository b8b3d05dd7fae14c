import { beforeAll, describe, expect, it } from 'vitest'
import { register } from '../../db/papers/register.ts'
import { templates, type Places, type TemplateName } from '../../db/papers/template.ts'
import { newCentre, type TestCentre } from '../support/centre.ts'
import { filingQuestion } from '../../renderer/dossier/volume-words.ts'
import { at, caseInHandling, caseInSigning, everyoneSigns, owner, registration } from '../support/life.ts'
import { session } from '../support/mediated.ts'

const unfiled = '还没有立卷：保管期限、档号、立卷人、检查人未定'
const byHand = (title: string) => `本程序还不能生成：${title}，请另附`

describe('what a volume is told to lack', () => {
  let centre: TestCentre
  beforeAll(async () => {
    centre = await newCentre()
  })
  const missing = async (caseId: string, template: TemplateName = 'appeal') => {
    await centre.signIn('谯文芳')
    return (await centre.call('dossier.preview', { caseId, template })).missing
  }

  it('of a case just registered: every paper that closing it would bring', async () => {
    await centre.signIn('何秋菊')
    const { id } = await centre.call('cases.register', registration())
    expect(await missing(id)).toEqual([
      '缺受理告知书',
      '还没有申请办结，缺办理情况报告',
      '四方会签没有完成',
      '缺回访记录',
      unfiled
    ])
  })

  it('of a case being handled: the notice is there', async () => {
    const { id } = await caseInHandling(centre)
    expect(await missing(id)).not.toContain('缺受理告知书')
  })

  it('of a closed one: only what follows', async () => {
    const { id } = await caseInSigning(centre)
    await everyoneSigns(centre, id)
    expect(await missing(id)).toEqual(['缺回访记录', unfiled])
  })

  it('of a mediation: its record, then its agreement where one was reached', async () => {
    const { id } = await caseInHandling(centre)
    const always = ['缺回访记录', ...templates.mediation.byHand.map(byHand), unfiled]
    expect(await missing(id, 'mediation')).toEqual(['缺人民调解记录', ...always])
    await centre.signIn('杨洪')
    await centre.call(
      'mediation.recordSession',
      await session(centre, id, { startedAt: at('05T09:00'), endedAt: at('05T10:00') })
    )
    expect(await missing(id, 'mediation')).toEqual(['已达成协议，缺人民调解协议书', ...always])
  })
})

it('whoever files a volume is asked about the papers that it will lack, and about nothing that filing brings', async () => {
  const centre = await newCentre()
  const { id } = await caseInHandling(centre)
  await centre.signIn('杨洪')
  await centre.call('mediation.recordSession', await session(centre, id))
  await centre.signIn(owner)
  const step = { caseId: id, happenedAt: at('20T10:00') }
  await centre.call('cases.requestClosing', { ...step, result: '已返工。' })
  await everyoneSigns(centre, id)
  const asked = async () => filingQuestion(await centre.call('cases.read', { caseId: id }))
  const final = '将给出档号并归档：此后不能再添加材料，也不能改回。'
  expect(await asked()).toBe(`卷里还缺 2 项：已达成协议，缺人民调解协议书；缺回访记录。${final}`)

  const { id: whole } = await caseInSigning(centre)
  await everyoneSigns(centre, whole)
  await centre.signIn('何秋菊')
  await centre.call('revisits.record', {
    ...{ caseId: whole, happenedAt: at('25T10:00'), reached: true, way: '电话', text: '已解决。' },
    ...{ resolved: true, satisfaction: '满意' as const }
  })
  expect(filingQuestion(await centre.call('cases.read', { caseId: whole }))).toBe(final)
})

it('every kind of paper has its place in 诉求卷', () => {
  const placed = (places: Places): string[] =>
    places.flatMap((place) => ('paper' in place ? [place.paper] : placed(place.of)))
  expect(placed(templates.appeal.papers).toSorted()).toEqual(Object.keys(register).toSorted())
})
