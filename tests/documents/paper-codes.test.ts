import { beforeAll, describe, expect, it } from 'vitest'
import type { CaseFile } from '../../db/case-file/case-file.ts'
import { tiers } from '../../db/cases/case.ts'
import { allDecisions } from '../../db/cases/decisions.ts'
import { caseEventKinds } from '../../db/cases/events.ts'
import { layOutPaper } from '../../db/documents/forms/forms.ts'
import type { VolumeData } from '../../db/documents/volume-data.ts'
import { paperSha256 } from '../../db/papers/paper-code.ts'
import { papersOf } from '../../db/papers/papers-of.ts'
import { templates } from '../../db/papers/template.ts'
import { newestFormat } from '../../db/signing/formats/formats.ts'
import { newCentre } from '../support/centre.ts'
import { serveFirst } from '../support/served.ts'
import { allMarkers } from '../../db/revisits/marks.ts'
import { conducts } from '../../db/revisits/revisit.ts'
import { lookBackOutcomes, lookBackResults } from '../../db/sampling/look-back.ts'
import { serviceWays } from '../../db/service/notice-service.ts'
import { chargedFrom } from '../support/charged.ts'
import { extendedOn } from '../support/extended.ts'
import { at, everyoneSigns, owner } from '../support/life.ts'
import { mediatedCaseInSigning } from '../support/mediated.ts'
import { onePixelPng } from '../support/pictures.ts'

/** A paper's code covers what the paper shows: nothing on it can change while its code stays. */

let file: CaseFile
let centreFacts: Pick<VolumeData, 'settings'>

beforeAll(async () => {
  const centre = await newCentre()
  const { id: caseId } = await mediatedCaseInSigning(centre)
  await everyoneSigns(centre, caseId)
  await centre.signIn('何秋菊')
  const revisit = { caseId, way: '电话', text: '塘埂又渗水。', opinion: '请再看看。' }
  await centre.call('revisits.record', {
    ...{ caseId, way: '电话', text: '无人接听。', happenedAt: at('22T09:30') },
    ...{ reached: false, satisfaction: null }
  })
  await centre.call('revisits.record', {
    ...revisit,
    ...{ happenedAt: at('22T10:00'), resolved: false, satisfaction: '不满意' },
    ...{ markedBy: '代填', markedFor: '诉求人电话中口述', recurred: true, recurrence: '当天又渗' },
    ...{ conduct: '有意见', conductNote: '来得太晚' }
  })
  await extendedOn(centre, caseId, 22)
  await serveFirst(centre, caseId, 22)
  await chargedFrom(centre, caseId, 22)
  await centre.signIn(owner)
  const step = { caseId, happenedAt: at('24T10:00') }
  await centre.call('cases.handle', { ...step, kind: '现场核查', text: '重新夯实塘埂。' })
  await centre.call('cases.requestClosing', { ...step, result: '已夯实。' })
  const read = await centre.call('cases.read', { caseId })
  const lookBacks: CaseFile['lookBacks'] = [
    {
      ...{ id: crypto.randomUUID(), eventId: read.timeline.at(-1)?.id ?? '', number: '梁快处回〔2026〕1号' },
      ...{ cycle: 1, at: at('23T10:00'), recordedAt: at('24T10:00'), by: '向华', byTitle: '纪委委员' },
      ...{ way: '现场查看', answers: [{ question: '是否解决', answer: '仍渗水' }], words: '没有返工' },
      ...{ result: 'fake', outcome: '重办' }
    }
  ]
  file = { ...read, lookBacks, rounds: read.rounds.map((round) => ({ ...round, format: newestFormat })) }
  centreFacts = await centre.call('centre.read', {})
})

interface Printed {
  title: string
  shows: string
  sha256: string
}

/** Each paper of the case by its key, as it would be printed now. */
function printed(of: CaseFile): Map<string, Printed> {
  const none = new Map<string, Uint8Array>()
  const data = { ...centreFacts, file: of, sample: false, pictures: none, signaturePictures: none }
  return new Map(
    papersOf(of, templates.appeal).map((paper) => {
      const sha256 = paperSha256(of, paper)
      const { blocks } = layOutPaper(data, { ...paper, title: '', sha256: '' })
      return [paper.key, { title: paper.title, shows: JSON.stringify(blocks), sha256 }]
    })
  )
}

type Path = readonly (string | number)[]

function leaves(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return value === null ? [] : [path]
  return Object.entries(value).flatMap(([name, inner]) => leaves(inner, [...path, name]))
}

/** Words of closed lists: another one stands in. */
const closed: (readonly string[])[] = [
  ...[tiers, allDecisions, caseEventKinds, serviceWays],
  ...[allMarkers, conducts, lookBackResults, lookBackOutcomes]
]

function other(value: unknown): unknown {
  if (typeof value === 'boolean') return !value
  if (typeof value === 'number') return value + 1
  const text = String(value)
  const words = closed.find((list) => list.includes(text))
  if (words) return words.find((word) => word !== text)
  return /^\d{4}-\d\d-\d\d/.test(text) ? text.replace(/^\d{4}-\d\d/, '2026-07') : `${text}改`
}

function changed(of: CaseFile, path: Path): CaseFile {
  const copy = structuredClone(of)
  let inside = copy as unknown as Record<string | number, unknown>
  for (const name of path.slice(0, -1)) inside = inside[name] as Record<string, unknown>
  const last = path.at(-1) ?? ''
  inside[last] = other(inside[last])
  return copy
}

/** The sheet's text, the format and the signatures are bound by hashes of their own, which `signoff.verify` compares. */
const boundElsewhere = /^rounds,\d+,(format|sheet|signatures,\d+,(?!hash))/

describe('the code of a paper', () => {
  it('changes with everything that the paper shows', () => {
    const before = printed(file)
    expect(before.size).toBeGreaterThan(8)
    const loose: string[] = []
    let compared = 0
    for (const path of leaves(file).filter((one) => !boundElsewhere.test(one.join()))) {
      const after = printed(changed(file, path))
      for (const [key, was] of before) {
        const now = after.get(key)
        if (!now || now.shows === was.shows) continue
        compared += 1
        if (now.sha256 === was.sha256) loose.push(`${path.join('.')}: ${was.title}`)
      }
    }
    expect(loose).toEqual([])
    expect(compared).toBeGreaterThan(100)
  })

  it('covers the tries of a revisit, which the record tells; one without any shows no place for them', () => {
    const recordOf = (of: CaseFile) => [...printed(of).values()].find(({ title }) => title === '回访记录')
    const told = recordOf(file)
    expect(told?.shows).toContain('，电话，何秋菊：无人接听。')
    const timeline = file.timeline.filter(({ kind }) => kind !== 'revisitTried')
    const without = recordOf({ ...file, timeline })
    expect(without?.shows).not.toContain('未访到的')
    expect(without?.sha256).not.toBe(told?.sha256)
  })

  it('covers the checks of a revisit, which its record tells; one without any shows no place for them', () => {
    const recordOf = (of: CaseFile) => [...printed(of).values()].find(({ title }) => title === '回访记录')
    const check = {
      revisitId: file.revisits[0]?.id ?? '',
      cycle: 1,
      way: '上门',
      text: '当面问过。'
    } as const
    const words = { satisfaction: '满意', markedBy: '本人', markedFor: '', opinion: '好了。' } as const
    const rechecks: CaseFile['rechecks'] = [
      {
        ...{ ...check, ...words, id: 'check', happenedAt: at('23T10:00'), recordedAt: at('23T10:00') },
        ...{ checkerName: '向华', reached: true, resolved: true, differs: true, outcome: '维持' }
      }
    ]
    const told = recordOf({ ...file, rechecks })
    for (const line of [
      '1. 2026年8月23日10时00分，上门，已解决，满意（诉求人本人点选），与回访不一致；维持；抽查人：向华',
      '当面问过。',
      '诉求人意见：好了。'
    ])
      expect(told?.shows).toContain(line)
    expect(recordOf(file)?.shows).not.toContain('抽　　查')
    const checked = { ...file, rechecks }
    for (const name of Object.keys(rechecks[0] ?? {}).filter((one) => !['id', 'cycle'].includes(one))) {
      const after = recordOf(changed(checked, ['rechecks', 0, name]))
      expect([name, after?.sha256 === told?.sha256]).toEqual([name, false])
    }
  })

  it('says who marked the level; a revisit of before it was asked keeps the words and the code of its paper', () => {
    const recordOf = (of: CaseFile) => [...printed(of).values()].find(({ title }) => title === '回访记录')
    const told = recordOf(file)?.shows
    for (const words of ['不满意（诉求人电话中口述，何秋菊代填）', '反复：当天又渗', '有意见：来得太晚'])
      expect(told).toContain(words)
    expect(told).not.toContain('本人选择')
    const nothing = { markedBy: null, markedFor: '', recurred: null, recurrence: '' }
    const revisits = file.revisits.map((one) => ({ ...one, ...nothing, conduct: null, conductNote: '' }))
    const before = recordOf({ ...file, revisits })
    expect(before?.shows).toContain('不满意（诉求人本人选择）')
    for (const place of ['是否反复', '服务态度']) expect(before?.shows).not.toContain(place)
  })

  it('stays when what is not on it changes: its owner, a later round, a later file', () => {
    const before = printed({ ...file, rounds: file.rounds.slice(0, 1), revisits: [] })
    const after = printed({
      ...file,
      owner: { id: file.registrar.id, name: '别人', title: '' },
      attachments: [
        ...file.attachments,
        ...file.attachments.map((one) => ({
          ...one,
          // At the same second: only what the first round held tells it from what was brought along.
          id: crypto.randomUUID()
        }))
      ]
    })
    for (const [key, { title, sha256 }] of before) expect(after.get(key)?.sha256, title).toBe(sha256)
  })
})

it('a sheet’s titles and codes are those of the papers in every round, also where a file came after it', async () => {
  const centre = await newCentre()
  const { id: caseId, roundId } = await mediatedCaseInSigning(centre)
  await centre.signIn('何秋菊')
  await centre.call('signoff.return', { roundId, happenedAt: at('21T09:00'), reason: '缺照片' })
  await centre.signIn(owner)
  const photo = { caseId, name: '新照.png', bytes: onePixelPng(), source: '现场拍摄', collector: owner }
  await centre.call('attachments.add', { ...photo, collectedAt: at('22T09:00') })
  await centre.call('cases.requestClosing', { caseId, happenedAt: at('23T10:00'), result: '已补照片。' })
  const rounds = await centre.call('signoff.open', { caseId })
  await centre.signIn('谯文芳')
  const { pieces } = await centre.call('dossier.preview', { caseId })
  const printed = pieces.map(({ title, sha256 }) => `${title} ${sha256}`)
  for (const { sheet } of rounds) {
    for (const { title, sha256 } of sheet.documents) expect(printed).toContain(`${title} ${sha256}`)
  }
  expect(pieces.map(({ title }) => title)).toEqual([
    '群众诉求登记表',
    '受理告知书',
    '人民调解记录',
    '人民调解协议书',
    '证据材料',
    '办理情况报告',
    '群众诉求办结四方会签单',
    '证据材料（第2批）',
    '办理情况报告（第2轮）',
    '群众诉求办结四方会签单（第2轮）'
  ])
})

it('a 调解卷 says which papers have to be added by hand', async () => {
  const centre = await newCentre()
  const { id: caseId } = await mediatedCaseInSigning(centre)
  await centre.signIn('谯文芳')
  const { pieces, missing } = await centre.call('dossier.preview', { caseId, template: 'mediation' })
  expect(pieces.map(({ title }) => title)).toContain('人民调解协议书')
  expect(pieces.map(({ title }) => title)).not.toContain('群众诉求办结四方会签单')
  expect(missing.join()).toContain('权利义务告知书，请另附')
})
