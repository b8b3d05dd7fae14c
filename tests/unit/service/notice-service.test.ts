import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  alreadyServed,
  maySayMore,
  serviceWords,
  serving,
  toldBy,
  unreached,
  wayWords,
  type ServiceWay
} from '../../../db/service/notice-service.ts'

const schema = serving({ caseId: z.string() })
const party = '5b0c3c39-9c68-4be1-8f2e-0d8b1f0b8a11'
const other = '5b0c3c39-9c68-4be1-8f2e-0d8b1f0b8a12'
const told = (way: ServiceWay, change: object = {}) => ({ caseId: 'one', way, partyIds: [party], ...change })

describe('what a way must tell', () => {
  it.each<[ServiceWay, object, string[]]>([
    ['inPerson', {}, ['receiver']],
    ['inPerson', { receiver: '赵德福' }, []],
    ['substitute', {}, ['substitute', 'relation']],
    ['substitute', { substitute: '赵小芳', relation: '同住成年女儿' }, []],
    ['post', {}, []],
    ['electronic', { address: '13900000001' }, ['consent']],
    ['electronic', { consent: true }, ['address']],
    ['electronic', { consent: true, address: '13900000001' }, []],
    ['witnessed', {}, ['firstWitness', 'secondWitness', 'kept']],
    ['witnessed', { firstWitness: '甲', secondWitness: '甲', kept: 'atHome' }, ['secondWitness']],
    ['witnessed', { firstWitness: '甲', secondWitness: '乙', kept: 'photographed' }, []],
    ['unreached', {}, ['note']],
    ['unreached', { note: '家中无人' }, []],
    ['post', { partyIds: [] }, ['partyIds']]
  ])('%s %j lacks %j', (way, change, fields) => {
    const { error } = schema.safeParse(told(way, change))
    expect(error?.issues.map(({ path }) => path[0]) ?? []).toEqual(fields)
  })
})

it('what a hidden field still holds is not kept', () => {
  const typed = schema.parse(
    told('post', { receiver: '赵德福', tracking: 'EA1', firstWitness: '甲', place: '村口' })
  )
  expect(toldBy(typed)).toMatchObject({ tracking: 'EA1', receiver: '', firstWitness: '', place: '' })
})

describe('whom a notice has reached', () => {
  const people = [{ id: party }, { id: other }]
  const did = (...ways: [ServiceWay, ...string[]][]) => ways.map(([way, ...partyIds]) => ({ way, partyIds }))
  it.each<[string, ReturnType<typeof did>, string[]]>([
    ['nothing was done', [], [party, other]],
    ['one has it', did(['inPerson', party]), [other]],
    ['both have it, each otherwise', did(['inPerson', party], ['post', other]), []],
    ['a try that failed is none', did(['unreached', party, other]), [party, other]],
    ['it came after a try', did(['unreached', party, other], ['substitute', party, other]), []],
    ['it was sent and came back', did(['post', party, other], ['unreached', other]), [other]],
    ['refused before witnesses', did(['witnessed', party, other]), []]
  ])('%s', (_what, services, left) => {
    expect(unreached(services, people).map(({ id }) => id)).toEqual(left)
  })

  it.each<[string, ReturnType<typeof did>, ServiceWay, string[]]>([
    ['nobody is served twice', did(['inPerson', party]), 'post', [party]],
    ['what was handed over does not come back', did(['inPerson', party]), 'unreached', [party]],
    ['what was posted may', did(['post', party]), 'unreached', []],
    ['what was sent electronically may', did(['electronic', party]), 'unreached', []],
    ['after it came back it is brought again', did(['post', party], ['unreached', party]), 'inPerson', []],
    ['a second try may fail too', did(['unreached', party]), 'unreached', []]
  ])('%s', (_what, services, way, refused) => {
    expect(alreadyServed(services, people, way).map(({ id }) => id)).toEqual(refused)
  })
})

it('there is more to say while somebody lacks it, or what was sent may come back', () => {
  const service = (way: ServiceWay) => ({ way }) as Parameters<typeof maySayMore>[0]['services'][number]
  expect(maySayMore({ open: [{ id: party, name: '赵德福' }], services: [] })).toBe(true)
  expect(maySayMore({ open: [], services: [service('inPerson')] })).toBe(false)
  expect(maySayMore({ open: [], services: [service('post')] })).toBe(true)
})

describe('the sentences of 送达回证', () => {
  const words = (way: ServiceWay, change: object) => {
    const kept = toldBy(schema.parse(told(way, change)))
    return [wayWords(kept), serviceWords(kept)]
  }
  it.each<[ServiceWay, object, string, string]>([
    ['inPerson', { receiver: '赵德福' }, '当面送达', '赵德福当面签收。'],
    [
      'substitute',
      { substitute: '赵小芳', relation: '同住成年女儿' },
      '代收',
      '由赵小芳（受送达人的同住成年女儿）代收，承诺及时转交。'
    ],
    ['post', {}, '邮寄送达', '已交邮寄出。'],
    ['post', { tracking: 'EA1', address: '永兴村3组' }, '邮寄送达（单号EA1）', '已交邮寄往永兴村3组。'],
    [
      'electronic',
      { consent: true, address: '13900000001', reply: '收到' },
      '经同意的电子送达（13900000001）',
      '发送成功，对方回复“收到”。'
    ],
    [
      'witnessed',
      { firstWitness: '甲', secondWitness: '乙', kept: 'atHome' },
      '见证送达（拒绝签收）',
      '受送达人未说明理由拒绝签收，送达人当场说明文书内容，由见证人甲、乙签名，并将文书留在其住处。'
    ],
    ['unreached', { note: '家中无人' }, '未能送达', '文书未能送达，存卷待领。']
  ])('%s %j', (way, change, how, what) => {
    expect(words(way, change)).toEqual([how, what])
  })
})
