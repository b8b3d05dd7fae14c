import { beforeAll, describe, expect, it } from 'vitest'
import type { Input } from '../../db/api.ts'
import { newCentre, type TestCentre } from '../support/centre.ts'
import { at, owner, registration } from '../support/life.ts'
import { papersText } from '../support/paper-text.ts'

/** What a notice cites follows from the nature of the matter, and no appeal cites 《信访工作条例》. */

let centre: TestCentre
beforeAll(async () => {
  centre = await newCentre()
})

async function notice(
  settled: Partial<Input<'cases.screen'>>,
  decision: Partial<Input<'cases.decide'>> = {}
) {
  await centre.signIn('何秋菊')
  const { id } = await centre.call('cases.register', registration())
  const step = { caseId: id, happenedAt: at('04T09:30') }
  await centre.call('cases.screen', { ...step, valid: true, reason: '属本镇职责', ...settled })
  const decided = { decision: 'accepted', basis: '属于本镇辖区和办理范围。', way: '当面' } as const
  await centre.call('cases.decide', { ...step, ...decided, ...decision })
  if (!decision.decision) await centre.call('cases.assign', { ...step, ownerId: await centre.id(owner) })
  const [paper] = await papersText(centre, id, 'notice')
  return paper ?? { title: '', words: '' }
}

const banned = /您（你们）|我单位|。决定|。现将|，。|；。|。。|undefined|null|NaN|\{/

describe('受理告知书', () => {
  it.each<[string, Partial<Input<'cases.screen'>>, title: string, says: string[], not: string]>([
    [
      '一般诉求',
      { nature: '一般诉求' },
      '受理告知书',
      [
        '经甄别，属于本镇辖区和办理范围，该诉求由本中心办理，现予受理。',
        '自登记之日起30日，至2026年9月2日止'
      ],
      '条例'
    ],
    [
      '第三十一条第六项',
      { nature: '申诉求决', route: '31(六)' },
      '信访事项受理告知书',
      [
        '本机关予以受理',
        '自受理之日起60日，至2026年10月3日止；情况复杂的',
        '（《信访工作条例》第三十四条）',
        '第三十五条'
      ],
      '30日，至2026年9月2日'
    ],
    [
      '建议意见',
      { nature: '建议意见' },
      '信访事项受理告知书',
      ['第二十九条', '并于2026年10月3日前将研究结果回复您'],
      '第三十四条'
    ],
    ['检举控告', { nature: '检举控告' }, '信访事项受理告知书', ['第三十条'], '堰塘'],
    [
      '第三十一条第五项',
      { nature: '申诉求决', route: '31(五)' },
      '信访事项受理告知书',
      ['第三十一条第五项'],
      '第三十四条'
    ]
  ])('%s', async (_, settled, title, says, not) => {
    const paper = await notice(settled)
    expect(paper.title).toBe(title)
    for (const one of says) expect(paper.words).toContain(one)
    expect(paper.words).not.toContain(not)
    expect(paper.words).not.toMatch(banned)
  })
})

describe('不予受理 and 转送', () => {
  it.each<[string, Partial<Input<'cases.screen'>>, Partial<Input<'cases.decide'>>, string, cites: boolean]>([
    [
      'an appeal is declined',
      {},
      { decision: 'declined', basis: '人民法院正在审理' },
      '经甄别，人民法院正在审理，本中心不予受理。',
      false
    ],
    [
      'a petition is declined',
      { nature: '申诉求决', route: '31(一)' },
      { decision: 'declined', basis: '人民法院正在审理' },
      '经审查，人民法院正在审理，本机关不予受理。',
      false
    ],
    [
      'an appeal is forwarded',
      {},
      { decision: 'forwarded', basis: '属于区级职责', to: '区水利局' },
      '经甄别，属于区级职责，该诉求由区水利局办理为宜。',
      false
    ],
    [
      'a petition is forwarded',
      { nature: '申诉求决', route: '31(六)' },
      { decision: 'forwarded', basis: '属于区级职责', to: '区水利局' },
      '本机关已于2026年8月4日将有关材料转送区水利局',
      true
    ]
  ])('%s', async (_, settled, decision, says, cites) => {
    const { words } = await notice(settled, decision)
    expect(words).toContain(says)
    expect(words.includes('条例')).toBe(cites)
    expect(words).not.toMatch(banned)
  })
})
